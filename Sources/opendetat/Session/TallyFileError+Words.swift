import ForumCore
import ForumExchange
import ForumLocalization

extension TallyFileError {
    /// What happened and what to do next.
    func sentence(_ path: String) -> Sentence {
        switch self {
        case .json(let error):
            Sentence(.errors(.tallyNotJSON), ["path": path, "line": error.position.line, "column": error.position.column])
        case .unknownFormat: Sentence(.errors(.tallyUnknownFormat), ["path": path])
        case .unknownMethod(let name):
            Sentence(
                .errors(.tallyUnknownMethod),
                ["path": path, "name": name ?? "", "names": PhraseValue.list(TallyFile.methods.map { .text($0) })])
        case .noCases: Sentence(.errors(.tallyNoCases), ["path": path])
        case .malformed(let place, let id, let fault):
            Sentence(
                .errors(.tallyMalformed),
                ["path": path, "number": place + 1, "name": id ?? "–", "member": fault.path.pointer, "fault": fault.sentence])
        }
    }

    var reason: String {
        switch self {
        case .json: "not-json"
        case .unknownFormat: "unknown-format"
        case .unknownMethod: "unknown-method"
        case .noCases: "no-cases"
        case .malformed: "malformed"
        }
    }
}

extension TallyFault {
    /// What is wrong with the member, as the end of a sentence.
    fileprivate var sentence: Sentence {
        switch reason {
        case .missing: Sentence(.errors(.faultMissing))
        case .mismatch: Sentence(.errors(.faultMismatch))
        case .notAnInteger, .negative, .tooGreat: Sentence(.errors(.faultNumber))
        case .unknownName(let name): Sentence(.errors(.faultUnknownName), ["name": name])
        case .repeatedName(let name): Sentence(.errors(.faultRepeatedName), ["name": name])
        case .emptyTier, .noGrades: Sentence(.errors(.faultEmpty))
        case .length(let expected, let found): Sentence(.errors(.faultLength), ["expected": expected, "found": found])
        }
    }
}

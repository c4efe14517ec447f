import ForumLocalization
import NcursesTerminal

extension CommandFailure {
    init(_ failure: NcursesTerminal.Failure) {
        switch failure {
        case .notATerminal: self.init(Sentence(.errors(.noTerminal)), reason: "no-terminal")
        case .unnamedTerminal: self.init(Sentence(.errors(.termMissing)), reason: "terminal-unnamed")
        case .unknownTerminal(let name): self.init(Sentence(.errors(.termUnknown), ["term": name]), reason: "terminal-unknown")
        case .noCursorAddressing(let name): self.init(Sentence(.errors(.termDumb), ["term": name]), reason: "terminal-dumb")
        case .noUTF8: self.init(Sentence(.errors(.noUTF8)), reason: "no-utf-8")
        case .unavailable: self.init(Sentence(.errors(.terminalUnavailable)), reason: "terminal-unavailable")
        }
    }
}

import ForumCore
import ForumLocalization
import ForumStorage
import Glibc

extension StorageError {
    /// What happened and what to do next, in one whole sentence or two.
    var sentence: Sentence {
        switch self {
        case .system(let operation, let path, let code): systemSentence(operation, path, code)
        case .missing(""): Sentence(.errors(.emptyName))
        case .missing(let path): Sentence(.errors(.fileMissing), ["path": path])
        case .alreadyExists(let path): Sentence(.errors(.fileExists), ["path": path])
        case .symbolicLink(let path): Sentence(.errors(.symbolicLink), ["path": path])
        case .wrongKind(let path, .regular): Sentence(.errors(.notAFolder), ["path": path, "kind": FileKind.regular.phrase])
        case .wrongKind(let path, let kind): Sentence(.errors(.wrongKind), ["path": path, "kind": kind.phrase])
        case .tooLarge(let path, let bytes, let limit):
            Sentence(.errors(.tooLarge), ["path": path, "size": Self.megabytes(bytes), "limit": Self.megabytes(limit)])
        case .lineTooLong(let path, let bytes, let limit):
            Sentence(.errors(.lineTooLong), ["path": path, "size": Self.megabytes(bytes), "limit": Self.megabytes(limit)])
        case .clockSpent(let path): Sentence(.errors(.clockSpent), ["path": path])
        case .newerVersion(let path, let version): Sentence(.errors(.newerFormat), ["path": path, "version": String(version)])
        case .notASession(let path, let why): why.sentence(path)
        case .otherSession(let path, _, _): Sentence(.errors(.otherSession), ["path": path])
        case .noJournals(let path): Sentence(.errors(.noJournals), ["path": path])
        case .otherBaseline(let path): Sentence(.errors(.otherBaseline), ["path": path])
        case .writerStopped(let first): first.sentence
        case .changedMeanwhile(let path): Sentence(.errors(.changedMeanwhile), ["path": path])
        case .readOnly(let path): Sentence(.errors(.readOnlyRefused), ["path": path])
        case .noFreeName(let path): Sentence(.errors(.noFreeName), ["path": path])
        case .unusableName(""): Sentence(.errors(.emptyName))
        case .unusableName(let name): Sentence(.errors(.unusableName), ["name": name])
        }
    }

    private func systemSentence(_ operation: FileOperation, _ path: String, _ code: Int32) -> Sentence {
        switch cause {
        case .full: Sentence(.errors(.diskFull), ["path": path])
        case .denied: Sentence(.errors(.permissionDenied), ["path": path])
        case .device where operation == .sync: Sentence(.errors(.syncFailed), ["path": path])
        case .device: Sentence(.errors(.deviceFault), ["path": path])
        case .exhausted: Sentence(.errors(.systemExhausted), ["path": path])
        case .other where code == ENAMETOOLONG: Sentence(.errors(.nameTooLong), ["path": path])
        case .other: Sentence(.errors(.systemOther), ["path": path, "code": String(code)])
        }
    }

    /// The same as one word, for programs.
    var reason: String {
        switch self {
        case .system:
            switch cause {
            case .full: "disk-full"
            case .denied: "permission-denied"
            case .device: "device-fault"
            case .exhausted: "system-exhausted"
            case .other: "system-error"
            }
        case .missing: "file-missing"
        case .alreadyExists: "file-exists"
        case .symbolicLink: "symbolic-link"
        case .wrongKind: "wrong-kind-of-file"
        case .tooLarge: "too-large"
        case .lineTooLong: "line-too-long"
        case .clockSpent: "clock-spent"
        case .newerVersion: "newer-version"
        case .notASession: "not-a-session"
        case .otherSession: "other-session"
        case .noJournals: "no-journals"
        case .otherBaseline: "other-baseline"
        case .writerStopped(let first): first.reason
        case .changedMeanwhile: "changed-meanwhile"
        case .readOnly: "read-only"
        case .noFreeName: "no-free-name"
        case .unusableName: "unusable-name"
        }
    }

    /// Millions of bytes, rounded up.
    private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}

extension NotASession {
    fileprivate func sentence(_ path: String) -> Sentence {
        switch self {
        case .empty: Sentence(.errors(.notSessionEmpty), ["path": path])
        case .notJSON: Sentence(.errors(Self.isList(path) ? .notSessionList : .notSessionText), ["path": path])
        case .byteOrderMark: Sentence(.errors(.notSessionMarked), ["path": path])
        case .brokenJSON(_, let line, let column):
            Sentence(.errors(.notSessionBroken), ["path": path, "line": line, "column": column])
        case .duplicateName(let name, let line): Sentence(.errors(.notSessionDuplicate), ["path": path, "name": name, "line": line])
        case .otherFormat: Sentence(.errors(.notSessionOther), ["path": path])
        case .member(let member): Sentence(.errors(.notSessionMember), ["path": path, "member": member])
        }
    }

    /// Whether the name is that of a table, as lists of registrations are.
    private static func isList(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".csv", ".tsv", ".xls", ".xlsx", ".ods"].contains { name.hasSuffix($0) }
    }
}

extension FileKind {
    fileprivate var phrase: Phrase {
        switch self {
        case .regular: .errors(.kindFile)
        case .folder: .errors(.kindFolder)
        case .symbolicLink: .errors(.kindLink)
        case .pipe: .errors(.kindPipe)
        case .socket: .errors(.kindSocket)
        case .device: .errors(.kindDevice)
        case .unknown: .errors(.kindUnknown)
        }
    }
}

extension SessionFileError {
    func sentence(path: String) -> Sentence {
        switch self {
        case .notJSON(let error):
            if case .duplicateName(let name) = error.reason {
                NotASession.duplicateName(name, line: error.position.line).sentence(path)
            } else {
                Sentence(.errors(.notSessionBroken), ["path": path, "line": error.position.line, "column": error.position.column])
            }
        case .notASession: Sentence(.errors(.notSessionOther), ["path": path])
        case .newerVersion(let version): Sentence(.errors(.newerFormat), ["path": path, "version": String(version)])
        case .altered: Sentence(.errors(.sessionFileAltered))
        case .invalid(let pointer): Sentence(.errors(.notSessionMember), ["path": path, "member": pointer])
        }
    }

    var reason: String {
        switch self {
        case .newerVersion: "newer-version"
        default: "not-a-session"
        }
    }
}

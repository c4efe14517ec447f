import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON

/// Why a command of the command line did not do what was asked.
struct CommandFailure: Error {
    /// What happened and what to do next.
    var sentence: Sentence
    /// The same as one word, for programs.
    var reason: String
    var exit: ExitStatus = .failed

    enum ExitStatus: Int32 {
        case done = 0
        case failed = 1
        case wrongUsage = 2
    }

    init(_ sentence: Sentence, reason: String, exit: ExitStatus = .failed) {
        self.sentence = sentence
        self.reason = reason
        self.exit = exit
    }

    /// The answer under `--json`.
    func json(_ words: Phrasebook) -> [UInt8] {
        JSONWriter.object(.inline) { object in
            object.member("error", words(sentence))
            object.member("reason", reason)
        }
    }
}

extension CommandFailure {
    init(_ error: StorageError) { self.init(error.sentence, reason: error.reason) }

    /// A file that could not be made at `path`.
    init(making path: String, _ error: StorageError) {
        switch error {
        case .missing: self.init(Sentence(.errors(.folderMissing), ["path": path]), reason: "folder-missing")
        default: self.init(error)
        }
    }

    init(_ failure: LiveFailure, zone: TimeZoneRules) {
        switch failure {
        case .refused(let refusal): self.init(Sentence(refusal, zone: zone), reason: refusal.reason.rawValue)
        case .storage(let error): self.init(error)
        case .sessionFile(let path, let error): self.init(error.sentence(path: path), reason: error.reason)
        }
    }
}

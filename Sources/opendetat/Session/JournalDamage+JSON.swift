import ForumCore
import ForumStorage
import StrictJSON

extension JournalDamage {
    /// The place and kind of the damage, for programs.
    var json: JSONObject {
        var json: JSONObject = [
            "file": .string(file), "console": .string(console.text), "line": .integer(Int64(line)), "kind": .string(kind.word),
        ]
        switch kind {
        case .sequenceGap(let expected, let found):
            json.append("expected", .integer(Int64(expected)))
            json.append("found", .integer(Int64(found)))
        case .otherConsole(let name): json.append("found", .string(name))
        case .otherSession(let id): json.append("found", .string(id))
        case .newerVersion(let version): json.append("version", .integer(Int64(version)))
        case .baselineMissing(let digest), .otherBaseline(let digest): json.append("baseline", .string(digest.hexadecimal))
        default: break
        }
        return json
    }
}

extension JournalDamage.Kind {
    /// The kind as one word.
    var word: String {
        switch self {
        case .sumMismatch: "sum-mismatch"
        case .sequenceGap: "line-missing"
        case .noSum: "no-sum"
        case .notAnEvent: "not-an-event"
        case .otherConsole: "other-console"
        case .clockNotAfter: "clock-not-after"
        case .noOpening: "no-opening"
        case .otherSession: "other-session"
        case .lineTooLong: "line-too-long"
        case .newerVersion: "newer-version"
        case .shrunk: "shrunk"
        case .changed: "changed"
        case .unreadable: "unreadable"
        case .baselineMissing: "baseline-missing"
        case .otherBaseline: "other-baseline"
        }
    }
}

import ForumCore
import StrictJSON

/// The first line of a journal: which session it belongs to and what it began from.
public struct JournalOpening: Sendable {
    static let kind = "journal-opened"

    public var record: EventRecord
    public var session: SessionID
    /// The SHA-256 of the session file that the journals began from; nil when they began from nothing.
    public var baseline: Digest?

    /// Reads a journal's first event; nil when it is of another kind.
    init?(_ record: EventRecord) {
        guard record.kind == Self.kind, case .string(let session)? = record.data["session"] else { return nil }
        self.record = record
        self.session = SessionID(session)
        if let value = record.data["baseline"] {
            guard case .string(let digits) = value, let digest = Digest(hexadecimal: digits) else { return nil }
            baseline = digest
        }
    }

    /// The event to be written as a journal's first line. `nonce` must be random, so that no two journals share a sum.
    static func event(session: SessionID, nonce: String, program: String, baseline: Digest?) -> NewEvent {
        var data: JSONObject = ["session": .string(session.text), "nonce": .string(nonce), "program": .string(program)]
        if let baseline { data["baseline"] = .string(baseline.hexadecimal) }
        return NewEvent(kind: kind, data: data)
    }
}

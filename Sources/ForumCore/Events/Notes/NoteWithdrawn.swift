import StrictJSON

/// A note was taken out; its text stays in the record.
public struct NoteWithdrawn: ForumEvent {
    public static let kind = "note-withdrawn"

    public var note: NoteID

    public init(note: NoteID) { self.note = note }

    public init(json: JSONObject) throws { self.init(note: try json.id("note")) }

    public var json: JSONObject { ["note": .string(note.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.notes.update(note) { $0.isWithdrawn = true }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [NoteRestored(note: note)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { state.notes[note]?.isWithdrawn ?? false }
}

/// A note that had been taken out stands again.
public struct NoteRestored: ForumEvent {
    public static let kind = "note-restored"

    public var note: NoteID

    public init(note: NoteID) { self.note = note }

    public init(json: JSONObject) throws { self.init(note: try json.id("note")) }

    public var json: JSONObject { ["note": .string(note.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.notes.update(note) { $0.isWithdrawn = false }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [NoteWithdrawn(note: note)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { state.notes[note].map { !$0.isWithdrawn } ?? false }
}

import StrictJSON

/// A note was taken out; its text stays in the record.
///
/// A note that somebody reworded at the same time stays, so that no wording goes out of sight unread.
public struct NoteWithdrawn: ForumEvent {
    public static let kind = "note-withdrawn"

    public var note: NoteID
    /// The wordings that were taken out; empty: whatever it says.
    public var wordings: [RevisionID]

    public init(note: NoteID, wordings: [RevisionID] = []) {
        self.note = note
        self.wordings = wordings
    }

    public init(json: JSONObject) throws { self.init(note: try json.id("note"), wordings: try json.ids("wordings")) }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text)]
        object.set("wordings", wordings.map(\.text))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note], wordings.isEmpty || known.heads.allSatisfy(wordings.contains) else { return }
        guard state.claims.write("note-withdrawn/\(note)", isSame: known.isWithdrawn, isFirst: true, at: context) else { return }
        state.notes.update(note) { $0.isWithdrawn = true }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [NoteRestored(note: note)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.notes[note]?.isWithdrawn == true && state.claims.holds("note-withdrawn/\(note)", stamp.console)
    }
}

/// A note that had been taken out stands again.
public struct NoteRestored: ForumEvent {
    public static let kind = "note-restored"

    public var note: NoteID

    public init(note: NoteID) { self.note = note }

    public init(json: JSONObject) throws { self.init(note: try json.id("note")) }

    public var json: JSONObject { ["note": .string(note.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note] else { return }
        guard state.claims.write("note-withdrawn/\(note)", isSame: !known.isWithdrawn, at: context) else { return }
        state.notes.update(note) { $0.isWithdrawn = false }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [NoteWithdrawn(note: note, wordings: before.notes[note]?.heads ?? [])]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.notes[note]?.isWithdrawn == false && state.claims.holds("note-withdrawn/\(note)", stamp.console)
    }
}

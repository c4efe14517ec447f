import StrictJSON

/// Notes went into another one; they keep their text and say where they went.
///
/// A note that somebody reworded at the same time stays on its own, so that no wording goes out of sight unread.
public struct NotesMerged: ForumEvent {
    public static let kind = "notes-merged"

    public var into: NoteID
    public var notes: [NoteID]
    /// The wordings of `notes` that were read; empty: whatever they say.
    public var wordings: [RevisionID]

    public init(into: NoteID, notes: [NoteID], wordings: [RevisionID] = []) {
        self.into = into
        self.notes = notes
        self.wordings = wordings
    }

    public init(json: JSONObject) throws {
        self.init(into: try json.id("into"), notes: try json.ids("notes"), wordings: try json.ids("wordings"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["into": .string(into.text), "notes": notes.json]
        object.set("wordings", wordings.map(\.text))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        // Where two consoles merged crosswise, the target follows to where it went, and nothing goes into itself.
        var target = into
        var steps = 0
        while let next = state.notes[target]?.mergedInto, steps <= state.notes.count {
            target = next
            steps += 1
        }
        guard state.notes[target] != nil else { return }
        for id in notes where id != target {
            guard let note = state.notes[id], note.mergedInto == nil || note.mergedInto == target else { continue }
            guard wordings.isEmpty || note.heads.allSatisfy(wordings.contains) else { continue }
            let isSame = note.mergedInto != nil
            guard state.claims.write("note-merged/\(id)", isSame: isSame, isFirst: true, at: context) else { continue }
            state.notes.update(id) { $0.mergedInto = target }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [NotesSeparated(into: into, notes: notes.filter { before.notes[$0]?.mergedInto == nil })]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        notes.allSatisfy { state.notes[$0]?.mergedInto == into && state.claims.holds("note-merged/\($0)", stamp.console) }
    }
}

/// Merged notes stand on their own again.
public struct NotesSeparated: ForumEvent {
    public static let kind = "notes-separated"

    public var into: NoteID
    public var notes: [NoteID]

    public init(into: NoteID, notes: [NoteID]) {
        self.into = into
        self.notes = notes
    }

    public init(json: JSONObject) throws { self.init(into: try json.id("into"), notes: try json.ids("notes")) }

    public var json: JSONObject { ["into": .string(into.text), "notes": notes.json] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for id in notes {
            guard let note = state.notes[id], note.mergedInto == nil || note.mergedInto == into else { continue }
            guard state.claims.write("note-merged/\(id)", isSame: note.mergedInto == nil, at: context) else { continue }
            state.notes.update(id) { $0.mergedInto = nil }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [NotesMerged(into: into, notes: notes, wordings: notes.flatMap { before.notes[$0]?.heads ?? [] })]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        notes.allSatisfy { id in
            guard let note = state.notes[id], note.mergedInto == nil else { return false }
            return state.claims.holds("note-merged/\(id)", stamp.console)
        }
    }
}

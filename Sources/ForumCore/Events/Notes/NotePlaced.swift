import StrictJSON

/// A note was put under a heading, behind another note of it or first of all, or taken from under its heading.
public struct NotePlaced: ForumEvent {
    public static let kind = "note-placed"

    public var note: NoteID
    /// Nil: under none.
    public var heading: HeadingID?
    /// The note it stands behind; nil: it is the first. Where that one has gone, the note becomes the last.
    public var after: NoteID?

    public init(note: NoteID, heading: HeadingID?, after: NoteID? = nil) {
        self.note = note
        self.heading = heading
        self.after = after
    }

    public init(json: JSONObject) throws {
        self.init(note: try json.id("note"), heading: try json.idIfPresent("heading"), after: try json.idIfPresent("after"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text)]
        object.set("heading", heading)
        object.set("after", after)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note] else { return }
        if let heading, state.headings[heading] == nil { return }
        // Whoever puts it under the same heading may give it another place there.
        let isWritten = state.claims.write("placed/\(note)", isSame: known.heading == heading, isFirst: known.heading == nil, at: context)
        guard isWritten || known.heading == heading else { return }
        let list = known.heading.flatMap { state.headings[$0]?.notes } ?? []
        let follows = list.firstIndex(of: note).flatMap { $0 > 0 ? list[$0 - 1] : nil }
        let isThere = known.heading == heading && follows == after
        if isThere { state.claims.sayAgain("note-place/\(note)", at: context) }
        let isMoved = !isThere && state.claims.write("note-place/\(note)", isSame: false, at: context)
        guard isMoved || isWritten else { return }
        if let former = known.heading { _ = state.headings.update(former) { $0.notes.removeAll { $0 == note } } }
        state.notes.update(note) { $0.heading = heading }
        guard let heading else { return }
        _ = state.headings.update(heading) { target in
            let place = after.map { after in target.notes.firstIndex(of: after).map { $0 + 1 } ?? target.notes.count } ?? 0
            target.notes.insert(note, at: place)
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.notes[note] else { return nil }
        guard let heading = old.heading, let list = before.headings[heading]?.notes, let place = list.firstIndex(of: note) else {
            return [NotePlaced(note: note, heading: nil)]
        }
        return [NotePlaced(note: note, heading: heading, after: place > 0 ? list[place - 1] : nil)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.notes[note], now.heading == heading,
            ["placed", "note-place"].allSatisfy({ state.claims.holds("\($0)/\(note)", stamp.console) })
        else { return false }
        guard let heading, let list = state.headings[heading]?.notes else { return true }
        return list.contains(note)
    }
}

import StrictJSON

/// A note was starred for the plenary or marked as a minority view, or the mark was taken off. A mark that is not named stays as it is.
public struct NoteMarked: ForumEvent {
    public static let kind = "note-marked"

    public var note: NoteID
    public var star: Bool?
    public var minority: Bool?

    public init(note: NoteID, star: Bool? = nil, minority: Bool? = nil) {
        self.note = note
        self.star = star
        self.minority = minority
    }

    public init(json: JSONObject) throws {
        self.init(note: try json.id("note"), star: try json.boolIfPresent("star"), minority: try json.boolIfPresent("minority"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text)]
        if let star { object.append("star", .bool(star)) }
        if let minority { object.append("minority", .bool(minority)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note] else { return }
        let star = star.flatMap { star in
            state.claims.write("star/\(note)", isSame: known.isStarred == star, isFirst: star, at: context) ? star : nil
        }
        let minority = minority.flatMap { minority in
            state.claims.write("minority/\(note)", isSame: known.isMinority == minority, isFirst: minority, at: context) ? minority : nil
        }
        state.notes.update(note) {
            if let star { $0.isStarred = star }
            if let minority { $0.isMinority = minority }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.notes[note].map { old in
            [NoteMarked(note: note, star: star.map { _ in old.isStarred }, minority: minority.map { _ in old.isMinority })]
        }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.notes[note] else { return false }
        func holds(_ thing: String) -> Bool { state.claims.holds("\(thing)/\(note)", stamp.console) }
        return (star.map { $0 == now.isStarred && holds("star") } ?? true)
            && (minority.map { $0 == now.isMinority && holds("minority") } ?? true)
    }
}

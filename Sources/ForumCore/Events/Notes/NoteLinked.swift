import StrictJSON

/// A note was linked to a theme, or the link was taken off. Links to several themes made at the same time all hold.
public struct NoteLinked: ForumEvent {
    public static let kind = "note-linked"

    public var note: NoteID
    public var theme: ThemeID
    public var isLinked: Bool

    public init(note: NoteID, theme: ThemeID, isLinked: Bool = true) {
        self.note = note
        self.theme = theme
        self.isLinked = isLinked
    }

    public init(json: JSONObject) throws {
        self.init(note: try json.id("note"), theme: try json.id("theme"), isLinked: try json.boolIfPresent("linked") ?? true)
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text), "theme": .string(theme.text)]
        if !isLinked { object.append("linked", .bool(false)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note] else { return }
        let isSame = known.themes.contains(theme) == isLinked
        guard state.claims.write("link/\(note)/\(theme)", isSame: isSame, isFirst: isLinked, at: context) else { return }
        state.notes.update(note) { note in
            note.themes.removeAll { $0 == theme }
            if isLinked { note.themes.append(theme) }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.notes[note].map { [NoteLinked(note: note, theme: theme, isLinked: $0.themes.contains(theme))] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.notes[note]?.themes.contains(theme) == isLinked && state.claims.holds("link/\(note)/\(theme)", stamp.console)
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

/// What stands in the field, set aside while another note is opened, and brought back after Escape.
extension NotesScreen {
    /// The text in the field would be lost: it is a new one, or the note being revised says something else by now.
    var hasText: Bool { revising.map { $0.began != field.text } ?? !field.isBlank }

    /// Opens a note in the field. A text being written there waits until this one is done.
    mutating func begin(_ note: Note, text: String) -> [Outcome] {
        panel = nil
        search = nil
        isListEntered = false
        guard revising?.note != note.id || text != note.text else { return [] }
        var outcomes: [Outcome] = []
        if revising?.note == note.id {
            // Another wording of the same note takes the place of the one in the field, which undoing brings back.
            field.replaceAll(with: text)
            revising?.replacing = note.heads
            return []
        }
        if hasText {
            aside.append(Writing(field: field, revising: revising))
            outcomes = [.say(Message(.information, Sentence(.notes(.setAside))))]
        }
        revising = Revising(note: note.id, replacing: note.heads, began: note.text)
        field.clear(for: text)
        if question != note.question { choose(note.question) }
        refresh()
        return outcomes
    }

    /// Empties the field when its text is saved; the text set aside last comes back.
    mutating func clearField() {
        field.clear()
        abandoned = nil
        takeBackAside()
        isListEntered = false
        refresh()
    }

    /// Empties the field without saving; undoing brings the text back.
    mutating func abandon() -> [Outcome] {
        guard revising != nil || !field.isEmpty else { return [] }
        let isRevision = revising != nil
        let hadText = hasText
        if hadText { abandoned = Writing(field: field, revising: revising) }
        hasJustAbandoned = hadText
        field.clear()
        takeBackAside()
        guard hadText else { return [] }
        return [.say(Message(.information, Sentence(.notes(isRevision ? .revisionLeft : .fieldCleared))))]
    }

    /// Brings back the text that Escape took away, together with the note that it revises. Returns whether there was one.
    mutating func bringBack(_ context: ScreenContext) -> Bool {
        guard let text = abandoned else { return false }
        if hasText { aside.append(Writing(field: field, revising: revising)) }
        field = text.field
        revising = text.revising
        abandoned = nil
        hasJustAbandoned = false
        if let note = revising.flatMap({ context.state.notes[$0.note] }), note.question != question { choose(note.question) }
        return true
    }

    private mutating func takeBackAside() {
        revising = nil
        guard let text = aside.popLast() else { return }
        field = text.field
        revising = text.revising
    }
}

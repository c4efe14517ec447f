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
        endSearch()
        isListEntered = false
        guard revising?.note != note.id || text != note.text || revising?.isOutdated(by: note) == true else { return [] }
        var outcomes: [Outcome] = []
        if revising?.note == note.id {
            // Another wording of the same note takes the place of the one in the field, which undoing brings back.
            let isTyped = hasText && field.text != text
            field.replaceAll(with: text)
            revising?.replacing = note.heads
            revising?.began = note.text
            return isTyped ? [.say(Message(.information, Sentence(.notes(.wordingTaken))))] : []
        }
        if hasText {
            aside.append(Writing(field: field, revising: revising))
            outcomes = [.say(Message(.information, Sentence(.notes(.setAside))))]
        }
        revising = Revising(note: note.id, replacing: note.heads, began: note.text)
        if let reading, reading.note != note.id, !aside.contains(where: { $0.revising?.note == reading.note }) { self.reading = nil }
        field.clear(for: text)
        if question != note.question { choose(note.question) }
        refresh()
        return outcomes
    }

    /// Empties the field when its text is saved; the text set aside last comes back.
    mutating func clearField() {
        field.clear()
        speakHereAgain()
        abandoned = []
        hasJustAbandoned = false
        takeBackAside()
        isListEntered = false
        refresh()
    }

    /// What is typed next is said here, and not where a text came from that another console had left.
    private mutating func speakHereAgain() {
        speaking = speakingBefore ?? speaking
        speakingBefore = nil
    }

    /// Empties the field without saving; undoing brings the text back.
    mutating func abandon() -> [Outcome] {
        guard revising != nil || !field.isEmpty else { return [] }
        let isRevision = revising != nil
        let hadText = hasText
        if hadText { abandoned.append(Writing(field: field, revising: revising)) }
        hasJustAbandoned = hadText
        field.clear()
        speakHereAgain()
        takeBackAside()
        guard hadText else { return [] }
        return [.say(Message(.information, Sentence(.notes(isRevision ? .revisionLeft : .fieldCleared))))]
    }

    /// Brings back the text that Escape took away last, together with the note that it revises.
    mutating func bringBack(_ context: ScreenContext) -> [Outcome] {
        guard let text = abandoned.popLast() else { return [] }
        if hasText { aside.append(Writing(field: field, revising: revising)) }
        field = text.field
        revising = text.revising
        // The one abandoned before it comes next, until something is typed.
        hasJustAbandoned = !abandoned.isEmpty
        if let note = revising.flatMap({ context.state.notes[$0.note] }), note.question != question { choose(note.question) }
        refresh()
        return [.say(Message(.information, Sentence(.notes(.broughtBack))))]
    }

    /// Goes on with the read-back from which `note` was opened, now that the note is done: what was heard stays heard.
    mutating func goOnReading(after note: NoteID?, _ context: ScreenContext) {
        guard let reading, note == reading.note || context.state.notes[reading.note]?.isStanding == false else { return }
        self.reading = nil
        panel = reading.panel
        panel?.settle(context)
    }

    private mutating func takeBackAside() {
        revising = nil
        guard let text = aside.popLast() else { return }
        field = text.field
        revising = text.revising
    }
}

import ForumCore
import TerminalUI

extension NotesScreen {
    public mutating func beginScan() { beforeScan = (field, search?.query) }

    public mutating func takeBackScan() {
        guard let before = beforeScan else { return }
        field = before.field
        if let query = before.query { search?.query = query }
        beforeScan = nil
        refresh()
    }

    /// What is being typed, with all that is needed to go on. Under the Chatham House rule not even this file holds who spoke.
    public var draft: Draft? {
        guard !field.isBlank else { return nil }
        var values: [String: String] = [:]
        values["console"] = typist.console.text
        values["events"] = String(typist.events)
        if let question { values["question"] = question.text }
        if !speaking.table.isEmpty { values["table"] = speaking.table }
        if let round = speaking.round { values["round"] = String(round) }
        if let revising {
            values["note"] = revising.note.text
            values["replacing"] = revising.replacing.map(\.text).joined(separator: " ")
        }
        return Draft(screen: .notes, values: values, text: field.text)
    }

    public mutating func restore(_ draft: Draft, _ context: ScreenContext) {
        guard !isRecorded(draft, context.state), field.isBlank else { return }
        field = TextBuffer(draft.text, multiline: true)
        question = draft.values["question"].map { QuestionID($0) }
        hasChosenQuestion = true
        speaking.table = draft.values["table"] ?? speaking.table
        speaking.round = draft.values["round"].flatMap { Int($0) } ?? speaking.round
        revising = nil
        if let note = draft.values["note"] {
            revising = Revising(
                note: NoteID(note), replacing: (draft.values["replacing"] ?? "").split(separator: " ").map { RevisionID(String($0)) })
        }
        refresh()
    }

    /// The program stopped after the note had reached the disk and before the draft, kept a moment earlier, was removed.
    ///
    /// Only where the console that typed it has recorded something since can that be; then the note says what the draft began to say.
    private func isRecorded(_ draft: Draft, _ state: ForumState) -> Bool {
        let console = ConsoleName(draft.values["console"] ?? "")
        guard let known = draft.values["events"].flatMap({ Int($0) }), state.consoles[console]?.events ?? 0 > known else { return false }
        if let note = draft.values["note"] {
            let replaced = Set((draft.values["replacing"] ?? "").split(separator: " ").map { RevisionID(String($0)) })
            return state.notes[NoteID(note)]?.revisions.contains { revision in
                !replaced.contains(revision.id) && revision.mark.console == console && revision.text.hasPrefix(draft.text.trimmed)
            } ?? false
        }
        let (_, text) = NoteSign.read(draft.text.trimmed)
        let recent = state.notes.places(under: draft.values["question"].map { QuestionID($0) }).suffix(20)
        return recent.contains { place in
            let note = state.notes[place: place]
            return note.written.console == console && note.revisions.first?.text.hasPrefix(text) ?? false
        }
    }
}

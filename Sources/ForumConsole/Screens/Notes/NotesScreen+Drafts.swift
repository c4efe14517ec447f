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

    /// What is being typed and what was set aside, with all that is needed to go on. Under the Chatham House rule not even this file holds
    /// who spoke: no sector is known here then.
    public var draft: Draft? {
        guard hasText || !aside.isEmpty else { return nil }
        var values: [String: String] = [:]
        values["console"] = typist.console.text
        values["events"] = String(typist.events)
        if let last = typist.last { values["after"] = last.text }
        if let question { values["question"] = question.text }
        if !speaking.table.isEmpty { values["table"] = speaking.table }
        if let round = speaking.round { values["round"] = String(round) }
        if let sector = speaking.sector { values["sector"] = sector.rawValue }
        Self.put(revising, into: &values)
        for (place, text) in aside.enumerated() {
            values["aside.\(place)"] = text.field.text
            Self.put(text.revising, into: &values, before: "aside.\(place).")
        }
        return Draft(screen: .notes, values: values, text: field.text)
    }

    private static func put(_ revising: Revising?, into values: inout [String: String], before name: String = "") {
        guard let revising else { return }
        values["\(name)note"] = revising.note.text
        values["\(name)replacing"] = revising.replacing.map(\.text).joined(separator: " ")
    }

    public mutating func restore(_ draft: Draft, _ context: ScreenContext) {
        guard field.isBlank, aside.isEmpty else { return }
        let values = draft.values
        var place = 0
        while let text = values["aside.\(place)"] {
            aside.append(
                Writing(
                    field: TextBuffer(text, multiline: true), revising: Self.revising(values, before: "aside.\(place).", context.state)))
            place += 1
        }
        if !isRecorded(draft, context) {
            field = TextBuffer(draft.text, multiline: true)
            revising = Self.revising(values, context.state)
        } else if let text = aside.popLast() {
            field = text.field
            revising = text.revising
        } else {
            return
        }
        question = values["question"].map { QuestionID($0) }
        hasChosenQuestion = true
        let isOfAnother = values["console"].map { $0 != context.console.text } ?? false
        if isOfAnother { speakingBefore = speaking }
        speaking = NoteContext(table: values["table"] ?? "", round: values["round"].flatMap { Int($0) })
        if !context.state.session.isChathamHouse { speaking.sector = values["sector"].flatMap { Sector(rawValue: $0) } }
        refresh()
    }

    private static func revising(_ values: [String: String], before name: String = "", _ state: ForumState) -> Revising? {
        guard let note = values["\(name)note"].map({ NoteID($0) }) else { return nil }
        return Revising(
            note: note, replacing: (values["\(name)replacing"] ?? "").split(separator: " ").map { RevisionID(String($0)) },
            began: state.notes[note]?.text ?? "")
    }

    /// The program stopped after the note had reached the disk and before the draft, kept a moment earlier, was removed.
    ///
    /// Only where the console that typed it has recorded something since can that be; then a note that came later says what the draft began
    /// to say.
    public func isRecorded(_ draft: Draft, _ context: ScreenContext) -> Bool {
        let state = context.state
        let console = ConsoleName(draft.values["console"] ?? "")
        guard let known = draft.values["events"].flatMap({ Int($0) }), state.consoles[console]?.events ?? 0 > known else { return false }
        if let note = draft.values["note"] {
            let replaced = Set((draft.values["replacing"] ?? "").split(separator: " ").map { RevisionID(String($0)) })
            return state.notes[NoteID(note)]?.revisions.contains { revision in
                !replaced.contains(revision.id) && revision.mark.console == console && revision.text.hasPrefix(draft.text.trimmed)
            } ?? false
        }
        let (_, text) = NoteSign.read(draft.text)
        let recent = state.notes.places(under: draft.values["question"].map { QuestionID($0) }).suffix(20)
        let last = draft.values["after"].flatMap { state.notes.place(of: NoteID($0)) } ?? -1
        return recent.contains { place in
            let note = state.notes[place: place]
            return place > last && note.written.console == console && note.revisions.first?.text.hasPrefix(text) ?? false
        }
    }
}

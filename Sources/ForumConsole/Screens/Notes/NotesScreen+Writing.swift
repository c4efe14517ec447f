import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    /// Saves what stands in the field; in the list, opens the chosen note.
    mutating func save(_ context: ScreenContext) -> [Outcome] {
        if isListEntered || search != nil { return revise(context) }
        if let revising {
            return [.perform(ReviseNote(note: revising.note, text: field.text, replacing: revising.replacing), Self.rewording)]
        }
        guard !field.isBlank else { return [.say(Message(.information, Sentence(.notes(.nothingToSave))))] }
        let (kind, said) = NoteSign.read(field.text.trimmed)
        return [.perform(WriteNote(question: standing(context), text: said, noteKind: kind, context: speaking), Self.writing)]
    }

    /// The question that a new note goes under: a question taken off the programme takes none, so that the note stands outside all.
    private func standing(_ context: ScreenContext) -> QuestionID? {
        context.state.standingQuestions.contains { $0.id == question } ? question : nil
    }

    /// Puts the chosen note into the field; where two wordings stand side by side, shows both.
    mutating func revise(_ context: ScreenContext) -> [Outcome] {
        guard let note = chosen(context) else { return [] }
        if note.isConflicted {
            panel = SideBySidePanel(note.id)
            return []
        }
        guard field.isBlank || revising != nil else { return [.say(Message(.warning, Sentence(.notes(.fieldInUse))))] }
        begin(note, text: note.text)
        return []
    }

    mutating func begin(_ note: Note, text: String) {
        panel = nil
        if search != nil { search = nil }
        isListEntered = false
        revising = Revising(note: note.id, replacing: note.heads)
        field = TextBuffer(text, multiline: true)
        if question != note.question { choose(note.question) }
        refresh()
    }

    /// Gives the text being typed its sign, or the last note its kind where nothing is being typed.
    mutating func set(_ kind: NoteKind, _ context: ScreenContext) -> [Outcome] {
        if revising == nil, !isListEntered, search == nil, !field.isBlank {
            let place = field.cursor
            let old = NoteSign.kind(of: field.characters) != nil && field.characters.first != "«" ? 2 : 0
            field.replaceCharacters(in: 0..<old, with: "\(NoteSign.sign(of: kind)) ")
            field.moveCursor(to: max(2, place - old + 2))
            return []
        }
        guard let note = chosen(context) else { return [] }
        return [.perform(FileNote(note: note.id, noteKind: kind), Self.filing)]
    }

    /// Splits the note being revised at the cursor.
    mutating func split(_ context: ScreenContext) -> [Outcome] {
        guard let revising else { return [] }
        let parts = [String(field.characters[..<field.cursor]), String(field.characters[field.cursor...])]
        guard parts.allSatisfy({ !$0.trimmingIsEmpty }) else { return [.say(Message(.warning, Sentence(.notes(.splitWhere))))] }
        return [.perform(SplitNote(note: revising.note, texts: parts), Self.splitting)]
    }

    /// Makes a note of each line of the field.
    mutating func saveEachLine(_ context: ScreenContext) -> [Outcome] {
        let lines = Self.lines(field.text)
        guard lines.count > 1 else { return [.say(Message(.information, Sentence(.notes(.oneLineOnly))))] }
        if let revising { return [.perform(SplitNote(note: revising.note, texts: lines), Self.splitting)] }
        let notes = lines.map { line -> (text: String, kind: NoteKind?) in
            let (kind, text) = NoteSign.read(line.trimmed)
            return (text, kind)
        }
        return [.perform(WriteNotes(question: standing(context), notes: notes, context: speaking), Self.writing)]
    }

    /// The lines of a text that are not empty.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0) }.filter { !$0.trimmingIsEmpty }
    }

    /// Carries out an action on the chosen note that asks nothing.
    mutating func act(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        guard let note = chosen(context) else { return [] }
        switch intent {
        case .delete: return [.perform(WithdrawNote(note: note.id), Self.deleting)]
        case .star: return [.perform(MarkNote(note: note.id, star: !note.isStarred), Self.filing)]
        case .minority: return [.perform(MarkNote(note: note.id, minority: !note.isMinority), Self.filing)]
        case .merge:
            let all = (marked.union([note.id])).compactMap { context.state.notes.place(of: $0) }.sorted()
            let notes = all.map { context.state.notes[place: $0] }.filter(\.isStanding)
            guard let first = notes.first, notes.count > 1 else { return [.say(Message(.warning, Sentence(.notes(.markFirst))))] }
            return [.perform(MergeNotes(into: first.id, notes: notes.dropFirst().map(\.id)), Self.merging)]
        default: return []
        }
    }
}

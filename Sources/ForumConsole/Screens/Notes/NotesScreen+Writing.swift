import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    /// Saves what stands in the field; in the list, opens the chosen note.
    mutating func save(_ context: ScreenContext) -> [Outcome] {
        if isInList { return revise(context) }
        let (kind, said) = read(field.text)
        guard !said.isEmpty else { return [.say(Message(.information, Sentence(.notes(.nothingToSave))))] }
        guard let revising else {
            return [.perform(WriteNote(question: standing(context), text: said, noteKind: kind, context: speaking), Self.writing)]
        }
        return [
            .perform(ReviseNote(note: revising.note, text: said, replacing: revising.replacing, noteKind: kind), Self.rewording)
        ]
    }

    /// Reads the sign before a text. What a note being revised began with before is no sign typed now.
    private func read(_ text: String) -> (kind: NoteKind?, text: String) {
        let read = NoteSign.read(text)
        guard let revising, read.kind != nil, NoteSign.read(revising.began).kind == read.kind else { return read }
        return (nil, text.trimmed)
    }

    /// The question that a new note goes under: a question taken off the programme takes none, so that the note stands outside all.
    func standing(_ context: ScreenContext) -> QuestionID? {
        context.state.standingQuestions.contains { $0.id == question } ? question : nil
    }

    /// Puts the chosen note into the field; where two wordings stand side by side, shows both.
    mutating func revise(_ context: ScreenContext) -> [Outcome] {
        guard let note = chosen(context) else { return [.say(Message(.warning, Sentence(.notes(.noneChosen))))] }
        if note.isConflicted {
            panel = SideBySidePanel(note.id)
            panel?.settle(context)
            return []
        }
        return begin(note, text: note.text)
    }

    /// Opens the field's text in the user's editor; in the list, the chosen note.
    mutating func edit(_ context: ScreenContext) -> [Outcome] {
        guard isInList else { return [.edit(field.text)] }
        let outcomes = revise(context)
        return panel == nil && !isInList ? outcomes + [.edit(field.text)] : outcomes
    }

    /// Gives the text being typed its sign, or the note its kind where nothing new is being typed; the kind it has already is taken off.
    mutating func set(_ kind: NoteKind, _ context: ScreenContext) -> [Outcome] {
        if revising == nil, !isInList, !field.isBlank {
            let place = field.cursor
            let former = NoteSign.kind(ofSign: field.characters)
            let old = former == nil ? 0 : 2
            let new = former == kind ? "" : "\(NoteSign.sign(of: kind)) "
            field.replaceCharacters(in: 0..<old, with: new)
            field.moveCursor(to: max(new.count, place - old + new.count))
            return []
        }
        let notes = subjects(context)
        guard !notes.isEmpty else { return [] }
        return give(notes.allSatisfy { $0.kind == kind } ? nil : kind, to: notes, context)
    }

    /// Gives notes a kind, or takes theirs off.
    mutating func give(_ kind: NoteKind?, to notes: [Note], _ context: ScreenContext) -> [Outcome] {
        let name = context.words(kind?.phrase ?? .notes(.kindNone))
        return file(
            FileNote(note: notes[0].id, others: notes.dropFirst().map(\.id), noteKind: kind, isOfNoKind: kind == nil),
            saying: Sentence(.notes(.kindGiven), ["kind": name, "note": notes.named]))
    }

    /// Asks for a step about notes, and for what is said once it is recorded.
    mutating func file(_ command: some ForumCommand, saying sentence: Sentence) -> [Outcome] {
        saying = sentence
        return [.perform(command, Self.filing)]
    }

    /// Ctrl-X is about the text selected in the field that is typed in.
    var isCut: Bool { panel == nil && (search.map { $0.query.selection != nil } ?? (!isListEntered && field.selection != nil)) }

    /// Cuts what is selected, for it to be pasted again.
    mutating func cutSelection() {
        if search == nil { field.cut() } else { search?.query.cut() }
    }

    /// Splits the note being revised at the cursor.
    mutating func split(_ context: ScreenContext) -> [Outcome] {
        guard let revising else { return [] }
        let parts = [String(field.characters[..<field.cursor]), String(field.characters[field.cursor...])]
        guard parts.allSatisfy({ !$0.trimmingIsEmpty }) else { return [.say(Message(.warning, Sentence(.notes(.splitWhere))))] }
        return [.perform(split(revising.note, into: parts), Self.splitting)]
    }

    /// Makes a note of each line of the field.
    mutating func saveEachLine(_ context: ScreenContext) -> [Outcome] {
        let lines = Self.lines(field.text)
        guard lines.count > 1 else { return [.say(Message(.information, Sentence(.notes(.oneLineOnly))))] }
        if let revising { return [.perform(split(revising.note, into: lines), Self.splitting)] }
        let notes = lines.map { line -> (text: String, kind: NoteKind?) in
            let (kind, text) = NoteSign.read(line)
            return text.isEmpty ? (line, nil) : (text, kind)
        }
        return [.perform(WriteNotes(question: standing(context), notes: notes, context: speaking), Self.writing)]
    }

    /// The parts of a note, each with the kind that a sign before it gives it.
    private func split(_ note: NoteID, into parts: [String]) -> SplitNote {
        var texts: [String] = []
        var kinds: [NoteKind?] = []
        for part in parts {
            let (kind, text) = read(part)
            texts.append(text.isEmpty ? part : text)
            kinds.append(text.isEmpty ? nil : kind)
        }
        return SplitNote(note: note, texts: texts, kinds: kinds)
    }

    /// The lines of a text that are not empty.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0) }.filter { !$0.trimmingIsEmpty }
    }

    /// Carries out an action on notes that asks nothing.
    mutating func act(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        let notes = subjects(context)
        guard let note = notes.first else { return [] }
        let others = notes.dropFirst().map(\.id)
        switch intent {
        case .delete:
            let key = RootIntent.keymap.bindings.first { $0.intent == .undo }?.keys.first?.label(context.words.keyNames) ?? ""
            saying = Sentence(.notes(.deleted), ["key": key, "note": notes.named])
            return [.perform(WithdrawNote(note: note.id, others: others), Self.deleting)]
        case .star:
            let isOn = !notes.allSatisfy(\.isStarred)
            return file(
                MarkNote(note: note.id, others: others, star: isOn),
                saying: Sentence(.notes(isOn ? .starred : .starTaken), ["note": notes.named]))
        case .minority:
            let isOn = !notes.allSatisfy(\.isMinority)
            return file(
                MarkNote(note: note.id, others: others, minority: isOn),
                saying: Sentence(.notes(isOn ? .minorityMarked : .minorityTaken), ["note": notes.named]))
        case .merge: return merge(context)
        default: return []
        }
    }

    /// Merges the marked notes into the oldest of them; where only one is marked, the chosen one is the other.
    private mutating func merge(_ context: ScreenContext) -> [Outcome] {
        let chosen = marked.count < 2 && isInList ? selected(context).map { [$0.id] } ?? [] : []
        let places = marked.union(chosen).compactMap { context.state.notes.place(of: $0) }.sorted()
        let notes = places.map { context.state.notes[place: $0] }.filter(\.isStanding)
        guard let first = notes.first, notes.count > 1 else { return [.say(Message(.warning, Sentence(.notes(.markFirst))))] }
        saying = said(of: notes, into: first, context)
        asked = Asked(notes: [first.id])
        let text = MergeNotes.text(of: notes) { context.words.quoted($0) }
        return [.perform(MergeNotes(into: first.id, notes: notes.dropFirst().map(\.id), text: text), Self.merging)]
    }
}

extension NotesScreen {
    /// What becomes of the notes that are merged: that they have no table any more, or which kind the whole has where they were of several.
    private func said(of notes: [Note], into first: Note, _ context: ScreenContext) -> Sentence {
        if notes.contains(where: { $0.table != first.table }) { return Sentence(.notes(.mergedApart)) }
        let key = Self.keyLabel(.revise, context)
        guard notes.contains(where: { $0.kind != first.kind }) else {
            return Sentence(.notes(.merged), ["n": notes.count, "key": key])
        }
        let kind = first.kind == .verbatim ? nil : first.kind
        return Sentence(.notes(.mergedKind), ["n": notes.count, "kind": kind?.phrase ?? .notes(.kindNone), "key": key])
    }
}

extension TextBuffer {
    /// Takes the selection out and keeps it for yanking.
    fileprivate mutating func cut() {
        if apply(.copy) { apply(.delete(.characterRight)) }
    }
}

extension [Note] {
    /// The notes as a message names them.
    var named: String {
        let first = first?.text.firstWords(25) ?? ""
        return count > 1 ? "\(first) +\(count - 1)" : first
    }
}

extension Note {
    /// What to say where somebody at another console saved another wording at the same time.
    func otherWording(than console: ConsoleName) -> Message? {
        guard isConflicted, let other = standing.last(where: { $0.mark.console != console }) else { return nil }
        return Message(.warning, Sentence(.notes(.conflictNow), ["console": other.mark.console.text]))
    }
}

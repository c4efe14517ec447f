import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .save: return save(context)
        case .newLine: field.apply(.insert("\n"))
        case .nextQuestion: step(1, context)
        case .formerQuestion: step(-1, context)
        case .leave: leave()
        case .pageUp: moveInList(KeyPress(.pageUp), context)
        case .pageDown: moveInList(KeyPress(.pageDown), context)
        case .revise: return revise(context)
        case .delete: return chosen(context).map { [.perform(WithdrawNote(note: $0.id), Self.deleting)] } ?? []
        case .tag, .kind, .move, .history, .addQuestion, .rewordQuestion: return ask(intent, context)
        case .editor: return [.edit(field.text)]
        }
        return []
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key):
            if isListEntered, handleInList(key, context) { return [] }
            guard let edit = TextEditKey.edit(for: key, multiline: true) else { return [] }
            // Going up from the first row of the field enters the list.
            if !field.apply(edit), edit == .move(.rowUp), !listed.isEmpty { isListEntered = true } else { isListEntered = false }
        case .paste(let text):
            isListEntered = false
            field.apply(.paste(text))
        case .mouse(let mouse): handle(mouse, context)
        case .resize: break
        }
        return []
    }

    private mutating func handleInList(_ key: KeyPress, _ context: ScreenContext) -> Bool {
        switch key.key {
        case .down where key.modifiers.isEmpty && scroll.selected >= listed.count - 1:
            isListEntered = false
            return true
        case .up, .down, .home, .end:
            guard key.modifiers.isEmpty else { return false }
            moveInList(key, context)
            return true
        default: return false
        }
    }

    private mutating func moveInList(_ key: KeyPress, _ context: ScreenContext) {
        guard !listed.isEmpty else { return }
        if isListEntered { scroll.apply(key, count: listed.count, height: NotesLayout(context.area).items) }
        isListEntered = true
    }

    private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) {
        let layout = NotesLayout(context.area)
        if mouse.kind == .press, layout.tabs.contains(mouse.at) {
            if let tab = NotesTabs(context, chosen: question).items.first(where: { $0.columns.contains(mouse.at.column) }) {
                choose(tab.question)
            }
            return
        }
        if scroll.apply(mouse, in: layout.list, count: listed.count, itemHeight: NotesLayout.itemHeight) { isListEntered = true }
    }

    private mutating func step(_ by: Int, _ context: ScreenContext) {
        let places: [QuestionID?] = context.state.standingQuestions.map(\.id) + [nil]
        let place = places.firstIndex(of: question) ?? 0
        choose(places[(place + by + places.count) % places.count])
    }

    private mutating func leave() {
        if isListEntered {
            isListEntered = false
        } else if revising != nil {
            revising = nil
            field = TextBuffer(multiline: true)
        }
    }

    private mutating func save(_ context: ScreenContext) -> [Outcome] {
        if isListEntered { return revise(context) }
        let text = field.text
        if let revising {
            return [.perform(ReviseNote(note: revising.note, text: text, replacing: revising.replacing), Self.rewording)]
        }
        guard !text.trimmingIsEmpty else { return [.say(Message(.information, Sentence(.notes(.nothingToSave))))] }
        let (kind, said) = NoteSign.read(text)
        return [.perform(WriteNote(question: question, text: said, noteKind: kind), Self.writing)]
    }

    /// Puts the chosen note into the field; where two wordings stand side by side, asks which.
    private mutating func revise(_ context: ScreenContext) -> [Outcome] {
        guard let note = chosen(context) else { return [] }
        if note.isConflicted { return [.open(conflict(note, context))] }
        guard field.text.trimmingIsEmpty || revising != nil else {
            return [.say(Message(.warning, Sentence(.notes(.fieldInUse))))]
        }
        begin(note, text: note.text)
        return []
    }

    mutating func begin(_ note: Note, text: String) {
        isListEntered = false
        revising = Revising(note: note.id, replacing: note.heads)
        field = TextBuffer(text, multiline: true)
    }

    public mutating func edited(_ text: String, _ context: ScreenContext) -> [Outcome] {
        field.apply(.selectAll)
        field.apply(.paste(text))
        return []
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard case .recorded = conclusion else { return [] }
        switch purpose {
        case Self.writing, Self.rewording:
            field = TextBuffer(multiline: true)
            revising = nil
            isListEntered = false
            return purpose == Self.rewording ? [.say(Message(.success, Sentence(.notes(.written))))] : []
        case Self.deleting:
            let key = RootIntent.keymap.bindings.first { $0.intent == .undo }?.keys.first?.label(context.words.keyNames) ?? ""
            return [.say(Message(.success, Sentence(.notes(.deleted), ["key": key])))]
        default: return []
        }
    }
}

import ForumCore
import ForumLocalization
import StrictJSON
import TerminalUI

extension NotesScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        if panel != nil {
            // A panel has its own use for the keys that move and confirm; any other action closes it.
            if let key = Self.panelKey(for: intent) { return takeInPanel(key, context) }
            if intent == .readBack, panel is ReadBackPanel { return [] }
            panel = nil
        }
        switch intent {
        case .save: return save(context)
        case .newLine: field.apply(.insert("\n"))
        case .nextQuestion: return completeOrStep(context)
        case .formerQuestion: return step(-1, context)
        case .leave: return leave(context)
        case .pageUp: moveInList(KeyPress(.pageUp), context)
        case .pageDown: moveInList(KeyPress(.pageDown), context)
        case .revise: return revise(context)
        case .editor: return edit(context)
        case .find: if search == nil { findAgain(context) } else { openSearch("") }
        case .split: return split(context)
        case .eachLine: return saveEachLine(context)
        case .setKind(let kind): return set(kind, context)
        case .counts, .readBack, .headings, .questions, .history: open(intent, context)
        case .context, .sector, .tag, .kind, .move, .theme: return ask(intent, context)
        case .delete where isCut: cutSelection()
        case .delete, .star, .minority, .merge: return act(intent, context)
        }
        return []
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        if panel != nil {
            if case .key(let key) = input { return takeInPanel(key, context) }
            return []
        }
        if search != nil { return handleInSearch(input, context) }
        switch input {
        case .key(let key):
            if isListEntered, let outcomes = handleInList(key, context) { return outcomes }
            guard let edit = TextEditKey.edit(for: key, multiline: true) else { return [] }
            if edit == .undo, hasJustAbandoned || !field.apply(.undo) {
                isListEntered = false
                return bringBack(context)
            }
            if edit == .undo { return [] }
            hasJustAbandoned = false
            // Going up from the first row of the field enters the list.
            if !field.apply(edit), edit == .move(.rowUp), !listed.isEmpty { isListEntered = true } else { isListEntered = false }
        case .paste(let text):
            isListEntered = false
            hasJustAbandoned = false
            field.apply(.paste(text))
            let lines = Self.lines(text).count
            if lines > 1 {
                return [.say(Message(.information, Sentence(.notes(.pastedLines), ["n": lines, "key": eachLineKey(context)])))]
            }
        case .mouse(let mouse): return handle(mouse, context)
        case .resize: break
        }
        return []
    }

    private func eachLineKey(_ context: ScreenContext) -> String { Self.keyLabel(.eachLine, context) }

    /// How the key for an intent is written.
    static func keyLabel(_ intent: Intent, _ context: ScreenContext) -> String {
        keymap.bindings.first { $0.intent == intent }?.keys.first?.label(context.words.keyNames) ?? ""
    }

    private mutating func handleInList(_ key: KeyPress, _ context: ScreenContext) -> [Outcome]? {
        switch key.key {
        case .down where key.modifiers.isEmpty && list.hasChoice && list.scroll.selected >= listed.count - 1: isListEntered = false
        case .up, .down, .home, .end:
            guard key.modifiers.isEmpty else { return nil }
            moveInList(key, context)
        case .character(" ") where key.modifiers.isEmpty: toggleMark(context)
        case .delete where key.modifiers.isEmpty: return act(.delete, context)
        default: return nil
        }
        return []
    }

    mutating func toggleMark(_ context: ScreenContext) {
        guard let note = selected(context) else { return }
        if marked.remove(note.id) == nil { marked.insert(note.id) }
    }

    mutating func moveInList(_ key: KeyPress, _ context: ScreenContext) {
        guard !listed.isEmpty else { return }
        if isInList { list.apply(key, to: ids(context), height: fitting) }
        isListEntered = true
    }

    private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [Outcome] {
        let layout = layout(context)
        if mouse.kind == .press, layout.tabs.contains(mouse.at) {
            if let tab = head(context).tabs.items.first(where: { $0.columns.contains(mouse.at.column) }) {
                return turn(to: tab.question)
            }
            return []
        }
        guard layout.list.contains(mouse.at) else { return [] }
        let former = list
        let isOnNote = place(at: mouse.at, in: layout.list, context) != nil
        apply(mouse, in: layout.list, context)
        if list != former || mouse.kind == .press && isOnNote { isListEntered = true }
        return []
    }

    /// Shows another question. A note being revised keeps its own, so that nobody looks for it under the wrong one.
    private mutating func turn(to other: QuestionID?) -> [Outcome] {
        if revising != nil, !isInList { return [.say(Message(.information, Sentence(.notes(.reviseBeforeTurning))))] }
        let hadMarks = !marked.isEmpty
        choose(other)
        return hadMarks ? [.say(Message(.information, Sentence(.notes(.marksTaken))))] : []
    }

    private mutating func completeOrStep(_ context: ScreenContext) -> [Outcome] {
        guard completion != nil, !isInList else { return step(1, context) }
        completion?.take(in: &field)
        return []
    }

    private mutating func step(_ by: Int, _ context: ScreenContext) -> [Outcome] {
        let places = context.state.noteTabs.map { $0?.id }
        let place = places.firstIndex(of: question) ?? 0
        return turn(to: places[(place + by + places.count) % places.count])
    }

    private mutating func leave(_ context: ScreenContext) -> [Outcome] {
        if search != nil {
            closeSearch(context)
        } else if isListEntered {
            isListEntered = false
            marked = []
        } else {
            let note = revising?.note
            let outcomes = abandon()
            goOnReading(after: note, context)
            return outcomes
        }
        return []
    }

    public mutating func edited(_ text: String, _ context: ScreenContext) -> [Outcome] {
        if text != field.text { field.replaceAll(with: text) }
        return []
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        if case .recorded = conclusion { hasActed = true }
        switch (purpose, conclusion) {
        case (Self.writing, .recorded(let answer)), (Self.splitting, .recorded(let answer)):
            lastWritten = (try? answer.string("note")).map { NoteID($0) } ?? Self.last(of: answer) ?? lastWritten
            let note = revising?.note
            clearField()
            let outcomes = followWritten(context)
            goOnReading(after: note, context)
            return outcomes
        case (Self.rewording, .recorded):
            let note = revising?.note ?? lastWritten
            lastWritten = note
            clearField()
            goOnReading(after: note, context)
            let other = note.flatMap { context.state.notes[$0] }?.otherWording(than: context.console)
            return [.say(other ?? Message(.success, Sentence(.notes(.written))))]
        case (Self.rewording, .refused(let refusal)) where refusal.reason == .nothingChanged:
            let note = revising?.note
            clearField()
            goOnReading(after: note, context)
        case (Self.rewording, .refused(let refusal)) where refusal.reason == .noteWithdrawn || refusal.reason == .noteMerged:
            // The text is nobody's other wording any more: Enter makes a note of its own of it.
            revising = nil
            return [.say(Message(.warning, Sentence(.notes(.revisedIsGone))))]
        case (Self.filing, _), (Self.deleting, _), (Self.merging, _):
            defer { saying = nil }
            guard case .recorded = conclusion else { break }
            if purpose != Self.filing { marked = [] }
            // What is done next is about the whole that was made.
            if purpose == Self.merging, let whole = asked.notes.first {
                following = whole
                lastWritten = whole
            }
            // What one has taken out oneself is not revised any more; undoing in the field brings another wording of it back.
            if purpose == Self.deleting, let note = revising?.note, context.state.notes[note]?.isStanding == false {
                _ = abandon()
                goOnReading(after: note, context)
            }
            if let saying { return [.say(Message(.success, saying))] }
        default: return concludedInPanel(purpose, conclusion, context)
        }
        return []
    }

    /// The last of the notes that a step made.
    private static func last(of answer: JSONObject) -> NoteID? {
        guard let last = try? answer.array("notes").last?.string() else { return nil }
        return NoteID(last)
    }

    /// A note written while a question taken off the programme is shown stands outside all questions: there it is shown.
    private mutating func followWritten(_ context: ScreenContext) -> [Outcome] {
        guard revising == nil, let note = lastWritten.flatMap({ context.state.notes[$0] }), note.question != question else { return [] }
        choose(note.question)
        return [.say(Message(.information, Sentence(.notes(.writtenOutside))))]
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

/// The questions of the evening: added, reworded, ordered, taken off the programme and put back.
struct QuestionsPanel: NotesPanel {
    let title = Phrase.notes(.manageQuestions)
    private var selected: QuestionID?
    private var scroll = ListScroll()

    /// The rows of one question: its label, and its text in full as far as four rows go.
    private var itemHeight = 3

    /// The columns that signs, number and bar take from the text.
    private static let inset = 7

    static let adding = Purpose("notes.addQuestion")
    static let rewording = Purpose("notes.rewordQuestion")

    init(question: QuestionID?, _ context: ScreenContext) {
        selected = question ?? context.state.questions.first?.id
    }

    /// Those of the programme first, then those taken off it.
    private func questions(_ state: ForumState) -> [Question] { state.standingQuestions + state.questions.filter(\.isWithdrawn) }

    private func place(_ state: ForumState) -> Int { questions(state).firstIndex { $0.id == selected } ?? 0 }

    mutating func settle(_ context: ScreenContext) {
        let room = NotesScreen.room(of: self, context)
        let rows = questions(context.state).map { Wrapping.lines($0.text, width: max(1, room.width - Self.inset)).count }.max() ?? 2
        itemHeight = 1 + min(4, max(2, rows))
        scroll.select(place(context.state), count: questions(context.state).count, height: room.height / itemHeight)
    }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        [
            PanelKey("↑↓", .panelMove), PanelKey(KeyPress(.enter), .questionReword, context), PanelKey("N", .questionNew),
            PanelKey(KeyPress(.up, .alt).label(context.words.keyNames) + "↓", .panelOrder),
            PanelKey(KeyPress(.delete), .questionOff, context),
        ]
    }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        let questions = questions(context.state)
        let place = place(context.state)
        switch key.key {
        case .escape: return .close
        case .up, .down:
            let target = place + (key.key == .up ? -1 : 1)
            guard questions.indices.contains(target) else { return .stay }
            guard !key.modifiers.isEmpty else {
                selected = questions[target].id
                return .stay
            }
            var order = context.state.standingQuestions.map(\.id)
            guard order.indices.contains(place), order.indices.contains(target) else { return .stay }
            order.swapAt(place, target)
            return .perform(OrderQuestions(order: order))
        case .home: selected = questions.first?.id ?? selected
        case .end: selected = questions.last?.id ?? selected
        case .character("n"), .character("N"), .character("+"):
            return .asking(.open(form(.addQuestion, nil, Self.adding)))
        case .enter:
            guard questions.indices.contains(place) else { return .stay }
            return .asking(.open(form(.editQuestion, questions[place], Self.rewording)))
        case .delete, .backspace:
            guard questions.indices.contains(place) else { return .stay }
            let question = questions[place]
            if question.isWithdrawn { return .perform(WordQuestion(question: question.id, label: question.label, text: question.text)) }
            return .perform(WithdrawQuestion(question: question.id))
        default: break
        }
        return .stay
    }

    private func form(_ title: Phrase.Notes, _ known: Question?, _ purpose: Purpose) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.notes(title)),
                fields: [
                    .text(.phrase(.notes(.questionLabel)), known?.label ?? "", member: "label"),
                    .text(.phrase(.notes(.questionText)), known?.text ?? "", member: "text"),
                    .hidden(known?.id.text ?? "", member: "question"),
                ], purpose: purpose))
    }

    /// What was not changed in the form stays as it is now.
    mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> PanelAnswer {
        guard case .filled(let form) = answer else { return .stay }
        let question = form.subject("question").map { QuestionID($0) }
        let known = context.state.questions.first { $0.id == question }
        return .perform(
            WordQuestion(
                question: question, label: form.isChanged("label") ? form.text("label") : known?.label ?? form.text("label"),
                text: form.isChanged("text") ? form.text("text") : known?.text ?? form.text("text")))
    }

    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> PanelAnswer {
        if case .recorded(let answer) = conclusion, let made = try? answer.string("question") { selected = QuestionID(made) }
        return .stay
    }

    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let questions = questions(context.state)
        ListView(
            count: questions.count, scroll: scroll, isFocused: true, itemHeight: itemHeight,
            emptyText: context.words(.notes(.noQuestions))
        ).draw(into: &frame, in: area) { index, frame, rect in
            let question = questions[index]
            let count = context.words(.notes(.count), ["n": context.state.notes.count(under: question.id)])
            let number = question.isWithdrawn ? context.words(.notes(.questionIsOff)) : "\(index + 1)"
            var rest = rect
            frame.put("\(number)  \(question.label) · \(count)", in: rest.takeTop(1), role: question.isWithdrawn ? .muted : .emphasis)
            Paragraph(question.text, role: question.isWithdrawn ? .muted : .text).draw(into: &frame, in: rest.inset(left: 3))
        }
    }
}

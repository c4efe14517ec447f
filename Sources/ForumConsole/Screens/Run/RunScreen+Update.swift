import ForumCore
import ForumLocalization
import TerminalUI

extension RunScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        let agenda = context.state.agenda
        switch intent {
        case .next: return [.perform(StartItem(), Self.running)]
        case .startChosen:
            guard let item = chosen(context) else { return [] }
            guard item.hasStarted else { return [.perform(StartItem(item: item.id), Self.running)] }
            asked = item.id
            return [.open(ChoiceDialog.confirm(.phrase(.run(.restartQuestion)), purpose: Self.goingBack))]
        case .pause: return [.perform(PauseAgenda(paused: !agenda.isPaused), Self.running)]
        case .extend: return [.perform(ExtendItem(minutes: Self.step), Self.running)]
        case .shorten: return [.perform(ExtendItem(minutes: -Self.step), Self.running)]
        case .finish: return [.open(ChoiceDialog.confirm(.phrase(.run(.finishQuestion)), purpose: Self.finishing))]
        case .add:
            asked = chosen(context)?.id
            return [.open(form(title: .addStep, AgendaItem(id: AgendaItemID(""), title: "", kind: .talk, minutes: 15), Self.adding))]
        case .change:
            guard let item = chosen(context) else { return [] }
            asked = item.id
            return [.open(form(title: .editStep, item, Self.changing))]
        case .drop: return chosen(context).map { [.perform(DropItem(item: $0.id), Self.running)] } ?? []
        case .up: return move(KeyPress(.up), context)
        case .down: return move(KeyPress(.down), context)
        case .pageUp: return move(KeyPress(.pageUp), context)
        case .pageDown: return move(KeyPress(.pageDown), context)
        }
    }

    private mutating func move(_ key: KeyPress, _ context: ScreenContext) -> [Outcome] {
        scroll.apply(key, count: context.state.agenda.items.count, height: RunLayout(context.area).rows)
        return []
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        guard case .mouse(let mouse) = input else { return [] }
        let list = RunLayout(context.area).table.inset(top: 2)
        scroll.apply(mouse, in: list, count: context.state.agenda.items.count)
        return []
    }

    private func form(title: Phrase.Run, _ item: AgendaItem, _ purpose: Purpose) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.run(title)),
                fields: [
                    .text(.phrase(.run(.stepTitle)), item.title),
                    .text(.phrase(.run(.stepMinutes)), String(item.minutes)),
                    .choice(
                        .phrase(.run(.stepKind)), AgendaKind.allCases.map { .phrase($0.phrase) },
                        selected: AgendaKind.allCases.firstIndex(of: item.kind) ?? 0),
                ], purpose: purpose))
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        let item = asked
        asked = nil
        switch (purpose, answer) {
        case (Self.goingBack, .chosen(0)): return [.perform(StartItem(item: item), Self.running)]
        case (Self.finishing, .chosen(0)): return [.perform(FinishAgenda(), Self.running)]
        case (Self.adding, .filled(let values)), (Self.changing, .filled(let values)):
            let isNew = purpose == Self.adding
            return [
                .perform(
                    PlanItem(
                        item: isNew ? nil : item, title: values[0].text, minutes: Int(values[1].text.filter { !$0.isWhitespace }) ?? 0,
                        itemKind: AgendaKind.allCases[values[2].choice], after: isNew ? item : nil), Self.running)
            ]
        default: return []
        }
    }
}

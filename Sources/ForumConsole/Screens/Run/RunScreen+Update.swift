import ForumCore
import ForumLocalization
import TerminalUI

extension RunScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        let agenda = context.state.agenda
        switch intent {
        case .next:
            skipping = 0
            return [.perform(StartItem(), Self.starting)]
        case .startChosen:
            guard let item = chosen(context) else { return [] }
            skipping = item.hasStarted ? 0 : agenda.skipped(before: item.id)
            guard item.hasStarted else { return [.perform(StartItem(item: item.id), Self.starting)] }
            asked = item.id
            return [.open(ChoiceDialog.confirm(.phrase(.run(.restartQuestion)), text: [.text(item.title)], purpose: Self.goingBack))]
        case .pause: return [.perform(PauseAgenda(paused: !agenda.isPaused), Self.pausing)]
        case .extend: return [.perform(ExtendItem(minutes: Self.step), Self.extending)]
        case .shorten: return shorten(agenda, context)
        case .catchUp: return [.open(catchUpQuestion(context))]
        case .finish: return [.open(finishQuestion(context.state))]
        case .rules: return [.open(rules(context))]
        case .add: return [.open(form(adding: true, after: chosen(context), agenda))]
        case .change: return chosen(context).map { [.open(form(adding: false, after: $0, agenda))] } ?? []
        case .drop:
            guard let item = chosen(context) else { return [] }
            asked = item.id
            return [.open(ChoiceDialog.confirm(.phrase(.run(.dropQuestion)), text: [.text(item.title)], purpose: Self.droppingAsked))]
        case .moveUp: return move(by: -1, context)
        case .moveDown: return move(by: 1, context)
        case .up: return scroll(KeyPress(.up), context)
        case .down: return scroll(KeyPress(.down), context)
        case .pageUp: return scroll(KeyPress(.pageUp), context)
        case .pageDown: return scroll(KeyPress(.pageDown), context)
        case .first: return scroll(KeyPress(.home), context)
        case .last: return scroll(KeyPress(.end), context)
        }
    }

    /// Takes off as many minutes as one press does, or what is left of the item's time: a step is not put over time by its own shortening.
    private func shorten(_ agenda: Agenda, _ context: ScreenContext) -> [Outcome] {
        guard let item = agenda.currentItem else { return [] }
        let spent = Int((item.elapsed(at: context.moment.reading) + 59_999) / 60_000)
        let minutes = min(Self.step, item.allottedMinutes - max(1, spent))
        guard minutes > 0 else { return [.say(Message(.warning, Sentence(.run(.shortEnough))))] }
        return [.perform(ExtendItem(minutes: -minutes), Self.extending)]
    }

    /// Puts the chosen item one place up or down.
    private mutating func move(by step: Int, _ context: ScreenContext) -> [Outcome] {
        let items = context.state.agenda.items
        guard let item = chosen(context), let place = context.state.agenda.index(of: item.id) else { return [] }
        let target = place + step
        guard items.indices.contains(target) else { return [] }
        following = item.id
        let before = step > 0 ? target : target - 1
        let after = before >= 0 ? items[before].id : AgendaItemID("")
        return [
            .perform(PlanItem(item: item.id, title: item.title, minutes: item.minutes, itemKind: item.kind, after: after), Self.planning)
        ]
    }

    private mutating func scroll(_ key: KeyPress, _ context: ScreenContext) -> [Outcome] {
        list.apply(key, to: context.state.agenda.items.map(\.id), height: RunLayout(context).rows)
        return []
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        guard case .mouse(let mouse) = input else { return [] }
        list.apply(mouse, in: RunLayout(context).list, of: context.state.agenda.items.map(\.id))
        return []
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.goingBack, .chosen(0)): return asked.map { [.perform(StartItem(item: $0), Self.starting)] } ?? []
        case (Self.droppingAsked, .chosen(0)): return asked.map { [.perform(DropItem(item: $0), Self.dropping)] } ?? []
        case (Self.finishing, .chosen(0)): return [.perform(FinishAgenda(), Self.ending)]
        case (Self.catchingUp, .chosen(let choice)):
            guard offered.indices.contains(choice) else { return [] }
            return [.perform(AdjustAgenda(minutes: offered[choice].mapValues { -$0 }), Self.extending)]
        case (Self.adding, .filled(let form)), (Self.changing, .filled(let form)): return plan(form, context.state.agenda)
        default: return []
        }
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard case .recorded(let answer) = conclusion else {
            following = nil
            return []
        }
        // What was taken off by hand leaves its neighbour chosen; what another console takes off leaves nothing.
        if purpose == Self.dropping {
            list.chooseNeighbour(of: context.state.agenda.items.map(\.id), height: RunLayout(context).rows)
        }
        if purpose == Self.planning, let id = try? answer.string("item") { following = AgendaItemID(id) }
        return said(purpose, context).map { [.say(Message(.success, $0))] } ?? []
    }

    /// What a step came to, for who pressed the key without looking; undo stands beside it on the same line.
    private func said(_ purpose: Purpose, _ context: ScreenContext) -> Sentence? {
        let agenda = context.state.agenda
        let item = agenda.currentItem
        switch purpose {
        case Self.starting:
            return item.map {
                let time = context.words.duration(minutes: $0.allottedMinutes)
                return skipping > 0
                    ? Sentence(.run(.startedSkipping), ["title": $0.title, "time": time, "n": skipping])
                    : Sentence(.run(.started), ["title": $0.title, "time": time])
            }
        case Self.pausing: return Sentence(.run(agenda.isPaused ? .pausedNow : .resumedNow))
        case Self.extending:
            let forecast = AgendaForecast(context.state, at: context.moment)
            return Sentence(.run(.endsNowAt), ["time": ClockTime(minutesOfDay: forecast.end)])
        case Self.dropping: return Sentence(.run(.droppedNow))
        case Self.ending: return Sentence(.run(.finishedAt), ["time": context.moment.now.time])
        default: return nil
        }
    }
}

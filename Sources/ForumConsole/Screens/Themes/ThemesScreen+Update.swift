import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .propose, .reword, .merge, .withdraw, .order: return ask(intent, context)
        case .restore: return chosen(context).map { [.perform(RestoreTheme(theme: $0.id), Self.editing)] } ?? []
        case .separate: return chosen(context).map { [.perform(SeparateThemes(from: $0.id), Self.editing)] } ?? []
        case .showWithdrawn:
            showsWithdrawn.toggle()
            list(context)
        case .openVote: return beginPreparing(context)
        case .goToVote: room = .desk
        case .votes:
            room = .votes
            votesScroll.select(context.state.votes.count - 1, count: context.state.votes.count, height: 1_000)
        case .back: room = .board
        case .toCount: return [.open(ChoiceDialog.confirm(.phrase(.votes(.toCountQuestion)), purpose: Self.toTheCount))]
        case .close: return [.open(ChoiceDialog.confirm(.phrase(.votes(.closeQuestion)), purpose: Self.closing))]
        case .callOff: return [.open(ChoiceDialog.confirm(.phrase(.votes(.callOffQuestion)), purpose: Self.callingOff, tone: .danger))]
        case .switchEntry: desk.switchEntry()
        case .deleteBallot: return askWhichBallot(context)
        case .enter: return enter(context)
        case .up: return move(KeyPress(.up), context)
        case .down: return move(KeyPress(.down), context)
        case .pageUp: return move(KeyPress(.pageUp), context)
        case .pageDown: return move(KeyPress(.pageDown), context)
        case .home: return move(KeyPress(.home), context)
        case .end: return move(KeyPress(.end), context)
        }
        return []
    }

    private mutating func move(_ key: KeyPress, _ context: ScreenContext) -> [Outcome] {
        let height = ThemesLayout(context.area).list.height
        switch room {
        case .board: boardScroll.apply(key, count: rows.count, height: height)
        case .votes: votesScroll.apply(key, count: context.state.votes.count, height: height)
        case .result(let id):
            let lines = context.state.votes[id]?.choices.count ?? 0
            resultScroll.apply(key, count: lines, height: max(1, ResultLayout(context.area).lines.height / 2))
        case .desk: desk.move(key, context)
        }
        return []
    }

    private mutating func enter(_ context: ScreenContext) -> [Outcome] {
        switch room {
        case .board:
            guard context.state.openVote == nil else {
                room = .desk
                return []
            }
            return obstacle(to: .reword, context) == nil
                ? ask(.reword, context) : [.say(Message(.warning, Sentence(.themes(.isWithdrawn))))]
        case .votes:
            let votes = Array(context.state.votes.values)
            guard votes.indices.contains(votesScroll.selected) else { return [] }
            let vote = votes[votesScroll.selected]
            room = vote.phase.takesBallots ? .desk : .result(vote.id)
            return []
        case .desk: return desk.enter(context)
        case .result: return []
        }
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        if room == .desk { return desk.take(input, context) }
        guard case .mouse(let mouse) = input else { return [] }
        let list = ThemesLayout(context.area).list
        switch room {
        case .board: boardScroll.apply(mouse, in: list, count: rows.count)
        case .votes: votesScroll.apply(mouse, in: list, count: context.state.votes.count)
        case .result(let id):
            resultScroll.apply(
                mouse, in: ResultLayout(context.area).lines, count: context.state.votes[id]?.choices.count ?? 0, itemHeight: 2)
        case .desk: break
        }
        return []
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        if purpose == Self.counting { return desk.concluded(conclusion, context) }
        if purpose == Self.orderingFirst {
            guard case .recorded = conclusion else { return [] }
            return [.perform(preparing.command, Self.opening)]
        }
        if purpose == Self.opening {
            guard case .recorded = conclusion else { return [] }
            room = .desk
            return [.say(Message(.success, Sentence(.votes(.opened), ["method": preparing.rules.method.phrase])))]
        }
        guard case .recorded = conclusion else { return [] }
        switch purpose {
        case Self.proposing:
            // What was proposed last is what one would reword or merge next.
            list(context)
            boardScroll.select(
                context.state.standingThemes.count - 1, count: rows.count, height: ThemesLayout(context.area).list.height)
            guard let theme = chosen(context) else { return [] }
            if let other = likenesses[theme.id].flatMap({ context.state.themes[$0] }) {
                return [.say(Message(.warning, Sentence(.themes(.lookAlike), ["title": other.title])))]
            }
            return [.say(Message(.success, Sentence(.themes(.proposed), ["title": theme.title])))]
        case Self.rewording: return [.say(Message(.success, Sentence(.themes(.reworded))))]
        case Self.merging:
            guard let into = asked.flatMap({ context.state.themes[$0] }) else { return [] }
            return [.say(Message(.success, Sentence(.themes(.merged), ["title": into.title])))]
        case Self.ordering:
            return [.say(Message(.success, Sentence(.themes(.ordered), ["seed": context.state.boardOrder.seed])))]
        case Self.ending where context.state.openVote == nil:
            resultScroll = ListScroll()
            return []
        default: return []
        }
    }
}

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
        case .back: goBack()
        case .takeNote: return takeNote(context)
        case .project: if case .result(let id) = room { room = .projection(id) }
        case .steps: if let vote = shown?.outcome.vote { read(.steps(vote.id)) }
        case .compare: if let vote = shown?.outcome.vote { read(.comparison(vote.id)) }
        case .check: if let vote = shown?.outcome.vote { read(.check(vote.id)) }
        case .method: return readMethod(context)
        case .reopen: return [.open(ChoiceDialog.confirm(.phrase(.votes(.reopenQuestion)), purpose: Self.reopening))]
        case .differences: room = .differences
        case .voters: return beginVoting(context)
        case .emptyBox: return context.state.openVote.map { emptyBoxes($0) } ?? []
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

    private mutating func read(_ page: Reading.Page) {
        behind = room
        room = .reading(page)
    }

    /// Explains the method of the vote at hand; on the board, the one that is chosen.
    private mutating func readMethod(_ context: ScreenContext) -> [Outcome] {
        if let vote = shown?.outcome.vote ?? context.state.openVote {
            read(.method(vote.method))
            return []
        }
        return [.open(preparing.methodDialog(purpose: Self.explaining))]
    }

    private mutating func goBack() {
        switch room {
        case .projection(let id): room = .result(id)
        case .reading: room = behind
        case .differences, .voters: room = .desk
        case .booth:
            if booth.isDone || booth.marks.isEmpty { room = .desk } else { booth = Booth() }
        case .board, .desk, .votes, .result: room = .board
        }
    }

    private mutating func move(_ key: KeyPress, _ context: ScreenContext) -> [Outcome] {
        let height = ThemesLayout(context.area).list.height
        switch room {
        case .board: boardScroll.apply(key, count: rows.count, height: height)
        case .votes: votesScroll.apply(key, count: context.state.votes.count, height: height)
        case .result(let id), .projection(let id):
            let lines = context.state.votes[id]?.choices.count ?? 0
            resultScroll.apply(key, count: lines, height: max(1, ResultLayout(context.area).lines.height / 2))
        case .reading: reading.move(key, height: context.area.height)
        case .differences: differencesScroll.apply(key, count: differences.count, height: max(1, height / 2))
        case .voters: voters.scroll.apply(key, count: voters.found.count, height: VoterLayout(context.area).list.height)
        case .booth:
            booth.scroll.apply(key, count: context.state.openVote?.choices.count ?? 0, height: VoterLayout(context.area).list.height)
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
        case .differences: return askToSettle(context)
        case .voters: return enterAmongVoters(context)
        case .booth: return enterInBooth(context)
        case .result, .projection, .reading: return []
        }
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        if room == .desk { return desk.take(input, context) }
        if room == .voters { voters.take(input) }
        if room == .booth, case .key(let key) = input, let vote = context.state.openVote { booth.take(key, of: vote) }
        guard case .mouse(let mouse) = input else { return [] }
        let list = ThemesLayout(context.area).list
        switch room {
        case .board: boardScroll.apply(mouse, in: list, count: rows.count)
        case .votes: votesScroll.apply(mouse, in: list, count: context.state.votes.count)
        case .result(let id):
            resultScroll.apply(
                mouse, in: ResultLayout(context.area).lines, count: context.state.votes[id]?.choices.count ?? 0, itemHeight: 2)
        default: break
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
        guard case .recorded(let answer) = conclusion else { return [] }
        switch purpose {
        case Self.ticking, Self.openingBox, Self.emptying: return concludedVoting(purpose, answer, context)
        case Self.deciding: return saidTaken(context)
        case Self.reopening:
            room = .desk
            return []
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

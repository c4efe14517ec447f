import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .propose, .reword, .merge, .withdraw, .order: return ask(intent, context)
        case .restore: return chosen(context).map { [.perform(RestoreTheme(theme: $0.id), Self.restoring)] } ?? []
        case .separate: return chosen(context).map { [.perform(SeparateThemes(from: $0.id), Self.separating)] } ?? []
        case .showWithdrawn:
            showsWithdrawn.toggle()
            list(context)
        case .openVote: return beginPreparing(nil, context)
        case .openBy(let place): return beginPreparing(place, context)
        case .goToVote: room = .desk
        case .votes: showVotes(context)
        case .back: return goBack(context)
        case .takeNote: return takeNote(context)
        case .project:
            guard case .result(let id) = room else { return [] }
            // The room sees who is first.
            (room, resultScroll) = (.projection(id), ListScroll())
        case .partial: showPartial(context)
        case .steps: if let vote = shown?.outcome.vote { read(.steps(vote.id)) }
        case .compare: if let vote = shown?.outcome.vote { read(.comparison(vote.id)) }
        case .check: if let vote = shown?.outcome.vote { read(.check(vote.id)) }
        case .method: return readMethod(context)
        case .differences: room = .differences
        case .voters: return room == .booth ? askToLeaveBooth(context) : beginVoting(context)
        case .emptyBox:
            guard let vote = openVote(context.state) else { return [] }
            return isBoxSmall(vote) ? askAboutSmallBox(vote) : emptyBoxes(vote)
        case .toCount, .close, .callOff, .reopen, .present, .deleteBallot: return askAboutVote(intent, context)
        case .switchEntry:
            guard let vote = openVote(context.state) else { return [] }
            if let typed = desk.unrecorded(vote) { return lineNotRecorded(typed) }
            desk.switchEntry()
            return [.say(Message(.information, Sentence(.votes(.entryNow), ["entry": desk.entry(vote)])))]
        case .enter: return enter(context)
        case .up: move(KeyPress(.up), context)
        case .down: move(KeyPress(.down), context)
        case .pageUp: move(KeyPress(.pageUp), context)
        case .pageDown: move(KeyPress(.pageDown), context)
        case .home: move(KeyPress(.home), context)
        case .end: move(KeyPress(.end), context)
        }
        return []
    }

    private mutating func read(_ page: Reading.Page) {
        behind = room
        room = .reading(page)
    }

    private mutating func showVotes(_ context: ScreenContext) {
        room = .votes
        let ids = context.state.votes.values.map(\.id)
        if let last = ids.last { votes.choose(last, of: ids, height: ThemesLayout(context.area).list.height) }
    }

    /// Explains the method of the vote at hand; on the board, the one that is chosen.
    private mutating func readMethod(_ context: ScreenContext) -> [Outcome] {
        let atHand = room == .desk ? openVote(context.state) : shown?.outcome.vote
        guard let vote = atHand else { return [.open(preparing.methodDialog(purpose: Self.explaining))] }
        read(.method(vote.method, places: vote.rules.places))
        return []
    }

    private mutating func goBack(_ context: ScreenContext) -> [Outcome] {
        let left = room
        switch room {
        case .projection(let id): room = .result(id)
        case .reading: room = behind
        case .differences, .voters: room = .desk
        case .booth: if booth.stage == .voting { booth.restart() }
        case .board: break
        // What the room sees while it votes was opened from the desk.
        case .result(let id) where id == openVote(context.state)?.id: room = .desk
        case .desk, .votes, .result: room = .board
        }
        return left == .voters ? giveBackBoxes(context) : []
    }

    /// Shows how an open vote stands, where the room decided to see it.
    private mutating func showPartial(_ context: ScreenContext) {
        guard let vote = openVote(context.state), vote.showsResult else { return }
        resultScroll = ListScroll()
        room = .result(vote.id)
    }

    private mutating func move(_ key: KeyPress, _ context: ScreenContext) {
        let height = ThemesLayout(context.area).list.height
        switch room {
        case .board: board.apply(key, to: rows, height: height)
        case .votes: votes.apply(key, to: context.state.votes.values.map(\.id), height: height)
        case .projection(let id) where key.key == .up || key.key == .down:
            // No mark is drawn there: each key moves what is shown.
            let height = resultHeight(context)
            let wanted = key.key == .up ? max(0, resultScroll.first - 1) : resultScroll.first + height
            resultScroll.select(wanted, count: context.state.votes[id]?.choices.count ?? 0, height: height)
        case .result(let id), .projection(let id):
            resultScroll.apply(key, count: context.state.votes[id]?.choices.count ?? 0, height: resultHeight(context))
        case .reading: reading.move(key, height: context.area.height)
        case .differences: differing.apply(key, to: differences.map(\.key), height: max(1, height / 2))
        case .voters: voters.typed.list.apply(key, to: voters.found, height: VoterLayout(context.area).list.height)
        case .booth:
            let count = booth.vote.flatMap { context.state.votes[$0] }?.choices.count ?? 0
            booth.move(key, count: count, height: BoothLayout(context.area).list.height)
        case .desk: if let vote = openVote(context.state) { desk.move(key, vote, context) }
        }
    }

    private mutating func enter(_ context: ScreenContext) -> [Outcome] {
        switch room {
        case .board:
            guard openVote(context.state) == nil else {
                room = .desk
                return []
            }
            return obstacle(to: .reword, context) == nil
                ? ask(.reword, context) : [.say(Message(.warning, Sentence(.themes(.isWithdrawn))))]
        case .votes:
            guard let vote = votes.chosen.flatMap({ context.state.votes[$0] }) else { return [] }
            if vote.phase.takesBallots {
                atDesk = vote.id
                room = .desk
            } else {
                resultScroll = ListScroll()
                room = .result(vote.id)
            }
            return []
        case .desk: return openVote(context.state).map { desk.enter($0, context) } ?? []
        case .differences: return askToSettle(context)
        case .voters: return enterAmongVoters(context)
        case .booth: return enterInBooth(context)
        case .result, .projection, .reading: return []
        }
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key): return type(key, context)
        case .mouse(let mouse): point(mouse, context)
        case .paste:
            if room == .desk, let vote = openVote(context.state) {
                return vote.takesBallotsIntoRecord ? desk.take(input, vote, context) : desk.enter(vote, context)
            }
            if room == .voters { voters.take(input) }
        case .resize: break
        }
        return []
    }

    /// Takes a key that the key table does not know here.
    private mutating func type(_ key: KeyPress, _ context: ScreenContext) -> [Outcome] {
        switch room {
        case .booth:
            if let vote = booth.vote.flatMap({ context.state.votes[$0] }) { booth.take(key, of: vote) }
            return []
        case .desk where TextEditKey.edit(for: key, multiline: false) != nil:
            guard let vote = openVote(context.state) else { return [] }
            // There is no field yet that what is typed could stand in.
            if key.typesText, !vote.takesBallotsIntoRecord { return desk.enter(vote, context) }
            return desk.take(.key(key), vote, context)
        case .voters where TextEditKey.edit(for: key, multiline: false) != nil:
            voters.take(.key(key))
            return []
        case .projection: return []
        default: break
        }
        // A key of another room: it is known, and does nothing here.
        guard Self.keymap.intent(for: key, whileTyping: isTyping) != nil else { return [] }
        return [.say(Message(.warning, Sentence(.votes(.notNow))))]
    }

    private mutating func point(_ mouse: MouseEvent, _ context: ScreenContext) {
        let list = ThemesLayout(context.area).list
        switch room {
        case .board: board.apply(mouse, in: list, of: rows)
        case .votes: votes.apply(mouse, in: list, of: context.state.votes.values.map(\.id))
        case .differences: differing.apply(mouse, in: list, of: differences.map(\.key), itemHeight: 2)
        case .voters: voters.typed.list.apply(mouse, in: VoterLayout(context.area).list, of: voters.found)
        case .result(let id):
            let count = context.state.votes[id]?.choices.count ?? 0
            resultScroll.apply(mouse, in: ResultLayout(context.area, shown).lines, count: count, itemHeight: 2)
        case .desk: if let vote = openVote(context.state) { _ = desk.take(.mouse(mouse), vote, context) }
        case .booth:
            let count = booth.vote.flatMap { context.state.votes[$0] }?.choices.count ?? 0
            if booth.stage == .voting { booth.scroll.apply(mouse, in: BoothLayout(context.area).list, count: count) }
        case .projection, .reading: break
        }
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, conclusion) {
        case (Self.counting, _): return concludedAtDesk(conclusion, context)
        case (Self.ending, .refused(let refusal)): return refusedToEnd(refusal, context)
        case (Self.openingBox, .refused(let refusal)):
            if refusal.reason == .votingIsOver || refusal.reason == .voteNotOpen { booth.finish(.over) }
            return []
        case (Self.opening, .recorded(let answer)):
            atDesk = (try? answer.string("vote")).map { VoteID($0) }
            room = .desk
            // What was agreed is proposed for the next vote; what was refused is not.
            if let vote = openVote(context.state) { preparing.rules = vote.rules }
            return [.say(Message(.success, Sentence(.votes(.opened), ["method": preparing.rules.method.phrase])))]
        case (Self.ticking, .recorded(let answer)), (Self.openingBox, .recorded(let answer)), (Self.emptying, .recorded(let answer)):
            return concludedVoting(purpose, answer, context)
        case (Self.unticking, .recorded): return [.say(Message(.information, Sentence(.votes(.boothUnticked))))]
        case (Self.deciding, .recorded): return saidTaken(context)
        case (Self.reopening, .recorded):
            room = .desk
            return []
        case (Self.ending, .recorded(let answer)):
            if openVote(context.state) == nil { resultScroll = ListScroll() }
            return saidOther(answer, context)
        case (Self.recordingSettled, .recorded):
            guard case .settle(_, let number, _) = asking else { return [] }
            chooseNextDifference(context)
            return [.say(Message(.success, Sentence(.votes(.settled), ["n": String(number)])))]
        case (_, .recorded(let answer)): return concludedOnBoard(purpose, answer, context)
        default: return []
        }
    }
}

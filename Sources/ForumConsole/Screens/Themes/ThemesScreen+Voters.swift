import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

/// Ticking voters off, and the booth: a screen that no key leaves but the one that asks.
extension ThemesScreen {
    static let ticking = Purpose("votes.tick")
    static let choosingWay = Purpose("votes.way")
    static let openingBox = Purpose("votes.openBox")
    static let casting = Purpose("votes.cast")
    static let emptying = Purpose("votes.emptyBox")
    static let emptyingSmallBox = Purpose("votes.smallBox")
    static let leavingBooth = Purpose("votes.leaveBooth")

    /// Goes to the list of voters, or straight to the booth where nobody is ticked off.
    mutating func beginVoting(_ context: ScreenContext) -> [Outcome] {
        guard let vote = openVote(context.state) else { return [] }
        if vote.rules.eligibility == .arrivals {
            voters.clear()
            room = .voters
            return openBoxFirst(vote)
        }
        enterBooth(vote, nil)
        return []
    }

    private mutating func enterBooth(_ vote: Vote, _ voter: PersonID?) {
        booth = Booth(vote: vote.id, voter: voter)
        room = .booth
    }

    mutating func enterAmongVoters(_ context: ScreenContext) -> [Outcome] {
        guard let vote = openVote(context.state) else { return [] }
        guard let person = voters.person(context) else {
            let why: Phrase.Votes = voters.typed.list.isGone ? .voterGone : voters.typed.field.isEmpty ? .voterTypeName : .voterNone
            return [.say(Message(.warning, Sentence(.votes(why))))]
        }
        asking = .way(vote.id, person.id)
        return [.perform(TickVoter(vote: vote.id, person: .id(person.id)), Self.ticking)]
    }

    mutating func enterInBooth(_ context: ScreenContext) -> [Outcome] {
        guard booth.stage == .voting else {
            // The next one sits down where nobody is ticked off; elsewhere the team says who it is.
            if booth.stage == .done, !ticksOff(context) { booth.restart() }
            return []
        }
        booth.hush()
        // One Enter too many is no blank ballot: there a no is chosen already.
        let isBlank = booth.marks.isEmpty
        let lost = isBlank ? nil : lost(context)
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .phrase(.votes(isBlank ? .boothBlank : .boothConfirm)), text: lost.map { [.said($0)] } ?? [],
                        choices: [.init(.phrase(.common(.yes))), .init(.phrase(.common(.no)))],
                        selected: isBlank || lost != nil ? 1 : 0, purpose: Self.casting)))
        ]
    }

    /// What of a ballot will not count as its voter may think: themes to which they gave no grade, favourites that share their rank where
    /// each ballot counts for one.
    private func lost(_ context: ScreenContext) -> Sentence? {
        guard let vote = booth.vote.flatMap({ context.state.votes[$0] }) else { return nil }
        if vote.method == .instantRunoff {
            let ranks = booth.marks.values
            return ranks.filter { $0 == ranks.min() }.count > 1 ? Sentence(.votes(.boothSharedRank)) : nil
        }
        guard vote.method.shape == .grades else { return nil }
        let count = vote.choices.count - booth.marks.count
        guard count > 0 else { return nil }
        return Sentence(.votes(.boothUngraded), ["n": count, "worst": vote.method.gradeNames(context.words).first ?? ""])
    }

    /// Puts the voter's ballot into the box; opens this console's box first when it has none for this vote.
    mutating func cast(_ context: ScreenContext) -> [Outcome] {
        guard booth.stage == .voting, let vote = booth.vote.flatMap({ context.state.votes[$0] }), vote.phase == .open else {
            booth.finish(.over)
            return []
        }
        if vote.rules.eligibility == .arrivals, booth.voter.map({ vote.voters.contains($0) }) != true {
            return [.say(Message(.warning, Sentence(.votes(.boothNotTicked)))), .ring]
        }
        guard let place = boxes.lastIndex(where: { $0.vote == vote.id && vote.boxes[$0.id] != nil }) else {
            return [.perform(OpenBox(vote: vote.id), Self.openingBox)]
        }
        boxes[place].put(booth.ballot(vote.method))
        booth.finish(.done)
        voters.hasCastSinceTick = true
        return []
    }

    /// Asks whoever presses the key of the way out what it is for. Staying is chosen already while somebody votes.
    mutating func askToLeaveBooth(_ context: ScreenContext) -> [Outcome] {
        let isVoting = booth.stage == .voting
        var ways: [Booth.WayOut] = isVoting ? [.stay, .end] : [.end, .stay]
        if !isVoting, ticksOff(context), booth.stage == .done { ways.insert(.nextVoter, at: 0) }
        asking = .leaveBooth(ways)
        let choices = ways.map { way -> ChoiceDialog.Choice in
            switch way {
            case .stay: .init(.phrase(.votes(isVoting ? .boothGoOn : .boothStay)))
            case .nextVoter: .init(.phrase(.votes(.boothNext)))
            case .end: .init(.phrase(.votes(.boothEnd)))
            }
        }
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .phrase(.votes(.boothLeave)), text: isVoting ? [.phrase(.votes(.boothLeaveHelp))] : [], choices: choices,
                        purpose: Self.leavingBooth, tone: .warning, needsEnter: true)))
        ]
    }

    mutating func answeredWayOut(_ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard case .chosen(let choice) = answer, case .leaveBooth(let ways) = asking, ways.indices.contains(choice) else { return [] }
        switch ways[choice] {
        case .stay: return []
        case .nextVoter:
            voters.clear()
            room = .voters
        case .end: room = .desk
        }
        let unticked = room == .desk ? untickVoter(context) : []
        booth = Booth()
        return room == .desk ? giveBackBoxes(context) + unticked : []
    }

    /// Whoever leaves the keyboard before their ballot is in the box has not voted, and is not ticked off any more.
    private func untickVoter(_ context: ScreenContext) -> [Outcome] {
        guard booth.stage == .voting, let vote = booth.vote.flatMap({ context.state.votes[$0] }), vote.phase == .open,
            let voter = booth.voter, vote.voters.contains(voter)
        else { return [] }
        return [.perform(UntickVoter(vote: vote.id, person: .id(voter)), Self.unticking)]
    }

    /// What the conclusion of a voter's step leads to.
    mutating func concludedVoting(_ purpose: Purpose, _ answer: JSONObject, _ context: ScreenContext) -> [Outcome] {
        switch purpose {
        case Self.ticking:
            guard case .way(_, let id) = asking, let person = context.state.people[id] else { return [] }
            voters.clear()
            voters.hasCastSinceTick = false
            return [
                .open(
                    .choice(
                        ChoiceDialog(
                            title: .said(Sentence(.votes(.voterWay), ["name": person.name])),
                            choices: [.init(.phrase(.votes(.voterPaper))), .init(.phrase(.votes(.voterKeyboard)))],
                            selected: voters.lastWay, purpose: Self.choosingWay)))
            ]
        case Self.openingBox:
            guard let id = try? answer.string("box"), let vote = context.state.votes.values.first(where: { $0.boxes[id] != nil }) else {
                return []
            }
            if !boxes.contains(where: { $0.id == id }) { boxes.append(BallotBox(vote: vote.id, id: id)) }
            return room == .booth && booth.stage == .voting ? cast(context) : []
        case Self.emptying:
            guard let id = try? answer.string("box"), let place = boxes.firstIndex(where: { $0.id == id }) else { return [] }
            let held = boxes.remove(at: place).ballots.count
            let count = (try? answer.integer("ballots")).map { Int($0) } ?? held
            guard count > 0 else { return held > 0 ? [.say(Message(.warning, Sentence(.votes(.boxWiped), ["n": held])))] : [] }
            return [.say(Message(.success, Sentence(.votes(.boxEmptied), ["n": count])))]
        default: return []
        }
    }

    mutating func answeredHow(_ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard case .chosen(let way) = answer, case .way(let id, let voter) = asking, let vote = context.state.votes[id] else { return [] }
        voters.lastWay = way
        if way == 1 { enterBooth(vote, voter) }
        return []
    }

    /// The next voter may be looking on.
    public func hidesWhom(_ step: StepName, _ context: ScreenContext) -> Bool { step.name == TickVoter.name }

    /// Somebody whose ballot is in the box can't be made somebody who has not voted.
    public func obstacle(toUndo step: StepName) -> Phrase? {
        if step.name == TickVoter.name, voters.hasCastSinceTick { return .votes(.tickStands) }
        // Nor is a box unmade that ballots are in.
        return step.name == OpenBox.name && boxes.contains { !$0.ballots.isEmpty } ? .votes(.boxLater) : nil
    }
}

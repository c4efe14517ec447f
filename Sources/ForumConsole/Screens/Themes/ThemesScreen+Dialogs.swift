import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

/// Preparing a vote, going through it and ending it.
extension ThemesScreen {
    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        if let outcomes = answeredOnBoard(purpose, answer, context) { return outcomes }
        switch (purpose, answer) {
        case (Self.choosingMethod, .chosen(let choice)):
            preparing.choose(choice, context)
            return preparing.again(Self.preparingVote)
        case (Self.preparingVote, .filled(let form)):
            if let refused = VotePreparation.unreadable(form) { return [refused] }
            if let unseen = preparing.unseenGrades(form), unseen != gradesRead {
                gradesRead = unseen
                return [.refuse(VotePreparation.read(unseen), member: "grades")]
            }
            var taken = preparing
            taken.take(form)
            return [.perform(taken.command, Self.opening)]
        case (Self.warnedOfLikeness, .chosen(0)):
            guard case .openVote(let place) = asking else { return [] }
            return prepare(place, context)
        case (Self.toTheCount, .chosen(0)):
            guard case .toCount(let vote) = asking else { return [] }
            return ending(vote, by: nil, context)
        case (Self.emptyingSmallBox, .chosen(let choice)): return answeredSmallBox(choice, context)
        case (Self.closing, .chosen(0)):
            guard case .close(let vote, let withoutBoxes, let withUncounted) = asking else { return [] }
            return ending(vote, by: EndVote(vote: vote, withoutBoxes: withoutBoxes, withUncounted: withUncounted), context)
        case (Self.callingOff, .chosen(0)):
            guard case .callOff(let vote) = asking else { return [] }
            return [.perform(EndVote(vote: vote, cancelled: true), Self.ending)]
        case (Self.reopening, .chosen(0)):
            guard case .reopen(let vote) = asking else { return [] }
            return [.perform(EndVote(vote: vote, reopened: true), Self.reopening)]
        case (Self.explaining, .chosen(let choice)):
            guard VoteMethod.all.indices.contains(choice) else { return [] }
            behind = room
            room = .reading(.method(VoteMethod.all[choice], places: nil))
            return []
        case (Self.settlingTie, _): return answeredTie(answer, context)
        case (Self.sayingSeed, .filled(let form)):
            return [.perform(DecideVote(vote: VoteID(form.text("vote")), means: .lot, seed: form.text("seed")), Self.deciding)]
        case (Self.settling, _): return answeredSettling(answer, context)
        case (Self.settlingTyped, .filled(let form)): return answeredTyped(form, context)
        case (Self.choosingWay, _): return answeredHow(answer, context)
        case (Self.casting, .chosen(0)): return cast(context)
        case (Self.leavingBooth, _): return answeredWayOut(answer, context)
        case (Self.deletingBallot, .filled(let form)): return deleteBallot(form)
        case (Self.deletingSlip, .chosen(let choice)):
            guard case .removal(let vote, let keys) = asking, keys.indices.contains(choice) else { return [] }
            desk.forget(keys[choice])
            return [.perform(RemoveBallot(vote: vote, key: keys[choice]), Self.ending)]
        case (Self.handsOver, .chosen(0)):
            desk.clear()
            return []
        case (Self.handsOver, .chosen(1)): return openVote(context.state).map { [.open(presentForm($0))] } ?? []
        case (Self.correctingPresent, .filled(let form)): return correctPresent(form)
        default: return []
        }
    }

    // MARK: Preparing

    /// Points out look-alikes, which split votes, and then asks for the way of voting, or for what the one at `place` needs.
    mutating func beginPreparing(_ place: Int?, _ context: ScreenContext) -> [Outcome] {
        asking = .openVote(place)
        let alike = ThemeLikeness.pairs(among: context.state.standingThemes)
        guard alike.isEmpty else { return [.open(likenessDialog(alike, context))] }
        return prepare(place, context)
    }

    private mutating func prepare(_ place: Int?, _ context: ScreenContext) -> [Outcome] {
        guard let place else { return [.open(preparing.methodDialog(purpose: Self.choosingMethod))] }
        preparing.choose(place, context)
        return preparing.again(Self.preparingVote)
    }

    private static let shownPairs = 4

    private func likenessDialog(_ alike: [(first: ThemeID, second: ThemeID)], _ context: ScreenContext) -> Dialog {
        func title(_ id: ThemeID) -> PhraseValue { .text(context.state.themes[id]?.title ?? "") }
        var pairs = alike.prefix(Self.shownPairs).map {
            Wording.said(Sentence(.votes(.alikePair), ["first": title($0.first), "second": title($0.second)]))
        }
        let more = alike.count - pairs.count
        if more > 0 { pairs.append(.said(Sentence(.votes(.alikeMore), ["n": more]))) }
        return .choice(
            ChoiceDialog(
                title: .phrase(.votes(.alikeTitle)), text: [.phrase(.votes(.alikeHelp))] + pairs,
                choices: [.init(.phrase(.votes(.openAnyway))), .init(.phrase(.votes(.backToThemes)))], selected: 1,
                purpose: Self.warnedOfLikeness, tone: .warning))
    }

    // MARK: Going through it

    /// The question that an action on a vote asks first.
    mutating func askAboutVote(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        if intent == .reopen {
            guard let vote = shown?.outcome.vote else { return [] }
            asking = .reopen(vote.id)
            // What the room has decided is not opened again by one Enter too many.
            let tone: Message.Tone = vote.decision == nil ? .warning : .danger
            return [.open(ChoiceDialog.confirm(.phrase(.votes(.reopenQuestion)), purpose: Self.reopening, tone: tone))]
        }
        guard let vote = openVote(context.state) else { return [] }
        switch intent {
        case .toCount:
            guard !isBoxSmall(vote) else { return askAboutSmallBox(vote) }
            asking = .toCount(vote.id)
            let others = elsewhere(vote)
            let consoles = PhraseValue.list(others.map { .text($0.text) })
            let text: [Wording] = others.isEmpty ? [] : [.said(Sentence(.votes(.votingElsewhere), ["consoles": consoles]))]
            return [
                .open(
                    ChoiceDialog.confirm(
                        .phrase(.votes(.toCountQuestion)), text: text, purpose: Self.toTheCount, tone: others.isEmpty ? .warning : .danger))
            ]
        case .close: return askToClose(vote, context)
        case .callOff:
            asking = .callOff(vote.id)
            return [.open(ChoiceDialog.confirm(.phrase(.votes(.callOffQuestion)), purpose: Self.callingOff, tone: .danger))]
        case .present: return [.open(presentForm(vote))]
        case .deleteBallot: return askWhichBallot(vote, context)
        default: return []
        }
    }

    /// What stands in the field is in no record, and would be gone.
    func lineNotRecorded(_ typed: String) -> [Outcome] {
        [.say(Message(.warning, Sentence(.votes(.lineNotRecorded), ["line": typed]))), .ring]
    }

    /// Asks whether to close, and repeats whatever does not agree. A no is chosen already where there is anything to repeat.
    private mutating func askToClose(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        if let typed = desk.unrecorded(vote) { return lineNotRecorded(typed) }
        if let differing = sayWhatDiffers(vote, context) { return differing }
        let expected = withOwnBoxes(vote)
        let lost = Set(expected.boxes.values).sorted()
        asking = .close(vote.id, withoutBoxes: !lost.isEmpty, withUncounted: !vote.uncounted.isEmpty)
        let concerns = expected.concerns
        var text: [Wording] = concerns.map { .text("! " + context.words.concern($0)) }
        let isUnused = vote.method == .hands ? vote.hands.isEmpty : expected.ballots.isEmpty
        if isUnused, vote.method != .hands { text.append(.text("! " + context.words(.votes(.noBallot)))) }
        let isSmall = isBoxSmall(vote)
        if isSmall { text.append(.said(Sentence(.votes(.smallBox), ["n": held(vote)]))) }
        if !lost.isEmpty {
            text.append(.said(Sentence(.votes(.closeWithoutBox), ["consoles": PhraseValue.list(lost.map { .text($0.text) })])))
        }
        let isGrave = !concerns.isEmpty || isSmall || isUnused
        return [
            .open(
                ChoiceDialog.confirm(
                    .phrase(.votes(concerns.isEmpty && !isUnused ? .closeQuestion : .closeAnyway)), text: text, purpose: Self.closing,
                    tone: isGrave ? .danger : .warning))
        ]
    }

    /// A vote does not close while two entries or two counters differ: says so instead of asking, and leads to the ballots to settle.
    private mutating func sayWhatDiffers(_ vote: Vote, _ context: ScreenContext) -> [Outcome]? {
        let ballots = vote.differences(isComplete: true).count
        if vote.takesBallotsIntoRecord, ballots > 0 {
            room = .differences
            return [.say(Message(.warning, Sentence(Refusal(.entriesDiffer, ["n": String(ballots)]), zone: context.moment.zone))), .ring]
        }
        let lines = vote.handDifferences.count
        guard lines > 0 else { return nil }
        return [.say(Message(.warning, Sentence(Refusal(.countersDiffer, ["n": String(lines)]), zone: context.moment.zone))), .ring]
    }

    /// What this console holds goes into the record before the end; where voters are ticked off, once the voting is over.
    private func ending(_ id: VoteID, by command: EndVote?, _ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.votes[id] else { return [] }
        var outcomes: [Outcome] = []
        if vote.phase == .open, command == nil || !vote.takesBallotsIntoRecord {
            outcomes.append(.perform(CountVote(vote: id), Self.ending))
        }
        // Of a small box was asked before.
        outcomes += emptyBoxes(vote, knowingly: command != nil)
        if let command { outcomes.append(.perform(command, Self.ending)) }
        return outcomes
    }

    /// What stands in the way of the end is asked about: a box nobody can empty any more, lines that nobody counted.
    mutating func refusedToEnd(_ refusal: Refusal, _ context: ScreenContext) -> [Outcome] {
        guard refusal.reason == .boxNotEmptied || refusal.reason == .linesUncounted, case .close(let id, _, _) = asking,
            let vote = context.state.votes[id]
        else { return [] }
        return askToClose(vote, context)
    }

    // MARK: People in the room

    /// What became of a count or a ballot. More hands than people: either number may be wrong.
    mutating func concludedAtDesk(_ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard let vote = openVote(context.state) else { return [] }
        let outcomes = desk.concluded(conclusion, vote, context)
        if case .refused(let refusal) = conclusion, refusal.reason == .ballotNumberTaken {
            let key = Self.keymap.firstKey(of: .deleteBallot, context.words)
            let number = refusal.values["number"] ?? ""
            return outcomes + [.say(Message(.warning, Sentence(.votes(.removeFirst), ["number": number, "key": key])))]
        }
        guard case .refused(let refusal) = conclusion, refusal.reason == .handsOverPresent else { return outcomes }
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .said(Sentence(refusal, zone: context.moment.zone)),
                        choices: [.init(.phrase(.votes(.countHandsAgain))), .init(.phrase(.votes(.correctPresent)))],
                        purpose: Self.handsOver, tone: .warning)))
        ]
    }

    private func presentForm(_ vote: Vote) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.votes(.correctPresent)), text: [.phrase(.votes(.correctPresentHelp))],
                fields: [
                    .text(.phrase(.votes(.present)), vote.present.map { String($0) } ?? "", member: "present"),
                    .hidden(vote.id.text, member: "vote"),
                ], purpose: Self.correctingPresent))
    }

    private func correctPresent(_ form: FormAnswer) -> [Outcome] {
        let typed = form.text("present").filter { !$0.isWhitespace }
        guard typed.isEmpty || Int(typed) != nil else {
            return [.refuse(Sentence(.votes(.unreadable), ["what": typed, "help": Phrase.votes(.correctPresentHelp)]), member: "present")]
        }
        return [.perform(SetPresent(vote: VoteID(form.text("vote")), present: Int(typed)), Self.correctingPresent)]
    }

    // MARK: Taking a ballot out

    private mutating func askWhichBallot(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        guard vote.rules.areNumbered else {
            let slips = desk.slips.reversed().filter { vote.ballots[$0.key] != nil }
            asking = .removal(vote.id, slips.map(\.key))
            return [
                .open(
                    .choice(
                        ChoiceDialog(
                            title: .phrase(.votes(.deleteBallot)), text: [.phrase(.votes(.deleteSlipHelp))],
                            choices: slips.map { .init(.text(context.words.marks($0.marks, of: vote))) }, purpose: Self.deletingSlip)))
            ]
        }
        return [
            .open(
                .form(
                    FormDialog(
                        title: .phrase(.votes(.deleteBallot)),
                        fields: [
                            .text(.phrase(.votes(.ballotNumber)), desk.lastNumber.map { String($0) } ?? "", member: "number"),
                            .hidden(vote.id.text, member: "vote"), .hidden(desk.isSecond ? "second" : "", member: "entry"),
                        ], purpose: Self.deletingBallot)))
        ]
    }

    /// Where another console's ballot takes the place of the one that was taken out, whoever did it is to know.
    func saidOther(_ answer: JSONObject, _ context: ScreenContext) -> [Outcome] {
        guard let vote = openVote(context.state), let number = (try? answer.integer("number")).map({ Int($0) }), answer["stands"] != nil,
            let ballot = vote.ballots[.number(number)]
        else { return [] }
        let marks = context.words.marks(ballot.marks, of: vote)
        return [.say(Message(.warning, Sentence(.votes(.otherStands), ["n": String(number), "marks": marks])))]
    }

    private func deleteBallot(_ form: FormAnswer) -> [Outcome] {
        let typed = form.text("number")
        guard let number = Int(typed.filter { !$0.isWhitespace }) else {
            return [.refuse(Sentence(.refusals(.ballotUnknown), ["number": typed]), member: "number")]
        }
        let command = RemoveBallot(
            vote: form.subject("vote").map { VoteID($0) }, key: .number(number), isSecond: form.subject("entry") != nil)
        return [.perform(command, Self.ending)]
    }
}

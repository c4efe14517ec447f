import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    /// The dialog for an action on the board that needs an answer.
    mutating func ask(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .propose: return [.open(wordingForm(.propose, nil, Self.proposing))]
        case .order:
            return [
                .open(
                    .form(
                        FormDialog(
                            title: .phrase(.themes(.orderByLot)), text: [.phrase(.themes(.orderHelp))],
                            fields: [.text(.phrase(.themes(.seed)), member: "seed")], purpose: Self.ordering)))
            ]
        default: break
        }
        guard let theme = chosen(context) else { return [] }
        asked = theme.id
        switch intent {
        case .reword: return [.open(wordingForm(.rename, theme, Self.rewording))]
        case .merge:
            return [
                .open(
                    .choice(
                        ChoiceDialog(
                            title: .said(Sentence(.themes(.mergeQuestion), ["title": theme.title])),
                            text: [.said(Sentence(.themes(.mergeHelp), ["title": theme.title]))],
                            choices: others(than: theme.id, context).map { .init(.text($0.title)) }, purpose: Self.merging)))
            ]
        case .withdraw:
            return [
                .open(
                    .form(
                        FormDialog(
                            title: .said(Sentence(.themes(.withdrawQuestion), ["title": theme.title])),
                            fields: [
                                .text(.phrase(.themes(.withdrawReason)), member: "reason"), .hidden(theme.id.text, member: "theme"),
                            ], purpose: Self.withdrawing)))
            ]
        default: return []
        }
    }

    /// The themes that `theme` can be merged into, the one most like it first.
    private func others(than theme: ThemeID, _ context: ScreenContext) -> [ForumTheme] {
        let standing = context.state.standingThemes.filter { $0.id != theme }
        guard let alike = likenesses[theme] else { return standing }
        return standing.filter { $0.id == alike } + standing.filter { $0.id != alike }
    }

    private func wordingForm(_ title: Phrase.Themes, _ known: ForumTheme?, _ purpose: Purpose) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.themes(title)),
                fields: [
                    .text(.phrase(.themes(.proposeTitle)), known?.title ?? "", hint: .phrase(.themes(.proposeHint)), member: "title"),
                    .text(.phrase(.themes(.origin)), known?.origin ?? "", member: "origin"),
                    .hidden(known?.id.text ?? "", member: "theme"),
                ], purpose: purpose))
    }

    /// What was not changed in the form stays as it is now.
    private func word(_ form: FormAnswer, _ context: ScreenContext) -> WordTheme {
        let theme = form.subject("theme").map { ThemeID($0) }
        let known = theme.flatMap { context.state.themes[$0] }
        return WordTheme(
            theme: theme, title: form.isChanged("title") ? form.text("title") : known?.title ?? form.text("title"),
            origin: form.changedText("origin"))
    }

    /// Asks which ballot is to be deleted.
    func askWhichBallot(_ context: ScreenContext) -> [Outcome] {
        [
            .open(
                .form(
                    FormDialog(
                        title: .phrase(.votes(.deleteBallot)),
                        fields: [
                            .text(.phrase(.votes(.ballotNumber)), desk.lastNumber.map { String($0) } ?? "", member: "number"),
                            .hidden(context.state.openVote?.id.text ?? "", member: "vote"),
                            .hidden(desk.isSecond ? "second" : "", member: "entry"),
                        ], purpose: Self.deletingBallot)))
        ]
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

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.proposing, .filled(let form)), (Self.rewording, .filled(let form)): return [.perform(word(form, context), purpose)]
        case (Self.withdrawing, .filled(let form)):
            return [.perform(WithdrawTheme(theme: ThemeID(form.text("theme")), reason: form.text("reason")), Self.editing)]
        case (Self.merging, .chosen(let choice)):
            guard let theme = asked else { return [] }
            let candidates = others(than: theme, context)
            guard candidates.indices.contains(choice) else { return [] }
            asked = candidates[choice].id
            return [.perform(MergeThemes(into: candidates[choice].id, themes: [theme]), Self.merging)]
        case (Self.ordering, .filled(let form)): return [.perform(OrderThemes(seed: form.text("seed")), Self.ordering)]
        case (Self.choosingMethod, .chosen(let choice)):
            preparing.choose(choice, context)
            return preparing.again(Self.preparingVote)
        case (Self.preparingVote, .filled(let form)):
            preparing.take(form)
            return openPrepared(context)
        case (Self.warnedOfLikeness, .chosen(0)): return [.open(preparing.methodDialog(purpose: Self.choosingMethod))]
        case (Self.toTheCount, .chosen(0)): return ending(CountVote(), context)
        case (Self.closing, .chosen(0)): return ending(EndVote(), context)
        case (Self.explaining, .chosen(let choice)):
            guard VoteMethod.all.indices.contains(choice) else { return [] }
            behind = room
            room = .reading(.method(VoteMethod.all[choice]))
            return []
        case (Self.settlingTie, _): return answeredTie(answer, context)
        case (Self.sayingSeed, .filled(let form)):
            return [.perform(DecideVote(vote: VoteID(form.text("vote")), means: .lot, seed: form.text("seed")), Self.deciding)]
        case (Self.reopening, .chosen(0)):
            guard let vote = shown?.outcome.vote else { return [] }
            return [.perform(EndVote(vote: vote.id, reopened: true), Self.reopening)]
        case (Self.settling, _): return answeredSettling(answer, context)
        case (Self.settlingTyped, .filled(let form)): return answeredTyped(form, context)
        case (Self.choosingWay, _): return answeredHow(answer, context)
        case (Self.casting, .chosen(0)):
            cast(context)
            return []
        case (Self.callingOff, .chosen(0)): return [.perform(EndVote(cancelled: true), Self.ending)]
        case (Self.deletingBallot, .filled(let form)): return deleteBallot(form)
        default: return []
        }
    }

    /// Points out look-alikes, which split votes, and then asks for the way of voting.
    func beginPreparing(_ context: ScreenContext) -> [Outcome] {
        let alike = ThemeLikeness.pairs(among: context.state.standingThemes)
        guard alike.isEmpty else { return [.open(likenessDialog(alike, context))] }
        return [.open(preparing.methodDialog(purpose: Self.choosingMethod))]
    }

    /// What this console holds goes into the record first; where voters are ticked off, once the voting is over.
    private func ending(_ command: any ForumCommand, _ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.openVote else { return [.perform(command, Self.ending)] }
        guard !vote.takesBallotsIntoRecord else { return emptyBoxes(vote) + [.perform(command, Self.ending)] }
        let counting: [Outcome] = [.perform(CountVote(vote: vote.id), Self.ending)] + emptyBoxes(vote)
        return command is CountVote ? counting : counting + [.perform(command, Self.ending)]
    }

    /// Opens the prepared vote, once the order is drawn where the room wants a lot.
    private func openPrepared(_ context: ScreenContext) -> [Outcome] {
        let order = context.state.boardOrder
        let standing = context.state.standingThemes.map(\.id)
        let isDrawn = order.seed == preparing.seed.trimmingPrefix(while: \.isWhitespace) && order.themes == standing
        guard !preparing.seed.trimmingIsEmpty, !isDrawn else { return [.perform(preparing.command, Self.opening)] }
        return [.perform(OrderThemes(seed: preparing.seed), Self.orderingFirst)]
    }

    private func likenessDialog(_ alike: [(first: ThemeID, second: ThemeID)], _ context: ScreenContext) -> Dialog {
        func title(_ id: ThemeID) -> PhraseValue { .text(context.state.themes[id]?.title ?? "") }
        let pairs = alike.prefix(4).map {
            Wording.said(Sentence(.votes(.alikePair), ["first": title($0.first), "second": title($0.second)]))
        }
        return .choice(
            ChoiceDialog(
                title: .phrase(.votes(.alikeTitle)), text: [.phrase(.votes(.alikeHelp))] + pairs,
                choices: [.init(.phrase(.votes(.openAnyway))), .init(.phrase(.votes(.backToThemes)))], selected: 1,
                purpose: Self.warnedOfLikeness, tone: .warning))
    }
}

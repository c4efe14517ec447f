import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

/// What is done to the themes themselves.
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
        switch intent {
        case .reword: return [.open(wordingForm(.rename, theme, Self.rewording, text: chosenByTheRoom(theme.id, context)))]
        case .merge: return askToMerge(theme, context)
        case .withdraw:
            return [
                .open(
                    .form(
                        FormDialog(
                            title: .said(Sentence(.themes(.withdrawQuestion), ["title": theme.title])),
                            text: chosenByTheRoom(theme.id, context),
                            fields: [
                                .text(.phrase(.themes(.withdrawReason)), member: "reason"), .hidden(theme.id.text, member: "theme"),
                            ], purpose: Self.withdrawing)))
            ]
        default: return []
        }
    }

    private mutating func askToMerge(_ theme: ForumTheme, _ context: ScreenContext) -> [Outcome] {
        let others = others(than: theme.id, context)
        asking = .merge(theme.id, into: others.map(\.id))
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .said(Sentence(.themes(.mergeQuestion), ["title": theme.title])),
                        text: [.said(Sentence(.themes(.mergeHelp), ["title": theme.title]))] + chosenByTheRoom(theme.id, context),
                        choices: others.map { .init(.text(numbered($0))) }, purpose: Self.merging, needsEnter: true)))
        ]
    }

    /// A theme with its number on the board.
    private func numbered(_ theme: ForumTheme) -> String {
        rows.firstIndex(of: theme.id).map { "\($0 + 1) \(theme.title)" } ?? theme.title
    }

    /// That a theme is on the programme of the next forums, and by which votes; nothing where it is not.
    private func chosenByTheRoom(_ theme: ThemeID, _ context: ScreenContext) -> [Wording] {
        guard context.state.programmedThemes.contains(theme) else { return [] }
        let numbers = PhraseValue.list(context.state.votesChoosing(theme).map { .number($0) })
        return [.said(Sentence(.themes(.chosenByRoom), ["votes": numbers]))]
    }

    /// The room's choice is merged away only by somebody who was asked. To leave it is chosen already.
    mutating func askAboutProgrammed(_ theme: ThemeID, into other: ThemeID, _ context: ScreenContext) -> [Outcome] {
        guard let merged = context.state.themes[theme], let target = context.state.themes[other] else { return [] }
        asking = .mergeChosen(theme, into: other)
        return [
            .open(
                ChoiceDialog.confirm(
                    .said(Sentence(.themes(.mergeChosen), ["title": merged.title, "target": target.title])),
                    text: chosenByTheRoom(theme, context), purpose: Self.mergingChosen, tone: .danger))
        ]
    }

    /// The themes that `theme` can be merged into, the one most like it first.
    private func others(than theme: ThemeID, _ context: ScreenContext) -> [ForumTheme] {
        let standing = context.state.standingThemes.filter { $0.id != theme }
        guard let alike = likenesses[theme] else { return standing }
        return standing.filter { $0.id == alike } + standing.filter { $0.id != alike }
    }

    private func wordingForm(_ title: Phrase.Themes, _ known: ForumTheme?, _ purpose: Purpose, text: [Wording] = []) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.themes(title)), text: text,
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

    /// What an answer about the themes comes to; nil where the question was another.
    mutating func answeredOnBoard(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome]? {
        switch (purpose, answer) {
        case (Self.proposing, .filled(let form)), (Self.rewording, .filled(let form)): return [.perform(word(form, context), purpose)]
        case (Self.withdrawing, .filled(let form)):
            let reason = form.text("reason")
            guard !reason.allSatisfy(\.isWhitespace) else { return [.refuse(Sentence(.themes(.reasonNeeded)), member: "reason")] }
            return [.perform(WithdrawTheme(theme: ThemeID(form.text("theme")), reason: reason, knowingly: true), Self.withdrawing)]
        case (Self.merging, .chosen(let choice)):
            guard case .merge(let theme, let offered) = asking, offered.indices.contains(choice) else { return [] }
            // The board may have changed since.
            guard !context.state.programmedThemes.contains(theme) else { return askAboutProgrammed(theme, into: offered[choice], context) }
            return [.perform(MergeThemes(into: offered[choice], themes: [theme]), Self.merging)]
        case (Self.mergingChosen, .chosen(0)):
            guard case .mergeChosen(let theme, let into) = asking else { return [] }
            return [.perform(MergeThemes(into: into, themes: [theme], knowingly: true), Self.merging)]
        case (Self.ordering, .filled(let form)): return [.perform(OrderThemes(seed: form.text("seed")), Self.ordering)]
        default: return nil
        }
    }

    /// The theme that was asked about merging.
    private var mergedTheme: ThemeID? {
        switch asking {
        case .merge(let theme, _), .mergeChosen(let theme, _): theme
        default: nil
        }
    }

    /// Says what was done, and chooses what one would go on with.
    mutating func concludedOnBoard(_ purpose: Purpose, _ answer: JSONObject, _ context: ScreenContext) -> [Outcome] {
        switch purpose {
        case Self.proposing:
            list(context)
            let id = (try? answer.string("theme")).map { ThemeID($0) }
            guard let theme = id.flatMap({ context.state.themes[$0] }) else { return [] }
            board.choose(theme.id, of: rows, height: ThemesLayout(context.area).list.height)
            if let other = likenesses[theme.id].flatMap({ context.state.themes[$0] }) {
                return [.say(Message(.warning, Sentence(.themes(.lookAlike), ["title": other.title])))]
            }
            return [.say(Message(.success, Sentence(.themes(.proposed), ["title": theme.title])))]
        case Self.rewording: return [.say(Message(.success, Sentence(.themes(.reworded))))]
        case Self.merging:
            guard let theme = mergedTheme, let into = context.state.themes[theme]?.mergedInto, let target = context.state.themes[into]
            else { return [] }
            list(context)
            board.choose(into, of: rows, height: ThemesLayout(context.area).list.height)
            return [.say(Message(.success, Sentence(.themes(.merged), ["title": target.title])))]
        case Self.ordering:
            return [.say(Message(.success, Sentence(.themes(.ordered), ["seed": context.state.boardOrder.seed])))]
        case Self.withdrawing:
            list(context)
            board.chooseNeighbour(of: rows, height: ThemesLayout(context.area).list.height)
            return [.say(Message(.success, Sentence(.themes(.withdrawnNow))))]
        case Self.restoring: return [.say(Message(.success, Sentence(.themes(.restoredNow))))]
        case Self.separating: return [.say(Message(.success, Sentence(.themes(.separatedNow))))]
        default: return []
        }
    }
}

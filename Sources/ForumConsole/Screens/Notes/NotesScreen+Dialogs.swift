import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    /// The dialog for an action that needs an answer.
    func ask(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .context: return [.open(contextForm(context))]
        case .sector: return [.open(sectorChoice(context))]
        default: return chosen(context).map { [.open(dialog(for: intent, $0, context))] } ?? []
        }
    }

    /// Where people speak, and for what sector where that may be written down.
    private func contextForm(_ context: ScreenContext) -> Dialog {
        let isWithheld = context.state.session.isChathamHouse
        let sectors = [Wording.phrase(.notes(.noSector))] + Self.sectors.map { .phrase($0.words.name) }
        let sector = FormDialog.Field.choice(
            .phrase(.notes(.contextSector)), sectors,
            selected: speaking.sector.flatMap { Self.sectors.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
        return .form(
            FormDialog(
                title: .phrase(.notes(.setContext)),
                text: [.phrase(.notes(.contextHelp))] + (isWithheld ? [.phrase(.notes(.chathamHolds))] : []),
                fields: [
                    .text(.phrase(.notes(.contextTable)), speaking.table),
                    .text(.phrase(.notes(.contextRound)), speaking.round.map { String($0) } ?? ""),
                ] + (isWithheld ? [] : [sector]), purpose: Self.speakingWhere))
    }

    static let sectors = Sector.allCases.filter { $0 != .unknown }

    private func sectorChoice(_ context: ScreenContext) -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.notes(.setSector)),
                choices: [.init(.phrase(.notes(.noSector)), key: "0")]
                    + Self.sectors.map { .init(.phrase($0.words.name), key: context.words($0.words.key).first) },
                selected: speaking.sector.flatMap { Self.sectors.firstIndex(of: $0) }.map { $0 + 1 } ?? 0, purpose: Self.speakingWho))
    }

    private func dialog(for intent: Intent, _ note: Note, _ context: ScreenContext) -> Dialog {
        switch intent {
        case .tag:
            return .form(
                FormDialog(
                    title: .phrase(.notes(.tag)), text: [.text(note.text.beginning)],
                    fields: [.text(.phrase(.notes(.tags)), note.tags.map { $0 + " " }.joined(), hint: .phrase(.notes(.tagsHint)))],
                    purpose: Self.tagging))
        case .kind:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.chooseKind)), text: [.text(note.text.beginning)],
                    choices: NoteSign.all.map { ChoiceDialog.Choice(.phrase($0.kind.phrase), key: $0.sign) },
                    selected: NoteSign.all.firstIndex { $0.kind == note.kind } ?? 0, purpose: Self.choosingKind))
        case .theme:
            let themes = context.state.standingThemes
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.linkTheme)), text: [.text(note.text.beginning)],
                    choices: [.init(.phrase(.notes(.themeFromNote)), key: "+")]
                        + themes.map { .init(.text("\(note.themes.contains($0.id) ? "✓ " : "")\($0.title)")) },
                    purpose: Self.linking))
        default:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.moveTo)), text: [.text(note.text.beginning)],
                    choices: context.state.standingQuestions.map { .init(.text("\($0.label) · \($0.text)")) }
                        + [.init(.phrase(.notes(.outside)), key: "0")], purpose: Self.moving))
        }
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.speakingWhere, .filled(let values)): return speak(values, context)
        case (Self.speakingWho, .chosen(let choice)):
            speaking.sector = choice == 0 ? nil : Self.sectors[choice - 1]
            return []
        default: break
        }
        if panel != nil { return answeredInPanel(purpose, answer, context) }
        guard let note = chosen(context) else { return [] }
        switch (purpose, answer) {
        case (Self.tagging, .filled(let values)):
            return [.perform(FileNote(note: note.id, tags: values[0].text.split(separator: " ").map { String($0) }), Self.filing)]
        case (Self.choosingKind, .chosen(let choice)):
            return [.perform(FileNote(note: note.id, noteKind: NoteSign.all[choice].kind), Self.filing)]
        case (Self.moving, .chosen(let choice)):
            let questions = context.state.standingQuestions
            let target = choice < questions.count ? questions[choice].id : QuestionID("")
            return [.perform(FileNote(note: note.id, question: target), Self.filing)]
        case (Self.linking, .chosen(let choice)):
            let themes = context.state.standingThemes
            guard choice > 0, themes.indices.contains(choice - 1) else {
                let title = FormDialog.Field.text(.phrase(.notes(.themeTitle)), note.text.beginning)
                return [.open(.form(FormDialog(title: .phrase(.notes(.themeFromNote)), fields: [title], purpose: Self.naming)))]
            }
            let theme = themes[choice - 1].id
            return [.perform(LinkNote(note: note.id, theme: theme, isLinked: !note.themes.contains(theme)), Self.filing)]
        case (Self.naming, .filled(let values)):
            return [.perform(ThemeFromNote(note: note.id, title: values[0].text), Self.filing)]
        default: return []
        }
    }

    /// Takes the answers of the form about where people speak.
    private mutating func speak(_ values: [FormValue], _ context: ScreenContext) -> [Outcome] {
        let round = Int(values[1].text.trimmed)
        if !values[1].text.trimmingIsEmpty, round.map({ !(1...NoteContext.roundLimit).contains($0) }) ?? true {
            return [.say(Message(.warning, Sentence(.notes(.roundIsNumber), ["limit": NoteContext.roundLimit])))]
        }
        let sector = values.count < 3 || values[2].choice == 0 ? nil : Self.sectors[values[2].choice - 1]
        speaking = NoteContext(
            table: values[0].text.trimmed, round: round, sector: context.state.session.isChathamHouse ? nil : sector)
        return []
    }
}

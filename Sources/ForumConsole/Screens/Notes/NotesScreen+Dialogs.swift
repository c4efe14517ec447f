import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    /// The dialog for an action that needs an answer.
    mutating func ask(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .context:
            guard let note = placed(context) else { return [.open(contextForm(context))] }
            return [.open(placeForm(isInList ? subjects(context) : [note], context))]
        case .sector: return [.open(sectorChoice(context))]
        case .tag: return chosen(context).map { [.open(tagForm($0))] } ?? []
        default:
            let notes = subjects(context)
            guard let note = notes.first else { return [] }
            asked = Asked(
                notes: notes.map(\.id), themes: context.state.standingThemes.map(\.id),
                questions: context.state.standingQuestions.map(\.id))
            return [.open(dialog(for: intent, note, about: notes, context))]
        }
    }

    /// Where people speak, and for what sector where that may be written down.
    private func contextForm(_ context: ScreenContext) -> Dialog {
        let isWithheld = context.state.session.isChathamHouse
        return .form(
            FormDialog(
                title: .phrase(.notes(.setContext)),
                text: [.phrase(.notes(.contextHelp))] + (isWithheld ? [.phrase(.notes(.chathamHolds))] : []),
                fields: placeFields(speaking, isWithheld: isWithheld), purpose: Self.speakingWhere))
    }

    /// Where the people spoke who said what stands in notes, for it to be corrected.
    private func placeForm(_ notes: [Note], _ context: ScreenContext) -> Dialog {
        let first = notes.first
        let place = NoteContext(table: first?.table ?? "", round: first?.round, sector: first?.sector)
        let isWithheld = context.state.session.isChathamHouse
        return .form(
            FormDialog(
                title: .phrase(.notes(.setPlace)),
                text: [.text(notes.named)] + (isWithheld ? [.phrase(.notes(.chathamHolds))] : []),
                fields: placeFields(place, isWithheld: isWithheld) + [
                    .hidden(notes.map(\.id.text).joined(separator: " "), member: "notes")
                ], purpose: Self.placing))
    }

    private func placeFields(_ place: NoteContext, isWithheld: Bool) -> [FormDialog.Field] {
        let sectors = [Wording.phrase(.notes(.noSector))] + Self.sectors.map { .phrase($0.words.name) }
        let sector = FormDialog.Field.choice(
            .phrase(.notes(.contextSector)), sectors,
            selected: place.sector.flatMap { Self.sectors.firstIndex(of: $0) }.map { $0 + 1 } ?? 0, member: "sector")
        return [
            .text(.phrase(.notes(.contextTable)), place.table, member: "table"),
            .text(.phrase(.notes(.contextRound)), place.round.map { String($0) } ?? "", member: "round"),
        ] + (isWithheld ? [] : [sector])
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

    private func tagForm(_ note: Note) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.notes(.tag)), text: [.text(note.text.firstWords(40))],
                fields: [
                    .text(
                        .phrase(.notes(.tags)), note.tags.map { $0 + " " }.joined(), hint: .phrase(.notes(.tagsHint)), member: "tags"),
                    .hidden(note.id.text, member: "note"),
                ], purpose: Self.tagging))
    }

    private func dialog(for intent: Intent, _ note: Note, about notes: [Note], _ context: ScreenContext) -> Dialog {
        let subject = [Wording.text(notes.named)]
        switch intent {
        case .kind:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.chooseKind)), text: subject,
                    choices: NoteSign.all.map { ChoiceDialog.Choice(.phrase($0.kind.phrase), key: $0.sign) }
                        + [.init(.phrase(.notes(.kindNone)), key: "0")],
                    selected: NoteSign.all.firstIndex { $0.kind == note.kind } ?? NoteSign.all.count, purpose: Self.choosingKind))
        case .theme:
            // The numbers are those of the board.
            let themes = context.state.standingThemes.enumerated().map { place, theme in
                let sign = notes.allSatisfy { $0.themes.contains(theme.id) } ? "✓ " : ""
                return ChoiceDialog.Choice(.text("\(sign)\(theme.title)"), key: place < 9 ? Character(String(place + 1)) : nil)
            }
            let new: [ChoiceDialog.Choice] = notes.count == 1 ? [.init(.phrase(.notes(.themeFromNote)), key: "+")] : []
            return .choice(ChoiceDialog(title: .phrase(.notes(.linkTheme)), text: subject, choices: themes + new, purpose: Self.linking))
        default:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.moveTo)), text: subject,
                    choices: context.state.standingQuestions.map { .init(.text("\($0.label) · \($0.text)")) }
                        + [.init(.phrase(.notes(.outside)), key: "0")], purpose: Self.moving))
        }
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.speakingWhere, .filled(let form)): return speak(form, context)
        case (Self.placing, .filled(let form)): return place(form, context)
        case (Self.speakingWho, .chosen(let choice)):
            speaking.sector = choice == 0 ? nil : Self.sectors[choice - 1]
            return []
        case (Self.tagging, .filled(let form)): return tag(form, context)
        case (Self.naming, .filled(let form)):
            return [.perform(ThemeFromNote(note: NoteID(form.text("note")), title: form.text("title")), Self.filing)]
        case (_, .filled(let form)): reopenPanel(for: purpose, form, context)
        default: break
        }
        if panel != nil { return answeredInPanel(purpose, answer, context) }
        guard case .chosen(let choice) = answer else { return [] }
        return answered(purpose, choice: choice, context)
    }

    /// Does what was chosen to the notes that the question was about: what another console wrote or took away meanwhile is none of it.
    private mutating func answered(_ purpose: Purpose, choice: Int, _ context: ScreenContext) -> [Outcome] {
        let notes = asked.notes.compactMap { context.state.notes[$0] }.filter(\.isStanding)
        guard let note = notes.first, notes.count == asked.notes.count else {
            return [.say(Message(.warning, Sentence(.notes(.chosenGone))))]
        }
        let others = notes.dropFirst().map(\.id)
        switch purpose {
        case Self.choosingKind: return give(NoteSign.all.indices.contains(choice) ? NoteSign.all[choice].kind : nil, to: notes, context)
        case Self.moving:
            let target = asked.questions.indices.contains(choice) ? asked.questions[choice] : nil
            let label = context.state.questions.first { $0.id == target }?.label ?? context.words(.notes(.outside))
            marked = []
            return file(
                FileNote(note: note.id, others: others, question: target ?? QuestionID("")),
                saying: Sentence(.notes(.moved), ["note": notes.named, "question": label]))
        case Self.linking:
            guard asked.themes.indices.contains(choice) else {
                let fields: [FormDialog.Field] = [
                    .text(.phrase(.notes(.themeTitle)), Self.title(of: note), member: "title"), .hidden(note.id.text, member: "note"),
                ]
                return [.open(.form(FormDialog(title: .phrase(.notes(.themeFromNote)), fields: fields, purpose: Self.naming)))]
            }
            let theme = asked.themes[choice]
            let isLinked = !notes.allSatisfy { $0.themes.contains(theme) }
            return file(
                LinkNote(note: note.id, others: others, theme: theme, isLinked: isLinked),
                saying: Sentence(
                    .notes(isLinked ? .linked : .unlinked), ["note": notes.named, "theme": context.state.themes[theme]?.title ?? ""]))
        default: return []
        }
    }

    /// What a theme made of the note may be called: its first line, without the words that name tags and themes.
    private static func title(of note: Note) -> String {
        let line = note.text.split(whereSeparator: \.isNewline).first ?? ""
        let words = line.split(separator: " ").filter { !"#@".contains($0.first ?? " ") }
        return (words.isEmpty ? String(line) : words.joined(separator: " ")).beginning(80)
    }

    /// Takes off and puts on the tags that were taken off and put on in the form; what another console has tagged since stays.
    private func tag(_ form: FormAnswer, _ context: ScreenContext) -> [Outcome] {
        func tags(_ text: String) -> [String] {
            text.split { $0.isWhitespace || ",;#".contains($0) }.map { String($0) }
        }
        let (shown, typed) = (tags(form.shownText("tags")), tags(form.text("tags")))
        let note = NoteID(form.text("note"))
        let kept = (context.state.notes[note]?.tags ?? []).filter { !shown.contains($0) || typed.contains($0) }
        return [.perform(FileNote(note: note, tags: kept + typed.filter { !shown.contains($0) }), Self.filing)]
    }

    /// A form that was put back after a crash finds its panel again.
    private mutating func reopenPanel(for purpose: Purpose, _ form: FormAnswer, _ context: ScreenContext) {
        guard panel == nil else { return }
        let question = form.subject("question").map { QuestionID($0) }
        switch purpose {
        case HeadingsPanel.adding, HeadingsPanel.rewording: panel = HeadingsPanel(question: question, marked: [])
        case QuestionsPanel.adding, QuestionsPanel.rewording: panel = QuestionsPanel(question: question, context)
        case ReadBackPanel.agreeing: panel = ReadBackPanel(question: question, table: form.text("table"), context)
        default: return
        }
        panel?.settle(context)
    }

    /// Takes the answers of the form about where people speak.
    private mutating func speak(_ form: FormAnswer, _ context: ScreenContext) -> [Outcome] {
        guard let place = Self.place(in: form, context) else { return Self.refusedRound }
        speaking = place
        speakingBefore = nil
        return []
    }

    /// Corrects of the place of the notes that the form is about what was changed in it, and nothing else: they may be of several.
    private mutating func place(_ form: FormAnswer, _ context: ScreenContext) -> [Outcome] {
        guard let place = Self.place(in: form, context) else { return Self.refusedRound }
        let notes = form.text("notes").split(separator: " ").compactMap { context.state.notes[NoteID(String($0))] }.filter(\.isStanding)
        guard let note = notes.first, ["table", "round", "sector"].contains(where: form.isChanged) else { return [] }
        let isSectorChanged = form.isChanged("sector") && !context.state.session.isChathamHouse
        return file(
            FileNote(
                note: note.id, others: notes.dropFirst().map(\.id), table: form.isChanged("table") ? place.table : nil,
                round: form.isChanged("round") ? place.round ?? 0 : nil, sector: isSectorChanged ? place.sector ?? .unknown : nil),
            saying: Sentence(.notes(.placed), ["note": notes.named]))
    }

    private static let refusedRound = [
        Outcome.refuse(Sentence(.notes(.roundIsNumber), ["limit": NoteContext.roundLimit]), member: "round")
    ]

    /// What was filled in; nil where the round is none.
    private static func place(in form: FormAnswer, _ context: ScreenContext) -> NoteContext? {
        let round = Int(form.text("round").trimmed)
        if !form.text("round").trimmingIsEmpty, round.map({ !(1...NoteContext.roundLimit).contains($0) }) ?? true { return nil }
        let sector = form.choice("sector", of: [nil] + Self.sectors.map { Optional($0) }) ?? nil
        return NoteContext(
            table: form.text("table").trimmed, round: round, sector: context.state.session.isChathamHouse ? nil : sector)
    }
}

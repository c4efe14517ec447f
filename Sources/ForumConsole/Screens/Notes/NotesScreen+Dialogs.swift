import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    /// The dialog for an action that needs an answer.
    func ask(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .addQuestion: return [.open(questionForm(.addQuestion, label: "", text: "", Self.newQuestion))]
        case .rewordQuestion:
            guard let known = context.state.questions.first(where: { $0.id == question }) else { return [] }
            return [.open(questionForm(.editQuestion, label: known.label, text: known.text, Self.changedQuestion))]
        default: return chosen(context).map { [.open(dialog(for: intent, $0, context))] } ?? []
        }
    }

    private func dialog(for intent: Intent, _ note: Note, _ context: ScreenContext) -> Dialog {
        switch intent {
        case .tag:
            return .form(
                FormDialog(
                    title: .phrase(.notes(.tag)), text: [.text(note.text.beginning)],
                    fields: [.text(.phrase(.notes(.tags)), note.tags.joined(separator: " "), hint: .phrase(.notes(.tagsHint)))],
                    purpose: Self.tagging))
        case .kind:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.chooseKind)), text: [.text(note.text.beginning)],
                    choices: NoteSign.all.map { ChoiceDialog.Choice(.phrase($0.kind.phrase), key: $0.sign.first) },
                    selected: NoteSign.all.firstIndex { $0.kind == note.kind } ?? 0, purpose: Self.choosingKind))
        case .history:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.history)),
                    choices: note.revisions.reversed().map { .init(.text(wording($0, context))) }, purpose: Self.reading))
        default:
            return .choice(
                ChoiceDialog(
                    title: .phrase(.notes(.moveTo)), text: [.text(note.text.beginning)],
                    choices: context.state.standingQuestions.map { .init(.text("\($0.label) · \($0.text)")) }
                        + [.init(.phrase(.notes(.outside)))], purpose: Self.moving))
        }
    }

    private func wording(_ revision: Revision, _ context: ScreenContext) -> String {
        "\(context.moment.local(revision.mark.at).time) · \(revision.mark.console) · \(revision.text.replacing("\n", with: " "))"
    }

    /// Both wordings of a note that was changed twice at the same time; either settles it.
    func conflict(_ note: Note, _ context: ScreenContext) -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.notes(.conflict)), text: [.phrase(.notes(.conflictHelp))],
                choices: note.standing.map { .init(.text(wording($0, context))) }, purpose: Self.settling, tone: .warning))
    }

    private func questionForm(_ title: Phrase.Notes, label: String, text: String, _ purpose: Purpose) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.notes(title)),
                fields: [.text(.phrase(.notes(.questionLabel)), label), .text(.phrase(.notes(.questionText)), text)], purpose: purpose))
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.newQuestion, .filled(let values)):
            return [.perform(WordQuestion(label: values[0].text, text: values[1].text), Self.filing)]
        case (Self.changedQuestion, .filled(let values)):
            return [.perform(WordQuestion(question: question, label: values[0].text, text: values[1].text), Self.filing)]
        default: break
        }
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
        case (Self.settling, .chosen(let choice)):
            guard note.standing.indices.contains(choice) else { return [] }
            begin(note, text: note.standing[choice].text)
            return []
        case (Self.reading, .chosen(let choice)):
            begin(note, text: note.revisions[note.revisions.count - 1 - choice].text)
            return []
        default: return []
        }
    }
}

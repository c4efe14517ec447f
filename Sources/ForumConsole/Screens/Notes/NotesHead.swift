import ForumCore
import ForumLocalization
import TerminalUI

/// What stands above the notes: the questions as tabs, and the chosen one in full.
struct NotesHead {
    let basis: Basis
    let tabs: NotesTabs
    /// The question in full, or that the notes stand outside all.
    let asked: Paragraph
    /// The rows that takes.
    let askedHeight: Int

    /// All that it depends on: where it is the same, so is the head.
    struct Basis: Equatable, Sendable {
        var width: Int
        var language: Language
        var questions: [Question]
        /// How often notes have changed.
        var changes: Int
        var question: QuestionID?
        /// Something is searched for: no question is the chosen one then.
        var isSearched: Bool

        init(_ context: ScreenContext, question: QuestionID?, isSearched: Bool) {
            width = context.area.width
            language = context.words.language
            questions = context.state.questions
            changes = context.state.notes.changes
            self.question = question
            self.isSearched = isSearched
        }
    }

    init(_ basis: Basis, _ context: ScreenContext) {
        self.basis = basis
        tabs = NotesTabs(context, chosen: basis.isSearched ? QuestionID("") : basis.question)
        let text: String
        if let known = context.state.questions.first(where: { $0.id == basis.question }) {
            text = known.isWithdrawn ? "\(known.text) (\(context.words(.notes(.questionIsOff))))" : known.text
        } else {
            text = context.words(.notes(.outsideHelp))
        }
        asked = Paragraph(text, role: .title)
        askedHeight = asked.height(width: NotesLayout(context.area).question.width)
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

/// The form of a new session: the template proposes, what was typed stays, the file's name follows the title until it is changed by hand.
struct NewSessionForm: Hashable, Sendable {
    enum Field: String { case template, title, venue, date, start, capacity, file }

    /// What came of an input.
    enum Answer: Hashable {
        case dismissed
        case plan(SessionPlan)
        /// The title changed: a file name is wanted for it.
        case nameFile(title: String)
    }

    var form: FormDialog
    private let templates: [TemplateEntry]
    /// What was last put into each field by itself; a field that says something else was typed in.
    private var proposed: [Field: String] = [:]

    init(templates: [TemplateEntry], today: CivilDate, words: Phrasebook) {
        self.templates = templates
        form = FormDialog(
            title: .phrase(.start(.newSession)),
            fields: [
                .choice(.phrase(.start(.chooseTemplate)), templates.map { .text($0.title) }, member: Field.template.rawValue),
                .text(.phrase(.start(.chooseTitle)), member: Field.title.rawValue),
                .text(.phrase(.start(.chooseVenue)), member: Field.venue.rawValue),
                .text(.phrase(.start(.chooseDate)), hint: .phrase(.start(.dateHint)), member: Field.date.rawValue),
                .text(.phrase(.start(.chooseStart)), member: Field.start.rawValue),
                .text(.phrase(.start(.chooseCapacity)), hint: .phrase(.start(.capacityHint)), member: Field.capacity.rawValue),
                .text(.phrase(.start(.chooseFile)), member: Field.file.rawValue),
            ], purpose: Self.purpose)
        propose(TypedDate.text(today, words.language), in: .date)
        proposeTemplate()
        form.markProposed()
    }

    var title: String { text(.title) }

    mutating func take(_ input: TerminalInput) -> Answer? {
        let before = (title, content(.template))
        let answer = form.take(input)
        return follow(before, answer)
    }

    /// Takes a click on a field.
    mutating func press(_ index: Int) -> Answer? {
        let before = (title, content(.template))
        form.press(index)
        return follow(before, nil)
    }

    private mutating func follow(_ before: (title: String, template: FormDialog.Field.Content?), _ answer: DialogAnswer?) -> Answer? {
        if content(.template) != before.template { proposeTemplate() }
        switch answer {
        case .dismissed: return .dismissed
        case .filled: return plan().map { .plan($0) }
        case .chosen, nil: return title == before.title ? nil : .nameFile(title: title)
        }
    }

    /// Takes a free file for the title, unless one was typed.
    mutating func suggest(file: String) {
        let isTyped = form.isChanged
        propose(file, in: .file)
        if !isTyped { form.markProposed() }
    }

    /// Says what is wrong, at the field where it is.
    mutating func refuse(_ sentence: Sentence, at field: Field) {
        form.refuse(.said(sentence), member: field.rawValue)
    }

    private mutating func proposeTemplate() {
        guard let template = chosenTemplate else { return }
        form.text = template.description.isEmpty ? [] : [.text(template.description)]
        propose(template.title, in: .title)
        propose(template.venue, in: .venue)
        propose(ClockTime(minutesOfDay: template.startMinutes).description, in: .start)
        propose(template.capacity.map { String($0) } ?? "", in: .capacity)
    }

    private var chosenTemplate: TemplateEntry? {
        guard case .choice(_, let selected)? = content(.template), templates.indices.contains(selected) else { return nil }
        return templates[selected]
    }

    private func content(_ field: Field) -> FormDialog.Field.Content? { form.place(of: field.rawValue).map { form.fields[$0].content } }

    private func text(_ field: Field) -> String {
        guard case .text(let text)? = content(field) else { return "" }
        return text.buffer.text
    }

    private mutating func propose(_ text: String, in field: Field) {
        guard self.text(field) == proposed[field] ?? "", let place = form.place(of: field.rawValue) else { return }
        proposed[field] = text
        form.fields[place].content = .text(FormText(text))
    }

    /// What was filled in, or nil after saying what is wrong with it.
    private mutating func plan() -> SessionPlan? {
        func trimmed(_ field: Field) -> String { text(field).trimmed }
        guard let template = chosenTemplate else { return nil }
        guard !trimmed(.title).isEmpty else { return refused(.titleMissing, .title) }
        guard let date = TypedDate.read(trimmed(.date)) else { return refused(.dateWrong, .date) }
        guard let start = SessionForm.time(trimmed(.start)) else { return refused(.startWrong, .start) }
        guard let capacity = SessionForm.capacity(trimmed(.capacity)) else { return refused(.capacityWrong, .capacity) }
        guard !trimmed(.file).isEmpty else { return refused(.fileMissing, .file) }
        return SessionPlan(
            template: template.id, title: trimmed(.title), venue: trimmed(.venue), date: date, startMinutes: start,
            capacity: capacity == 0 ? nil : capacity, file: trimmed(.file))
    }

    private mutating func refused(_ phrase: Phrase.Start, _ field: Field) -> SessionPlan? {
        refuse(Sentence(.start(phrase)), at: field)
        return nil
    }

    static let purpose = Purpose("start.newSession")
}

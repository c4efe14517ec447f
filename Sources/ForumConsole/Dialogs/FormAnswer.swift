/// The value of a form's field.
public enum FormValue: Hashable, Sendable {
    case text(String)
    case choice(Int)
}

/// What a form came to, by the member that each field fills. A member without a field says nothing.
///
/// Only what was changed is to be handed over where the form showed what was known: another console may have changed the rest since.
public struct FormAnswer: Hashable, Sendable {
    private var values: [String: FormValue] = [:]
    /// What the fields held when the form was opened.
    private var shown: [String: FormValue] = [:]

    init(_ form: FormDialog) {
        for (field, shown) in zip(form.fields, form.shown) {
            values[field.member] = field.value
            self.shown[field.member] = shown
        }
    }

    /// The text of a field; empty where the form has no such field.
    public func text(_ member: String) -> String {
        if case .text(let text)? = values[member] { text } else { "" }
    }

    /// What a field that is not shown says the answer is about; nil where it names nothing.
    public func subject(_ member: String) -> String? { text(member).isEmpty ? nil : text(member) }

    /// The chosen one of `choices`; nil where the form has no such field or none so far down.
    public func choice<Choice>(_ member: String, of choices: [Choice]) -> Choice? {
        guard case .choice(let index)? = values[member], choices.indices.contains(index) else { return nil }
        return choices[index]
    }

    /// Something else than what the form showed stands in the field.
    public func isChanged(_ member: String) -> Bool { values[member] != nil && values[member] != shown[member] }

    /// The text where it is another than the form showed.
    public func changedText(_ member: String) -> String? { isChanged(member) ? text(member) : nil }

    /// The choice where it is another than the form showed.
    public func changedChoice<Choice>(_ member: String, of choices: [Choice]) -> Choice? {
        isChanged(member) ? choice(member, of: choices) : nil
    }

    /// The text that the form showed when it was opened.
    public func shownText(_ member: String) -> String {
        if case .text(let text)? = shown[member] { text } else { "" }
    }
}

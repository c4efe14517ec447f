import ForumConsole
import ForumExchange
import ForumLocalization

/// The words for what is recognised in a list of registrations; the import screen says the same.
extension ImportWords {
    static func delimiter(_ delimiter: Delimiter?) -> Phrase { delimiter?.phrase ?? .imports(.noDelimiter) }

    /// "Prénom = prénom": a column's heading, or its number, and what it was taken for.
    static func column(_ column: RegistrationColumn) -> PhraseValue {
        let heading = column.heading.isEmpty ? String(column.index + 1) : column.heading
        return .sentence(Sentence(.imports(.columnAs), ["heading": heading, "meaning": column.meaning.phrase]))
    }
}

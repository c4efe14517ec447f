extension Phrase {
    /// The words of reading lists of registrations, in `phrases/imports.txt`.
    public enum Imports: String, CaseIterable, Hashable, Sendable {
        case title
        case rowsRead
        case accepted
        case updated
        case unchanged
        case duplicates
        case rejected
        case notExpected
        case rejectedRow
        case duplicateRow
        case understood
        case columns
        case columnIgnored
        case addressesDropped
        case nothingRecorded
        case recordQuestion
        case platformUnknown
        case delimiterComma
        case delimiterSemicolon
        case delimiterTab
    }
}

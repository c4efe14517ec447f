extension Phrase {
    /// The words of reading lists of registrations, in `phrases/imports.txt`.
    public enum Imports: String, CaseIterable, Hashable, Sendable {
        case title
    }
}

extension Phrase {
    /// The words of faults and refusals: what happened, what is safe, what to do next, in `phrases/errors.txt`.
    public enum Errors: String, CaseIterable, Hashable, Sendable {
        case diskFull
    }
}

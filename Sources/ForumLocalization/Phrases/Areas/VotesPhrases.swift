extension Phrase {
    /// The words of votes and their results, in `phrases/votes.txt`.
    public enum Votes: String, CaseIterable, Hashable, Sendable {
        case title
    }
}

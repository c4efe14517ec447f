extension Phrase {
    /// The words of the command line: help texts and answers, in `phrases/cli.txt`.
    public enum CLI: String, CaseIterable, Hashable, Sendable {
        case usage
    }
}

extension Phrase {
    /// The words of the restitution and the exported tables, in `phrases/report.txt`.
    public enum Report: String, CaseIterable, Hashable, Sendable {
        case title
    }
}

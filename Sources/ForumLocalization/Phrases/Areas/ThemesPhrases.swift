extension Phrase {
    /// The words of the themes that may be chosen, in `phrases/themes.txt`.
    public enum Themes: String, CaseIterable, Hashable, Sendable {
        case title
        case help
        case count
        case empty
        case propose
        case proposeHint
        case proposed
        case rename
        case merge
        case mergeInto
        case mergedFrom
        case separate
        case withdraw
        case withdrawReason
        case withdrawn
        case withdrawnFor
        case restore
        case lookAlike
        case frozen
    }
}

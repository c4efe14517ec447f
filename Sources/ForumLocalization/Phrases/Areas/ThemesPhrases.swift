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
        case mergedFrom
        case separate
        case withdraw
        case withdrawReason
        case withdrawn
        case withdrawnFor
        case restore
        case lookAlike
        case frozen
        case proposeTitle
        case origin
        case from
        case reworded
        case mergeQuestion
        case mergeHelp
        case merged
        case withdrawQuestion
        case orderByLot
        case orderByLotShort
        case orderHelp
        case seed
        case ordered
        case orderedBy
        case programmed
        case noneChosen
        case notWithdrawn
        case notMerged
        case isWithdrawn
        case showWithdrawn
        case up
        case down
        case enter
        case proposeShort
        case reasonNeeded, withdrawnNow, restoredNow, separatedNow
        case chosenByRoom
        case mergeChosen
    }
}

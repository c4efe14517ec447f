extension Phrase {
    /// The words that explain methods and results, in `phrases/methods.txt`.
    public enum Methods: String, CaseIterable, Hashable, Sendable {
        case whatToDo
        case howCounted
        case whatFavours
        case gradesAre
        case handsDo
        case handsCounted
        case handsFavours
        case dotsDo
        case dotsCounted
        case dotsFavours
        case approvalDo
        case approvalCounted
        case approvalFavours
        case judgmentDo
        case judgmentCounted
        case judgmentFavours
        case scoreDo
        case scoreCounted
        case scoreFavours
        case bordaDo
        case bordaCounted
        case bordaFavours
        case schulzeDo
        case schulzeCounted
        case schulzeFavours
        case runoffDo
        case runoffCounted
        case runoffFavours
        case quadraticDo
        case quadraticCounted
        case quadraticFavours
        case sharesDo
        case sharesCounted
        case sharesFavours
        case phragmenDo
        case phragmenCounted
        case phragmenFavours
        case steps
        case totals
        case sum
        case given
        case meanGiven
        case meanAll
        case profiles
        case medianOf
        case mediansTaken, mediansHelp, mediansEqual
        case duels
        case duelsHelp
        case beatsAll
        case noneBeatsAll
        case paths
        case pathsHelp
        case tier
        case round
        case exhausted, exhaustedAtOnce
        case lastOneLeft
        case outByVotes
        case outByFormer
        case outByLot
        case outByDrawnLot, countedWithLot, equalByDrawnLot
        case couldHaveWon
        case perhapsOthers
        case sharesHelp
        case paidBy
        case completedBy
        case loadsHelp
        case loadOf
        case placeEmpty
        case equalForPlace
        case setAsideBecause
        case otherwise
        case solid
        case fragile
        case marginUnknown, marginSkipped, marginHands, marginUncounted
        case marginExactly
        case marginAtMost
        case marginBetween
        case marginRule
        case otherMethods
        case ballotsSayTooLittle
        case sameChoice
        case otherChoice
        case comparesAmounts, comparesApprovals, comparesGrades, comparesScores, comparesRanks
        case comparisonCaution
        case lotTitle
        case lotHelp
        case lotCheck
        case sealTitle
        case sealOf
        case sealOfHands, formerLot
        case sealIntact
        case sealBroken
        case sealOpen
        case sealFormer
        case sealChanged
        case ballotsAdded
        case ballotsChanged
        case ballotsTakenOut
        case countsChanged
        case decision
        case decidedByCount
        case decidedByAll
        case decidedByLot
        case paidLast
        case decimal
        case otherTied, otherChoiceAndTied, otherNone
        case sealCheck
    }
}

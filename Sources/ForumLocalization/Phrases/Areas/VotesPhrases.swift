extension Phrase {
    /// The words of votes and their results, in `phrases/votes.txt`.
    public enum Votes: String, CaseIterable, Hashable, Sendable {
        case title
        case open
        case chooseMethod
        case close
        case closeQuestion
        case ballotsOverVoters, ballotsUnderVoters, ballotsOverPresent, differingBallots, differingCounts
        case uncountedLines, countedOnce, boxesLeft, decidedOtherwise, otherStands, uncountedAre
        case callOff
        case callOffQuestion
        case reopen
        case phaseOpen
        case phaseClosed
        case phaseCancelled
        case openedAt
        case tooFewThemes
        case hands
        case handsHelp
        case handsCount
        case handsRaised
        case handsFor
        case abstentions
        case present
        case notCounted
        case dots
        case allowance
        case cap
        case dotsCount
        case dotsLeft
        case setAsideDots
        case votersCount
        case ballotNumber
        case ballots
        case disputed
        case result
        case tied
        case tieAloud
        case approval
        case majorityJudgment
        case score
        case borda
        case schulze
        case instantRunoff
        case quadratic
        case equalShares
        case phragmen
        case phaseCounting
        case pointsCount
        case halfPoints
        case halfNumber
        case ballotsFor
        case duelsWon
        case votesCount
        case grade1
        case grade2
        case grade3
        case grade4
        case grade5
        case grade6
        case grade7
        case prepare
        case places
        case placesChosen
        case whoVotes
        case whoRoom
        case whoArrivals
        case numbering
        case numberedYes
        case numberedNo
        case partial
        case partialHidden
        case partialShown
        case lotSeed
        case lotSeedHint
        case maximum
        case credits
        case grades
        case gradesHint
        case alikeTitle
        case alikeHelp
        case alikePair
        case openAnyway
        case backToThemes
        case opened
        case firstCounter
        case secondCounter
        case counted
        case countAgain, countedElsewhere
        case whatHands
        case counterShort
        case handsSoFar
        case entryNumbered
        case entryUnnumbered
        case whatDots
        case whatApprovals
        case whatGrades
        case whatScores
        case whatRanks
        case whatCredits
        case secondBlind
        case switchEntry
        case switchEntryShort
        case lastBallot
        case lastUnnumbered
        case blank
        case setAsideCount
        case setAsideConfirm
        case setAsideRecorded
        case secondRecorded
        case missingNumbers
        case noMissing
        case unknownTheme
        case unreadable
        case nothingTyped
        case nothingTypedUnnumbered
        case blankHint
        case repeatedTheme
        case differences
        case differencesCount
        case noDifferences
        case noSecondEntry
        case typedTwice
        case partialResult
        case partialResults, partialHiddenNow, aheadSoFar, partialShort
        case boothUnticked
        case boothUngraded, boothSharedRank
        case removeFirst
        case differenceLine
        case entryOne
        case entryTwo
        case entryOther
        case absent
        case settle
        case settleTitle
        case settleTyped
        case settleAbsent
        case settled
        case toCount
        case toCountShort
        case toCountQuestion
        case methodHelp
        case methodHelpShort
        case back
        case votesList
        case votesListShort
        case noVotes
        case voteLine
        case presentCount
        case deleteBallot
        case resultOf
        case chosen
        case tiedForPlaces
        case gradesRead, entryNow, alikeMore
        case casesTooMany, casesTooManyToEliminate
        case tieByLot, tieTaken
        case emptyPlaces
        case notShown
        case notNow
        case noneOpen
        case goToVote
        case closeShort
        case openNow
        case lastClosed
        case entryHelp
        case chosenIs, chosenAre
        case abstentionsCount
        case tickedCount
        case blankCount
        case takeNote
        case takeNoteShort
        case tieTitle
        case tieHelp
        case takeAll
        case voteAgain
        case drawLots
        case lotOf
        case taken
        case reopenQuestion
        case stepsShort
        case compare
        case compareShort
        case project
        case projectShort
        case checkSeal
        case checkSealShort
        case sealLine
        case sealBrokenLine
        case entriesDifferNow
        case differencesHelp
        case settleField
        case voters
        case votersShort
        case voterSearch
        case voterNone
        case voterWay
        case voterPaper
        case voterKeyboard
        case voterNext
        case boothTitle
        case boothHelp
        case boothConfirm
        case boothBlank
        case boothThanks
        case boxHolds
        case emptyBox
        case emptyBoxShort
        case boxEmptied
        case boxEmpty
        case boxWaits
        case noOpinion
        case approved
        case rankShown
        case boothShort
        case steps
        case nobodyVoted
        case closeAnyway, closeWithoutBox, smallBox, severalOpen
        case correctPresent, correctPresentShort, correctPresentHelp, countHandsAgain, handsHaveNoBallots
        case firstEntryShort, gradesTyped, papersLater, setAsideSlip, deleteSlipHelp
        case noSlip, secondNeedsNumbers, countHasBegun
        case anotherOpen, alreadyTaken, reopenedNow, openShort, rerun
        case rerunOfVote
        case runoffTied
        case voterTypeName, voterGone, voterTicked, tickShort, tickStands
        case voterNextTicked, nextVoterShort
        case boothHelpNames, boothCap, boothNames, boothGrades, boothScores
        case boothRanks, boothRunoff, boothCredits, castShort, restartShort
        case boothOver, boothNotTicked, boothScan, boothWayOut, boothLeave
        case boothLeaveHelp, boothGoOn, boothStay, boothNext, boothEnd
        case boxLater, boxLeftOver
        case deskHelp, votersHelp, resultHelp
        case rerunOpen, rerunChose, rerunTied, rerunDecides, rerunAmong
        case votesInRound, dotsEach, scoresUpTo, creditsEach
        case boxWaitMore, boxLeaveIt, boxPour, boxOnPaper, boxWiped, boxKept, noBallot
        case gradesExpected, allCounted, presentUnreadable
        case sealDoesNotHold
        case countSaysOtherwise
        case lateOnes
        case handsAndAbstentions
        case numberFarBeyond
        case repeatedAside
        case sealedOnce
        case settleAside
        case lineNotRecorded
        case votingElsewhere
        case entryHelpUnnumbered
        case boothNoDots
        case boothNoCredits
        case boothNoRank
        case boothNoDigit
        case boothHelpNumbers
        case gradesCount
        case tieByLotAlong
        case lotAlong
        case valueOf
        case reopenShort
    }
}

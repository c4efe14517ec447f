import ForumCore
import ForumLocalization

extension RefusalReason {
    /// The words of the reason.
    var phrase: Phrase.Refusals {
        switch self {
        case .personUnknown: .personUnknown
        case .personAmbiguous: .personAmbiguous
        case .alreadyCheckedIn: .alreadyCheckedIn
        case .notCheckedIn: .notCheckedIn
        case .alreadyInside: .alreadyInside
        case .alreadyOutside: .alreadyOutside
        case .alreadyWaiting: .alreadyWaiting
        case .alreadyReplaced: .alreadyReplaced
        case .notWaiting: .notWaiting
        case .nameMissing: .nameMissing
        case .roomFull: .roomFull
        case .questionUnknown: .questionUnknown
        case .noteUnknown: .noteUnknown
        case .noteWithdrawn: .noteWithdrawn
        case .noteMerged: .noteMerged
        case .noteConflicted: .noteConflicted
        case .notesTooFew: .notesTooFew
        case .attributionWithheld: .attributionWithheld
        case .headingUnknown: .headingUnknown
        case .headingElsewhere: .headingElsewhere
        case .nothingToReadBack: .nothingToReadBack
        case .changedWhileRead: .changedWhileRead
        case .readBackUnknown: .readBackUnknown
        case .textEmpty: .textEmpty
        case .textTooLong: .textTooLong
        case .themeUnknown: .themeUnknown
        case .themeNotStanding: .themeNotStanding
        case .themeExists: .themeExists
        case .themesTooFew: .themesTooFew
        case .themesFrozen: .themesFrozen
        case .voteUnknown: .voteUnknown
        case .voteAlreadyOpen: .voteAlreadyOpen
        case .voteNotOpen: .voteNotOpen
        case .voteOfAnotherMethod: .voteOfAnotherMethod
        case .ballotNumberTaken: .ballotNumberTaken
        case .ballotUnknown: .ballotUnknown
        case .ballotOverAllowance: .ballotOverAllowance
        case .ballotOverCap: .ballotOverCap
        case .ballotOverCredits: .ballotOverCredits
        case .ballotScoreUnknown: .ballotScoreUnknown
        case .ballotGradeUnknown: .ballotGradeUnknown
        case .ballotNamedOnce: .ballotNamedOnce
        case .ballotNegative: .ballotNegative
        case .ballotRuleUnknown: .ballotRuleUnknown
        case .ballotNumbersOnly: .ballotNumbersOnly
        case .ballotHasNoNumber: .ballotHasNoNumber
        case .entriesDiffer: .entriesDiffer
        case .countersDiffer: .countersDiffer
        case .boxNotEmptied: .boxNotEmptied
        case .votingIsOver: .votingIsOver
        case .votingNotOver: .votingNotOver
        case .handsOverPresent: .handsOverPresent
        case .linesUncounted: .linesUncounted
        case .alreadyDecided: .alreadyDecided
        case .alreadyVoted: .alreadyVoted
        case .notVoted: .notVoted
        case .placesTooMany: .placesTooMany
        case .onePlaceOnly: .onePlaceOnly
        case .voteNotClosed: .voteNotClosed
        case .tieUndecided: .tieUndecided
        case .noTie: .noTie
        case .nobodyVoted: .nobodyVoted
        case .numberOutOfRange: .numberOutOfRange
        case .agendaItemUnknown: .agendaItemUnknown
        case .agendaItemRuns: .agendaItemRuns
        case .agendaNotRunning: .agendaNotRunning
        case .agendaPaused: .agendaPaused
        case .agendaNotPaused: .agendaNotPaused
        case .agendaOver: .agendaOver
        case .nothingChanged: .nothingChanged
        case .nothingToUndo: .nothingToUndo
        case .nothingToRedo: .nothingToRedo
        case .changedSince: .changedSince
        case .commandUnknown: .commandUnknown
        case .memberMissing: .memberMissing
        case .memberInvalid: .memberInvalid
        case .notJSON: .notJSON
        case .readOnly: .readOnly
        }
    }
}

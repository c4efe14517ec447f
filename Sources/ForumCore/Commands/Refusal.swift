/// Why a command was refused. The raw values are the `reason` of the command line's answers; the words stand in the phrasebook.
public enum RefusalReason: String, CaseIterable, Hashable, Sendable, Error {
    case personUnknown = "person-unknown"
    case personAmbiguous = "person-ambiguous"
    case alreadyCheckedIn = "already-checked-in"
    case notCheckedIn = "not-checked-in"
    case alreadyInside = "already-inside"
    case alreadyOutside = "already-outside"
    case alreadyWaiting = "already-waiting"
    case notWaiting = "not-waiting"
    case nameMissing = "name-missing"
    case roomFull = "room-full"
    case questionUnknown = "question-unknown"
    case noteUnknown = "note-unknown"
    case noteWithdrawn = "note-withdrawn"
    case noteMerged = "note-merged"
    case noteConflicted = "note-conflicted"
    case notesTooFew = "notes-too-few"
    case attributionWithheld = "attribution-withheld"
    case headingUnknown = "heading-unknown"
    case headingElsewhere = "heading-elsewhere"
    case nothingToReadBack = "nothing-to-read-back"
    case changedWhileRead = "changed-while-read"
    case readBackUnknown = "read-back-unknown"
    case textEmpty = "text-empty"
    case textTooLong = "text-too-long"
    case themeUnknown = "theme-unknown"
    case themeNotStanding = "theme-not-standing"
    case themeExists = "theme-exists"
    case themesTooFew = "themes-too-few"
    case themesFrozen = "themes-frozen"
    case voteUnknown = "vote-unknown"
    case voteAlreadyOpen = "vote-already-open"
    case voteNotOpen = "vote-not-open"
    case voteOfAnotherMethod = "vote-of-another-method"
    case ballotNumberTaken = "ballot-number-taken"
    case ballotUnknown = "ballot-unknown"
    case ballotOverAllowance = "ballot-over-allowance"
    case ballotOverCap = "ballot-over-cap"
    case numberOutOfRange = "number-out-of-range"
    case agendaItemUnknown = "agenda-item-unknown"
    case agendaItemRuns = "agenda-item-runs"
    case agendaNotRunning = "agenda-not-running"
    case agendaPaused = "agenda-paused"
    case agendaNotPaused = "agenda-not-paused"
    case agendaOver = "agenda-over"
    case nothingChanged = "nothing-changed"
    case nothingToUndo = "nothing-to-undo"
    case nothingToRedo = "nothing-to-redo"
    case changedSince = "changed-since"
    case commandUnknown = "command-unknown"
    case memberMissing = "member-missing"
    case memberInvalid = "member-invalid"
    case notJSON = "not-json"
    /// The record is opened read-only, or its disk no longer takes anything.
    case readOnly = "read-only"
}

/// A refused command: the reason, and the values that its sentence needs.
public struct Refusal: Error, Hashable, Sendable {
    public var reason: RefusalReason
    /// Values for the sentence by name: `name`, `at` (a timestamp's text), `console`, `limit`, `member`…
    public var values: [String: String]

    public init(_ reason: RefusalReason, _ values: [String: String] = [:]) {
        self.reason = reason
        self.values = values
    }
}

extension Phrase {
    /// The words of what a step did, for undo; the raw values are the names the core gives, in `phrases/steps.txt`.
    public enum Steps: String, CaseIterable, Hashable, Sendable {
        case checkIn = "check-in"
        case undoCheckIn = "undo-check-in"
        case walkIn = "walk-in"
        case leave
        case comeBack = "come-back"
        case correctPerson = "correct-person"
        case importRegistrations = "import-registrations"
        case writeNote = "write-note"
        case reviseNote = "revise-note"
        case withdrawNote = "withdraw-note"
        case fileNote = "file-note"
        case wordQuestion = "word-question"
        case withdrawQuestion = "withdraw-question"
        case orderQuestions = "order-questions"
        case proposeTheme = "propose-theme"
        case rewordTheme = "reword-theme"
        case withdrawTheme = "withdraw-theme"
        case mergeThemes = "merge-themes"
        case openVote = "open-vote"
        case closeVote = "close-vote"
        case cancelVote = "cancel-vote"
        case countHands = "count-hands"
        case countAbstentions = "count-abstentions"
        case recordBallot = "record-ballot"
        case removeBallot = "remove-ballot"
        case startItem = "start-item"
        case pauseAgenda = "pause-agenda"
        case resumeAgenda = "resume-agenda"
        case extendItem = "extend-item"
        case finishAgenda = "finish-agenda"
        case planItem = "plan-item"
        case dropItem = "drop-item"
        case changeSession = "change-session"
        case other
    }
}

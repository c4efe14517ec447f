extension Phrase {
    /// The words of the start screen: recent sessions, new ones, the rehearsal, in `phrases/start.txt`.
    public enum Start: String, CaseIterable, Hashable, Sendable {
        case title
        case tagline
        case recent
        case noRecent
        case begin
        case choose
        case chooseShort
        case openOther
        case openOtherHelp
        case typePath
        case newSession
        case newSessionShort
        case newSessionHelp
        case demo
        case demoHelp
        case demoLine
        case demoMark
        case missing
        case missingText
        case lookElsewhere
        case forget
        case forgotten
        case notRecent
        case notThere
        case openedOn
        case lineUp
        case lineDown
        case help
        case chooseTemplate
        case chooseTitle
        case chooseVenue
        case chooseDate
        case chooseStart
        case chooseCapacity
        case chooseFile
        case dateHint
        case capacityHint
        case titleMissing
        case dateWrong
        case startWrong
        case capacityWrong
        case fileMissing
        case chooseRole
        case roleDoor
        case roleNotes
        case roleVotes
        case roleRun
        case roleOverview
    }
}

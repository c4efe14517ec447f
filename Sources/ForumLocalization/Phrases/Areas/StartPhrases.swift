extension Phrase {
    /// The words of the start screen: recent sessions, new ones, the rehearsal, in `phrases/start.txt`.
    public enum Start: String, CaseIterable, Hashable, Sendable {
        case title
        case tagline
        case recent
        case noRecent
        case openSession
        case newSession
        case demo
        case demoHelp
        case demoMark
        case missing
        case lastOpened
        case chooseTemplate
        case chooseTitle
        case chooseVenue
        case chooseDate
        case chooseStart
        case chooseCapacity
        case chooseFile
        case chooseRole
        case roleDoor
        case roleNotes
        case roleVotes
        case roleRun
        case roleOverview
        case created
    }
}

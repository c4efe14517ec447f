extension Phrase {
    /// The words of the restitution and the exported tables, in `phrases/report.txt`.
    public enum Report: String, CaseIterable, Hashable, Sendable {
        case title
        case subtitle
        case participants
        case participantsSentence
        case sectors
        case agenda
        case questions
        case question
        case noNotes
        case outside
        case themes
        case votes
        case minorityConflict
        case madeWith
        case noNames
        case columnSector
        case columnPeople
        case columnShare
        case columnPlanned
        case columnActual
        case columnStep
        case columnTheme
        case columnRank
        case columnPoints
    }
}

extension Phrase {
    /// The words of the door: arrivals and registrations, in `phrases/door.txt`.
    public enum Door: String, CaseIterable, Hashable, Sendable {
        case title
        case help
        case searchHint
        case nobodyFound
        case nobodyFoundNext
        case listEmpty
        case listHidden
        case found
        case columnName
        case columnOrganisation
        case columnSector
        case columnTable
        case columnArrived
        case notArrived
        case wentOut
        case walkInMark
        case checkIn
        case checkedIn
        case checkedInCount
        case alreadyIn
        case goesToTable
        case mind
        case leave
        case comeBack
        case left
        case cameBack
        case walkIn
        case correct
        case given
        case family
        case email
        case organisation
        case sector
        case table
        case remarks
        case code
        case attention
        case wishesNews
        case optional
        case nameEnough
        case nameNeeded
        case looksRegistered
        case gauge
        case capacityNear
        case capacityReached
        case capacityQuestion
        case lastMinutes
    }
}

import ForumCore

/// What a command on its way, or a question in front of the screen, is about.
enum DoorPending: Hashable, Sendable {
    /// Several who arrive together, or one; `isScan` when a scanner read it, so that it is answered by sound.
    case checkIn([PersonID], isScan: Bool)
    case walkIn(FormAnswer)
    case correction(PersonID)
    case consent(PersonID, ConsentPurpose, isGiven: Bool)
    case moving(PersonID, inside: Bool)
    /// Enter or a ticket of somebody who had gone out.
    case comingBack(PersonID, isScan: Bool)
    /// Somebody comes back into a room that is full.
    case returning(PersonID, isScan: Bool)
    case waiting(String)
    case stoppedWaiting(String)
    /// The same people's arrival is taken back.
    case takingBack(String, [PersonID])

    /// What was typed in the form of somebody who is not on the list.
    struct FormAnswer: Hashable, Sendable {
        var given: String
        var family: String
        var email: String
        var organisation: String
        var sector: Sector
        /// The person on the list in whose place they come.
        var inPlaceOf: PersonID?
        /// People on the list who may be the same.
        var alike: [PersonID] = []

        var registration: Registration {
            Registration(given: given, family: family, email: email, organisation: organisation, sector: sector)
        }
    }
}

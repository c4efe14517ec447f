extension Phrase {
    /// The words of the door: arrivals and registrations, in `phrases/door.txt`.
    public enum Door: String, CaseIterable, Hashable, Sendable {
        case title
        case checkIn
        case checkedIn
        case arrivalOf
    }
}

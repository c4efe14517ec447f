extension Phrase {
    /// The words of the calendar and the clock, in `phrases/dates.txt`.
    public enum Dates: String, CaseIterable, Hashable, Sendable {
        case january
        case february
        case march
        case april
        case may
        case june
        case july
        case august
        case september
        case october
        case november
        case december
        case monday
        case tuesday
        case wednesday
        case thursday
        case friday
        case saturday
        case sunday
        case justNow
        case ago
    }
}

import ForumCore
import ForumLocalization

/// Dates as people type them.
public enum TypedDate {
    /// The day as it is typed in `language`: `12/03/2018` in French, `2018-03-12` in English.
    static func text(_ date: CivilDate, _ language: Language) -> String {
        guard language == .french else { return date.text }
        let parts = date.text.split(separator: "-")
        return parts.reversed().joined(separator: "/")
    }

    /// Reads `2018-03-12`, and the day first where the year is last: `12/03/2018`, `12.3.2018`, `12 3 18`. Nil for anything else.
    public static func read(_ text: String) -> CivilDate? {
        let parts = text.split { "-/. ".contains($0) }
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        if parts[0].utf8.count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
        switch parts[2].utf8.count {
        case 4: return day(numbers[2], numbers[1], numbers[0])
        case 2: return day(2_000 + numbers[2], numbers[1], numbers[0])
        default: return nil
        }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return CivilDate(daysSince1970: date.daysSince1970) == date ? date : nil
    }
}

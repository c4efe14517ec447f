import ForumCore

/// What the cells of a column look like, as shares of those that hold something.
struct ColumnProfile {
    /// How many cells hold something.
    let count: Int
    /// How many different texts there are.
    let distinct: Int
    private(set) var emails = 0.0
    /// What only says that there is nothing: "-", "n/a", "aucune".
    private(set) var noAnswers = 0.0
    private(set) var addressesIP = 0.0
    private(set) var phones = 0.0
    private(set) var dates = 0.0
    private(set) var numbers = 0.0
    private(set) var yesNo = 0.0
    /// Crosses and other signs of a ticked or unticked box.
    private(set) var ticks = 0.0
    private(set) var statuses = 0.0
    /// Nothing but the name of a sector.
    private(set) var sectors = 0.0
    private(set) var refusals = 0.0
    /// Words without a digit, as names are.
    private(set) var wording = 0.0
    private(set) var severalWords = 0.0
    private(set) var givenNames = 0.0
    private(set) var meanLength = 0.0

    init(_ cells: [String]) {
        count = cells.count
        let texts = Dictionary(cells.map { ($0, 1) }, uniquingKeysWith: +)
        distinct = texts.count
        guard count > 0 else { return }
        for (text, times) in texts {
            let share = Double(times) / Double(count)
            meanLength += share * Double(text.count)
            guard text.utf8.count <= 120 else { continue }
            let answer = YesNoAnswer(text)
            if answer == .yes || answer == .no { yesNo += share }
            if text.utf8.count <= 3 || answer != .other, answer != .blank { ticks += text.count <= 4 && answer != .other ? share : 0 }
            if RegistrationStatus(text) != nil { statuses += share }
            if SectorAnswer(text).isNothingElse { sectors += share }
            if answer == .other, !AttendanceAnswer(text).comes { refusals += share }
            if EmailText.address(in: text) != nil {
                emails += share
            } else if OrganisationAnswer.isNone(text) {
                noAnswers += share
            }
            if Self.isAddressIP(text) { addressesIP += share }
            if Self.isPhone(text) { phones += share }
            if RegistrationDate(text) != nil { dates += share }
            let words = text.split(separator: " ")
            let digits = text.utf8.count { $0 &- 0x30 < 10 }
            if digits > 0, text.allSatisfy({ $0.isASCIIDigit || " .,€$-+%".contains($0) }) { numbers += share }
            if digits == 0, words.count <= 6, text.contains(where: \.isLetter) { wording += share }
            if words.count > 1 { severalWords += share }
            if let first = words.first, GivenNames.contains(first) { givenNames += share }
        }
    }

    /// The share of different texts: 1 where no text occurs twice.
    var variety: Double { count > 0 ? Double(distinct) / Double(count) : 0 }

    private static func isAddressIP(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) { return true }
        let groups = text.split(separator: ":", omittingEmptySubsequences: false)
        return groups.count >= 4 && (text.contains("::") || groups.count == 8)
            && groups.allSatisfy { $0.isEmpty || UInt16($0, radix: 16) != nil }
    }

    private static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.count { $0 &- 0x30 < 10 }
        guard (9...15).contains(digits), text.allSatisfy({ $0.isASCIIDigit || " .-+()/".contains($0) }) else { return false }
        return text.hasPrefix("0") || text.hasPrefix("+") || text.hasPrefix("(")
    }
}

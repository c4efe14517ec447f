import ForumCore

/// Reads the dates and times of registrations and writes them as ISO 8601 local times.
struct RegistrationDate: Hashable {
    /// Which of two small numbers is the month.
    enum Order: Hashable {
        case dayFirst
        case monthFirst
    }

    let year: Int
    let month: Int
    let day: Int
    var hour: Int?
    var minute: Int?
    var second: Int?

    /// Reads « 15/02/2018 08:09 », « 02/24/18 19:01 », « 2018-02-19 », « 2018-02-12T22:09:00+01:00 », « 24 févr. 2018 à 19h01 ».
    ///
    /// A time zone is left out: it is the platform's, and only the order of registrations is of interest.
    init?(_ text: String, order: Order = .dayFirst) {
        guard text.utf8.count <= 48 else { return nil }
        let parts = Self.parts(of: text)
        guard let date = Self.date(in: parts, order: order) else { return nil }
        (year, month, day) = (date.year, date.month, date.day)
        guard (1...12).contains(month), (1...31).contains(day), (1900...2200).contains(year) else { return nil }
        readTime(parts.dropFirst(3))
    }

    /// The date as `2018-02-15` or `2018-02-15T08:09:00`.
    var iso8601: String {
        var text: [UInt8] = []
        text.reserveCapacity(19)
        func append(_ value: Int, width: Int, after separator: Character? = nil) {
            if let separator { text.append(contentsOf: separator.utf8) }
            var unit = width == 4 ? 1000 : 10
            while unit > 0 {
                text.append(0x30 + UInt8(value / unit % 10))
                unit /= 10
            }
        }
        append(year, width: 4)
        append(month, width: 2, after: "-")
        append(day, width: 2, after: "-")
        if let hour, let minute {
            append(hour, width: 2, after: "T")
            append(minute, width: 2, after: ":")
            append(second ?? 0, width: 2, after: ":")
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The order that makes all texts dates, looked for in a column: a number above twelve is a day.
    static func order(of texts: some Sequence<String>, preferring preferred: Order) -> Order {
        for text in texts {
            guard case .number(let first, _)? = parts(of: text).first, case .number(let second, _)? = parts(of: text).dropFirst().first
            else { continue }
            if first > 12, first <= 31, second <= 12 { return .dayFirst }
            if second > 12, second <= 31, first <= 12 { return .monthFirst }
        }
        return preferred
    }

    private mutating func readTime(_ parts: ArraySlice<Part>) {
        var numbers = parts.compactMap { if case .number(let value, _) = $0 { value } else { nil } }
        guard numbers.count >= 2, numbers[0] < 24, numbers[1] < 60 else { return }
        if parts.contains(.word("pm")), numbers[0] < 12 { numbers[0] += 12 }
        if parts.contains(.word("am")), numbers[0] == 12 { numbers[0] = 0 }
        (hour, minute) = (numbers[0], numbers[1])
        second = numbers.count > 2 && numbers[2] < 60 ? numbers[2] : nil
    }

    private enum Part: Hashable {
        case number(Int, digits: Int)
        case word(String)
    }

    /// The runs of digits and of letters.
    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var (value, digits) = (0, 0)
        var letters: [UInt8] = []
        func endNumber() {
            if digits > 0 { parts.append(.number(value, digits: digits)) }
            (value, digits) = (0, 0)
        }
        func endWord() {
            if !letters.isEmpty {
                let word = Folding.joined(String(decoding: letters, as: UTF8.self))
                if !word.isEmpty, !fillers.contains(word) { parts.append(.word(word)) }
            }
            letters.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            if byte &- 0x30 < 10 {
                endWord()
                guard digits < 6 else { return [] }
                (value, digits) = (value * 10 + Int(byte - 0x30), digits + 1)
            } else if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
                endNumber()
                letters.append(byte)
            } else {
                endNumber()
                endWord()
            }
        }
        endNumber()
        endWord()
        return parts
    }

    private static func date(in parts: [Part], order: Order) -> (year: Int, month: Int, day: Int)? {
        guard parts.count >= 3 else { return nil }
        switch (parts[0], parts[1], parts[2]) {
        case (.number(let year, 4), .number(let month, _), .number(let day, _)):
            return (year, month, day)
        case (.number(let first, _), .number(let second, _), .number(let year, let digits)) where digits == 4 || digits == 2:
            let full = digits == 2 ? 2000 + year : year
            if order == .monthFirst && first <= 12 || second > 12 { return (full, first, second) }
            return (full, second, first)
        case (.number(let day, _), .word(let name), .number(let year, 4)), (.word(let name), .number(let day, _), .number(let year, 4)):
            return monthNumber(name).map { (year, $0, day) }
        default:
            return nil
        }
    }

    private static let fillers: Set<String> = ["a", "at", "le", "t", "h", "z", "th", "st", "nd", "rd", "er"]

    private static func monthNumber(_ name: String) -> Int? {
        let stems = [
            ["janv", "jan"], ["fevr", "fev", "feb"], ["mars", "mar"], ["avr", "apr"], ["mai", "may"], ["juin", "jun"], ["juil", "jul"],
            ["aout", "aug"], ["sept", "sep"], ["oct"], ["nov"], ["dec"],
        ]
        return stems.firstIndex { $0.contains { name.hasPrefix($0) } }.map { $0 + 1 }
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}

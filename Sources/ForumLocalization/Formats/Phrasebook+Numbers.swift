extension Phrasebook {
    /// Thousands apart: "2 000" with U+202F; "2,000".
    public func number(_ number: Int) -> String {
        if (0..<1_000).contains(number) { return String(number) }
        let digits = Array(String(number.magnitude).utf8)
        var written = number < 0 ? Typography.minus : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { written += language == .french ? Typography.narrowSpace : "," }
            written.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return written
    }

    /// A decimal held exactly as an integer: 125 with one place is "12,5"; "12.5".
    public func decimal(_ scaled: Int, places: Int) -> String {
        var power = 1
        for _ in 0..<places { power *= 10 }
        let whole = Int(scaled.magnitude) / power
        let sign = scaled < 0 ? Typography.minus : ""
        guard places > 0 else { return sign + number(whole) }
        return "\(sign)\(number(whole))\(language == .french ? "," : ".")\((Int(scaled.magnitude) % power).padded(places))"
    }

    /// "45 %" with U+202F; "45%".
    public func percent(_ percent: Int) -> String {
        number(percent) + (language == .french ? Typography.narrowSpace + "%" : "%")
    }

    /// The gender an ordinal agrees with in French.
    public enum Gender: Sendable { case masculine, feminine }

    /// "1er", "1re", "2e"; "1st", "2nd", "11th".
    public func ordinal(_ number: Int, _ gender: Gender = .masculine) -> String {
        "\(self.number(number))\(ordinalEnding(number, gender))"
    }

    private func ordinalEnding(_ number: Int, _ gender: Gender) -> String {
        switch (language, number % 100, number % 10) {
        case (.french, _, _): number == 1 ? (gender == .masculine ? "er" : "re") : "e"
        case (.english, 11...13, _): "th"
        case (.english, _, 1): "st"
        case (.english, _, 2): "nd"
        case (.english, _, 3): "rd"
        case (.english, _, _): "th"
        }
    }

    /// "n° 1"; "No. 1".
    public func numbered(_ number: Int) -> String {
        language == .french ? "n°\(Typography.narrowSpace)\(number)" : "No.\(Typography.noBreakSpace)\(number)"
    }
}

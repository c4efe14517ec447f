extension Vote {
    /// The vote as text that two people write down the same way: what was agreed, the themes and every ballot.
    ///
    /// UTF-8, one item a line, each line ended by a line feed:
    ///
    ///     opendetat-vote/1
    ///     vote ID
    ///     method dots allowance=3 cap=2
    ///     grade 0 WORD                   where a majority judgment has words of its own, one a grade, the worst first
    ///     places 3
    ///     theme ID                       one a theme, in the order of the board
    ///     hands THEME COUNT              of a show of hands, in the order of the board
    ///     abstentions COUNT
    ///     ballot NUMBER THEME=VALUE …    one a ballot, `-` for one without a number, themes by identifier
    ///
    /// The lines of ballots are sorted by their bytes, so that the order in which they were written down leaves no trace. Ballots set aside
    /// are among them. In an identifier a percent sign, an equals sign and what is no printable ASCII character stand as `%` and two
    /// hexadecimal digits a byte; identifiers made by this program have none. An export writes this very text; `sha256sum` of it gives the seal's digest.
    public var canonicalForm: [UInt8] {
        var text = "opendetat-vote/1\nvote \(id.text.sealed)\nmethod \(method.canonicalText)\n"
        if case .majorityJudgment(let grades) = method {
            for (place, grade) in grades.enumerated() { text += "grade \(place) \(grade.onOneLine)\n" }
        }
        text += "places \(rules.places)\n"
        for choice in choices { text += "theme \(choice.theme.text.sealed)\n" }
        if case .hands = method {
            for choice in choices {
                if let count = hands[choice.theme] { text += "hands \(choice.theme.text.sealed) \(count)\n" }
            }
            if let abstentions { text += "abstentions \(abstentions)\n" }
        }
        var lines = ballots.values.map { ballot in
            let marks = ballot.marks.sorted { $0.key < $1.key }.map { " \($0.key.text.sealed)=\($0.value)" }.joined()
            return Array("ballot \(ballot.number.map { String($0) } ?? "-")\(marks)\n".utf8)
        }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        return Array(text.utf8) + lines.joined()
    }

    /// SHA-256 of the canonical form.
    public var currentDigest: Digest { SHA256.digest(canonicalForm) }

    /// How many ballots a seal counts; of a show of hands, how many counts.
    var sealedCount: Int { method == .hands ? hands.count : ballots.count }

    /// How a closed vote stands to its seal.
    public enum SealState: Hashable, Sendable {
        case unsealed, intact
        /// The ballots are not those that were sealed.
        case broken
    }

    /// Compares the ballots with the seal in force. O(ballots).
    public var sealState: SealState {
        guard let seal = seals.last, phase == .closed else { return .unsealed }
        return seal.digest == currentDigest ? .intact : .broken
    }
}

extension VoteMethod {
    /// The method and its parameters on one line.
    var canonicalText: String {
        switch self {
        case .dots(let allowance, let cap): "dots allowance=\(allowance) cap=\(cap)"
        case .majorityJudgment(let grades): "majority-judgment grades=\(grades.isEmpty ? Self.usualGradeCount : grades.count)"
        case .score(let maximum): "score maximum=\(maximum)"
        case .quadratic(let credits): "quadratic credits=\(credits)"
        default: name
        }
    }
}

extension String {
    /// The grade without line breaks of any kind, so that it stays one item a line.
    fileprivate var onOneLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0.properties.generalCategory == .lineSeparator ? " " : $0 }))
    }

    /// The identifier as the canonical form has it: of one piece, whatever stands in it.
    fileprivate var sealed: String {
        let isPlain = utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "=") }
        guard !isPlain else { return self }
        return utf8.map { byte in
            let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "=")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

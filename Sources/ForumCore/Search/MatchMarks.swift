/// How one word of a query matches one value: a bit for each kind of match at each of the value's starts.
///
/// Six bits a kind, the best kind lowest, so the lowest bit set is the best match. The sixth start stands for all later ones.
struct MatchMarks: Hashable, Sendable {
    enum Kind: UInt32, CaseIterable {
        /// Ends where a word ends.
        case whole
        case beginning
        /// One letter forgiven, and right letters after it.
        case typo
        /// One letter forgiven, the last one typed: it might as well be another word.
        case typoAtEnd
        case sound
    }

    static let spots = 6
    /// The places of both kinds of typos at the first start of a field.
    static let wholeTypos = [Int(Kind.typo.rawValue) * spots, Int(Kind.typoAtEnd.rawValue) * spots]

    private(set) var bits: UInt32 = 0

    var isEmpty: Bool { bits == 0 }
    /// The place of the best match: its kind times six plus its spot.
    @inline(__always)
    var best: Int { bits.trailingZeroBitCount }

    @inline(__always)
    mutating func insert(_ kind: Kind, spot: Int) {
        bits |= 1 << (kind.rawValue * UInt32(Self.spots) + UInt32(min(spot, Self.spots - 1)))
    }

    /// The kind of match at a place.
    @inline(__always)
    static func kind(_ place: Int) -> Kind {
        Kind(rawValue: UInt32(place / spots)) ?? .sound
    }
}

/// What a match costs: the quality in the high byte, finer differences within it in the low one.
///
/// The finer differences decide before names do: a complete field before a word of it, its first word before a later one, an organisation
/// before an address.
struct MatchCost: Hashable, Comparable, Sendable {
    let rawValue: UInt16

    init(_ quality: MatchQuality, _ fine: Int) {
        rawValue = UInt16(quality.rawValue) << 8 | UInt16(min(fine, 255))
    }

    var quality: MatchQuality { MatchQuality(rawValue: Int(rawValue >> 8)) ?? .sound }
    var fine: Int { Int(rawValue & 255) }

    static func < (left: MatchCost, right: MatchCost) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The cost of two words that match: the worse quality, and both differences.
    @inline(__always)
    func joined(_ other: MatchCost) -> MatchCost {
        MatchCost(rawValue: max(rawValue & 0xFF00, other.rawValue & 0xFF00) | min((rawValue & 255) + (other.rawValue & 255), 255))
    }

    fileprivate init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    static let free = MatchCost(.ticketCode, 0)
    static let completeField = MatchCost(.wholeName, 0)
    /// A whole given or family name but for a letter.
    static let completeTypo = MatchCost(.typo, 18)
    /// Given and family name typed as one word.
    static let joinedNames = MatchCost(.nameBeginning, 5)
    static let initials = MatchCost(.initials, 14)

    /// The cost of each place of ``MatchMarks``, 32 for each column.
    static let table: [MatchCost] = SearchColumn.Kind.allCases.flatMap { column in
        let costs = MatchMarks.Kind.allCases.flatMap { kind in
            (0..<MatchMarks.spots).map { spot in cost(column, kind, isFirst: spot == 0) }
        }
        return costs + repeatElement(MatchCost(.sound, 255), count: 32 - costs.count)
    }

    private static func cost(_ column: SearchColumn.Kind, _ kind: MatchMarks.Kind, isFirst: Bool) -> MatchCost {
        switch (kind, column) {
        case (.whole, .given), (.whole, .family): MatchCost(.wholeName, isFirst ? 1 : 2)
        case (.beginning, .given), (.beginning, .family): MatchCost(.nameBeginning, isFirst ? 3 : 4)
        case (.whole, .organisation): MatchCost(.organisationOrEmail, 8)
        case (.beginning, .organisation): MatchCost(.organisationOrEmail, 9)
        case (.whole, .email), (.beginning, .email): MatchCost(.organisationOrEmail, 10)
        case (.typo, _): MatchCost(.typo, column.isName ? 20 : 22)
        case (.typoAtEnd, _): MatchCost(.typo, 24)
        case (.sound, _): MatchCost(.sound, 30)
        }
    }
}

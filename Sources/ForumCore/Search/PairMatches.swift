/// Matches of one word that need a given and a family name together: initials, and names typed without a space.
///
/// The word is cut in two at some place. One bit of each value says that the value can be the whole first part up to that place, or can begin
/// with the rest from there on; an entry matches when the bits of its two values meet. Bits 1 to 30 stand for the given name first, 33 to 62
/// for the family name first.
struct PairMatches: Sendable {
    /// The fewest letters of a first name in a joined word; initials are looked for apart.
    static let shortestPart = 2
    /// The most letters that are tried as initials.
    static let longestInitials = 6
    /// A value that matches the word without help from the other name.
    static let alone: UInt64 = 1 << 63
    static let lastCut = 30

    /// By value.
    private(set) var given: [UInt64] = []
    private(set) var family: [UInt64] = []
    private(set) var touchedGiven: [UInt32] = []
    private(set) var touchedFamily: [UInt32] = []
    private var hasLoners = false

    /// Whether an entry can match at all.
    var isActive: Bool { hasLoners || (!touchedGiven.isEmpty && !touchedFamily.isEmpty) }

    @inline(__always)
    func matches(_ fields: PersonSearchIndex.Fields) -> Bool {
        let left = given[Int(fields[0])]
        let right = family[Int(fields[1])]
        return (left & right) | ((left | right) & Self.alone) != 0
    }

    mutating func removeAll() {
        for value in touchedGiven { given[Int(value)] = 0 }
        for value in touchedFamily { family[Int(value)] = 0 }
        touchedGiven.removeAll(keepingCapacity: true)
        touchedFamily.removeAll(keepingCapacity: true)
        hasLoners = false
    }

    mutating func reserve(given givenCount: Int, family familyCount: Int) {
        if given.count < givenCount {
            given.append(contentsOf: repeatElement(0, count: givenCount - given.count))
        }
        if family.count < familyCount {
            family.append(contentsOf: repeatElement(0, count: familyCount - family.count))
        }
    }

    mutating func insert(_ bits: UInt64, given value: UInt32) {
        if given[Int(value)] == 0 { touchedGiven.append(value) }
        given[Int(value)] |= bits
        hasLoners = hasLoners || bits & Self.alone != 0
    }

    mutating func insert(_ bits: UInt64, family value: UInt32) {
        if family[Int(value)] == 0 { touchedFamily.append(value) }
        family[Int(value)] |= bits
        hasLoners = hasLoners || bits & Self.alone != 0
    }

    /// The side whose values lead to fewer entries; values that match alone count on both sides.
    func values(_ index: [SearchColumn]) -> (given: [UInt32], family: [UInt32]) {
        guard isActive else { return ([], []) }
        let givenLoners = hasLoners ? touchedGiven.filter { given[Int($0)] & Self.alone != 0 } : []
        let familyLoners = hasLoners ? touchedFamily.filter { family[Int($0)] & Self.alone != 0 } : []
        let byGiven = index[0].entryCount(touchedGiven) + index[1].entryCount(familyLoners)
        let byFamily = index[1].entryCount(touchedFamily) + index[0].entryCount(givenLoners)
        return byGiven < byFamily ? (touchedGiven, familyLoners) : (givenLoners, touchedFamily)
    }

    func estimate(_ index: [SearchColumn]) -> Int {
        let values = values(index)
        return index[0].entryCount(values.given) + index[1].entryCount(values.family)
    }
}

extension SearchColumn {
    func entryCount(_ values: [UInt32]) -> Int {
        values.reduce(0) { $0 + Int(counts[Int($1)]) }
    }
}

extension TokenMatches {
    mutating func findInitials(_ given: SearchColumn, _ family: SearchColumn) {
        guard token.isPlain, !token.isGroup, (2...PairMatches.longestInitials).contains(token.count) else { return }
        initials.reserve(given: given.valueCount, family: family.valueCount)
        let letters = token.letters.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
        for row in given.initials where letters >> UInt32(row.letters & 31) & 1 == 1 {
            let bits = row.cuts(token)
            if bits.whole | bits.rest != 0 {
                initials.insert(bits.whole | bits.rest << 32 | bits.alone, given: row.value)
            } else if bits.alone != 0 {
                initials.insert(bits.alone, given: row.value)
            }
        }
        for row in family.initials where letters >> UInt32(row.letters & 31) & 1 == 1 {
            let bits = row.cuts(token)
            if bits.whole | bits.rest | bits.alone != 0 {
                initials.insert(bits.whole << 32 | bits.rest | bits.alone, family: row.value)
            }
        }
    }

    mutating func findJoinedNames(_ given: SearchColumn, _ family: SearchColumn) {
        guard !token.isAddress, !token.isGroup, token.count > PairMatches.shortestPart else { return }
        let givenCuts = cuts(columns[0].completed, given)
        let familyCuts = cuts(columns[1].completed, family)
        guard givenCuts | familyCuts != 0 else { return }
        joined.reserve(given: given.valueCount, family: family.valueCount)
        for start in columns[0].completed where given.startLengths[Int(start)] <= PairMatches.lastCut {
            joined.insert(1 << UInt64(given.startLengths[Int(start)]), given: given.startValues[Int(start)])
        }
        for start in columns[1].completed where family.startLengths[Int(start)] <= PairMatches.lastCut {
            joined.insert(1 << UInt64(32 + family.startLengths[Int(start)]), family: family.startValues[Int(start)])
        }
        for cut in PairMatches.shortestPart..<min(token.count, PairMatches.lastCut + 1) {
            if givenCuts >> UInt64(cut) & 1 == 1 {
                for start in family.beginnings(with: token, from: cut) {
                    joined.insert(1 << UInt64(cut), family: family.startValues[start])
                }
            }
            if familyCuts >> UInt64(cut) & 1 == 1 {
                for start in given.beginnings(with: token, from: cut) {
                    joined.insert(1 << UInt64(32 + cut), given: given.startValues[start])
                }
            }
        }
    }

    private func cuts(_ completed: [UInt32], _ column: SearchColumn) -> UInt64 {
        completed.reduce(0) { cuts, start in
            let length = column.startLengths[Int(start)]
            return length <= PairMatches.lastCut ? cuts | 1 << UInt64(length) : cuts
        }
    }
}

extension InitialsRow {
    /// Returns the places where a word can be cut so that this row is its whole first part, or begins with its rest; and whether the row
    /// begins with all of it.
    @inline(__always)
    func cuts(_ token: SearchToken) -> (whole: UInt64, rest: UInt64, alone: UInt64) {
        let count = token.count
        let own = Int(length)
        let difference = letters ^ token.head
        var whole: UInt64 = 0
        var alone: UInt64 = 0
        if own < count {
            whole = difference & SearchToken.mask(own) == 0 ? 1 << UInt64(own) : 0
        } else {
            alone = difference & token.mask == 0 ? PairMatches.alone : 0
        }
        var rest: UInt64 = 0
        for cut in max(1, count - own)..<count where (letters ^ (token.head >> UInt64(8 * cut))) & SearchToken.mask(count - cut) == 0 {
            rest |= 1 << UInt64(cut)
        }
        return (whole, rest, alone)
    }
}

extension SearchColumn {
    /// Returns the starts that begin with a word's letters from one place on.
    func beginnings(with token: SearchToken, from place: Int) -> [Int] {
        let head = Self.head(token.letters[place...])
        let mask = SearchToken.mask(token.count - place)
        return heads.withUnsafeBufferPointer { heads in
            heads.indices.filter { start in
                (heads[start] ^ head) & mask == 0
                    && (token.count - place <= 8 || continues(token.letters, place + 8, start, 8))
            }
        }
    }
}

/// One searchable field of all entries: given names, family names, organisations or e-mail addresses.
///
/// Names repeat, so every spelling is kept once, as a value: 100,000 people share a few tens of thousands of family names. A query is
/// matched against the values, and each entry then looks its value up. A value is folded into one run of letters, and each word in it is a
/// start: « Le Goff » is `legoff` with starts at `l` and `g`. What matches at a start may run on into the next word, so `legoff`, `goff` and
/// `jeanb` are all plain beginnings.
///
/// The arrays are parallel and flat: one pass over `heads`, eight letters a start, decides nearly every beginning.
struct SearchColumn: Sendable {
    enum Kind: Int, CaseIterable, Sendable {
        case given, family, organisation, email

        /// Whether the field is part of a person's name.
        var isName: Bool { self == .given || self == .family }
    }

    let kind: Kind
    var spellings: SpellingTable

    // Values: each distinct spelling once; value 0 is the empty one.
    var text: [UInt8] = []
    var textEnds: [UInt32] = []
    var startEnds: [UInt32] = []
    var initials: [InitialsRow] = []
    var initialsEnds: [UInt32] = []

    // Starts: each word of each value.
    /// The first eight letters from the start on, the first one lowest, zeros after the end.
    var heads: [UInt64] = []
    var startValues: [UInt32] = []
    var startOffsets: [UInt32] = []
    var startLengths: [UInt32] = []
    /// How the start sounds as one word, as everything to the end of the field, and as a beginning; only for names.
    var wordSounds: [UInt64] = []
    var fieldSounds: [UInt64] = []
    var soundBeginnings: [UInt64] = []

    // Entries: for each value the chain of those that have it.
    var next: [UInt32] = []
    var chainHeads: [UInt32] = []
    var counts: [UInt32] = []

    var scratch: [UInt8] = []

    init(_ kind: Kind, expectedEntries: Int) {
        self.kind = kind
        spellings = SpellingTable(expected: kind == .email ? expectedEntries : expectedEntries / 4)
        next.reserveCapacity(expectedEntries)
        _ = intern("")
    }
}

extension SearchColumn {
    var valueCount: Int { textEnds.count }

    @inline(__always)
    func textRange(_ value: UInt32) -> Range<Int> {
        let index = Int(value)
        return (index == 0 ? 0 : Int(textEnds[index - 1]))..<Int(textEnds[index])
    }

    @inline(__always)
    func textLength(_ value: UInt32) -> Int {
        textRange(value).count
    }

    @inline(__always)
    func starts(_ value: UInt32) -> Range<Int> {
        let index = Int(value)
        return (index == 0 ? 0 : Int(startEnds[index - 1]))..<Int(startEnds[index])
    }

    @inline(__always)
    func initialsRange(_ value: UInt32) -> Range<Int> {
        let index = Int(value)
        return (index == 0 ? 0 : Int(initialsEnds[index - 1]))..<Int(initialsEnds[index])
    }

    /// The first eight letters of a value as a number that sorts as the letters do.
    @inline(__always)
    func orderKey(_ value: UInt32) -> UInt64 {
        let starts = starts(value)
        return starts.isEmpty ? 0 : heads[starts.lowerBound].byteSwapped
    }

    /// Whether a match that covers so many letters from a start on ends where a word ends.
    @inline(__always)
    func endsWord(_ start: Int, length: Int) -> Bool {
        if Int(startLengths[start]) == length {
            return true
        }
        let end = startOffsets[start] + UInt32(length)
        let last = starts(startValues[start]).upperBound
        var other = start + 1
        while other < last {
            if startOffsets[other] == end {
                return true
            }
            other += 1
        }
        return false
    }

    /// The number of letters of the word at a start.
    func wordLength(_ start: Int) -> Int {
        let isLast = start + 1 == starts(startValues[start]).upperBound
        return Int(isLast ? startLengths[start] : startOffsets[start + 1] - startOffsets[start])
    }
}

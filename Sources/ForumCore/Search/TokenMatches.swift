/// Where one word of a query matches in the whole index.
///
/// Kept from one key to the next: a word that grew by a letter only looks again at what it matched before.
struct TokenMatches: Sendable {
    private(set) var token: SearchToken
    var columns: [ColumnMatches]
    /// Initials of given and family names together.
    var initials = PairMatches()
    /// Given and family names typed without a space between.
    var joined = PairMatches()

    init(_ token: SearchToken) {
        self.token = token
        columns = SearchColumn.Kind.allCases.map { _ in ColumnMatches() }
    }

    /// Looks for a word, narrowing the matches of a word it begins with where there is one.
    mutating func find(_ token: SearchToken, in index: [SearchColumn], from base: TokenMatches?) {
        self.token = token
        initials.removeAll()
        joined.removeAll()
        for (kind, column) in zip(SearchColumn.Kind.allCases, index) {
            columns[kind.rawValue].find(token, in: column, from: base.map { ($0.token, $0.columns[kind.rawValue]) })
        }
        findInitials(index[SearchColumn.Kind.given.rawValue], index[SearchColumn.Kind.family.rawValue])
        findJoinedNames(index[SearchColumn.Kind.given.rawValue], index[SearchColumn.Kind.family.rawValue])
    }

    /// An upper bound of the entries that match.
    func estimate(_ index: [SearchColumn]) -> Int {
        var sum = initials.estimate(index) + joined.estimate(index)
        for (matches, column) in zip(columns, index) {
            for value in matches.touched {
                sum += Int(column.counts[Int(value)])
            }
        }
        return sum
    }
}

/// Where one word matches in one column.
struct ColumnMatches: Sendable {
    /// By value.
    private(set) var marks: [MatchMarks] = []
    /// The values with a mark.
    private(set) var touched: [UInt32] = []
    /// The starts that begin with the word, those that do but for one letter, and those the word begins with.
    private(set) var beginnings: [UInt32] = []
    private(set) var typos: [UInt32] = []
    private(set) var completed: [UInt32] = []

    mutating func find(_ token: SearchToken, in column: SearchColumn, from base: (token: SearchToken, matches: ColumnMatches)?) {
        reset(column.valueCount)
        if let base {
            narrowBeginnings(token, column, base.matches)
        } else {
            scanBeginnings(token, column)
        }
        guard token.forgivesTypos(in: column.kind) else { return }
        if let base, base.token.forgivesTypos(in: column.kind) {
            for start in base.matches.beginnings { markTypo(token, column, Int(start)) }
            for start in base.matches.typos { markTypo(token, column, Int(start)) }
        } else {
            scanTypos(token, column)
        }
        if column.kind.isName {
            scanSounds(token, column)
        }
    }

    private mutating func reset(_ valueCount: Int) {
        for value in touched {
            marks[Int(value)] = MatchMarks()
        }
        if marks.count < valueCount {
            marks.append(contentsOf: repeatElement(MatchMarks(), count: valueCount - marks.count))
        }
        touched.removeAll(keepingCapacity: true)
        beginnings.removeAll(keepingCapacity: true)
        typos.removeAll(keepingCapacity: true)
        completed.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func mark(_ kind: MatchMarks.Kind, _ column: SearchColumn, _ start: Int) {
        let value = column.startValues[start]
        if marks[Int(value)].isEmpty {
            touched.append(value)
        }
        marks[Int(value)].insert(kind, spot: start - column.starts(value).lowerBound)
    }
}

// MARK: Beginnings

extension ColumnMatches {
    private mutating func scanBeginnings(_ token: SearchToken, _ column: SearchColumn) {
        let head = token.head
        let mask = token.mask
        column.heads.withUnsafeBufferPointer { heads in
            for start in 0..<heads.count {
                let difference = heads[start] ^ head
                if difference & mask == 0 {
                    markBeginning(token, column, start)
                } else if difference & 0xFF == 0 {
                    noteCompleted(token, column, start)
                }
            }
        }
    }

    private mutating func narrowBeginnings(_ token: SearchToken, _ column: SearchColumn, _ base: ColumnMatches) {
        for start in base.beginnings {
            if (column.heads[Int(start)] ^ token.head) & token.mask == 0 {
                markBeginning(token, column, Int(start))
            } else {
                noteCompleted(token, column, Int(start))
            }
        }
        completed.append(contentsOf: base.completed)
    }

    @inline(__always)
    private mutating func markBeginning(_ token: SearchToken, _ column: SearchColumn, _ start: Int) {
        if token.count > 8, !column.continues(token.letters, 8, start, 8) {
            noteCompleted(token, column, start)
            return
        }
        beginnings.append(UInt32(start))
        mark(column.endsWord(start, length: token.count) ? .whole : .beginning, column, start)
    }

    /// Keeps the starts whose letters to the end are a beginning of the word, so that the word may go on in another field.
    @inline(__always)
    private mutating func noteCompleted(_ token: SearchToken, _ column: SearchColumn, _ start: Int) {
        let length = Int(column.startLengths[start])
        guard column.kind.isName, length >= PairMatches.shortestPart, length < token.count else { return }
        guard (column.heads[start] ^ token.head) & SearchToken.mask(length) == 0 else { return }
        let offset = Int(column.startOffsets[start])
        var place = 8
        while place < length {
            if column.text[offset + place] != token.letters[place] { return }
            place += 1
        }
        completed.append(UInt32(start))
    }
}

extension SearchColumn {
    /// Whether the letters of a word from one place on are the letters of a start from another place on.
    @inline(__always)
    func continues(_ letters: [UInt8], _ from: Int, _ start: Int, _ place: Int) -> Bool {
        let length = letters.count - from
        guard Int(startLengths[start]) - place >= length else { return length <= 0 }
        let offset = Int(startOffsets[start]) + place
        for index in 0..<max(length, 0) where text[offset + index] != letters[from + index] {
            return false
        }
        return true
    }
}

// MARK: Typos

extension ColumnMatches {
    private mutating func scanTypos(_ token: SearchToken, _ column: SearchColumn) {
        for start in column.heads.indices {
            markTypo(token, column, start)
        }
    }

    @inline(__always)
    private mutating func markTypo(_ token: SearchToken, _ column: SearchColumn, _ start: Int) {
        guard token.mayHoldTypo(column.heads[start]), let typo = column.typo(token, start) else { return }
        typos.append(UInt32(start))
        if column.kind.isName || !typo.isAtEnd {
            mark(typo.isAtEnd ? .typoAtEnd : .typo, column, start)
        }
    }
}

/// A letter missing, extra, wrong or swapped with the next in a typed word.
struct Typo: Hashable, Sendable {
    /// Whether no right letter follows the error.
    let isAtEnd: Bool
    /// The number of letters of the name that the word stands for.
    let length: Int
}

extension SearchToken {
    /// Whether the first eight letters allow for exactly one error; a quick check that lets a few too many through.
    ///
    /// The first difference is where the error is: an earlier error could be moved there, in a run of equal letters.
    @inline(__always)
    func mayHoldTypo(_ other: UInt64) -> Bool {
        let difference = head ^ other
        let same = difference.trailingZeroBitCount >> 3
        guard same < 8, same < count else { return same == 8 && count > 8 }
        let shift = UInt64(8 * same)
        let typed = head >> shift
        let named = other >> shift
        let known = 7 - same
        let rest = count - same - 1
        let mask = Self.mask(min(rest, known))
        if ((typed >> 8) ^ (named >> 8)) & mask == 0 || ((typed >> 8) ^ named) & mask == 0 {
            return true
        }
        if (typed ^ (named >> 8)) & Self.mask(min(rest + 1, known)) == 0 {
            return true
        }
        return rest >= 1 && (typed ^ (named >> 8)) & 0xFF == 0 && ((typed >> 8) ^ named) & 0xFF == 0
            && ((typed ^ named) >> 16) & Self.mask(min(rest - 1, known - 1)) == 0
    }
}

extension SearchColumn {
    /// Returns the single error that makes a word the beginning of a start, nil when there is none or more than one.
    func typo(_ token: SearchToken, _ start: Int) -> Typo? {
        let letters = token.letters
        let offset = Int(startOffsets[start])
        let length = Int(startLengths[start])
        var same = 0
        while same < letters.count, same < length, letters[same] == text[offset + same] {
            same += 1
        }
        guard same < letters.count else { return nil }
        if same < length, continues(letters, same, start, same + 1) {
            return Typo(isAtEnd: false, length: letters.count + 1)
        }
        let isAtEnd = same == letters.count - 1
        if same < length, continues(letters, same + 1, start, same + 1) {
            return Typo(isAtEnd: isAtEnd, length: letters.count)
        }
        if same + 1 < letters.count, same + 1 < length, letters[same] == text[offset + same + 1],
            letters[same + 1] == text[offset + same], continues(letters, same + 2, start, same + 2)
        {
            return Typo(isAtEnd: false, length: letters.count)
        }
        if continues(letters, same + 1, start, same) {
            return Typo(isAtEnd: isAtEnd, length: letters.count - 1)
        }
        return nil
    }
}

// MARK: Sounds

extension ColumnMatches {
    private mutating func scanSounds(_ token: SearchToken, _ column: SearchColumn) {
        guard let sounds = TokenSounds(token) else { return }
        for start in column.fieldSounds.indices where sounds.match(column, start) {
            mark(.sound, column, start)
        }
    }
}

/// How a typed word sounds, whole and as a beginning.
struct TokenSounds: Sendable {
    let whole: UInt64
    let beginning: UInt64
    /// The bits a name's beginning has to share, none when too few sounds are known.
    let mask: UInt64

    init?(_ token: SearchToken) {
        let whole = FrenchSound.whole(token.letters)
        let beginning = FrenchSound.beginning(token.letters)
        let count = FrenchSound.count(beginning)
        guard token.forgivesTypos(in: .given), FrenchSound.count(whole) >= 2 else { return nil }
        self.whole = whole
        self.beginning = beginning
        mask = count >= 3 ? ~0 << UInt64(5 * (FrenchSound.capacity - count)) : 0
    }

    @inline(__always)
    func match(_ column: SearchColumn, _ start: Int) -> Bool {
        column.fieldSounds[start] == whole || column.wordSounds[start] == whole
            || (mask != 0 && (column.soundBeginnings[start] ^ beginning) & mask == 0)
    }
}

/// Where one word of a query matches in the whole index.
///
/// Kept from one key to the next: a word that grew by a letter only looks again at what it matched before.
struct TokenMatches: Sendable {
    private(set) var token: SearchToken
    /// The marks of all values of all columns, column after column.
    private(set) var marks: [MatchMarks] = []
    /// Where the marks of each column begin.
    private(set) var bases = PersonSearchIndex.Fields()
    private(set) var columns: [ColumnMatches]
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
        reset(index)
        for (kind, column) in zip(SearchColumn.Kind.allCases, index) {
            var target = ColumnMarks(marks: marks, base: Int(bases[kind.rawValue]))
            marks = []
            columns[kind.rawValue].find(token, in: column, from: base.map { ($0.token, $0.columns[kind.rawValue]) }, marking: &target)
            marks = target.marks
        }
        findInitials(index[SearchColumn.Kind.given.rawValue], index[SearchColumn.Kind.family.rawValue])
        findJoinedNames(index[SearchColumn.Kind.given.rawValue], index[SearchColumn.Kind.family.rawValue])
    }

    /// Whether an entry's values match.
    @inline(__always)
    func mayMatch(_ fields: PersonSearchIndex.Fields) -> Bool {
        let places = bases &+ fields
        let marks = marks.span
        let found = marks[Int(places[0])].bits | marks[Int(places[1])].bits | marks[Int(places[2])].bits | marks[Int(places[3])].bits
        return found != 0 || (initials.isActive && initials.matches(fields)) || (joined.isActive && joined.matches(fields))
    }

    /// An upper bound of the entries that match.
    func estimate(_ index: [SearchColumn]) -> Int {
        zip(columns, index).reduce(initials.estimate(index) + joined.estimate(index)) { $0 + $1.1.entryCount($1.0.touched) }
    }

    /// Clears what the last word marked, and makes room for all values.
    private mutating func reset(_ index: [SearchColumn]) {
        var end = 0
        for (kind, column) in zip(SearchColumn.Kind.allCases, index) {
            for value in columns[kind.rawValue].touched {
                marks[Int(bases[kind.rawValue]) + Int(value)] = MatchMarks()
            }
            bases[kind.rawValue] = UInt32(end)
            end += column.valueCount
        }
        if marks.count < end {
            marks.append(contentsOf: repeatElement(MatchMarks(), count: end - marks.count))
        }
        initials.removeAll()
        joined.removeAll()
    }
}

/// The part of the marks that belongs to one column.
struct ColumnMarks {
    var marks: [MatchMarks]
    let base: Int

    /// Adds a mark to a value, and returns whether it is its first.
    @inline(__always)
    mutating func insert(_ kind: MatchMarks.Kind, spot: Int, value: UInt32) -> Bool {
        let place = base + Int(value)
        let isFirst = marks[place].isEmpty
        marks[place].insert(kind, spot: spot)
        return isFirst
    }
}

/// Where one word matches in one column.
struct ColumnMatches: Sendable {
    /// The values with a mark.
    private(set) var touched: [UInt32] = []
    /// The starts that begin with the word, those that do but for one letter, and those the word begins with.
    private(set) var beginnings: [UInt32] = []
    private(set) var typos: [UInt32] = []
    private(set) var completed: [UInt32] = []

    mutating func find(
        _ token: SearchToken, in column: SearchColumn, from base: (token: SearchToken, matches: ColumnMatches)?,
        marking marks: inout ColumnMarks
    ) {
        touched.removeAll(keepingCapacity: true)
        beginnings.removeAll(keepingCapacity: true)
        typos.removeAll(keepingCapacity: true)
        completed.removeAll(keepingCapacity: true)
        if let base {
            narrowBeginnings(token, column, base.matches, &marks)
        } else {
            scanBeginnings(token, column, &marks)
        }
        guard token.forgivesTypos(in: column.kind) else { return }
        if let base, base.token.forgivesTypos(in: column.kind) {
            for start in base.matches.beginnings { markTypo(token, column, Int(start), &marks) }
            for start in base.matches.typos { markTypo(token, column, Int(start), &marks) }
        } else {
            scanTypos(token, column, &marks)
        }
        if column.kind.isName {
            scanSounds(token, column, &marks)
        }
    }

    @inline(__always)
    private mutating func mark(_ kind: MatchMarks.Kind, _ column: SearchColumn, _ start: Int, _ marks: inout ColumnMarks) {
        let value = column.startValues[start]
        if marks.insert(kind, spot: start - column.starts(value).lowerBound, value: value) {
            touched.append(value)
        }
    }
}

// MARK: Beginnings

extension ColumnMatches {
    private mutating func scanBeginnings(_ token: SearchToken, _ column: SearchColumn, _ marks: inout ColumnMarks) {
        let head = token.head
        let mask = token.mask
        column.heads.withUnsafeBufferPointer { heads in
            for start in 0..<heads.count {
                let difference = heads[start] ^ head
                if difference & mask == 0 {
                    markBeginning(token, column, start, &marks)
                } else if difference & 0xFF == 0 {
                    noteCompleted(token, column, start)
                }
            }
        }
    }

    private mutating func narrowBeginnings(_ token: SearchToken, _ column: SearchColumn, _ base: ColumnMatches, _ marks: inout ColumnMarks)
    {
        for start in base.beginnings {
            if (column.heads[Int(start)] ^ token.head) & token.mask == 0 {
                markBeginning(token, column, Int(start), &marks)
            } else {
                noteCompleted(token, column, Int(start))
            }
        }
        completed.append(contentsOf: base.completed)
    }

    @inline(__always)
    private mutating func markBeginning(_ token: SearchToken, _ column: SearchColumn, _ start: Int, _ marks: inout ColumnMarks) {
        if token.count > 8, !column.continues(token.letters, 8, start, 8) {
            noteCompleted(token, column, start)
            return
        }
        beginnings.append(UInt32(start))
        mark(column.endsWord(start, length: token.count) ? .whole : .beginning, column, start, &marks)
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
    private mutating func scanTypos(_ token: SearchToken, _ column: SearchColumn, _ marks: inout ColumnMarks) {
        for start in column.heads.indices {
            markTypo(token, column, start, &marks)
        }
    }

    @inline(__always)
    private mutating func markTypo(_ token: SearchToken, _ column: SearchColumn, _ start: Int, _ marks: inout ColumnMarks) {
        guard token.mayHoldTypo(column.heads[start]), let typo = column.typo(token, start) else { return }
        typos.append(UInt32(start))
        if !typo.isAtEnd || column.allowsTypoAtEnd(token, start) {
            mark(typo.isAtEnd ? .typoAtEnd : .typo, column, start, &marks)
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
    /// Whether the last letter typed may be the wrong one.
    ///
    /// In a name; but with four letters only at the end of a word of it, or « mari » would find whatever begins with `mar`.
    @inline(__always)
    func allowsTypoAtEnd(_ token: SearchToken, _ start: Int) -> Bool {
        kind.isName
            && (token.count > SearchToken.forgivingLength || endsWord(start, length: token.count)
                || endsWord(start, length: token.count - 1))
    }

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
    private mutating func scanSounds(_ token: SearchToken, _ column: SearchColumn, _ marks: inout ColumnMarks) {
        guard let sounds = TokenSounds(token) else { return }
        for start in column.fieldSounds.indices where sounds.match(column, start) {
            mark(.sound, column, start, &marks)
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

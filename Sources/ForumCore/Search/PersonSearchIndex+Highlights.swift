extension PersonSearchIndex {
    /// Returns where the aligned words stand in the spellings of an entry.
    func highlights(_ alignment: [AlignedGroup], _ plan: SearchPlan, _ entry: Int) -> SearchHighlights {
        var letters: [[Range<Int>]] = columns.map { _ in [] }
        for aligned in alignment {
            let token = plan.matches[aligned.group].token
            switch aligned.place {
            case .start(let column, let spot, let kind):
                if let range = columns[column].letters(fields[entry][column], spot, kind, token) {
                    letters[column].append(range)
                }
            case .initials:
                let ranges = initialLetters(token, entry)
                letters[0].append(contentsOf: ranges.given)
                letters[1].append(contentsOf: ranges.family)
            case .joinedNames:
                let ranges = joinedLetters(token, entry)
                letters[0].append(contentsOf: ranges.given)
                letters[1].append(contentsOf: ranges.family)
            }
        }
        var highlights = SearchHighlights()
        highlights.given = characters(letters[0], 0, entry)
        highlights.family = characters(letters[1], 1, entry)
        highlights.organisation = characters(letters[2], 2, entry)
        highlights.email = characters(letters[3], 3, entry)
        return highlights
    }

    /// Turns ranges of folded letters into ranges of characters, ascending and apart.
    private func characters(_ letters: [Range<Int>], _ column: Int, _ entry: Int) -> [Range<Int>] {
        guard !letters.isEmpty else { return [] }
        let field = columns[column]
        let positions = Folding.characters(of: field.spellings[fields[entry][column]], keepsAt: field.kind == .email)
        var ranges: [Range<Int>] = []
        for range in letters.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard !range.isEmpty, range.upperBound <= positions.count else { continue }
            let found = positions[range.lowerBound]..<positions[range.upperBound - 1] + 1
            if let last = ranges.last, found.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, found.upperBound)
            } else {
                ranges.append(found)
            }
        }
        return ranges
    }

    private func initialLetters(_ token: SearchToken, _ entry: Int) -> (given: [Range<Int>], family: [Range<Int>]) {
        let given = fields[entry][0]
        let family = fields[entry][1]
        let givenRows = columns[0].initials(given)
        let familyRows = columns[1].initials(family)
        for row in givenRows where row.cuts(token).alone != 0 {
            return (columns[0].letters(row, token.count), [])
        }
        for row in familyRows where row.cuts(token).alone != 0 {
            return ([], columns[1].letters(row, token.count))
        }
        for first in givenRows {
            for second in familyRows {
                let left = first.cuts(token)
                let right = second.cuts(token)
                if left.whole & right.rest != 0 {
                    return (columns[0].letters(first, Int(first.length)), columns[1].letters(second, token.count - Int(first.length)))
                }
                if left.rest & right.whole != 0 {
                    return (columns[0].letters(first, token.count - Int(second.length)), columns[1].letters(second, Int(second.length)))
                }
            }
        }
        return ([], [])
    }

    private func joinedLetters(_ token: SearchToken, _ entry: Int) -> (given: [Range<Int>], family: [Range<Int>]) {
        let given = columns[0]
        let family = columns[1]
        if let ranges = given.joinedLetters(token, fields[entry][0], family, fields[entry][1]) {
            return (ranges.whole, ranges.rest)
        }
        if let ranges = family.joinedLetters(token, fields[entry][1], given, fields[entry][0]) {
            return (ranges.rest, ranges.whole)
        }
        return ([], [])
    }
}

extension SearchColumn {
    /// Returns the letters of a value, counted from its first, that a word matches at a spot.
    fileprivate func letters(_ value: UInt32, _ spot: Int, _ kind: MatchMarks.Kind, _ token: SearchToken) -> Range<Int>? {
        let starts = starts(value)
        let last = spot < MatchMarks.spots - 1 ? spot + 1 : starts.count
        for start in starts.dropFirst(spot).prefix(last - spot) {
            if let length = length(start, kind, token) {
                let offset = Int(startOffsets[start]) - textRange(value).lowerBound
                return offset..<offset + min(length, Int(startLengths[start]))
            }
        }
        return nil
    }

    private func length(_ start: Int, _ kind: MatchMarks.Kind, _ token: SearchToken) -> Int? {
        switch kind {
        case .whole, .beginning:
            return continues(token.letters, 0, start, 0) ? token.count : nil
        case .typo, .typoAtEnd:
            return typo(token, start)?.length
        case .sound:
            guard let sounds = TokenSounds(token), sounds.match(self, start) else { return nil }
            if wordSounds[start] == sounds.whole { return wordLength(start) }
            return fieldSounds[start] == sounds.whole ? Int(startLengths[start]) : token.count
        }
    }

    /// The ways to abbreviate one value.
    fileprivate func initials(_ value: UInt32) -> [InitialsRow] {
        let range = initialsRange(value)
        return Array(initials[range])
    }

    /// The first letters of the words of a row, as many as were typed.
    fileprivate func letters(_ row: InitialsRow, _ count: Int) -> [Range<Int>] {
        let first = starts(row.value).lowerBound
        let begin = textRange(row.value).lowerBound
        return (0..<8).filter { row.words >> UInt8($0) & 1 == 1 }.prefix(count).map { word in
            let offset = Int(startOffsets[first + word]) - begin
            return offset..<offset + 1
        }
    }

    /// Returns the letters of a name that a word begins with, and those of another that it goes on with.
    fileprivate func joinedLetters(
        _ token: SearchToken, _ value: UInt32, _ other: SearchColumn, _ otherValue: UInt32
    ) -> (whole: [Range<Int>], rest: [Range<Int>])? {
        let begin = textRange(value).lowerBound
        let otherBegin = other.textRange(otherValue).lowerBound
        for start in starts(value) {
            let offset = Int(startOffsets[start])
            let length = Int(startLengths[start])
            guard length >= PairMatches.shortestPart, length < token.count,
                text[offset..<offset + length].elementsEqual(token.letters[..<length])
            else { continue }
            for second in other.starts(otherValue) where other.continues(token.letters, length, second, 0) {
                let place = Int(other.startOffsets[second]) - otherBegin
                return ([offset - begin..<offset - begin + length], [place..<place + token.count - length])
            }
        }
        return nil
    }
}

extension TextBuffer {
    /// Returns the place where `motion` leads from the cursor; the cursor's own place if it leads nowhere.
    func destination(of motion: TextMotion) -> Int {
        switch motion {
        case .characterLeft: return max(0, cursor - 1)
        case .characterRight: return min(characters.count, cursor + 1)
        case .wordLeft:
            var place = cursor
            while place > 0, !characters[place - 1].isPartOfWord { place -= 1 }
            while place > 0, characters[place - 1].isPartOfWord { place -= 1 }
            return place
        case .wordRight:
            var place = cursor
            while place < characters.count, !characters[place].isPartOfWord { place += 1 }
            while place < characters.count, characters[place].isPartOfWord { place += 1 }
            return place
        case .lineStart:
            var place = cursor
            while place > 0, !characters[place - 1].breaksLine { place -= 1 }
            return place
        case .lineEnd:
            var place = cursor
            while place < characters.count, !characters[place].breaksLine { place += 1 }
            return place
        case .rowStart: return rows[row(of: cursor)].range.lowerBound
        case .rowEnd: return lastPlace(inRow: row(of: cursor))
        case .rowUp: return place(rowsBelow: -1)
        case .rowDown: return place(rowsBelow: 1)
        case .textStart: return 0
        case .textEnd: return characters.count
        }
    }

    private func place(rowsBelow offset: Int) -> Int {
        let target = row(of: cursor) + offset
        guard rows.indices.contains(target) else { return cursor }
        return place(inRow: target, column: goalColumn ?? column(of: cursor))
    }

    /// Returns the last place of the cursor in a row: before the spaces that hang at a soft break, as behind them it stands in the next row.
    func lastPlace(inRow row: Int) -> Int {
        let line = rows[row]
        if line.endsParagraph { return line.range.upperBound }
        return line.shown.upperBound < line.range.upperBound ? line.shown.upperBound : max(line.range.lowerBound, line.range.upperBound - 1)
    }

    /// Returns the place in a row that is nearest to `column` without passing it.
    func place(inRow row: Int, column: Int) -> Int {
        var place = rows[row].range.lowerBound
        let last = lastPlace(inRow: row)
        var used = 0
        while place < last {
            used += DisplayText.width(characters[place])
            if used > column { break }
            place += 1
        }
        return place
    }

    /// Returns the column of a place within its row.
    func column(of place: Int) -> Int {
        let start = rows[row(of: place)].range.lowerBound
        return DisplayText.width(of: characters[start..<place])
    }
}

extension Character {
    /// Whether the character is part of a word: a letter, a digit, or a picture, which has no letters beside it to be one of.
    var isPartOfWord: Bool {
        isLetter || isNumber || unicodeScalars.first?.properties.isEmojiPresentation == true
    }
}

extension TextBuffer {
    /// Puts `text` in the place of `range`, the cursor behind it, and records the change.
    ///
    /// Where the edges may join the characters beside them (a mark after a letter, a vowel after a consonant, half a flag), these are read anew.
    /// - Complexity: O(n) moves in the length of the buffer, and one reading of `text`
    mutating func replace(_ range: Range<Int>, with text: String, as kind: TextRun? = nil) {
        let accepted = Self.accepted(text, multiline: isMultiline)
        let window = unsettledWindow(around: range, inserting: accepted)
        let before = String(characters[window.lowerBound..<range.lowerBound]) + accepted
        var fresh = Array(before + String(characters[range.upperBound..<window.upperBound]))

        var cursorAfter = window.lowerBound
        var bytes = 0
        for character in fresh where bytes < before.utf8.count {
            bytes += character.utf8.count
            cursorAfter += 1
        }

        var changed = window
        while let first = fresh.first, let old = characters[changed].first, first.isSame(as: old) {
            fresh.removeFirst()
            changed = changed.lowerBound + 1..<changed.upperBound
        }
        while let last = fresh.last, let old = characters[changed].last, last.isSame(as: old) {
            fresh.removeLast()
            changed = changed.lowerBound..<changed.upperBound - 1
        }
        if !changed.isEmpty || !fresh.isEmpty {
            let change = TextChange(
                start: changed.lowerBound, removed: Array(characters[changed]), inserted: fresh, cursorBefore: cursor, anchorBefore: anchor,
                cursorAfter: cursorAfter)
            record(change, as: kind)
            substitute(changed, by: fresh)
        }
        cursor = cursorAfter
        anchor = nil
    }

    /// Puts characters in the place of others, which must be what the text is read as, and wraps anew what this touches.
    mutating func substitute(_ range: Range<Int>, by replacement: [Character]) {
        characters.replaceSubrange(range, with: replacement)
        rewrap(range, replacementCount: replacement.count)
    }

    /// Widens `range` to both sides until its edges, with `text` in its place, surely stay between two characters.
    private func unsettledWindow(around range: Range<Int>, inserting text: String) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        let inserted = text.unicodeScalars
        let behind = upper < characters.count ? characters[upper].unicodeScalars.first : nil
        var following = inserted.first ?? behind
        while lower > 0, let left = characters[lower - 1].unicodeScalars.last, let right = following, !left.isSurelyApart(from: right) {
            lower -= 1
            following = characters[lower].unicodeScalars.first
        }
        var preceding = inserted.last ?? (range.lowerBound > 0 ? characters[range.lowerBound - 1].unicodeScalars.last : nil)
        while upper < characters.count, let left = preceding, let right = characters[upper].unicodeScalars.first,
            !left.isSurelyApart(from: right)
        {
            preceding = characters[upper].unicodeScalars.last
            upper += 1
        }
        return lower..<upper
    }
}

extension Character {
    /// Whether both are made of the same scalars; `==` also holds for é in one scalar and in two.
    fileprivate func isSame(as other: Character) -> Bool {
        unicodeScalars.elementsEqual(other.unicodeScalars)
    }
}

extension Unicode.Scalar {
    /// Whether a character surely ends between this scalar and `next`, whatever stands around them (Unicode Standard Annex 29).
    fileprivate func isSurelyApart(from next: Unicode.Scalar) -> Bool {
        if value == 0x0A || next.value == 0x0A { return value != 0x0D }
        return next.startsCharacter && !mayPrepend
    }

    /// Whether the scalar lies in a block that has signs which join the letter after them.
    private var mayPrepend: Bool {
        switch value {
        case 0x0600..<0x0E00, 0x11000..<0x12000: true
        default: false
        }
    }
}

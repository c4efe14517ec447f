/// One way to abbreviate a name to the first letters of its words.
struct InitialsRow: Sendable {
    /// The letters, the first one lowest; only ASCII letters and digits, eight at most.
    let letters: UInt64
    let length: UInt8
    let value: UInt32
    /// The words whose first letters they are: bit 0 for the first word of the value.
    let words: UInt8
}

extension SearchColumn {
    /// Words of family names that initials often leave out.
    static let particles: Set<String> = [
        "d", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "l", "la", "las", "le", "les", "los", "te",
        "ten", "ter", "van", "von", "y", "zu",
    ]

    /// Appends the ways to abbreviate a value, none when a word begins with a letter beyond ASCII.
    ///
    /// Given names: all words, and the first alone. Family names: all words, without leading particles, without any, and the first word
    /// after the leading particles alone: `dlr`, `lr` and `r` for « de La Rochefoucauld ».
    mutating func addInitials(_ value: UInt32) {
        let starts = starts(value)
        let count = min(starts.count, 8)
        guard count > 0, starts.allSatisfy({ heads[$0] & 0x80 == 0 }) else { return }
        let all = UInt8(truncatingIfNeeded: (1 << count) - 1)
        var choices: [UInt8] = []
        if count > 1 {
            var particles: UInt8 = 0
            if kind == .family {
                for word in 0..<count where isParticle(starts.lowerBound + word) {
                    particles |= 1 << UInt8(word)
                }
            }
            let leading = min((~particles).trailingZeroBitCount, count - 1)
            for skipped in 0..<leading {
                choices.append(all & ~((2 << UInt8(skipped)) - 1))
            }
            choices.append(all & ~particles)
            choices.append(1 << UInt8(leading))
        }
        addRow(all, value)
        for (index, choice) in choices.enumerated() where choice != 0 && choice != all && !choices[..<index].contains(choice) {
            addRow(choice, value)
        }
    }

    private func isParticle(_ start: Int) -> Bool {
        let length = wordLength(start)
        guard length <= 5 else { return false }
        let offset = Int(startOffsets[start])
        return Self.particles.contains(String(decoding: text[offset..<offset + length], as: UTF8.self))
    }

    private mutating func addRow(_ words: UInt8, _ value: UInt32) {
        let first = starts(value).lowerBound
        var letters: UInt64 = 0
        var length = 0
        for word in 0..<8 where words >> UInt8(word) & 1 == 1 {
            letters |= (heads[first + word] & 0xFF) << UInt64(8 * length)
            length += 1
        }
        initials.append(InitialsRow(letters: letters, length: UInt8(length), value: value, words: words))
    }
}

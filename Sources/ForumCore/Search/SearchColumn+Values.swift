extension SearchColumn {
    /// Returns the value of a spelling, folding and adding it when it is new.
    mutating func intern(_ spelling: String) -> UInt32 {
        var spelling = spelling
        return spelling.withUTF8 { bytes in
            let (value, isNew) = spellings.insert(bytes)
            if isNew {
                addValue(bytes)
            }
            return value
        }
    }

    private mutating func addValue(_ spelling: UnsafeBufferPointer<UInt8>) {
        let value = UInt32(valueCount)
        let firstStart = startOffsets.count
        let firstLetter = text.count
        if kind == .email, let at = spelling.lastIndex(of: Self.at) {
            appendWords(UnsafeBufferPointer(rebasing: spelling[..<at]))
            startOffsets.append(UInt32(text.count))
            text.append(Self.at)
            let domain = startOffsets.count
            appendWords(UnsafeBufferPointer(rebasing: spelling[(at + 1)...]))
            startOffsets.removeLast(startOffsets.count - domain)
        } else {
            appendWords(spelling)
        }
        textEnds.append(UInt32(text.count))
        startEnds.append(UInt32(startOffsets.count))
        counts.append(0)
        chainHeads.append(Self.endOfChain)
        addStarts(firstStart, value)
        if kind.isName, text.count > firstLetter {
            addInitials(value)
        }
        initialsEnds.append(UInt32(initials.count))
    }

    /// Appends the folded letters without their breaks, and a start for each word.
    private mutating func appendWords(_ spelling: UnsafeBufferPointer<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        Folding.foldUTF8(spelling, into: &scratch)
        var isStart = true
        for byte in scratch {
            if byte == Folding.space {
                isStart = true
            } else {
                if isStart {
                    startOffsets.append(UInt32(text.count))
                    isStart = false
                }
                text.append(byte)
            }
        }
    }

    private mutating func addStarts(_ first: Int, _ value: UInt32) {
        let end = text.count
        for start in first..<startOffsets.count {
            let offset = Int(startOffsets[start])
            heads.append(Self.head(text[offset..<end]))
            startValues.append(value)
            startLengths.append(UInt32(end - offset))
        }
        guard kind.isName else { return }
        text.withUnsafeBufferPointer { letters in
            for start in first..<startOffsets.count {
                let offset = Int(startOffsets[start])
                let isLast = start + 1 == startOffsets.count
                let field = UnsafeBufferPointer(rebasing: letters[offset..<end])
                let sound = FrenchSound.whole(field)
                fieldSounds.append(sound)
                wordSounds.append(
                    isLast ? sound : FrenchSound.whole(UnsafeBufferPointer(rebasing: letters[offset..<Int(startOffsets[start + 1])])))
                soundBeginnings.append(FrenchSound.beginning(field))
            }
        }
    }

    static let at: UInt8 = 0x40
    static let endOfChain = UInt32.max

    /// Returns the first eight letters, the first one lowest, zeros after the end.
    static func head(_ letters: some Sequence<UInt8>) -> UInt64 {
        var head: UInt64 = 0
        var shift: UInt64 = 0
        for letter in letters {
            head |= UInt64(letter) << shift
            shift += 8
            if shift == 64 { break }
        }
        return head
    }
}

extension SearchColumn {
    /// Adds the entries of a new list, and returns the value of each.
    mutating func append(_ entries: [SearchableEntry]) -> [UInt32] {
        entries.enumerated().map { id, entry in
            let value = intern(entry[kind])
            link(id, to: value)
            return value
        }
    }

    /// Adds an entry to those that have a value; entries with the empty one stand in no chain.
    mutating func link(_ entry: Int, to value: UInt32) {
        if entry == next.count {
            next.append(Self.endOfChain)
        }
        guard value != 0 else { return }
        next[entry] = chainHeads[Int(value)]
        chainHeads[Int(value)] = UInt32(entry)
        counts[Int(value)] += 1
    }

    /// Takes an entry from those that have a value.
    ///
    /// - Complexity: O(k) in the number of entries that share the value.
    mutating func unlink(_ entry: Int, from value: UInt32) {
        guard value != 0 else { return }
        let value = Int(value)
        counts[value] -= 1
        if Int(chainHeads[value]) == entry {
            chainHeads[value] = next[entry]
        } else {
            var before = Int(chainHeads[value])
            while Int(next[before]) != entry {
                before = Int(next[before])
            }
            next[before] = next[entry]
        }
        next[entry] = Self.endOfChain
    }
}

extension SearchableEntry {
    /// The text that a column holds of it.
    subscript(kind: SearchColumn.Kind) -> String {
        switch kind {
        case .given: given
        case .family: family
        case .organisation: organisation
        case .email: email
        }
    }
}

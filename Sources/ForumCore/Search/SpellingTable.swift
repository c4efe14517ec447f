/// Distinct byte strings, numbered in the order they came.
///
/// An open-addressing hash table over one flat buffer; a dictionary of strings would take ten times as long to build for 100,000 people.
/// Nothing is ever taken out.
struct SpellingTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var hashes: [UInt64] = []
    /// The number of a spelling plus one, or 0 for a free slot.
    private var slots: [UInt32]

    init(expected: Int) {
        var capacity = 256
        while capacity < expected * 2 {
            capacity *= 2
        }
        slots = [UInt32](repeating: 0, count: capacity)
    }

    var count: Int { ends.count }

    /// Returns a spelling as it was given.
    subscript(number: UInt32) -> String {
        String(decoding: bytes[range(Int(number))], as: UTF8.self)
    }

    /// Returns the number of a spelling, and whether it is new.
    ///
    /// - Complexity: O(n) in the length of the spelling, amortised.
    mutating func insert(_ spelling: UnsafeBufferPointer<UInt8>) -> (number: UInt32, isNew: Bool) {
        let hash = Self.hash(spelling)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            if hashes[Int(number)] == hash, isSpelled(Int(number), spelling) {
                return (number, false)
            }
            slot = (slot + 1) & mask
        }
        let number = UInt32(count)
        slots[slot] = number + 1
        hashes.append(hash)
        bytes.append(contentsOf: spelling)
        ends.append(UInt32(bytes.count))
        if count * 2 > slots.count {
            grow()
        }
        return (number, true)
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    private func isSpelled(_ number: Int, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == spelling.count else { return false }
        for index in 0..<spelling.count where bytes[range.lowerBound + index] != spelling[index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                slot = (slot + 1) & mask
            }
            slots[slot] = UInt32(number) + 1
        }
    }

    /// Mixes eight bytes at a time by multiplication; spellings come from a list of people, not from an adversary who gains by collisions.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
        var hash = UInt64(bytes.count) &* prime
        var index = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* prime
            hash ^= hash >> 29
            index += 8
        }
        var tail: UInt64 = 0
        while index < bytes.count {
            tail = tail << 8 | UInt64(bytes[index])
            index += 1
        }
        hash = (hash ^ tail) &* prime
        hash ^= hash >> 32
        return hash &* prime ^ hash >> 29
    }
}

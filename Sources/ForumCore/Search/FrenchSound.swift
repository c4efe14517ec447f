/// Spells a name by how it sounds in French, so that « Lefèvre », « Lefebvre » and « Lefaivre » meet.
///
/// A key is up to twelve sounds of five bits, the first one highest, so that a key is the beginning of another when their highest bits
/// agree. The rules work on folded letters, where « é » is an `e` already:
///
/// | spelled | sound |
/// |---|---|
/// | ai, ay, ei, ey, e | `E` |
/// | au, eau, o | `O` |
/// | eu, œu | `Q` |
/// | ou, oo | `U` |
/// | u | `Y` |
/// | i, y | `I` |
/// | oi, oy | `W` `A` |
/// | an, am, en, em before a consonant | `1` |
/// | in, im, ain, ein, yn, un, (i)en before a consonant | `2` |
/// | on, om before a consonant | `3` |
/// | c, k, q, qu, ck, ch before a consonant | `K` |
/// | ch, sh, sch | `C` |
/// | c, sc before e, i, y; s, ss | `S` |
/// | s between vowels, z | `Z` |
/// | g before e, i, y; j | `J` |
/// | gn, n | `N` |
/// | ph, f | `F` |
/// | th, t | `T` |
/// | v, w, bv | `V` |
///
/// `h` is silent, doubled letters count once. At the end of a whole name, mute `e` and `es`, the letters d, t, s, x, z, the `r` of « -er »
/// and the `l` of « -ault » are silent, and a last `E` is left out, because folding made « é » and mute `e` the same.
enum FrenchSound {
    /// The number of sounds a key holds; longer names compare by their first ones.
    static let capacity = 12

    /// Returns the sounds of a whole name, or 0 where a letter isn't one of a to z.
    static func whole(_ letters: some RandomAccessCollection<UInt8>) -> UInt64 {
        spell(letters) { whole($0) }
    }

    /// Returns the sounds of a name that may go on, so without the rules for its end.
    static func beginning(_ letters: some RandomAccessCollection<UInt8>) -> UInt64 {
        spell(letters) { beginning($0) }
    }

    static func whole(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var speller = Speller(letters)
        speller.spell(upTo: pronouncedEnd(letters))
        if speller.count >= 3, speller.last == Sound.e {
            speller.removeLast()
        }
        return speller.key
    }

    static func beginning(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var speller = Speller(letters)
        speller.spell(upTo: letters.count)
        return speller.key
    }

    /// Returns how many sounds a key holds.
    @inline(__always)
    static func count(_ key: UInt64) -> Int {
        key == 0 ? 0 : capacity - key.trailingZeroBitCount / 5
    }

    /// Returns a key's sounds as readable letters.
    static func description(_ key: UInt64) -> String {
        var text = ""
        for index in 0..<capacity {
            let sound = UInt8(truncatingIfNeeded: key >> UInt64(5 * (capacity - 1 - index))) & 31
            if sound > 0 {
                text.unicodeScalars.append(Unicode.Scalar(sound > 26 ? sound - 27 + 0x31 : sound + 0x40))
            }
        }
        return text
    }

    private static func spell(
        _ letters: some RandomAccessCollection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> UInt64
    ) -> UInt64 {
        letters.withContiguousStorageIfAvailable(body) ?? Array(letters).withUnsafeBufferPointer(body)
    }

    /// Returns the number of letters that are heard, counted from the first.
    private static func pronouncedEnd(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
        var end = letters.count
        func endsWith(_ suffix: StaticString) -> Bool {
            let length = suffix.utf8CodeUnitCount
            return end > length && (0..<length).allSatisfy { letters[end - length + $0] == suffix.utf8Start[$0] }
        }
        if end > 3, endsWith("es") {
            return end - 2
        }
        if end > 3, endsWith("er") {
            return end - 1
        }
        while end > 2, letters[end - 1] == Letter.e {
            end -= 1
        }
        guard end == letters.count else { return end }
        while end > 2, Letter.isSilentAtEnd(letters[end - 1]) {
            end -= 1
        }
        if end < letters.count, endsWith("aul") {
            end -= 1
        }
        return end
    }
}

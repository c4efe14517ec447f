/// Composes letters and their marks into single scalars (Unicode Normalization Form C).
///
/// The standard library compares and hashes characters by canonical equivalence but offers no normalised text. So a dictionary of the composed
/// characters, asked for a decomposed one, answers with its composed form. It covers Latin, Greek, Cyrillic, Arabic, the
/// Japanese syllabaries and Hangul; other characters stay as written.
enum ComposedText {
    /// Returns the character in composed form.
    static func composed(_ character: Character) -> String.UnicodeScalarView {
        let scalars = String(character).unicodeScalars
        guard let first = scalars.first, scalars.count > 1 || (0x1F00..<0x2130).contains(first.value) else { return scalars }
        if let known = table[character] {
            return String.UnicodeScalarView([known])
        }
        // The letter may compose with its first mark and not with the next.
        var best = scalars
        var prefix = String.UnicodeScalarView()
        for (index, scalar) in zip(scalars.indices, scalars) {
            prefix.append(scalar)
            guard let known = table[Character(String(prefix))] else { continue }
            best = String.UnicodeScalarView([known])
            best.append(contentsOf: scalars[scalars.index(after: index)...])
        }
        return best
    }

    /// The composed characters; among equivalent ones the first is the canonical one.
    private static let table: [Character: Unicode.Scalar] = {
        let ranges: [ClosedRange<UInt32>] = [
            0xC0...0x24F, 0x385...0x386, 0x388...0x3D4, 0x400...0x4F9, 0x622...0x626, 0x6C0...0x6D3, 0x304C...0x30FE, 0x1E00...0x1FFF,
            0x212B...0x212B, 0xAC00...0xD7A3,
        ]
        var table: [Character: Unicode.Scalar] = [:]
        table.reserveCapacity(14_000)
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = Character(scalar)
            if table[character] == nil { table[character] = scalar }
        }
        return table
    }()
}

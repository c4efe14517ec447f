/// Undoes what happens to UTF-8 that a program took for Windows-1252 and stored as UTF-8 again: « HÃ©lÃ¨ne » for « Hélène ».
enum TwiceEncoded {
    /// Returns the text as it was before; nil where it was not encoded twice, or only in a few places.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - strays: Where in it characters begin that are not certain, ascending. They are told of the mended text, with those that turn out to
    ///     have been lost before it was encoded twice.
    /// - Complexity: O(n), after one look for the letter Ã.
    static func mended(_ text: [UInt8], strays: [Int] = []) -> (text: [UInt8], strays: [Int])? {
        // Most lists have no « Ã » at all.
        guard zip(text, text.dropFirst()).contains(where: { $0 == 0xC3 && $1 == 0x83 }) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var run: [Unicode.Scalar] = []
        var (mended, whole) = (0, 0)
        var uncertain: [Int] = []
        var strays = strays[...]
        // How far the text is read.
        var place = 0
        func end() {
            guard !run.isEmpty else { return }
            while let stray = strays.first, stray < place {
                strays.removeFirst()
                if uncertain.last != result.count { uncertain.append(result.count) }
            }
            if let bytes = once(run) {
                mended += 1
                if uncertain.last != result.count, hasReplacement(bytes) { uncertain.append(result.count) }
                result += bytes
            } else {
                whole += 1
                for scalar in run { result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
            }
            run = []
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                end()
                place += 1
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                run.append(scalar)
                place += UTF8.width(scalar)
            }
        }
        end()
        return mended > 2 * whole ? (result, uncertain) : nil
    }

    /// Whether UTF-8 has a sign in the place of a character that was lost.
    private static func hasReplacement(_ bytes: [UInt8]) -> Bool { UTF8Survey(bytes).replacements > 0 }

    /// The bytes that the scalars beyond ASCII stood for, where all of them were one byte and together are UTF-8.
    private static func once(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in scalars {
            guard let byte = byteOf[scalar] else { return nil }
            bytes.append(byte)
        }
        let survey = UTF8Survey(bytes)
        return survey.invalid == 0 && survey.sequences > 0 ? bytes : nil
    }

    private static let byteOf: [Unicode.Scalar: UInt8] = Dictionary(
        zip(TextEncoding.windows1252.upperHalf, UInt8(0x80)...UInt8(0xFF)), uniquingKeysWith: { first, _ in first })
}

/// Undoes what happens to UTF-8 that a program took for Windows-1252 and stored as UTF-8 again: « HÃ©lÃ¨ne » for « Hélène ».
enum TwiceEncoded {
    /// Returns the text as it was before; nil where it was not encoded twice, or only in a few places.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Complexity: O(n), after one look for the letter Ã.
    static func mended(_ text: [UInt8]) -> [UInt8]? {
        // Most lists have no « Ã » at all.
        guard zip(text, text.dropFirst()).contains(where: { $0 == 0xC3 && $1 == 0x83 }) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var run: [Unicode.Scalar] = []
        var (mended, whole) = (0, 0)
        func end() {
            guard !run.isEmpty else { return }
            if let bytes = once(run) {
                mended += 1
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
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                run.append(scalar)
            }
        }
        end()
        return mended > 2 * whole ? result : nil
    }

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

extension TextEncoding {
    /// Decodes bytes to valid UTF-8, without byte order mark.
    ///
    /// Nothing is refused: in a file that is UTF-8 but for a few bytes, those are read as Windows-1252, which is what is pasted into such files;
    /// unpaired surrogates and a last half unit become U+FFFD. NUL is left out.
    ///
    /// - Complexity: O(n).
    public func decode(_ bytes: [UInt8]) -> [UInt8] { decodeNotingStrays(bytes).text }

    /// The same, with where in the text the characters begin that the bytes do not say for certain: bytes of no character of this encoding, and
    /// signs in the place of characters that were lost before. Ascending.
    ///
    /// - Complexity: O(n).
    func decodeNotingStrays(_ bytes: [UInt8]) -> (text: [UInt8], strays: [Int]) {
        let body = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
        switch self {
        case .utf8: return Self.repaired(body)
        case .utf16LittleEndian: return Self.decodeWide(body) { UInt16($1) << 8 | UInt16($0) }
        case .utf16BigEndian: return Self.decodeWide(body) { UInt16($0) << 8 | UInt16($1) }
        case .windows1252, .latin9, .macRoman: return decodeNarrow(body)
        }
    }

    private func decodeNarrow(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], strays: [Int]) {
        let table = upperHalf
        let encoded = table.map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
        // A control character beyond ASCII stands where the encoding has none.
        let isStray = table.map { (0x80..<0xA0).contains($0.value) }
        var strays: [Int] = []
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes where byte != 0 {
            if byte < 0x80 {
                decoded.append(byte)
            } else {
                if isStray[Int(byte) - 0x80] { strays.append(decoded.count) }
                decoded.append(contentsOf: encoded[Int(byte) - 0x80])
            }
        }
        return (decoded, strays)
    }

    private static func decodeWide(
        _ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16
    ) -> (text: [UInt8], strays: [Int]) {
        var strays: [Int] = []
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        var high: UInt16?
        func append(_ scalar: Unicode.Scalar) {
            if scalar == "\u{FFFD}" { strays.append(decoded.count) }
            decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        while index + 1 < bytes.endIndex {
            let value = unit(bytes[index], bytes[index + 1])
            index += 2
            if let lead = high {
                high = nil
                if UTF16.isTrailSurrogate(value) {
                    let scalar = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(value) - 0xDC00)
                    append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
                    continue
                }
                append("\u{FFFD}")
            }
            if value < 0x80 {
                if value != 0 { decoded.append(UInt8(value)) }
            } else if UTF16.isLeadSurrogate(value) {
                high = value
            } else {
                append(Unicode.Scalar(value) ?? "\u{FFFD}")
            }
        }
        if high != nil || index < bytes.endIndex { append("\u{FFFD}") }
        return (decoded, strays)
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], strays: [Int]) {
        let whole = Array(bytes)
        let survey = UTF8Survey(whole)
        guard survey.invalid > 0 || survey.replacements > 0 || whole.contains(0) else { return (whole, []) }
        var strays: [Int] = []
        let fallback = windows1252.upperHalf.map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(whole.count + 64)
        whole.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte < 0x80 {
                    if byte != 0 { decoded.append(byte) }
                    index += 1
                    continue
                }
                let length = UTF8Survey.sequenceLength(at: index, in: buffer)
                if length > 0 {
                    if UTF8Survey.isReplacement(at: index, length, in: buffer) { strays.append(decoded.count) }
                    decoded.append(contentsOf: buffer[index..<index + length])
                    index += length
                } else {
                    strays.append(decoded.count)
                    decoded.append(contentsOf: fallback[Int(byte) - 0x80])
                    index += 1
                }
            }
        }
        return (decoded, strays)
    }
}

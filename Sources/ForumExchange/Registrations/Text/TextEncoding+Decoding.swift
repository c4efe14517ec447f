extension TextEncoding {
    /// Decodes bytes to valid UTF-8, without byte order mark.
    ///
    /// Nothing is refused: in a file that is UTF-8 but for a few bytes, those are read as Windows-1252, which is what is pasted into such files;
    /// unpaired surrogates and a last half unit become U+FFFD. NUL is left out.
    ///
    /// - Complexity: O(n).
    public func decode(_ bytes: [UInt8]) -> [UInt8] {
        let body = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
        switch self {
        case .utf8: return Self.repaired(body)
        case .utf16LittleEndian: return Self.decodeWide(body) { UInt16($1) << 8 | UInt16($0) }
        case .utf16BigEndian: return Self.decodeWide(body) { UInt16($0) << 8 | UInt16($1) }
        case .windows1252, .latin9, .macRoman: return decodeNarrow(body)
        }
    }

    private func decodeNarrow(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let encoded = upperHalf.map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes where byte != 0 {
            if byte < 0x80 {
                decoded.append(byte)
            } else {
                decoded.append(contentsOf: encoded[Int(byte) - 0x80])
            }
        }
        return decoded
    }

    private static func decodeWide(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        var high: UInt16?
        func append(_ scalar: Unicode.Scalar) {
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
        return decoded
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let whole = Array(bytes)
        guard UTF8Survey(whole).invalid > 0 || whole.contains(0) else { return whole }
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
                    decoded.append(contentsOf: buffer[index..<index + length])
                    index += length
                } else {
                    decoded.append(contentsOf: fallback[Int(byte) - 0x80])
                    index += 1
                }
            }
        }
        return decoded
    }
}

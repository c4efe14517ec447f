extension TextEncoding {
    /// Recognises the encoding of a text by its content.
    ///
    /// A byte order mark decides. Without one, a text whose every second byte is mostly zero, or whose line ends and delimiters only appear
    /// as two bytes, is UTF-16; valid UTF-8 is UTF-8. The rest is one byte a character: each candidate reads the bytes beyond ASCII, and
    /// the one that yields letters where letters belong is taken. Where two read the same, the more common one is named.
    ///
    /// - Complexity: O(n).
    public static func recognised(in bytes: [UInt8]) -> TextEncoding {
        for encoding in [utf8, utf16LittleEndian, utf16BigEndian] where bytes.starts(with: encoding.byteOrderMark) {
            return encoding
        }
        if let wide = wideEncoding(of: bytes) {
            return wide
        }
        let survey = UTF8Survey(bytes)
        // Bytes of another encoding hardly ever form a sequence: a few that form none were pasted into UTF-8.
        if survey.invalid == 0 || survey.sequences >= survey.invalid {
            return utf8
        }
        return narrowEncoding(of: bytes)
    }

    private static func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        var marks = (little: 0, big: 0)
        var index = 0
        while index + 1 < sample.count {
            let (first, second) = (sample[index], sample[index + 1])
            if first == 0 { zeros.even += 1 }
            if second == 0 { zeros.odd += 1 }
            if second == 0, isStructural(first) { marks.little += 1 }
            if first == 0, isStructural(second) { marks.big += 1 }
            index += 2
        }
        let units = sample.count / 2
        guard zeros.even + zeros.odd > 0 else { return nil }
        if zeros.odd > 4 * zeros.even, zeros.odd * 3 > units || marks.little > 0 { return utf16LittleEndian }
        if zeros.even > 4 * zeros.odd, zeros.even * 3 > units || marks.big > 0 { return utf16BigEndian }
        return nil
    }

    private static func isStructural(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x3B || byte == 0x2C
    }

    private static func narrowEncoding(of bytes: [UInt8]) -> TextEncoding {
        let candidates = [windows1252, latin9, macRoman]
        var scores = candidates.map { _ in 0 }
        let tables = candidates.map(\.upperHalf)
        var seen = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            let before: UInt8 = index > 0 ? bytes[index - 1] : 0x20
            let after: UInt8 = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            for candidate in candidates.indices {
                let scalar = tables[candidate][Int(bytes[index]) - 0x80]
                scores[candidate] += plausibility(of: scalar, between: before, and: after)
            }
            seen += 1
            if seen == 20_000 { break }
        }
        var best = 0
        for candidate in candidates.indices where scores[candidate] > scores[best] { best = candidate }
        return candidates[best]
    }

    /// How well a scalar fits between two bytes in a list of French and other European names.
    private static func plausibility(of scalar: Unicode.Scalar, between before: UInt8, and after: UInt8) -> Int {
        let insideWord = isLetter(before) && isLetter(after)
        let besideWord = isLetter(before) || isLetter(after)
        if "éèêëàâçîïôùûœ".unicodeScalars.contains(scalar) { return besideWord ? 6 : 1 }
        if "ÉÈÊÀÂÇÎÔŒ".unicodeScalars.contains(scalar) { return isLower(before) ? -6 : 3 }
        if "’«»–—€°·…\u{A0}".unicodeScalars.contains(scalar) { return scalar == "’" && insideWord ? 5 : 2 }
        if scalar.properties.isAlphabetic {
            if scalar.properties.isUppercase, isLower(before) { return -6 }
            return besideWord ? 2 : 0
        }
        if (0x80..<0xA0).contains(scalar.value) || scalar.value == 0xF8FF { return -10 }
        return insideWord ? -6 : -1
    }

    private static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}

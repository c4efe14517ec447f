/// The inside of a string that was found valid.
struct StringRun {
    let start: Int
    let end: Int
    let isEscaped: Bool
}

extension JSONReader {
    /// Reads a string, its escapes undone; allocates beyond 15 bytes.
    public mutating func readString() throws(JSONError) -> String {
        guard try peek() == .quote else { throw mismatch(.string) }
        let run = try scanString()
        isValueDue = false
        return text(of: run)
    }

    /// Moves past the string that begins here and checks it.
    mutating func scanString() throws(JSONError) -> StringRun {
        guard let base = bytes.baseAddress else { throw refuse(.unexpectedEnd, at: place) }
        let start = place &+ 1
        let end = bytes.count
        var at = start
        var isEscaped = false
        while true {
            while at &+ 8 <= end {
                let finds = EightBytes.specials(EightBytes.load(base, at))
                guard finds == 0 else {
                    at &+= EightBytes.first(finds)
                    break
                }
                at &+= 8
            }
            guard at < end else { throw refuse(.unexpectedEnd, at: end) }
            let byte = base[at]
            switch byte {
            case .quote:
                place = at &+ 1
                return StringRun(start: start, end: at, isEscaped: isEscaped)
            case .backslash:
                isEscaped = true
                at = try pastEscape(at)
            case 0x80...:
                guard let length = UTF8Grammar.length(bytes, at) else { throw refuse(.invalidUTF8, at: at) }
                at &+= length
            case ..<0x20: throw refuse(.controlCharacter(byte), at: at)
            default: at &+= 1
            }
        }
    }

    /// Returns the offset past the escape, or past the pair of escapes, at `at`.
    private mutating func pastEscape(_ at: Int) throws(JSONError) -> Int {
        guard at &+ 1 < bytes.count else { throw refuse(.unexpectedEnd, at: bytes.count) }
        switch bytes[at &+ 1] {
        case UInt8(ascii: "u"): break
        case let letter where Escapes.shortForm(letter) != nil: return at &+ 2
        default: throw refuse(.invalidEscape, at: at)
        }
        guard let unit = Escapes.unit(bytes, at) else { throw refuse(.invalidEscape, at: at) }
        guard UTF16.isSurrogate(unit) else { return at &+ 6 }
        guard UTF16.isLeadSurrogate(unit), let other = Escapes.unit(bytes, at &+ 6), UTF16.isTrailSurrogate(other) else {
            throw refuse(.loneSurrogate, at: at)
        }
        return at &+ 12
    }

    @inline(__always) func text(of run: StringRun) -> String {
        let inside = UnsafeBufferPointer(rebasing: bytes[run.start..<run.end])
        return run.isEscaped ? Escapes.undone(inside) : String(decoding: inside, as: UTF8.self)
    }

    @inline(__always) func name(of run: StringRun) -> JSONName {
        let count = run.end &- run.start
        guard !run.isEscaped, count <= JSONName.inlineCapacity, let base = bytes.baseAddress, run.start &+ 16 <= bytes.count else {
            return slowName(of: run)
        }
        let low = EightBytes.load(base, run.start)
        let high = EightBytes.load(base, run.start &+ 8)
        // Shifts by the type's width or more give zero here: the masks of a name of 0, 8 or 16 bytes come out right.
        return JSONName(
            count: count, low: low & ~(UInt64.max << UInt64(8 &* count)),
            high: high & ~(UInt64.max << UInt64(8 &* max(count &- 8, 0))))
    }

    @inline(never) private func slowName(of run: StringRun) -> JSONName {
        let text = text(of: run)
        guard text.utf8.count <= JSONName.inlineCapacity else { return JSONName(long: text) }
        var words: (low: UInt64, high: UInt64) = (0, 0)
        for byte in text.utf8.reversed() {
            words.high = words.high << 8 | words.low >> 56
            words.low = words.low << 8 | UInt64(byte)
        }
        return JSONName(count: text.utf8.count, low: words.low, high: words.high)
    }
}

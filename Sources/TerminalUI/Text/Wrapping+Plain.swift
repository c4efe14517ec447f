/// Plain text is wrapped on its bytes: nearly every text on the screens is plain, and is wrapped anew at each key.
extension Wrapping {
    /// Returns the lines of `text` as `lines(_:width:)` does, or nil where it isn't plain (``DisplayText``) or lies in pieces. O(n).
    static func plainLines(_ text: String, width: Int) -> [String]? {
        text.utf8.withContiguousStorageIfAvailable { plainLines($0, width: max(1, width)) } ?? nil
    }

    private static func plainLines(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) -> [String]? {
        var lines: [String] = []
        var place = 0
        var start = 0
        var used = 0
        /// Where the line may end, and the columns used up to there.
        var rest: (end: Int, used: Int)?
        var previous: UInt32 = 0
        var value = plainScalar(at: 0, in: bytes)
        while place < bytes.count {
            let length = DisplayText.plainLength(at: place, in: bytes)
            guard length > 0 else { return nil }
            while used + 1 > width, place > start, value != space {
                let end = rest?.end ?? place
                lines.append(softLine(bytes, start..<end))
                used -= rest?.used ?? used
                start = end
                rest = nil
            }
            used += 1
            place += length
            let next = plainScalar(at: place, in: bytes)
            if place < bytes.count, allowsBreak(value, after: previous, before: next) { rest = (place, used) }
            previous = value
            value = next
        }
        lines.append(String(decoding: bytes[start...], as: UTF8.self))
        return lines
    }

    private static let space: UInt32 = 0x20

    private static func softLine(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == space { end -= 1 }
        return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    }

    /// The plain scalar at `place`; zero at the end and where what stands there isn't plain.
    @inline(__always)
    private static func plainScalar(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard place < bytes.count else { return 0 }
        let first = UInt32(bytes[place])
        switch DisplayText.plainLength(at: place, in: bytes) {
        case 1: return first
        case 2: return (first & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
        case 3: return (first & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
        default: return 0
        }
    }

    /// What `Character.allowsBreak(after:before:)` says of plain characters.
    @inline(__always)
    private static func allowsBreak(_ value: UInt32, after previous: UInt32, before next: UInt32) -> Bool {
        switch value {
        case space: next != space && !isTiedToSpaceBefore(next) && previous != 0xAB
        case 0x2D, 0x2010: isLetter(previous) && isLetter(next)
        case 0x2014: isLetter(next)
        default: false
        }
    }

    /// » ; : ! ?
    private static func isTiedToSpaceBefore(_ value: UInt32) -> Bool {
        switch value {
        case 0xBB, 0x3B, 0x3A, 0x21, 0x3F: true
        default: false
        }
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: true
        case 0xC0...0x17F: value != 0xD7 && value != 0xF7
        default: false
        }
    }
}

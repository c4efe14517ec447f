/// Follows the chain of sums through the bytes of a journal, line by line, without parsing.
struct ChainChecker: Sendable {
    /// The sum of the last line, as 64 digits; empty before the first.
    private(set) var former: [UInt8] = []
    /// The sum of the line that was checked last and not yet accepted.
    private(set) var candidate: [UInt8] = []
    private var scratch: [UInt8] = []

    /// Starts after a line whose sum is `digits`; after none by default.
    init(after digits: [UInt8] = []) { former = digits }

    enum Verdict {
        /// The sum is right; the chain goes on.
        case whole
        case noSum
        case mismatch
    }

    /// Checks the next line, given without its line feed. The chain goes on from it once it is accepted.
    mutating func check(_ line: UnsafeRawBufferPointer) -> Verdict {
        guard let split = Self.split(line) else { return .noSum }
        guard matches(split.content, split.digits) else { return .mismatch }
        candidate.removeAll(keepingCapacity: true)
        candidate.append(contentsOf: split.digits)
        return .whole
    }

    /// Makes the line that was found whole the last one.
    mutating func accept() { swap(&former, &candidate) }

    /// Tells whether a line would be whole if its version were 1, so that a flipped bit is not taken for a newer version.
    mutating func isWhole(_ line: UnsafeRawBufferPointer, withVersionDigit place: Int) -> Bool {
        var mended = [UInt8](line)
        mended[place] = UInt8(ascii: "1")
        return mended.withUnsafeBytes { bytes in
            guard let split = Self.split(bytes) else { return false }
            return matches(split.content, split.digits)
        }
    }

    private mutating func matches(_ content: UnsafeRawBufferPointer, _ digits: UnsafeRawBufferPointer) -> Bool {
        let digest = LineChain.sum(of: content, after: former, scratch: &scratch)
        return digest.withUnsafeBytes { bytes in
            var differing: UInt8 = 0
            for place in 0..<bytes.count {
                differing |= LineChain.digit(bytes[place] >> 4) ^ digits[2 * place]
                differing |= LineChain.digit(bytes[place] & 15) ^ digits[2 * place + 1]
            }
            return differing == 0
        }
    }

    private static func split(_ line: UnsafeRawBufferPointer) -> (content: UnsafeRawBufferPointer, digits: UnsafeRawBufferPointer)? {
        let length = line.count - LineChain.tailLength
        guard length > 0 else { return nil }
        let digitsAt = length + LineChain.opening.count
        let closingAt = digitsAt + LineChain.digitCount
        guard line[length..<digitsAt].elementsEqual(LineChain.opening), line[closingAt...].elementsEqual(LineChain.closing) else {
            return nil
        }
        return (
            UnsafeRawBufferPointer(rebasing: line[..<length]), UnsafeRawBufferPointer(rebasing: line[digitsAt..<closingAt])
        )
    }
}

extension String {
    /// The text on one line without white space at its ends: control characters and line breaks count as spaces, signs that turn the
    /// direction of writing are left out. For what is compared with what a scanner reads, and what is typed or pasted into a field of one
    /// line; a command keeps other texts as they were given.
    public var tidied: String { needsTidying ? rebuilt.trimmed : trimmed }

    /// A quick look at the bytes. O(n).
    private var needsTidying: Bool {
        var (before, last): (UInt8, UInt8) = (0, 0)
        for byte in utf8 {
            if byte < 0x20 || byte == 0x7F { return true }
            // C2 80 to C2 9F, E2 80 AA to E2 80 AE, E2 81 A6 to E2 81 A9
            if last == 0xC2, byte < 0xA0 { return true }
            if before == 0xE2, last == 0x80, (0xAA...0xAE).contains(byte) { return true }
            if before == 0xE2, last == 0x81, (0xA6...0xA9).contains(byte) { return true }
            (before, last) = (last, byte)
        }
        return false
    }

    private var rebuilt: String {
        var result = String.UnicodeScalarView()
        var lastIsSpace = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case ..<0x20, 0x7F..<0xA0:
                // What was apart stays apart.
                if !lastIsSpace { result.append(" ") }
                lastIsSpace = true
            case 0x202A...0x202E, 0x2066...0x2069: break
            default:
                result.append(scalar)
                lastIsSpace = scalar == " "
            }
        }
        return String(result)
    }
}

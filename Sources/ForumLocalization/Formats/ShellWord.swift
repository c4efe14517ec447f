/// A word for a shell, as it can be copied from the screen.
public enum ShellWord {
    /// The word as it stands where a shell takes it so, else in quotes.
    public static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), 0x80...:
                    true
                default: false
                }
            }
        return isPlain ? word : inQuotes(word)
    }

    /// The word in quotes, whatever it is: those that take escapes where it holds what can't be shown, such as a line break.
    public static func inQuotes(_ word: String) -> String {
        if word.utf8.contains(where: isControl) { return escaped(word) }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

    private static func escaped(_ word: String) -> String {
        var bytes: [UInt8] = []
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case UInt8(ascii: "'"), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            // In octal, always of three digits: a hexadecimal one would take the digits that follow it.
            case _ where isControl(byte): bytes += "\\\(byte >> 6)\(byte >> 3 & 7)\(byte & 7)".utf8
            default: bytes.append(byte)
            }
        }
        return "$'" + String(decoding: bytes, as: UTF8.self) + "'"
    }

    /// The path of a file, which no program takes for an option.
    public static func path(_ path: String) -> String { quoted(path.hasPrefix("-") ? "./" + path : path) }
}

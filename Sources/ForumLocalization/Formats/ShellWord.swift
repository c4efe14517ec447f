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

    /// The word in quotes, whatever it is.
    public static func inQuotes(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    /// The path of a file, which no program takes for an option.
    public static func path(_ path: String) -> String { quoted(path.hasPrefix("-") ? "./" + path : path) }
}

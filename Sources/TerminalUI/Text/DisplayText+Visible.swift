extension DisplayText {
    /// What `visible` lets through as it is, beside what can be shown.
    public struct Kept: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// The line feed. A carriage return before it is dropped.
        public static let newlines = Kept(rawValue: 1)
        public static let tabs = Kept(rawValue: 2)
    }

    /// Returns `text` safe to print on standard output or error, where no frame stands between it and a terminal.
    /// - Complexity: O(n)
    public static func visible(_ text: String, keeping kept: Kept = []) -> String {
        if isPlainASCII(text.utf8) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text {
            if kept.contains(.newlines), character == "\n" || character == "\r\n" {
                result.append("\n")
            } else if kept.contains(.tabs), character == "\t" {
                result.append("\t")
            } else {
                forEachCluster(of: character) { result.append($0.text) }
            }
        }
        return result
    }
}

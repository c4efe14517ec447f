extension DisplayText {
    /// The side of a column on which text stands.
    public enum Alignment: Hashable, Sendable {
        case leading, center, trailing

        /// Returns the columns to leave free before `text` in a column of the given width.
        func indent(of text: String, in columns: Int) -> Int {
            let missing = max(0, columns - DisplayText.width(text))
            return switch self {
            case .leading: 0
            case .center: missing / 2
            case .trailing: missing
            }
        }
    }

    /// Returns `text` whole if it fits in `columns`, else as many of its characters as fit before `ellipsis`.
    ///
    /// Characters are returned as they were given: what shows the result sanitises it.
    public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        guard columns > 0 else { return "" }
        guard width(text) > columns else { return text }
        let room = columns - width(ellipsis)
        guard room >= 0 else { return prefix(of: text, columns: columns) }
        return prefix(of: text, columns: room) + ellipsis
    }

    /// Returns `text` cut to `columns` if it is longer, and filled with spaces if it is shorter.
    public static func padded(_ text: String, to columns: Int, alignment: Alignment = .leading) -> String {
        let fitting = truncated(text, to: columns)
        let missing = columns - width(fitting)
        guard missing > 0 else { return fitting }
        let left = alignment.indent(of: fitting, in: columns)
        return String(repeating: " ", count: left) + fitting + String(repeating: " ", count: missing - left)
    }

    /// Returns the longest beginning of `text` that fits in `columns`.
    public static func prefix(of text: String, columns: Int) -> String {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += width(text[end])
            if used > columns { break }
            text.formIndex(after: &end)
        }
        return String(text[..<end])
    }
}

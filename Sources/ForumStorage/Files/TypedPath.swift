/// Paths as people type, paste or drop them into a terminal.
public enum TypedPath {
    /// Returns the path meant by `text`: without quotation marks, `\ ` or `file://` around it as file managers add them, and with the user's
    /// own folder for `~`.
    ///
    /// - Parameter home: The user's own folder, or nil where there is none.
    public static func read(_ text: String, home: String?) -> String {
        var path = trimmed(text[...])
        if let first = path.first, path.count > 1, first == path.last, first == "'" || first == "\"" {
            path = path.dropFirst().dropLast()
        } else if path.hasPrefix("file://") {
            return withoutPercents(path.dropFirst("file://".count))
        } else if path.contains("\\") {
            return expanded(withoutBackslashes(path), home)
        }
        return expanded(String(path), home)
    }

    /// The path as people read it: `~` for their own folder.
    public static func shown(_ path: String, home: String?) -> String {
        guard let home, home.utf8.count > 1, path.hasPrefix(home + "/") else { return path }
        return "~" + path.dropFirst(home.count)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var rest = text
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }

    private static func expanded(_ path: String, _ home: String?) -> String {
        guard let home, path == "~" || path.hasPrefix("~/") else { return path }
        return home + path.dropFirst()
    }

    private static func withoutBackslashes(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }

    /// A file URL's path: `%20` is a space.
    private static func withoutPercents(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Text as a terminal may show it: measured in columns, with nothing in it that a terminal would obey.
///
/// Whatever comes from a file or a keyboard may hold escape sequences, text direction overrides and invisible characters. Here each of them
/// becomes a visible substitute: `^[` for a control, `<202E>` for the rest. The text itself is never changed, only its display.
public enum DisplayText {
    /// Returns the clusters that show `text`, line ends and tabs being controls like any other.
    /// - Complexity: O(n)
    public static func clusters(_ text: some StringProtocol) -> [DisplayCluster] {
        var result: [DisplayCluster] = []
        result.reserveCapacity(text.utf8.count)
        for character in text { forEachCluster(of: character) { result.append($0) } }
        return result
    }

    /// Calls `body` with each cluster of one character.
    @inline(__always)
    static func forEachCluster(of character: Character, _ body: (DisplayCluster) -> Void) {
        if let width = plainWidth(of: character) {
            body(DisplayCluster(String(character), width: width))
        } else {
            for cluster in ClusterBuilder(character).clusters { body(cluster) }
        }
    }

    /// Returns the columns of `character` if it is one scalar that is shown as it is, else nil.
    @inline(__always)
    static func plainWidth(of character: Character) -> Int? {
        guard let scalar = character.onlyScalar else { return nil }
        if (0x20..<0x7F).contains(scalar.value) { return 1 }
        if case .visible(let width) = ScalarKind(scalar) { return width }
        return nil
    }
}

extension Character {
    /// The character's scalar, if it has only one.
    @inline(__always)
    var onlyScalar: Unicode.Scalar? {
        guard let scalar = unicodeScalars.first, utf8.count == Unicode.UTF8.width(scalar) else { return nil }
        return scalar
    }
}

extension DisplayText {
    /// Returns the columns that `text` takes on one line.
    /// - Complexity: O(n)
    public static func width(_ text: some StringProtocol) -> Int {
        if let columns = plainColumns(text) { return columns }
        return text.reduce(0) { $0 + width($1) }
    }

    /// Returns the columns that one character takes.
    public static func width(_ character: Character) -> Int {
        plainWidth(of: character) ?? ClusterBuilder(character).clusters.reduce(0) { $0 + $1.width }
    }

    static func isPlainASCII(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}

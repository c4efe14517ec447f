/// A text with placeholders: `{name}`, or `{de:name}` where French says "de" or "d’" before it.
///
/// Anything else between braces is plain text, so that a help text can show JSON. Filled values are never read again for placeholders.
struct PhraseTemplate {
    /// A piece of a text, in order.
    enum Piece: Hashable {
        case text(Substring)
        case placeholder(name: Substring, elided: Bool)
    }

    let text: String

    /// The pieces of the text. O(bytes).
    var pieces: [Piece] {
        let utf8 = text.utf8
        var pieces: [Piece] = []
        var start = utf8.startIndex
        var search = start
        while let open = utf8[search...].firstIndex(of: UInt8(ascii: "{")) {
            let inside = utf8.index(after: open)
            guard let close = utf8[inside...].firstIndex(where: { !Self.isNamePart($0) }), close > inside, utf8[close] == UInt8(ascii: "}")
            else {
                search = inside
                continue
            }
            if start < open { pieces.append(.text(text[start..<open])) }
            pieces.append(Self.placeholder(text[inside..<close]))
            start = utf8.index(after: close)
            search = start
        }
        if start < utf8.endIndex { pieces.append(.text(text[start...])) }
        return pieces
    }

    /// The names of the placeholders.
    var placeholders: Set<String> {
        var names: Set<String> = []
        for case .placeholder(let name, _) in pieces { names.insert(String(name)) }
        return names
    }

    private static func placeholder(_ name: Substring) -> Piece {
        name.hasPrefix("de:") ? .placeholder(name: name.dropFirst(3), elided: true) : .placeholder(name: name, elided: false)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: ":"): true
        default: false
        }
    }
}

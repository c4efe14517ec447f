/// A text with placeholders, as the sequence of its pieces: `{name}`, or `{de:name}` where French says "de" or "d’" before it.
///
/// Anything else between braces is plain text, so that a help text can show JSON. Filled values are never read again for placeholders.
struct PhraseTemplate: Sequence {
    /// A piece of a text, in order.
    enum Piece: Hashable {
        case text(Substring)
        case placeholder(name: Substring, elided: Bool)
    }

    let text: String

    struct Iterator: IteratorProtocol {
        fileprivate let text: String
        fileprivate var start: String.Index
        /// The placeholder that follows the text that was just given.
        fileprivate var pending: Piece?

        mutating func next() -> Piece? {
            if let pending {
                self.pending = nil
                return pending
            }
            let utf8 = text.utf8
            guard start < utf8.endIndex else { return nil }
            var search = start
            while let open = utf8[search...].firstIndex(of: UInt8(ascii: "{")) {
                let inside = utf8.index(after: open)
                let close = utf8[inside...].firstIndex { !PhraseTemplate.isNamePart($0) } ?? utf8.endIndex
                guard close > inside, close < utf8.endIndex, utf8[close] == UInt8(ascii: "}") else {
                    search = inside
                    continue
                }
                let placeholder = PhraseTemplate.placeholder(text[inside..<close])
                let before = text[start..<open]
                start = utf8.index(after: close)
                guard !before.isEmpty else { return placeholder }
                pending = placeholder
                return .text(before)
            }
            defer { start = utf8.endIndex }
            return .text(text[start...])
        }
    }

    func makeIterator() -> Iterator { Iterator(text: text, start: text.startIndex, pending: nil) }

    private static func placeholder(_ name: Substring) -> Piece {
        name.utf8.starts(with: "de:".utf8) ? .placeholder(name: name.dropFirst(3), elided: true) : .placeholder(name: name, elided: false)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: ":"): true
        default: false
        }
    }
}

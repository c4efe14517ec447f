/// A piece of one line of Markdown that was made from plain text: nothing in it is taken for markup unless it was put there here.
///
/// Documents are built of these alone, so that no text of a session reaches a document without being escaped.
struct Marked: Hashable {
    /// The Markdown.
    let source: String

    private init(source: String) { self.source = source }

    /// The text as it is, on one line.
    init(_ text: String) { self.init(source: Self.escaped(VisibleText.line(text))) }

    /// The paragraphs of a text, each of them a list of lines.
    static func paragraphs(_ text: String) -> [[Marked]] {
        VisibleText.lines(text).split(separator: "").map { $0.map { Marked(source: escaped($0)) } }
    }

    /// In bold type.
    var strong: Marked { source.isEmpty ? self : Marked(source: "**\(source)**") }

    static func + (left: Marked, right: Marked) -> Marked { Marked(source: left.source + right.source) }

    /// The pieces that are not empty, with `separator` between them.
    static func joined(_ pieces: [Marked], by separator: String = " ") -> Marked {
        Marked(source: pieces.map(\.source).filter { !$0.isEmpty }.joined(separator: separator))
    }

    /// An item's beginning and what follows it: `**idea** — text`.
    static func labelled(_ label: Marked, _ text: Marked) -> Marked { joined([label, text], by: " — ") }
}

extension Marked {
    private static let always: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "{", "}", "<", ">", "&", "|", "~", "#", "$", "^", "@"]
    private static let atTheBeginning: Set<Unicode.Scalar> = ["+", "-", "=", ":", "%"]

    /// Escapes what CommonMark, GitHub's and Pandoc's extensions or a template engine could take for markup.
    ///
    /// A colon is escaped only before what could make it an address (`https://…`) or an emoji's name; a full stop only where it makes a
    /// numbered list or an address, so that prose stays prose. By scalar: after some letters (U+0D4E) or before a combining mark, a sign is
    /// no character of its own, but it is markup all the same.
    private static func escaped(_ line: String) -> String {
        var result = ""
        result.reserveCapacity(line.utf8.count + 16)
        let scalars = Array(line.unicodeScalars)
        let numberEnd = scalars.firstIndex { !(0x30...0x39).contains($0.value) } ?? 0
        for (place, scalar) in scalars.enumerated() {
            let isMarkup: Bool
            switch scalar {
            case _ where always.contains(scalar): isMarkup = true
            case _ where place == 0 && atTheBeginning.contains(scalar): isMarkup = true
            case ":":
                let next = place + 1 < scalars.count ? scalars[place + 1].properties : nil
                isMarkup = next.map { !$0.isWhitespace && $0.numericType == nil } ?? false
            // A decimal number is no item of a list.
            case "." where place == numberEnd && place + 1 < scalars.count && (0x30...0x39).contains(scalars[place + 1].value):
                isMarkup = false
            case ".", ")": isMarkup = place == numberEnd && place > 0 || scalar == "." && endsInWWW(scalars[..<place])
            default: isMarkup = false
            }
            if isMarkup { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func endsInWWW(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.count >= 3 && text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
    }
}

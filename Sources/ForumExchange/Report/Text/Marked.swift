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
    private static let always: Set<Character> = ["\\", "`", "*", "_", "[", "]", "{", "}", "<", ">", "&", "|", "~", "#", "$", "^", "@"]
    private static let atTheBeginning: Set<Character> = ["+", "-", "=", ":", "%"]

    /// Escapes what CommonMark, GitHub's and Pandoc's extensions or a template engine could take for markup.
    ///
    /// A colon is escaped only before what could make it an address (`https://…`) or an emoji's name; a full stop only where it makes a
    /// numbered list or an address, so that prose stays prose.
    private static func escaped(_ line: String) -> String {
        var result = ""
        result.reserveCapacity(line.utf8.count + 16)
        let characters = Array(line)
        let numberEnd = characters.firstIndex { !("0"..."9").contains($0) } ?? 0
        for (place, character) in characters.enumerated() {
            let isMarkup: Bool
            switch character {
            case _ where always.contains(character): isMarkup = true
            case _ where place == 0 && atTheBeginning.contains(character): isMarkup = true
            case ":": isMarkup = place + 1 < characters.count && !characters[place + 1].isWhitespace && !characters[place + 1].isNumber
            case ".", ")": isMarkup = place == numberEnd && place > 0 || character == "." && endsInWWW(characters[..<place])
            default: isMarkup = false
            }
            if isMarkup { result.append("\\") }
            result.append(character)
        }
        return result
    }

    private static func endsInWWW(_ text: ArraySlice<Character>) -> Bool {
        text.count >= 3 && text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
    }
}

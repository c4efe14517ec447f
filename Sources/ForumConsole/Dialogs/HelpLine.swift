import ForumLocalization
import TerminalUI

/// A line of a help: wrapped text, a heading, or keys and what they do.
struct HelpLine: Hashable, Sendable {
    var text: String
    var role = StyleRole.text
}

extension [HelpLine] {
    /// The lines of a text, wrapped to `width` columns.
    init(_ text: String, width: Int) { self = Wrapping.lines(text, width: width).map { HelpLine(text: $0) } }

    /// Adds a table of keys under a heading, where there are any; what they do is wrapped beside them.
    mutating func add(
        _ heading: Phrase, _ keys: [(keys: [KeyPress], name: Phrase)], _ words: Phrasebook, width: Int, role: StyleRole = .text
    ) {
        guard !keys.isEmpty else { return }
        let names = words.keyNames
        add(
            heading, written: keys.map { ($0.keys.map { $0.label(names) }.joined(separator: ", "), $0.name) }, words, width: width,
            role: role)
    }

    /// Adds a table of keys, as they are written, under a heading.
    mutating func add(
        _ heading: Phrase, written keys: [(keys: String, name: Phrase)], _ words: Phrasebook, width: Int, role: StyleRole = .text
    ) {
        add(words(heading), texts: keys.map { ($0.keys, words($0.name)) }, width: width, role: role)
    }

    /// Adds a table under a heading: at the left a key or a name, beside it what it is.
    mutating func add(_ heading: String, texts: [(keys: String, text: String)], width: Int, role: StyleRole = .text) {
        guard !texts.isEmpty else { return }
        let column = 25
        append(HelpLine(text: ""))
        append(HelpLine(text: heading, role: .heading))
        for entry in texts {
            for (row, line) in Wrapping.lines(entry.text, width: Swift.max(1, width - column)).enumerated() {
                let left = DisplayText.padded("  \(row == 0 ? entry.keys : "")", to: column - 1)
                append(HelpLine(text: "\(left) \(line)", role: role))
            }
        }
    }
}

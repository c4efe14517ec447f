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

    /// Adds a table of keys under a heading.
    mutating func add(_ heading: Phrase, _ keys: [(keys: [KeyPress], name: Phrase)], _ words: Phrasebook) {
        let names = words.keyNames
        append(HelpLine(text: ""))
        append(HelpLine(text: words(heading), role: .heading))
        for entry in keys {
            let labels = entry.keys.map { $0.label(names) }.joined(separator: ", ")
            append(HelpLine(text: "  \(DisplayText.padded(labels, to: 22)) \(words(entry.name))"))
        }
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

/// Every action of the program by its name: type a few letters, Enter does it.
public struct PaletteDialog: Hashable, Sendable {
    public var query = FormText("")
    public var selected = 0
    public var scroll = 0

    public init() {}
}

/// A line of the palette.
struct PaletteLine: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        case root(RootIntent)
        case screen(ScreenKind, line: Int)
        /// A key of the dialog in front.
        case dialog(KeyPress)
        /// What a command of the shell does: how it is typed is said.
        case export(PaperKind?)
    }

    /// What `opendetat export` writes for paper; the raw values are those of its option.
    enum PaperKind: String, CaseIterable, Hashable, Sendable { case checklist, badges }

    var target: Target
    /// The name in the user's language.
    var name: String
    /// Where it belongs: a screen's title, or "" for what works everywhere.
    var place: String
    var keys: String
    var obstacle: Phrase?
    /// More words that it is found by.
    var searchWords: [String] = []
}

extension PaletteDialog {
    /// The lines whose words begin with the words typed, accents and case aside; those whose own name has them all come first.
    func matching(_ lines: [PaletteLine]) -> [PaletteLine] {
        let wanted = Folding.fold(query.buffer.text).split(separator: " ")
        guard !wanted.isEmpty else { return lines }
        func matches(_ text: String) -> Bool {
            let words = Folding.fold(text).split(separator: " ")
            return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
        }
        let found = lines.filter { matches(([$0.name, $0.place] + $0.searchWords).joined(separator: " ")) }
        return found.filter { matches($0.name) } + found.filter { !matches($0.name) }
    }
}

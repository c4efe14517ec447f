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
    }

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
    /// The lines whose words begin with the words typed, accents and case aside.
    func matching(_ lines: [PaletteLine]) -> [PaletteLine] {
        let wanted = Folding.fold(query.buffer.text).split(separator: " ")
        guard !wanted.isEmpty else { return lines }
        return lines.filter { line in
            let words = Folding.fold(([line.name, line.place] + line.searchWords).joined(separator: " ")).split(separator: " ")
            return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
        }
    }
}

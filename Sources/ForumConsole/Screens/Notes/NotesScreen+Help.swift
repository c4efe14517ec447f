import ForumLocalization
import TerminalUI

extension NotesScreen {
    public func help(_ context: ScreenContext) -> Phrase { panel is ReadBackPanel ? .notes(.readBackHelp) : Self.help }

    /// The keys of the panel that is open; else those of the list and those of the field.
    public func moreKeys(_ context: ScreenContext) -> [KeySection] {
        if let panel {
            let keys = panel.keys(context) + [PanelKey(KeyPress(.escape), .closePanel, context)]
            return [KeySection(heading: panel.title, lines: keys.map { ($0.label, .notes($0.name)) })]
        }
        let names = context.words.keyNames
        let list: [(keys: String, name: Phrase)] = [
            ("↑ ↓", .notes(.enterList)), (context.words(.keys(.space)), .notes(.markNote)),
            (KeyPress(.enter).label(names), .notes(.revise)), (KeyPress(.delete).label(names), .notes(.deleteInList)),
        ]
        return [
            KeySection(heading: .notes(.inList), lines: list), KeySection(heading: .notes(.inField), lines: Self.fieldKeys(names)),
            KeySection(heading: .notes(.signs), lines: Self.signs),
        ]
    }

    /// The signs beside notes, other than those of the kinds, which stand with their keys.
    private static let signs: [(keys: String, name: Phrase)] = [
        ("›", .notes(.signMeant)), ("★", .notes(.starMark)), ("◇", .notes(.minorityMark)), ("‼", .notes(.conflict)),
        ("→", .notes(.signTheme)), ("■", .notes(.signMarked)), ("✎", .notes(.signRevised)), ("✓ ≠", .notes(.signAgreed)),
        ("⊃ ⊂ ÷", .notes(.signOrigins)),
    ]

    /// The keys of a text field, as its key table has them, edits of two directions on one line.
    private static func fieldKeys(_ names: KeyNames) -> [(keys: String, name: Phrase)] {
        func labels(_ edits: TextEdit...) -> String {
            edits.compactMap { TextEditKey.key(for: $0)?.label(names) }.joined(separator: ", ")
        }
        let shift = KeyPress(.left, .shift).label(names)
        return [
            (labels(.move(.wordLeft), .move(.wordRight)), .notes(.editWord)),
            (labels(.move(.lineStart), .move(.lineEnd)), .notes(.editLine)),
            (labels(.move(.textStart), .move(.textEnd)), .notes(.editAll)), (shift, .notes(.editSelect)),
            (labels(.selectAll), .notes(.editSelectAll)), (labels(.kill(.wordLeft), .kill(.wordRight)), .notes(.editKillWord)),
            (labels(.kill(.lineStart), .kill(.lineEnd)), .notes(.editKillLine)), (labels(.copy), .notes(.editCopy)),
            (labels(.yank), .notes(.editYank)), (labels(.undo, .redo), .notes(.editUndo)),
        ]
    }
}

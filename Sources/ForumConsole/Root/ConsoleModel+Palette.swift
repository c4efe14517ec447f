import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// Every action: the screen's own first, then what works everywhere, then those of the other screens.
    func paletteLines(_ moment: Moment) -> [PaletteLine] {
        let context = context(moment)
        let names = words.keyNames
        func lines(of kind: ScreenKind) -> [PaletteLine] {
            (screens[kind]?.actionLines(context) ?? []).enumerated().filter { !$1.isHidden && $1.isOffered }.map { index, line in
                PaletteLine(
                    target: .screen(kind, line: index), name: words(line.name), place: words(kind.title),
                    keys: line.keys.map { $0.label(names) }.joined(separator: ", "), obstacle: line.obstacle,
                    searchWords: line.searchWords.map { words($0) })
            }
        }
        let everywhere = RootIntent.keymap.bindings.map { binding in
            PaletteLine(
                target: .root(binding.intent), name: name(of: binding), place: "",
                keys: binding.keys.map { $0.label(names) }.joined(separator: ", "), obstacle: obstacle(to: binding.intent))
        }
        return lines(of: screen) + everywhere + ScreenKind.allCases.filter { $0 != screen }.flatMap { lines(of: $0) }
    }

    /// Undo and redo are named by what they would do.
    private func name(of binding: Binding<RootIntent, Phrase>) -> String {
        switch binding.intent {
        case .undo: undo.map { words(Sentence(.common(.undoing), ["what": $0.sentence])) } ?? words(binding.name)
        case .redo: redo.map { words(Sentence(.common(.redoing), ["what": $0.sentence])) } ?? words(binding.name)
        case .show: words(.common(.goTo), ["screen": words(binding.name)])
        default: words(binding.name)
        }
    }

    private func obstacle(to intent: RootIntent) -> Phrase? {
        switch intent {
        case .undo: undo == nil ? .common(.nothingToUndo) : nil
        case .redo: redo == nil ? .common(.nothingToRedo) : nil
        default: nil
        }
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// Every action: the screen's own first, then what works everywhere, then those of the other screens, what is done outside, and last what
    /// leaves the program.
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
        func lines(of bindings: [Binding<RootIntent, Phrase>]) -> [PaletteLine] {
            bindings.map { binding in
                PaletteLine(
                    target: .root(binding.intent), name: name(of: binding), place: "",
                    keys: binding.keys.map { $0.label(names) }.joined(separator: ", "), obstacle: obstacle(to: binding.intent),
                    searchWords: binding.intent == .switchLanguage ? [words(.common(.languageWords))] : [])
            }
        }
        let everywhere = RootIntent.keymap.bindings
        return lines(of: screen) + lines(of: everywhere.filter { $0.intent != .suspend })
            + ScreenKind.allCases.filter { $0 != screen }.flatMap { lines(of: $0) } + exportLines
            + lines(of: everywhere.filter { $0.intent == .suspend })
    }

    /// What commands of the shell write.
    private var exportLines: [PaletteLine] {
        let kinds: [(PaletteLine.PaperKind?, Phrase)] = [
            (nil, .common(.exportEvening)), (.checklist, .common(.exportChecklist)), (.badges, .common(.exportBadges)),
        ]
        return kinds.map { kind, name in
            PaletteLine(target: .export(kind), name: words(name), place: "", keys: "", searchWords: [words(.common(.exportWords))])
        }
    }

    /// How to get what a command of the shell writes.
    func howToExport(_ kind: PaletteLine.PaperKind?) -> Sentence {
        let path = ShellWord.path(sessionPath)
        guard let kind else { return Sentence(.common(.exportHow), ["path": path]) }
        return Sentence(.common(.exportHowPrinted), ["path": path, "format": kind.rawValue])
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

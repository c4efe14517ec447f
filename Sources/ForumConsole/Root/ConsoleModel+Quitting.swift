import ForumLocalization
import TerminalUI

/// Leaving the program, also from a terminal too small to show a question.
extension ConsoleModel {
    static let quitting = Purpose("root.quitting")

    /// All that was typed or done is on disk, or nothing was.
    var losesNothing: Bool { fault == nil || (isReadOnlyFromTheStart && drafts.isEmpty) }

    /// What quitting means now: everything is saved, text being typed is kept, or something can't be saved any more.
    var quitQuestion: Dialog {
        let isTyping = !drafts.isEmpty
        guard fault == nil else {
            // Where it was written before the fault, what is being typed is still kept if the disk takes it.
            let question: Phrase.Common =
                switch (isReadOnlyFromTheStart, isTyping) {
                case (true, true): .quitTextLost
                case (true, false): .quitReadOnly
                case (false, true): .quitTextAtRisk
                case (false, false): .quitUnsaved
                }
            return ChoiceDialog.confirm(.phrase(.common(question)), purpose: Self.quitting, tone: losesNothing ? .information : .danger)
        }
        // What voters have put into a box is no text that anybody is typing.
        let kept = keptOnly
        if !kept.isEmpty {
            return ChoiceDialog.confirm(
                .phrase(.common(.quitQuestion)), text: kept.map { .said($0) }, purpose: Self.quitting, tone: .information)
        }
        let places = Set(drafts.map(\.screen)).sorted { $0.rawValue < $1.rawValue }.map { words($0.title) }
        return ChoiceDialog.confirm(
            .phrase(isTyping ? .common(.quitTyping) : .common(.quitQuestion)),
            text: isTyping ? [.said(Sentence(.common(.quitDraft), ["where": words.list(places)]))] : [], purpose: Self.quitting,
            tone: .information)
    }

    /// What the screens keep, where none of their drafts is text being typed; empty where one is, or where there is no draft.
    private var keptOnly: [Sentence] {
        let kept = drafts.map { FormDialog($0) == nil ? screens[$0.screen]?.kept : nil }
        return kept.contains(nil) ? [] : kept.compactMap { $0 }
    }

    /// On a terminal too small to show anything, what is typed as text still goes where it was going.
    func isHeardUnseen(_ input: TerminalInput) -> Bool {
        let isTyping: Bool
        if let place = frontDialog {
            if case .form = dialogs[place].dialog { isTyping = true } else { isTyping = false }
        } else {
            isTyping = screens[screen]?.isTyping ?? false
        }
        switch input {
        case .key(let key): return isTyping && (key.typesText || key.key == .backspace)
        case .paste: return isTyping
        case .mouse, .resize: return false
        }
    }

    /// Nothing else is done unseen but leaving, which is asked about in words, and giving the terminal back to the shell.
    mutating func takeUnseen(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        guard case .key(let key) = input else { return [] }
        switch RootIntent.keymap.intent(for: key, whileTyping: false) {
        case .quit: return perform(.quit, moment)
        case .suspend: return [.suspend]
        default:
            if let place = frontDialog, dialogs[place].isQuitting {
                // Yes is the answer of Enter where the dialog would have chosen it; every other key stays.
                guard key.key == .enter, losesNothing else {
                    dialogs.remove(at: place)
                    return []
                }
                return [.quit]
            }
            return []
        }
    }

    /// What a terminal too small to show anything says instead of the question whether to quit; nil where nobody asked.
    var unseenQuestion: String? {
        guard let place = frontDialog, case .choice(let choice) = dialogs[place].dialog, dialogs[place].isQuitting else { return nil }
        return "\(choice.title.text(words)) \(words(.common(losesNothing ? .quitAgain : .quitSmallLoss)))"
    }
}

extension ConsoleModel.DialogLayer {
    /// It asks whether to quit.
    var isQuitting: Bool { if case .choice(let choice) = dialog { choice.purpose == ConsoleModel.quitting } else { false } }
}

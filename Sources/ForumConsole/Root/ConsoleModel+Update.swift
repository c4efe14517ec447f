import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// Takes in what happened and returns what is to be done about it. It only routes: screens and dialogs own their updates.
    public mutating func update(_ input: ConsoleInput, _ moment: Moment) -> [ConsoleEffect] {
        var effects: [ConsoleEffect] = []
        switch input {
        case .terminal(let input): effects = take(input, moment)
        case .tick: break
        case .concluded(let request, let result): effects = conclude(request, result, moment)
        case .storageFailed(let request, let sentence):
            fault = sentence
            message = nil
            if let request {
                let context = context(moment)
                effects = carryOut(
                    screens[request.screen]?.concluded(request.purpose, .failed, context) ?? [], for: request.screen, moment)
            }
        case .changed(let newState, let connected):
            state = newState
            self.connected = connected
        case .sessionFileWritten: break
        case .edited(let text):
            if let text {
                let context = context(moment)
                effects = carryOut(screens[screen]?.edited(text, context) ?? [], for: screen, moment)
            }
        case .draftsFound(let drafts):
            let context = context(moment)
            for draft in drafts { screens[draft.screen]?.restore(draft, context) }
            if let first = drafts.first {
                screen = first.screen
                message = Message(.information, Sentence(.errors(.typingRecovered)))
            }
        case .notice(let notice): message = notice
        }
        settle(moment)
        if drafts != keptDrafts {
            keptDrafts = drafts
            effects.append(.keepDrafts(drafts))
        }
        return effects
    }

    /// Lets every screen settle what depends on the state and the size.
    mutating func settle(_ moment: Moment) {
        let context = context(moment)
        for kind in ScreenKind.allCases { screens[kind]?.settle(context) }
    }

    private mutating func take(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        if case .resize(let newSize) = input {
            size = newSize
            return []
        }
        if case .key = input { message = nil }
        if isTooSmall {
            guard case .key(let key) = input, RootIntent.keymap.intent(for: key, whileTyping: false) == .quit else { return [] }
            return [.quit]
        }
        if !dialogs.isEmpty { return takeInDialog(input, moment) }
        if case .mouse(let mouse) = input, let target = Chrome(self).target(at: mouse, moment) { return perform(target, moment) }
        let typing = screens[screen]?.isTyping ?? false
        if case .key(let key) = input, let intent = RootIntent.keymap.intent(for: key, whileTyping: typing) {
            return perform(intent, moment)
        }
        let context = context(moment)
        return carryOut(screens[screen]?.take(input, context) ?? [], for: screen, moment)
    }

    mutating func perform(_ intent: RootIntent, _ moment: Moment) -> [ConsoleEffect] {
        switch intent {
        case .help: dialogs.append(DialogLayer(dialog: .help(HelpDialog(screen: screen)), screen: screen))
        case .palette: dialogs.append(DialogLayer(dialog: .palette(PaletteDialog()), screen: screen))
        case .show(let kind): screen = kind
        case .undo: return [.request(Request(.undo, screen: screen, purpose: Self.history))]
        case .redo: return [.request(Request(.redo, screen: screen, purpose: Self.history))]
        case .switchLanguage:
            preferences.language = preferences.language == .french ? .english : .french
            words = Phrasebook(language: preferences.language)
            message = Message(.information, Sentence(.common(.languageIs)))
            return [.prefer(preferences)]
        case .nextTheme:
            preferences.colours = preferences.colours.next
            message = Message(.information, Sentence(.common(.coloursAre), ["name": preferences.colours.phrase]))
            return [.prefer(preferences)]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit:
            guard fault != nil, !drafts.isEmpty else { return [.quit] }
            dialogs.append(
                DialogLayer(
                    dialog: ChoiceDialog.confirm(.phrase(.common(.quitUnsaved)), purpose: Self.quitting, tone: .danger), screen: screen))
        }
        return []
    }

    /// Turns what a screen asks for into effects.
    mutating func carryOut(_ outcomes: [Outcome], for kind: ScreenKind, _ moment: Moment) -> [ConsoleEffect] {
        var effects: [ConsoleEffect] = []
        for outcome in outcomes {
            switch outcome {
            case .perform(let command, let purpose): effects.append(.request(Request(.command(command), screen: kind, purpose: purpose)))
            case .say(let said): message = said
            case .open(let dialog): dialogs.append(DialogLayer(dialog: dialog, screen: kind))
            case .show(let other): screen = other
            case .edit(let text): effects.append(.edit(text))
            case .ring: effects.append(.ring)
            }
        }
        return effects
    }

    private mutating func conclude(_ request: Request, _ result: Result<Recorded, Refusal>, _ moment: Moment) -> [ConsoleEffect] {
        let conclusion: Conclusion
        switch result {
        case .success(let recorded):
            state = recorded.state
            savedAt = recorded.at
            undo = recorded.undo
            redo = recorded.redo
            conclusion = .recorded(answer: recorded.answer)
            switch request.kind {
            case .undo: message = Message(.success, Sentence(.common(.undone), ["what": recorded.step.sentence]))
            case .redo: message = Message(.success, Sentence(.common(.redone), ["what": recorded.step.sentence]))
            case .command: break
            }
        case .failure(let refusal):
            message = Message(.warning, Sentence(refusal, zone: moment.zone))
            conclusion = .refused(refusal)
        }
        let context = context(moment)
        return carryOut(screens[request.screen]?.concluded(request.purpose, conclusion, context) ?? [], for: request.screen, moment)
    }

    static let history = Purpose("root.history")
    static let quitting = Purpose("root.quitting")
}

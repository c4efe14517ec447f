import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// Takes in what happened and returns what is to be done about it. It only routes: screens and dialogs own their updates.
    public mutating func update(_ input: ConsoleInput, _ moment: Moment) -> [ConsoleEffect] {
        var effects: [ConsoleEffect] = []
        switch input {
        case .terminal(let input): effects = take(input, moment)
        case .tick: if millisecondsToRelease(moment) == 0 { effects = releaseKeys(moment) }
        case .concluded(let request, let result): effects = conclude(request, result, moment)
        case .storageFailed(let request, let sentence):
            fault = sentence
            message = nil
            if let request {
                refuseForm(of: request.screen, sentence)
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
            } else {
                message = Message(.warning, Sentence(.errors(.editorFailed)))
            }
        case .draftsFound(let drafts): takeUp(drafts, moment)
        case .notice(let notice): message = notice
        case .filed(let answer, let kind):
            let context = context(moment)
            effects = carryOut(screens[kind]?.filed(answer, context) ?? [], for: kind, moment)
        case .resumed(let kind):
            let context = context(moment)
            effects = carryOut(screens[kind]?.resumed(context) ?? [], for: kind, moment)
        }
        if message != saidMessage {
            saidMessage = message
            saidAt = moment.reading
        } else if isMessageOver(moment) {
            message = nil
            saidMessage = nil
        }
        if case .tick = input { settle(moment, hiddenScreens: true) } else { settle(moment) }
        let drafts = drafts
        if drafts != keptDrafts {
            keptDrafts = drafts
            effects.append(.keepDrafts(drafts))
        }
        return effects
    }

    /// Puts back what was being typed when the program last stopped.
    private mutating func takeUp(_ drafts: [Draft], _ moment: Moment) {
        settle(moment, hiddenScreens: true)
        let context = context(moment)
        for draft in drafts {
            if let form = FormDialog(draft) {
                dialogs.append(DialogLayer(dialog: .form(form), screen: draft.screen))
            } else {
                screens[draft.screen]?.restore(draft, context)
            }
        }
        // What had been recorded after all is not put back.
        guard let first = drafts.first(where: { FormDialog($0) != nil || screens[$0.screen]?.draft != nil }) else { return }
        screen = first.screen
        message = Message(.information, Sentence(.errors(.typingRecovered)))
    }

    /// Lets the screen that is seen settle what depends on the state and the size; the others too while a dialog may ask for them.
    ///
    /// A hidden screen settles when it is shown, and on every tick, so that no key waits for what nobody sees.
    mutating func settle(_ moment: Moment, hiddenScreens: Bool = false) {
        let context = context(moment)
        for kind in ScreenKind.allCases where kind == screen || hiddenScreens || !dialogs.isEmpty { screens[kind]?.settle(context) }
        for place in dialogs.indices {
            guard case .form(var form) = dialogs[place].dialog else { continue }
            form.settle(FormLayout(form, words, in: size))
            dialogs[place].dialog = .form(form)
        }
    }

    private mutating func take(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        if case .resize(let newSize) = input {
            size = newSize
            return []
        }
        if case .key = input, !isMessageFresh(moment) { message = nil }
        if isTooSmall, !isHeardUnseen(input) {
            guard case .key(let key) = input, RootIntent.keymap.intent(for: key, whileTyping: false) == .quit else { return [] }
            return [.quit]
        }
        if case .key(let key) = input { return takeKey(key, moment) }
        return releaseKeys(moment) + route(input, moment)
    }

    /// Gives an input to the dialog in front, to what works everywhere, or to the screen.
    mutating func route(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        if let place = frontDialog { return takeInDialog(at: place, input, moment) }
        if case .mouse(let mouse) = input, let target = Chrome(self).target(at: mouse, moment) { return perform(target, moment) }
        let typing = screens[screen]?.isTyping ?? false
        if case .key(let key) = input, let intent = RootIntent.keymap.intent(for: key, whileTyping: typing) {
            return perform(intent, moment)
        }
        if case .paste = input, !typing {
            message = Message(.information, Sentence(.common(.nowhereToPaste)))
            return []
        }
        let context = context(moment)
        return carryOut(screens[screen]?.take(input, context) ?? [], for: screen, moment)
    }

    /// On a terminal too small to show anything, what is typed as text still goes where it was going; nothing else is done unseen.
    private func isHeardUnseen(_ input: TerminalInput) -> Bool {
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

    mutating func perform(_ intent: RootIntent, _ moment: Moment) -> [ConsoleEffect] {
        switch intent {
        case .help: dialogs.append(DialogLayer(dialog: .help(HelpDialog(screen: screen)), screen: screen))
        case .palette: dialogs.append(DialogLayer(dialog: .palette(PaletteDialog()), screen: screen))
        case .show(let kind):
            // Help and palette were about the screen that is left; a form waits there.
            dialogs.removeAll { !$0.dialog.isWork || $0.isQuitting }
            screen = kind
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
            // Pressed again in front of the question, the key is its answer.
            if let place = frontDialog, dialogs[place].isQuitting { return fault == nil ? [.quit] : [] }
            dialogs.append(DialogLayer(dialog: quitQuestion, screen: screen))
        }
        return []
    }

    /// What quitting means now: everything is saved, text being typed is kept, or something can't be saved any more.
    private var quitQuestion: Dialog {
        guard fault == nil || drafts.isEmpty else {
            return ChoiceDialog.confirm(.phrase(.common(.quitUnsaved)), purpose: Self.quitting, tone: .danger)
        }
        let places = Set(drafts.map(\.screen)).sorted { $0.rawValue < $1.rawValue }.map { words($0.title) }
        return ChoiceDialog.confirm(
            .phrase(places.isEmpty ? .common(.quitQuestion) : .common(.quitTyping)),
            text: places.isEmpty ? [] : [.said(Sentence(.common(.quitDraft), ["where": words.list(places)]))], purpose: Self.quitting,
            tone: .information)
    }

    /// Turns what a screen asks for into effects.
    mutating func carryOut(_ outcomes: [Outcome], for kind: ScreenKind, _ moment: Moment) -> [ConsoleEffect] {
        var effects: [ConsoleEffect] = []
        for outcome in outcomes {
            switch outcome {
            case .perform(let command, let purpose): effects.append(.request(Request(.command(command), screen: kind, purpose: purpose)))
            case .say(let said): message = said
            case .open(let dialog): dialogs.append(DialogLayer(dialog: dialog, screen: kind))
            case .refuse(let why, let member): if !refuseForm(of: kind, why, member: member) { message = Message(.warning, why) }
            case .show(let other): screen = other
            case .edit(let text): effects.append(.edit(text))
            case .ring: effects.append(.ring)
            case .undo(let purpose): effects.append(.request(Request(.undo, screen: kind, purpose: purpose)))
            case .become(let other): screens[kind] = other
            case .file(let request): effects.append(.file(request, kind))
            case .continueLater: effects.append(.continueLater(kind))
            case .hideDoorList(let hides):
                preferences.hidesDoorList = hides
                effects.append(.prefer(preferences))
            }
        }
        return effects
    }

    private mutating func conclude(_ request: Request, _ result: Result<Recorded, Refusal>, _ moment: Moment) -> [ConsoleEffect] {
        let conclusion: Conclusion
        switch result {
        case .success(let recorded):
            take(recorded, for: request)
            conclusion = .recorded(answer: recorded.answer)
        case .failure(let refusal): conclusion = .refused(refusal)
        }
        let context = context(moment)
        let outcomes = screens[request.screen]?.concluded(request.purpose, conclusion, context) ?? []
        if case .refused(let refusal) = conclusion { say(refusal, for: request, outcomes, moment) }
        return carryOut(outcomes, for: request.screen, moment)
    }

    private mutating func take(_ recorded: Recorded, for request: Request) {
        state = recorded.state
        savedAt = recorded.at
        undo = recorded.undo
        redo = recorded.redo
        switch request.kind {
        case .undo: message = Message(.success, Sentence(.common(.undone), ["what": recorded.step.sentence]))
        case .redo: message = Message(.success, Sentence(.common(.redone), ["what": recorded.step.sentence]))
        case .command:
            message = nil
            dialogs.removeAll { $0.screen == request.screen && $0.isSubmitted }
        }
    }

    /// Says a refusal in the form that asked, unless the screen asks something in turn; where no form did, on the message line.
    private mutating func say(_ refusal: Refusal, for request: Request, _ outcomes: [Outcome], _ moment: Moment) {
        if refusal.reason == .changedSince || refusal.reason == .nothingToUndo { undo = nil }
        let why = Sentence(refusal, zone: moment.zone)
        let asksBack = outcomes.contains { if case .open = $0 { true } else { false } }
        let isForm = dialogs.contains { $0.screen == request.screen && $0.isSubmitted }
        if isForm, request.purpose != Self.history {
            if !asksBack { refuseForm(of: request.screen, why, member: refusal.values["member"]) }
        } else {
            message = Message(.warning, why)
        }
    }

    static let history = Purpose("root.history")
    static let quitting = Purpose("root.quitting")
}

extension ConsoleModel.DialogLayer {
    /// It asks whether to quit.
    fileprivate var isQuitting: Bool { if case .choice(let choice) = dialog { choice.purpose == ConsoleModel.quitting } else { false } }
}

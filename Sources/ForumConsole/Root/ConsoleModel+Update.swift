import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// Takes in what happened and returns what is to be done about it. It only routes: screens and dialogs own their updates.
    public mutating func update(_ input: ConsoleInput, _ moment: Moment) -> [ConsoleEffect] {
        var effects: [ConsoleEffect] = []
        let formerAudience = audience
        switch input {
        case .tick, .terminal: isOpening = false
        default: break
        }
        switch input {
        case .terminal(let input): effects = take(input, moment)
        case .tick: if millisecondsToRelease(moment) == 0 { effects = releaseKeys(moment) }
        case .concluded(let request, let result): effects = conclude(request, result, moment)
        case .storageFailed(let request, let sentence):
            fault = sentence
            message = nil
            if let request {
                refuseForm(request.form, sentence)
                let context = context(moment)
                effects = carryOut(
                    screens[request.screen]?.concluded(request.purpose, .failed, context) ?? [], for: request.screen, form: request.form,
                    moment)
            }
        case .changed(let newState, let connected):
            state = newState
            self.connected = connected
        case .damaged(let sentence): damage = sentence
        case .sessionFileWritten: break
        case .edited(let edited):
            // What was said before the editor ran may be about a text that is no longer there.
            message = Self.message(of: edited)
            if let text = edited.text {
                let context = context(moment)
                effects = carryOut(screens[screen]?.edited(text, context) ?? [], for: screen, moment)
            }
        case .draftsFound(let drafts, let waiting, let isAsked): takeUp(drafts, waiting, isAsked: isAsked, moment)
        case .notice(let notice, let isAnswer): if isAnswer { message = notice } else { say(notice) }
        case .filed(let answer, let kind):
            // What was said of another file is over once one is read.
            if case .contents = answer, message?.tone == .danger { message = nil }
            let context = context(moment)
            effects = carryOut(screens[kind]?.filed(answer, context) ?? [], for: kind, moment)
        case .resumed(let kind):
            let context = context(moment)
            effects = carryOut(screens[kind]?.resumed(context) ?? [], for: kind, moment)
        }
        // What was said to the team is not for the voter who sits down.
        if audience == .voter, formerAudience != .voter, message == saidMessage { message = nil }
        if isMessageOver(moment), message == saidMessage { message = nil }
        if message == nil, !waitingNotices.isEmpty { message = waitingNotices.removeFirst() }
        if message != saidMessage {
            saidMessage = message
            saidAt = moment.reading
        }
        if case .tick = input { settle(moment, hiddenScreens: true) } else { settle(moment) }
        return effects
    }

    /// Whether what is being typed has changed since it was taken to be kept. Says so once until it is taken again.
    public mutating func hasNewDrafts() -> Bool {
        guard !areDraftsDue, drafts != keptDrafts else { return false }
        areDraftsDue = true
        return true
    }

    /// Says what is to be kept now of what is being typed.
    public mutating func takeDrafts() -> [Draft] {
        areDraftsDue = false
        keptDrafts = drafts
        return keptDrafts
    }

    /// Lets the screen that is seen settle what depends on the state and the size; the others too while a dialog may ask for them.
    ///
    /// A hidden screen settles when it is shown, and on every tick, so that no key waits for what nobody sees.
    mutating func settle(_ moment: Moment, hiddenScreens: Bool = false) {
        let context = context(moment)
        for kind in ScreenKind.allCases
        where kind == screen || hiddenScreens || !dialogs.isEmpty || (kind == .door && scanBand(moment) != nil) {
            screens[kind]?.settle(context)
        }
        for place in dialogs.indices { settleDialog(at: place, moment) }
    }

    private mutating func take(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        if case .resize(let newSize) = input {
            size = newSize
            return []
        }
        if case .key = input, !isMessageFresh(moment) { message = nil }
        if isTooSmall, audience == .voter { return [] }
        if isTooSmall, !isHeardUnseen(input) {
            if case .key(let key) = input, let effects = takeKeyUnseen(key, moment) { return effects }
            return takeUnseen(input, moment)
        }
        if case .key(let key) = input { return takeKey(key, moment) }
        return releaseKeys(moment) + route(input, moment)
    }

    /// Gives an input to the dialog in front, to what works everywhere, or to the screen.
    mutating func route(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        if let place = frontDialog { return takeInDialog(at: place, input, moment) }
        if case .mouse(let mouse) = input, let target = Chrome(self).target(at: mouse, moment) { return perform(target, moment) }
        let typing = screens[screen]?.isTyping ?? false
        if case .key(.control("c")) = input, audience == .team {
            // What ends other programs ends none here by mistake.
            message = Message(.information, Sentence(.common(.howToQuit), ["key": RootIntent.keymap.firstKey(of: .quit, words)]))
            return []
        }
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

    /// Who looks at the screen shown.
    var audience: Audience { screens[screen]?.audience ?? .team }

    /// Whether an intent that works everywhere works in front of those who look on.
    private func isAllowed(_ intent: RootIntent) -> Bool {
        switch audience {
        case .team: true
        case .room: intent != .undo && intent != .redo && intent != .takeUpText
        case .voter: intent == .redraw
        }
    }

    mutating func perform(_ intent: RootIntent, _ moment: Moment) -> [ConsoleEffect] {
        guard isAllowed(intent) else { return [] }
        switch intent {
        case .help: open(.help(HelpDialog(screen: screen)), for: screen)
        case .palette: open(.palette(PaletteDialog()), for: screen)
        case .show(let kind):
            go(to: kind)
        case .undo:
            if let undo, let why = screens.values.compactMap({ $0.obstacle(toUndo: undo) }).first {
                message = Message(.warning, Sentence(why))
                return []
            }
            return [.request(Request(.undo, screen: screen, purpose: Self.history))]
        case .redo: return [.request(Request(.redo, screen: screen, purpose: Self.history))]
        case .takeUpText: return [.takeUp]
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
            if let place = frontDialog, dialogs[place].isQuitting { return losesNothing ? [.quit] : [] }
            open(quitQuestion, for: screen)
        }
        return []
    }

    mutating func go(to kind: ScreenKind) {
        // Help and palette were about the screen that is left; a form waits there.
        dialogs.removeAll { !$0.dialog.isWork || $0.isQuitting }
        leaveMessage(for: kind)
        screen = kind
    }

    /// Turns what a screen asks for into effects.
    ///
    /// - Parameter form: The form whose answer led to it, which waits for what comes of it.
    mutating func carryOut(_ outcomes: [Outcome], for kind: ScreenKind, form: Int? = nil, _ moment: Moment) -> [ConsoleEffect] {
        var effects: [ConsoleEffect] = []
        for outcome in outcomes {
            switch outcome {
            case .perform(let command, let purpose):
                effects.append(.request(Request(.command(command), screen: kind, purpose: purpose, form: form)))
            case .say(let said):
                message = said
                spoken = (kind, said)
            case .open(let dialog): open(dialog, for: kind, form: form)
            case .refuse(let why, let member): if !refuseForm(form, why, member: member) { message = Message(.warning, why) }
            case .show(let other): screen = other
            case .edit(let text): effects.append(.edit(text))
            case .ring: effects.append(.ring)
            case .leaveUnsaid: break
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

    static let history = Purpose("root.history")

    private static func message(of edited: EditedText) -> Message? {
        switch edited {
        case .text: nil
        case .rescued: Message(.warning, Sentence(.errors(.editorRescued)))
        case .kept(let path): Message(.warning, Sentence(.errors(.editorLeftNoText), ["path": path]))
        case .failed: Message(.warning, Sentence(.errors(.editorFailed)))
        }
    }
}

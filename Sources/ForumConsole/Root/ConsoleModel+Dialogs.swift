import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// The place of the dialog in front of the screen shown. Each screen has its own: they wait while another screen is shown.
    var frontDialog: Int? { dialogs.lastIndex { $0.screen == screen } }

    /// Gives an input to the dialog in front.
    mutating func takeInDialog(at place: Int, _ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        let layer = dialogs[place]
        if case .key(let key) = input, let intent = RootIntent.keymap.intent(for: key, whileTyping: true) {
            if layer.dialog.lets(intent) { return perform(intent, moment) }
            if layer.dialog.isWork {
                message = Message(.warning, Sentence(.common(.finishDialogFirst)))
                return []
            }
        }
        if case .mouse(let mouse) = input, mouse.kind == .press, case .root(let intent)? = Chrome(self).target(at: mouse, moment),
            layer.dialog.lets(intent)
        {
            return perform(intent, moment)
        }
        switch layer.dialog {
        case .choice(var choice):
            let answer = choice.take(input, Chrome(self).dialogs)
            dialogs[place].dialog = .choice(choice)
            return answered(at: place, answer, choice.purpose, moment)
        case .form(var form):
            if case .mouse(let mouse) = input, mouse.kind == .press, let field = Chrome(self).dialogs.field(at: mouse.at, of: form) {
                form.press(field)
            }
            let answer = form.take(input)
            dialogs[place].dialog = .form(form)
            return answered(at: place, answer, form.purpose, moment)
        case .help(var help):
            let area = Chrome(self).helpArea
            let lines = helpLines(for: help.screen, width: area.width, moment).count
            if help.take(input, lines: lines, page: area.height) { dialogs.remove(at: place) } else { dialogs[place].dialog = .help(help) }
            return []
        case .palette(let palette): return take(input, palette, at: place, moment)
        }
    }

    private mutating func take(_ input: TerminalInput, _ palette: PaletteDialog, at place: Int, _ moment: Moment) -> [ConsoleEffect] {
        var palette = palette
        let lines = paletteLines(moment)
        let chrome = Chrome(self)
        switch palette.take(input, lines: lines, chrome) {
        case .stays: dialogs[place].dialog = .palette(palette)
        case .closes: dialogs.remove(at: place)
        case .performs(let target):
            dialogs.remove(at: place)
            return perform(target, moment)
        }
        return []
    }

    /// Hands an answer to whoever asked. A form stays on the screen until it is known what became of its answer.
    private mutating func answered(at place: Int, _ answer: DialogAnswer?, _ purpose: Purpose, _ moment: Moment) -> [ConsoleEffect] {
        guard let answer else { return [] }
        let asking = dialogs[place].screen
        var isForm = false
        if case .filled = answer { isForm = true } else { dialogs.remove(at: place) }
        if purpose == Self.quitting { return answer == .chosen(0) ? [.quit] : [] }
        let context = context(moment)
        let outcomes = screens[asking]?.answered(purpose, answer, context) ?? []
        let effects = carryOut(outcomes, for: asking, moment)
        if isForm, !outcomes.contains(where: \.keepsForm) { dialogs.removeAll { $0.screen == asking && $0.isSubmitted } }
        return effects
    }

    /// Says in the submitted form of `kind` why it was refused. Returns whether there is one.
    @discardableResult
    mutating func refuseForm(of kind: ScreenKind, _ why: Sentence, member: String? = nil) -> Bool {
        guard let place = dialogs.lastIndex(where: { $0.screen == kind && $0.isSubmitted }), case .form(var form) = dialogs[place].dialog
        else { return false }
        form.refuse(.said(why), member: member)
        dialogs[place].dialog = .form(form)
        return true
    }

    mutating func perform(_ target: PaletteLine.Target, _ moment: Moment) -> [ConsoleEffect] {
        switch target {
        case .root(let intent): return perform(intent, moment)
        case .screen(let kind, let line):
            screen = kind
            guard frontDialog == nil else {
                message = Message(.warning, Sentence(.common(.finishDialogFirst)))
                return []
            }
            settle(moment)
            let context = context(moment)
            return carryOut(screens[kind]?.perform(line: line, context) ?? [], for: kind, moment)
        }
    }
}

extension ConsoleModel.DialogLayer {
    /// A form that was answered and waits for what becomes of it.
    var isSubmitted: Bool { if case .form(let form) = dialog { form.isSubmitted } else { false } }
}

extension Outcome {
    /// A form that led to it stays until more is known.
    fileprivate var keepsForm: Bool {
        switch self {
        case .perform, .open, .refuse: true
        case .say, .show, .edit, .ring, .undo, .become, .file, .continueLater, .hideDoorList: false
        }
    }
}

extension Dialog {
    /// What works in front of this dialog as it does everywhere.
    fileprivate func lets(_ intent: RootIntent) -> Bool {
        switch intent {
        case .show, .switchLanguage, .nextTheme, .redraw, .suspend, .quit: true
        case .help: isWork
        case .palette, .undo, .redo: false
        }
    }

    /// It asks something of the user; help and palette only show.
    var isWork: Bool {
        switch self {
        case .choice, .form: true
        case .help, .palette: false
        }
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// The place of the dialog in front of the screen shown. Each screen has its own: they wait while another screen is shown.
    var frontDialog: Int? { dialogs.lastIndex { $0.screen == screen } }

    /// Puts a dialog in front of a screen; `form` is the form whose answer led to it.
    mutating func open(_ dialog: Dialog, for kind: ScreenKind, form: Int? = nil) {
        dialogCount += 1
        if case .form = dialog {
            dialogs.append(DialogLayer(dialog: dialog, screen: kind, id: dialogCount, form: dialogCount))
        } else {
            dialogs.append(DialogLayer(dialog: dialog, screen: kind, id: dialogCount, form: form))
        }
    }

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
        if case .mouse(let mouse) = input, mouse.kind == .press, let target = Chrome(self).target(at: mouse, moment) {
            switch target {
            case .root(let intent) where layer.dialog.lets(intent): return perform(intent, moment)
            case .dialog(let key): return takeInDialog(at: place, .key(key), moment)
            default: break
            }
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
        let form = dialogs[place].form
        var isForm = false
        if case .filled = answer { isForm = true } else { dialogs.remove(at: place) }
        if purpose == Self.quitting { return answer == .chosen(0) ? [.quit] : [] }
        let context = context(moment)
        let outcomes = screens[asking]?.answered(purpose, answer, context) ?? []
        let effects = carryOut(outcomes, for: asking, form: form, moment)
        if isForm, !outcomes.contains(where: \.keepsForm) { dialogs.removeAll { $0.id == form } }
        return effects
    }

    /// Says in the form with this number why it was refused. Returns whether there is one.
    @discardableResult
    mutating func refuseForm(_ id: Int?, _ why: Sentence, member: String? = nil) -> Bool {
        guard let id, let place = dialogs.firstIndex(where: { $0.id == id }), case .form(var form) = dialogs[place].dialog else {
            return false
        }
        form.refuse(.said(why), member: member)
        dialogs[place].dialog = .form(form)
        return true
    }

    /// Settles what a dialog shows after a change of its lines or of the size.
    mutating func settleDialog(at place: Int, _ moment: Moment) {
        let chrome = Chrome(self)
        switch dialogs[place].dialog {
        case .choice: break
        case .form(var form):
            form.settle(FormLayout(form, words, in: size))
            dialogs[place].dialog = .form(form)
        case .help(var help):
            help.settle(lines: helpLines(for: help.screen, width: chrome.helpArea.width, moment).count, page: chrome.helpArea.height)
            dialogs[place].dialog = .help(help)
        case .palette(var palette):
            palette.settle(count: palette.matching(paletteLines(moment)).count, page: chrome.paletteRows)
            dialogs[place].dialog = .palette(palette)
        }
    }

    mutating func perform(_ target: PaletteLine.Target, _ moment: Moment) -> [ConsoleEffect] {
        switch target {
        case .root(let intent): return perform(intent, moment)
        case .dialog(let key): return route(.key(key), moment)
        case .export(let kind):
            message = Message(.information, howToExport(kind))
            return []
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

extension Outcome {
    /// A form that led to it stays until more is known.
    fileprivate var keepsForm: Bool {
        switch self {
        case .perform, .open, .refuse: true
        case .say, .show, .edit, .ring, .undo, .become, .file, .continueLater, .hideDoorList, .leaveUnsaid: false
        }
    }
}

extension Dialog {
    /// What works in front of this dialog as it does everywhere.
    func lets(_ intent: RootIntent) -> Bool {
        switch intent {
        case .show, .switchLanguage, .nextTheme, .redraw, .suspend, .quit: true
        case .help: isWork
        case .palette, .undo, .redo, .takeUpText: false
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

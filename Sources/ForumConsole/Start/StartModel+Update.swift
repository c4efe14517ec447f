import ForumCore
import ForumLocalization
import TerminalUI

extension StartModel {
    /// Takes in what happened and returns what is to be done about it.
    public mutating func update(_ input: StartInput, _ moment: Moment) -> [StartEffect] {
        var effects: [StartEffect] = []
        switch input {
        case .terminal(let input): effects = take(input, moment)
        case .tick: break
        case .recent(let entries): takeRecent(entries)
        case .templates(let entries): templates = entries
        case .suggested(let file):
            if case .creating(var form) = stage {
                form.suggest(file: file)
                stage = .creating(form)
            }
        case .ready(let path, let said): askRole(path, said)
        case .refused(let sentence): refuse(sentence)
        }
        settle()
        return effects
    }

    private mutating func settle() {
        selected = max(0, min(selected, lineCount - 1))
        if recent.indices.contains(selected) { scroll.select(selected, count: recent.count, height: layout.recentFitting) }
        scroll.settle(count: recent.count, height: layout.recentFitting)
    }

    /// Takes the list of recent sessions; the choice stays on what it was on, and starts on the last session, or on the rehearsal.
    private mutating func takeRecent(_ entries: [RecentEntry]) {
        let beginning = selected - recent.count
        recent = entries
        if !hasChosen {
            selected = entries.isEmpty ? Beginning.rehearsal.rawValue : 0
        } else if beginning >= 0 {
            selected = recent.count + beginning
        }
    }

    private mutating func askRole(_ path: String, _ said: Sentence?) {
        stage = .role(
            ChoiceDialog(
                title: .phrase(.start(.chooseRole)),
                text: [said.map { .said($0) } ?? .text(recent.first { $0.path == path }?.shownPath ?? path)],
                choices: Self.roles.map { ChoiceDialog.Choice(.phrase($0.name)) }, purpose: Self.purpose, marksByDigit: true), path: path)
    }

    /// Says what went wrong where it can be mended: in the form it came from, else in front of the menu.
    private mutating func refuse(_ sentence: Sentence) {
        switch stage {
        case .creating(var form):
            form.refuse(sentence, at: .file)
            stage = .creating(form)
        case .opening(var form):
            form.problem = .said(sentence)
            stage = .opening(form)
        default:
            stage = .told(
                ChoiceDialog(
                    title: .said(sentence), choices: [ChoiceDialog.Choice(.phrase(.common(.ok)))], purpose: Self.purpose, tone: .warning))
        }
    }

    private mutating func take(_ input: TerminalInput, _ moment: Moment) -> [StartEffect] {
        if case .resize(let newSize) = input {
            size = newSize
            return []
        }
        if case .key(let key) = input {
            message = nil
            let intent = StartIntent.keymap.intent(for: key, whileTyping: stage != .menu)
            if isTooSmall { return intent == .quit ? [.quit] : [] }
            if intent == .quit, case .creating(let form) = stage {
                // What was typed is asked about first, as where Escape gives it up.
                let effects = take(.key(KeyPress(.escape)), form)
                return stage == .menu ? [.quit] : effects
            }
            if let intent, stage == .menu || intent.worksInDialogs { return perform(intent, moment) }
        }
        guard !isTooSmall else { return [] }
        if case .mouse(let mouse) = input, mouse.kind == .press, mouse.at.row == layout.keys.row {
            guard let item = keyItems.first(where: { $0.columns.contains(mouse.at.column) }) else { return [] }
            return take(.key(item.press), moment)
        }
        switch stage {
        case .menu:
            guard case .mouse(let mouse) = input else { return [] }
            return take(mouse, moment)
        case .help(let scroll): takeInHelp(input, scroll)
        case .creating(let form): return take(input, form)
        case .opening(let form): return take(input, form)
        case .role(var dialog, let path):
            guard let answer = answer(to: input, &dialog) else {
                stage = .role(dialog, path: path)
                break
            }
            guard case .chosen(let index) = answer, Self.roles.indices.contains(index) else {
                stage = .menu
                break
            }
            return [.open(path: path, Self.roles[index].screen)]
        case .missing(var dialog, let entry):
            guard let answer = answer(to: input, &dialog) else {
                stage = .missing(dialog, entry)
                break
            }
            stage = .menu
            if answer == .chosen(0) { askPath() }
            if answer == .chosen(1) { return forget(entry) }
        case .told(var dialog): stage = answer(to: input, &dialog) == nil ? .told(dialog) : .menu
        }
        return []
    }

    private func answer(to input: TerminalInput, _ dialog: inout ChoiceDialog) -> DialogAnswer? { dialog.take(input, dialogs) }

    private mutating func takeInHelp(_ input: TerminalInput, _ scroll: Int) {
        let area = dialogs.helpArea
        var help = HelpDialog(screen: .overview)
        help.scroll = scroll
        let closes = help.take(input, lines: helpLines(width: area.width).count, page: area.height)
        stage = closes ? .menu : .help(scroll: help.scroll)
    }

    private mutating func take(_ input: TerminalInput, _ given: NewSessionForm) -> [StartEffect] {
        var form = given
        let answer: NewSessionForm.Answer?
        if case .mouse(let mouse) = input {
            guard mouse.kind == .press, let field = dialogs.field(at: mouse.at, of: form.form) else { return [] }
            answer = form.press(field)
        } else {
            answer = form.take(input)
        }
        stage = answer == .dismissed ? .menu : .creating(form)
        switch answer {
        case .plan(let plan): return [.create(plan)]
        case .nameFile(let title): return [.suggestFile(title: title)]
        case .dismissed, nil: return []
        }
    }

    private mutating func take(_ input: TerminalInput, _ given: FormDialog) -> [StartEffect] {
        var form = given
        let answer = form.take(input)
        stage = answer == .dismissed ? .menu : .opening(form)
        guard case .filled(let filled) = answer else { return [] }
        let path = filled.text("file").trimmed
        return path.isEmpty ? [] : [.look(path: path)]
    }
}

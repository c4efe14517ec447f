import ForumCore
import ForumLocalization
import TerminalUI

extension StartModel {
    /// Does what a key, a click on the key bar or a line of the menu stands for.
    mutating func perform(_ intent: StartIntent, _ moment: Moment) -> [StartEffect] {
        switch intent {
        case .choose: return choose(moment)
        case .newSession: return askPlan(moment)
        case .openOther: askPath()
        case .rehearse: return [.rehearse]
        case .forget:
            guard case .recent(let entry)? = line else {
                message = Message(.information, Sentence(.start(.notRecent)))
                return []
            }
            return forget(entry)
        case .up: move(to: selected - 1)
        case .down: move(to: selected + 1)
        case .pageUp: move(to: selected - layout.recentFitting)
        case .pageDown: move(to: selected + layout.recentFitting)
        case .first: move(to: 0)
        case .last: move(to: lineCount - 1)
        case .help: stage = .help(scroll: 0)
        case .switchLanguage:
            preferences.language = preferences.language == .french ? .english : .french
            words = Phrasebook(language: preferences.language)
            message = Message(.information, Sentence(.common(.languageIs)))
            return [.prefer(preferences)]
        case .nextColours:
            preferences.colours = preferences.colours.next
            message = Message(.information, Sentence(.common(.coloursAre), ["name": preferences.colours.phrase]))
            return [.prefer(preferences)]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit: return [.quit]
        }
        return []
    }

    /// Takes the mouse on the menu: a press chooses a line, a press on the chosen line opens it, the wheel moves through the sessions.
    mutating func take(_ mouse: MouseEvent, _ moment: Moment) -> [StartEffect] {
        switch mouse.kind {
        case .wheelUp, .wheelDown:
            move(to: selected + (mouse.kind == .wheelUp ? -1 : 1))
            return []
        case .press: break
        case .release, .drag: return []
        }
        message = nil
        guard let index = line(at: mouse.at) else { return [] }
        if index == selected { return choose(moment) }
        move(to: index)
        return []
    }

    private mutating func move(to index: Int) {
        hasChosen = true
        selected = max(0, min(index, lineCount - 1))
    }

    private mutating func choose(_ moment: Moment) -> [StartEffect] {
        switch line {
        case .recent(let entry) where entry.isMissing: askMissing(entry)
        case .recent(let entry): return [.look(path: entry.path)]
        case .begin(.new): return askPlan(moment)
        case .begin(.other): askPath()
        case .begin(.rehearsal): return [.rehearse]
        case nil: break
        }
        return []
    }

    private mutating func askPlan(_ moment: Moment) -> [StartEffect] {
        let today = CivilDate(daysSince1970: moment.now.day.daysSince1970)
        let form = NewSessionForm(templates: templates, today: today, words: words)
        stage = .creating(form)
        return [.suggestFile(title: form.title)]
    }

    mutating func askPath() {
        stage = .opening(
            FormDialog(
                title: .phrase(.start(.openOther)), text: [.phrase(.start(.typePath))],
                fields: [.text(.phrase(.start(.chooseFile)), member: "file")],
                purpose: Self.purpose))
    }

    private mutating func askMissing(_ entry: RecentEntry) {
        stage = .missing(
            ChoiceDialog(
                title: .said(Sentence(.start(.missingText), ["title": entry.title, "path": entry.shownPath])),
                choices: [
                    ChoiceDialog.Choice(.phrase(.start(.lookElsewhere))), ChoiceDialog.Choice(.phrase(.start(.forget))),
                    ChoiceDialog.Choice(.phrase(.common(.cancel))),
                ], purpose: Self.purpose, tone: .warning), entry)
    }

    mutating func forget(_ entry: RecentEntry) -> [StartEffect] {
        message = Message(.information, Sentence(.start(.forgotten), ["title": entry.title]))
        return [.forget(path: entry.path)]
    }
}

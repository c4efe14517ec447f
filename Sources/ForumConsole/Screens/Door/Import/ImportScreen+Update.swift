import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ImportScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .enter: return enter(context)
        case .record:
            guard isHardlyAList else { return record() }
            return [
                .open(ChoiceDialog.confirm(.phrase(.imports(.hardlyAListQuestion)), purpose: Self.confirming, tone: .danger))
            ]
        case .nextPane:
            pane = Pane(rawValue: (pane.rawValue + 1) % Pane.allCases.count) ?? .columns
            scroll = ListScroll()
        case .delimiter: return [.open(delimiterDialog())]
        case .encoding: return [.open(encodingDialog())]
        case .headings: return [.open(headingsDialog(context))]
        case .keepRejected:
            guard let reading else { return [] }
            return [.file(.keep(beside: file, ending: context.words(.imports(.rejectedEnding)), bytes: reading.rejectedCSV()))]
        case .back: return back()
        case .up: scroll.apply(KeyPress(.up), count: lineCount, height: ImportLayout(context.area).list.height)
        case .down: scroll.apply(KeyPress(.down), count: lineCount, height: ImportLayout(context.area).list.height)
        case .pageUp: scroll.apply(KeyPress(.pageUp), count: lineCount, height: ImportLayout(context.area).list.height)
        case .pageDown: scroll.apply(KeyPress(.pageDown), count: lineCount, height: ImportLayout(context.area).list.height)
        }
        return []
    }

    mutating func record() -> [Outcome] {
        stage = .recording
        return [.continueLater]
    }

    private mutating func enter(_ context: ScreenContext) -> [Outcome] {
        switch stage {
        case .choosing:
            if !path.text.allSatisfy(\.isWhitespace) { return [.file(.read(path.text))] }
            guard let lists, lists.indices.contains(scroll.selected) else {
                return [.say(Message(.warning, Sentence(.imports(.pathMissing))))]
            }
            return [.file(.read(lists[scroll.selected].path))]
        case .reviewing: return meaningDialog(context).map { [.open($0)] } ?? []
        case .done: return [.become(door)]
        case .reading, .recording: return []
        }
    }

    /// One step back: from what was read to the choice of a file, from there to the door.
    private mutating func back() -> [Outcome] {
        switch stage {
        case .choosing, .done: return [.become(door)]
        case .reading:
            // Nothing is recorded before everything is read: letting go is all it takes.
            restart()
            return [.say(Message(.information, Sentence(.imports(.cancelled)))), .file(.findLists)]
        case .reviewing:
            restart()
            return [.file(.findLists)]
        case .recording: return []
        }
    }

    private mutating func restart() {
        self = ImportScreen(returningTo: door)
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        if case .mouse(let mouse) = input {
            scroll.apply(mouse, in: ImportLayout(context.area).list, count: lineCount)
            return []
        }
        guard stage == .choosing else { return [] }
        switch input {
        case .key(let key): if let edit = TextEditKey.edit(for: key, multiline: false) { path.apply(edit) }
        case .paste(let text): path.apply(.paste(text))
        default: break
        }
        return []
    }

    // MARK: - Reading

    public mutating func filed(_ answer: FileAnswer, _ context: ScreenContext) -> [Outcome] {
        switch answer {
        case .lists(let found): lists = found
        case .contents(let path, let bytes):
            file = path
            self.bytes = bytes
            choices = ImportChoices()
            return read()
        case .kept(let path):
            keptAt = path
            return [.say(Message(.success, Sentence(.imports(.rejectedKept), ["path": path])))]
        case .failed(let sentence): return [.say(Message(.danger, sentence))]
        }
        return []
    }

    /// Reads the file anew, as the choices have it.
    mutating func read() -> [Outcome] {
        importer = RegistrationImporter(bytes, choices: choices)
        reading = nil
        balance = nil
        stage = .reading
        return [.continueLater]
    }

    public mutating func resumed(_ context: ScreenContext) -> [Outcome] {
        switch stage {
        case .reading: return readOn(context)
        case .recording:
            guard let reading else { return [] }
            balance = try? reading.balance(in: context.state.people)
            return [.perform(ImportRegistrations(people: reading.registrations, source: fileName), Self.recording)]
        case .choosing, .reviewing, .done: return []
        }
    }

    private mutating func readOn(_ context: ScreenContext) -> [Outcome] {
        guard let progress = importer?.step(rows: Self.slice) else { return [] }
        guard progress.isFinished else { return [.continueLater] }
        reading = importer?.reading
        importer = nil
        stage = .reviewing
        do throws(Refusal) {
            balance = try reading?.balance(in: context.state.people)
            return []
        } catch {
            return [.say(Message(.danger, Sentence(error, zone: context.moment.zone)))]
        }
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard purpose == Self.recording else { return [] }
        switch conclusion {
        case .recorded:
            stage = .done
            pane = .rows
            scroll = ListScroll()
            bytes = []
        case .refused(let refusal) where refusal.reason == .nothingChanged:
            stage = .done
            return [.say(Message(.information, Sentence(.imports(.nothingNew))))]
        case .refused, .failed: stage = .reviewing
        }
        return []
    }
}

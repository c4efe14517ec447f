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
        case .nextPane where stage == .choosing: return [.file(.complete(path.text))]
        case .nextPane:
            pane = Pane(rawValue: (pane.rawValue + 1) % Pane.allCases.count) ?? .columns
            scroll = ListScroll()
        case .delimiter: return [.open(delimiterDialog())]
        case .encoding: return [.open(encodingDialog())]
        case .headings: return [.open(headingsDialog(context))]
        case .keepRejected:
            guard let reading else { return [] }
            return [.file(.keep(beside: file, ending: context.words(.imports(.rejectedEnding)), bytes: reading.rejectedCSV()))]
        case .back: return isStillMeantForBefore(context) ? [] : back()
        case .up: scroll.apply(KeyPress(.up), count: lineCount, height: ImportLayout(context.area).list.height)
        case .down: scroll.apply(KeyPress(.down), count: lineCount, height: ImportLayout(context.area).list.height)
        case .pageUp: scroll.apply(KeyPress(.pageUp), count: lineCount, height: ImportLayout(context.area).list.height)
        case .pageDown: scroll.apply(KeyPress(.pageDown), count: lineCount, height: ImportLayout(context.area).list.height)
        }
        return []
    }

    mutating func record() -> [Outcome] {
        stage = .recording
        isAnnounced = false
        return [.continueLater]
    }

    /// A key that was typed while everything was being recorded waited for its turn.
    private func isStillMeantForBefore(_ context: ScreenContext) -> Bool {
        stage == .done && doneAt.map { context.moment.reading.milliseconds(since: $0) < 300 } ?? false
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
        case .done: return isStillMeantForBefore(context) ? [] : [.become(door)]
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
        case .recording where !isAnnounced:
            stage = .reviewing
            return []
        case .recording: return []
        }
    }

    /// Goes back to the choice of a file, with the last one still there for Enter.
    private mutating func restart() {
        let path = file
        self = ImportScreen(returningTo: door)
        self.path.replaceAll(with: path)
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        if case .mouse(let mouse) = input {
            scroll.apply(mouse, in: ImportLayout(context.area).list, count: lineCount)
            return []
        }
        guard stage == .choosing else {
            if case .key(let key) = input { scroll.apply(key, count: lineCount, height: ImportLayout(context.area).list.height) }
            return []
        }
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
        case .completed(let text, let candidates):
            guard stage == .choosing else { return [] }
            if text != path.text { path.replaceAll(with: text) }
            if candidates.isEmpty { return [.say(Message(.warning, Sentence(.imports(.nothingToComplete), ["path": text])))] }
            guard candidates.count > 1 else { return [] }
            let names = PhraseValue.list(candidates.map { .text($0) })
            return [.say(Message(.information, Sentence(.imports(.completions), ["names": names])))]
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
        fault = nil
        stage = .reading
        recordedBalance = nil
        return [.continueLater]
    }

    public mutating func resumed(_ context: ScreenContext) -> [Outcome] {
        switch stage {
        case .reading: return readOn(context)
        case .recording:
            guard let reading else { return [] }
            guard isAnnounced else {
                isAnnounced = true
                return [.continueLater]
            }
            balance = try? reading.balance(in: context.state.people)
            return [
                .perform(
                    ImportRegistrations(
                        people: reading.registrations, waiting: reading.waiting, void: reading.void, source: fileName), Self.recording)
            ]
        case .choosing, .reviewing, .done: return []
        }
    }

    private mutating func readOn(_ context: ScreenContext) -> [Outcome] {
        guard let progress = importer?.step(rows: Self.slice) else { return [] }
        guard progress.isFinished else { return [.continueLater] }
        reading = importer?.reading
        importer = nil
        fault = reading?.notAList(bytes)
        stage = .reviewing
        do throws(Refusal) {
            balance = try reading?.balance(in: context.state.people)
            return []
        } catch {
            return [.say(Message(.danger, Sentence(error, zone: context.moment.zone)))]
        }
    }

    /// More people are expected now than the room takes: whoever runs the evening should know before they come.
    private func tooManyForTheRoom(_ context: ScreenContext) -> [Outcome] {
        let counts = context.state.people.counts
        guard let capacity = context.state.session.capacity, counts.inside + counts.awaited > capacity else { return [] }
        let said = Sentence(.imports(.moreThanPlaces), ["n": counts.inside + counts.awaited, "capacity": capacity])
        return [.say(Message(.warning, said))]
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        if purpose == ConsoleModel.history, stage == .done || recordedBalance != nil, case .recorded = conclusion {
            // The list may be taken back, or stand again, or it was another step: what recording it would do now is the answer.
            let now = try? reading?.balance(in: context.state.people)
            if let now, now.added + now.updated + now.keptForNews + now.keptWaiting > 0 {
                stage = .reviewing
                balance = now
            } else {
                stage = .done
                balance = recordedBalance ?? now
            }
            return []
        }
        guard purpose == Self.recording else { return door.concluded(purpose, conclusion, context) }
        switch conclusion {
        case .recorded:
            stage = .done
            recordedBalance = balance
            doneAt = context.moment.reading
            pane = .rows
            scroll = ListScroll()
            return tooManyForTheRoom(context)
        case .refused(let refusal) where refusal.reason == .nothingChanged:
            stage = .done
            return [.say(Message(.information, Sentence(.imports(.nothingNew))))]
        case .refused, .failed: stage = .reviewing
        }
        return []
    }
}

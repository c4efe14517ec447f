import ForumCore
import ForumLocalization
import TerminalUI

extension DoorScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        let former = band
        let subject = subject(context)
        if case .consent(let purpose) = intent { return consent(purpose, context) }
        band = nil
        switch intent {
        case .checkIn:
            if mode == .sheet { return enterSheetNumber(context) }
            if findsNobody {
                // The next name or ticket takes the place of this one; the form of a walk-in still finds it.
                typing.query.apply(.selectAll)
                return [.say(Message(.warning, nobodyFound(context.words))), .ring]
            }
            return homonyms(context) ?? arrive(entering(context), context)
        case .mark: return mark(subject, context)
        case .markGroup: return markGroup(subject, context)
        case .walkIn: return [.open(walkInForm(context))]
        case .substitute:
            guard let person = subject else { return [] }
            return [.open(substituteForm(person, context))]
        case .leaveOrComeBack:
            guard let person = subject else { return [] }
            let inside = !person.isInside
            if inside, isFull(context) { return askReturn(person, isScan: false, context) }
            return [request(Move(person: .id(person.id), inside: inside), Self.moving, .moving(person.id, inside: inside))]
        case .correct:
            guard let person = subject else { return [] }
            return [.open(correctionForm(person, context))]
        case .wait:
            guard let person = subject else { return [] }
            return wait(person)
        case .showWaiting:
            mode = mode == .waiting ? .search : .waiting
            typing = Typing()
        case .hideList:
            let said: Phrase = context.hidesDoorList ? .door(.listShownNow) : .door(.listHiddenNow)
            return [
                .hideDoorList(!context.hidesDoorList),
                .say(Message(.information, Sentence(said, ["key": Self.key(.hideList, context.words)]))),
            ]
        case .typeSheet:
            mode = mode == .sheet ? .search : .sheet
            typing = Typing()
            marked = []
        case .importList: return [.become(ImportScreen(returningTo: self)), .file(.findLists)]
        case .clear: return escape(former, context)
        case .up, .down, .pageUp, .pageDown: move(intent, context)
        case .consent: break
        }
        return []
    }

    /// Asks a question and notes what it is about; forms say it themselves.
    mutating func ask(_ dialog: Dialog, about subject: DoorPending) -> [Outcome] {
        asked.append(subject)
        return [.open(dialog)]
    }

    /// Asks for a command and notes what it is about.
    mutating func request(_ command: any ForumCommand, _ purpose: Purpose, _ subject: DoorPending) -> Outcome {
        pending.append(subject)
        return .perform(command, purpose)
    }

    private mutating func move(_ intent: Intent, _ context: ScreenContext) {
        let key: Key =
            switch intent {
            case .up: .up
            case .pageUp: .pageUp
            case .pageDown: .pageDown
            default: .down
            }
        // The first arrow where nobody is chosen chooses the line that one is at: the first one, or where the last arrival stood.
        if hasChoice || key != .down {
            typing.scroll.apply(KeyPress(key), count: found.count, height: DoorLayout(context.area).list.height)
        }
        typing.hasMoved = true
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key):
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return [] }
            change(edit)
        case .paste(let text): change(.paste(text))
        case .mouse(let mouse):
            let area = DoorLayout(context.area).list
            // A press beside the people, to give the window the keyboard, means nobody.
            let isOnPerson =
                mouse.kind == .press && area.contains(mouse.at)
                && found.indices.contains(typing.scroll.first + mouse.at.row - area.row)
            typing.scroll.apply(mouse, in: area, count: found.count)
            guard isOnPerson else { break }
            band = nil
            typing.hasMoved = true
        case .resize: break
        }
        return []
    }

    /// Edits the search text; what is found then starts at its first line.
    private mutating func change(_ edit: TextEdit) {
        band = nil
        if mode == .waiting { mode = .search }
        let before = typing.query.text
        // Letters complete the number that was asked about; a digit begins the next one.
        if mode == .sheet, typing.isOpen, case .insert(let text) = edit, text.first?.isNumber == true { typing.query = TextBuffer() }
        typing.query.apply(edit)
        guard typing.query.text != before else { return }
        typing.scroll = ListScroll()
        typing.hasMoved = false
        typing.isOpen = false
    }

    /// Escape takes back what the band says for a moment, then only the band; without one it goes one step back: out of a mode, out of the marks, out of the search.
    private mutating func escape(_ former: DoorBand?, _ context: ScreenContext) -> [Outcome] {
        // Whoever has typed the last number of a sheet is done, and takes nothing back.
        if mode == .sheet {
            mode = .search
            typing = Typing()
            return []
        }
        if let former, !former.people.isEmpty {
            // A habit of clearing the field must not put out somebody who came in a while ago.
            guard former.canBeTakenBack(context.moment) else { return [] }
            // Never by undo: the last step may be another one by now, a consent or a note.
            let command = UndoCheckIn(people: former.people.map { .id($0) }, madeAt: context.console)
            return [request(command, Self.takingBack, .takingBack(former.subject, former.people))]
        }
        if mode != .search {
            mode = .search
            typing = Typing()
        } else if !marked.isEmpty {
            marked = []
        } else {
            clear()
        }
        return []
    }

    // MARK: - Several together

    private mutating func mark(_ subject: Person?, _ context: ScreenContext) -> [Outcome] {
        guard let person = subject else { return [] }
        if let place = marked.firstIndex(of: person.id) { marked.remove(at: place) } else { marked.append(person.id) }
        typing.scroll.apply(KeyPress(.down), count: found.count, height: DoorLayout(context.area).list.height)
        typing.hasMoved = true
        return []
    }

    /// Marks everybody who shares the chosen person's order, or their organisation where the order has nobody else to come, and has not come.
    private mutating func markGroup(_ subject: Person?, _ context: ScreenContext) -> [Outcome] {
        guard let person = subject else { return [] }
        let known = person.registration
        let organisation = Folding.joined(known.organisation)
        guard !known.order.isEmpty || !organisation.isEmpty else {
            return [.say(Message(.warning, Sentence(.door(.groupUnknown), ["name": person.name])))]
        }
        let awaited = context.state.people.all.filter { !$0.hasArrived && !$0.isRemoved && !$0.registration.isDeclined }
        var group = known.order.isEmpty ? [] : awaited.filter { $0.registration.order == known.order }
        if group.count < 2, !organisation.isEmpty {
            group = awaited.filter { Folding.joined($0.registration.organisation) == organisation }
        }
        for member in group where !marked.contains(member.id) { marked.append(member.id) }
        return []
    }

    // MARK: - Consent

    private mutating func consent(_ purpose: ConsentPurpose, _ context: ScreenContext) -> [Outcome] {
        guard let person = subject(context) else { return [] }
        let isGiven = !person.agrees(to: purpose)
        return [
            request(
                RecordConsent(person: .id(person.id), purpose: purpose, isGiven: isGiven), Self.consenting,
                .consent(person.id, purpose, isGiven: isGiven))
        ]
    }
}

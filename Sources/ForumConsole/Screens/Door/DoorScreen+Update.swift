import ForumCore
import ForumLocalization
import TerminalUI

extension DoorScreen {
    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        band = nil
        let height = DoorLayout(context.area).list.height
        switch intent {
        case .checkIn:
            guard let person = chosen(context) else { return [] }
            pending = .checkIn(person.id)
            return [.perform(CheckIn(people: [.id(person.id)]), Self.checkingIn)]
        case .walkIn: return [.open(walkInForm())]
        case .leaveOrComeBack:
            guard let person = chosen(context) else { return [] }
            return [.perform(Move(person: .id(person.id), inside: !person.isInside), Self.moving)]
        case .correct:
            guard let person = chosen(context) else { return [] }
            pending = .correction(person.id)
            return [.open(correctionForm(person.registration))]
        case .clear:
            query = TextBuffer()
            scroll = ListScroll()
        case .up: scroll.apply(KeyPress(.up), count: found.count, height: height)
        case .down: scroll.apply(KeyPress(.down), count: found.count, height: height)
        case .pageUp: scroll.apply(KeyPress(.pageUp), count: found.count, height: height)
        case .pageDown: scroll.apply(KeyPress(.pageDown), count: found.count, height: height)
        }
        return []
    }

    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key):
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return [] }
            change(edit)
        case .paste(let text): change(.paste(text))
        case .mouse(let mouse):
            band = nil
            let list = DoorLayout(context.area).list
            scroll.apply(mouse, in: list, count: found.count)
        case .resize: break
        }
        return []
    }

    /// Edits the search text; what is found then starts at its first line.
    private mutating func change(_ edit: TextEdit) {
        band = nil
        let before = query.text
        query.apply(edit)
        if query.text != before { scroll = ListScroll() }
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, conclusion) {
        case (Self.checkingIn, .recorded):
            guard case .checkIn(let id) = pending, let person = context.state.people[id] else { return [] }
            welcome(person, context)
        case (Self.checkingIn, .refused(let refusal)):
            return refused(refusal, context)
        case (Self.walkingIn, .recorded(let answer)):
            pending = nil
            guard let id = try? answer.string("person"), let person = context.state.people[PersonID(id)] else { return [] }
            welcome(person, context)
        case (Self.walkingIn, .refused(let refusal)) where refusal.reason == .roomFull:
            guard case .walkIn(let form) = pending else { return [] }
            return [.open(fullRoom(form.registration.name))]
        default: break
        }
        return []
    }

    private mutating func welcome(_ person: Person, _ context: ScreenContext) {
        pending = nil
        query = TextBuffer()
        scroll = ListScroll()
        var lines = [Sentence(.door(.checkedIn), ["name": person.name])]
        let known = person.registration
        if !known.table.isEmpty { lines.append(Sentence(.door(.goesToTable), ["table": known.table])) }
        if !known.remarks.isEmpty { lines.append(Sentence(.door(.mind), ["remark": known.remarks])) }
        band = DoorBand(tone: .success, lines: lines)
    }

    private mutating func refused(_ refusal: Refusal, _ context: ScreenContext) -> [Outcome] {
        guard case .checkIn(let id) = pending, let person = context.state.people[id] else { return [] }
        switch refusal.reason {
        case .roomFull: return [.open(fullRoom(person.name))]
        case .alreadyCheckedIn:
            pending = nil
            band = DoorBand(tone: .warning, lines: [Sentence(refusal, zone: context.moment.zone)])
            return [.ring]
        default: return []
        }
    }

    private func fullRoom(_ name: String) -> Dialog {
        ChoiceDialog.confirm(.said(Sentence(.door(.capacityQuestion), ["name": name])), purpose: Self.overCapacity)
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.overCapacity, .chosen(0)):
            switch pending {
            case .checkIn(let id): return [.perform(CheckIn(people: [.id(id)], overCapacity: true), Self.checkingIn)]
            case .walkIn(let form): return [.perform(WalkIn(registration: form.registration, overCapacity: true), Self.walkingIn)]
            default: return []
            }
        case (Self.walkInForm, .filled(let values)): return takeWalkIn(values, context)
        case (Self.walkInAlike, .chosen(let choice)):
            guard case .walkIn(let form) = pending else { return [] }
            if choice == 0, let alike = form.alike {
                pending = .checkIn(alike)
                return [.perform(CheckIn(people: [.id(alike)]), Self.checkingIn)]
            }
            return choice == 1 ? [.perform(WalkIn(registration: form.registration), Self.walkingIn)] : []
        case (Self.correctionForm, .filled(let values)):
            guard case .correction(let id) = pending, let person = context.state.people[id] else { return [] }
            pending = nil
            return [.perform(CorrectPerson(person: id, registration: corrected(person.registration, values)), Self.correcting)]
        default:
            pending = nil
            return []
        }
    }

    /// Registers a walk-in, after asking where somebody of that name is on the list and has not come.
    private mutating func takeWalkIn(_ values: [FormValue], _ context: ScreenContext) -> [Outcome] {
        var form = DoorPending.FormAnswer(
            given: values[0].text, family: values[1].text, email: values[2].text, organisation: values[3].text,
            sector: Sector.allCases[values[4].choice])
        let name = Folding.fold(form.registration.name)
        let alike = roll.index.search(form.registration.name, limit: 5).hits.map { context.state.people[place: $0.id] }
            .first { !$0.hasArrived && Folding.fold($0.name) == name }
        form.alike = alike?.id
        pending = .walkIn(form)
        guard let alike, !name.isEmpty else { return [.perform(WalkIn(registration: form.registration), Self.walkingIn)] }
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .said(Sentence(.door(.looksRegistered), ["name": alike.name])),
                        text: alike.registration.organisation.isEmpty ? [] : [.text(alike.registration.organisation)],
                        choices: [
                            ChoiceDialog.Choice(.said(Sentence(.door(.checkInNamed), ["name": alike.name]))),
                            ChoiceDialog.Choice(.phrase(.door(.registerAnother))),
                        ], purpose: Self.walkInAlike, tone: .warning)))
        ]
    }
}

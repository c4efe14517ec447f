import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

extension DoorScreen {
    /// The form of a walk-in. What was typed as a search becomes the name: the given name first, as people say it.
    func walkInForm(_ context: ScreenContext) -> Dialog {
        let answer = formAnswer()
        return .form(
            FormDialog(
                title: .phrase(.door(.walkIn)), text: [.phrase(.door(.nameEnough))],
                fields: Self.fields(answer.registration, context.words), purpose: Self.walkInForm))
    }

    /// The form of somebody who comes in another's place; what the two are likely to share is filled in.
    func substituteForm(_ replaced: Person, _ context: ScreenContext) -> Dialog {
        .form(
            FormDialog(
                title: .said(Sentence(.door(.substituteFor), ["name": replaced.name])), text: [.phrase(.door(.nameEnough))],
                fields: Self.fields(formAnswer(inPlaceOf: replaced).registration, context.words) + [
                    .hidden(replaced.id.text, member: "inPlaceOf")
                ],
                purpose: Self.walkInForm))
    }

    /// What is known before the form is filled in.
    func formAnswer(inPlaceOf replaced: Person? = nil) -> DoorPending.FormAnswer {
        if let replaced {
            return DoorPending.FormAnswer(
                given: "", family: "", email: "", organisation: replaced.registration.organisation, sector: replaced.registration.sector,
                inPlaceOf: replaced.id)
        }
        let typed = typing.query.text.split(separator: " ", maxSplits: 1).map { String($0) }
        return DoorPending.FormAnswer(
            given: NameCapitals.restored(typed.first ?? "", as: .given),
            family: typed.count > 1 ? NameCapitals.restored(typed[1], as: .family) : "", email: "", organisation: "", sector: .unknown)
    }

    func correctionForm(_ person: Person, _ context: ScreenContext) -> Dialog {
        let known = person.registration
        let noOrYes: [Wording] = [.phrase(.common(.no)), .phrase(.common(.yes))]
        return .form(
            FormDialog(
                title: .phrase(.door(.correct)),
                fields: Self.fields(known, context.words) + [
                    .text(.phrase(.door(.table)), known.table, member: "table"),
                    .text(.phrase(.door(.remarks)), known.remarks, member: "remarks"),
                    .choice(.phrase(.door(.attention)), noOrYes, selected: known.needsAttention ? 1 : 0, member: "attention"),
                    .choice(.phrase(.door(.newcomer)), noOrYes, selected: known.isNewcomer ? 1 : 0, member: "newcomer"),
                    .choice(.phrase(.door(.cannotCome)), noOrYes, selected: known.isDeclined ? 1 : 0, member: "declined"),
                    .hidden(person.id.text, member: "person"),
                ], purpose: Self.correctionForm))
    }

    private static func fields(_ known: Registration, _ words: Phrasebook) -> [FormDialog.Field] {
        let optional = Wording.phrase(.door(.optional))
        return [
            .text(.phrase(.door(.given)), known.given, member: "given"),
            .text(.phrase(.door(.family)), known.family, member: "family"),
            .choice(
                .phrase(.door(.sector)), Sector.allCases.map { .phrase($0.words.name) },
                selected: Sector.allCases.firstIndex(of: known.sector) ?? 0, keys: Sector.allCases.map { words($0.words.key) },
                member: "sector"),
            .text(.phrase(.door(.organisation)), known.organisation, hint: optional, member: "organisation"),
            .text(.phrase(.door(.email)), known.email, hint: optional, member: "email"),
        ]
    }

    /// What a form says of somebody who is not on the list. A name typed all in small or all in capital letters gets its capitals, for the badge.
    private func filled(_ form: FormAnswer) -> DoorPending.FormAnswer {
        DoorPending.FormAnswer(
            given: NameCapitals.restored(form.text("given").tidied, as: .given),
            family: NameCapitals.restored(form.text("family").tidied, as: .family), email: form.text("email").tidied,
            organisation: form.text("organisation").tidied,
            sector: form.choice("sector", of: Sector.allCases) ?? .unknown, inPlaceOf: form.subject("inPlaceOf").map { PersonID($0) })
    }

    /// The members of a registration that were changed in the correction form.
    private func corrections(_ form: FormAnswer) -> JSONObject {
        var changes = JSONObject()
        for member in ["given", "family", "email", "organisation", "table", "remarks"] {
            if let text = form.changedText(member) { changes[member] = .string(text.tidied) }
        }
        if let sector = form.changedChoice("sector", of: Sector.allCases) { changes["sector"] = .string(sector.rawValue) }
        for member in ["attention", "newcomer", "declined"] {
            if let isSo = form.changedChoice(member, of: [false, true]) { changes[member] = .bool(isSo) }
        }
        return changes
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        switch (purpose, answer) {
        case (Self.walkInForm, .filled(let form)): return takeWalkIn(filled(form), context)
        case (Self.correctionForm, .filled(let form)):
            let changes = corrections(form)
            guard let person = form.subject("person"), !changes.members.isEmpty else { return [] }
            return [request(CorrectPerson(person: PersonID(person), changes: changes), Self.correcting, .correction(PersonID(person)))]
        case (Self.overCapacity, _), (Self.othersWait, _), (Self.returning, _), (Self.walkInAlike, _):
            // Questions lie one on another; the last one asked is answered first.
            guard let subject = asked.popLast(), case .chosen(let choice) = answer else { return [] }
            return purpose == Self.walkInAlike
                ? answerAlike(choice, subject, context)
                : answerFullRoom(choice, subject, overCapacity: purpose == Self.overCapacity, context)
        default: return []
        }
    }

    private mutating func answerAlike(_ choice: Int, _ subject: DoorPending, _ context: ScreenContext) -> [Outcome] {
        guard case .walkIn(let form) = subject else { return [] }
        guard form.alike.indices.contains(choice) else { return choice == form.alike.count ? register(form, context) : [] }
        return arrive([form.alike[choice]].compactMap { context.state.people[$0] }, context)
    }

    private mutating func register(_ form: DoorPending.FormAnswer, _ context: ScreenContext) -> [Outcome] {
        // Whoever comes in another's place takes that one's.
        if form.inPlaceOf == nil, let question = othersWait(for: 1, named: form.registration.name, context) {
            return ask(question, about: .walkIn(form)) + [.ring]
        }
        return [request(WalkIn(registration: form.registration, inPlaceOf: form.inPlaceOf), Self.walkingIn, .walkIn(form))]
    }

    /// Registers a walk-in, after asking where somebody on the list may be the same.
    private mutating func takeWalkIn(_ answer: DoorPending.FormAnswer, _ context: ScreenContext) -> [Outcome] {
        var form = answer
        let alike = alike(form.registration, context).filter { $0.id != form.inPlaceOf }
        guard let first = alike.first else { return register(form, context) }
        form.alike = alike.map(\.id)
        let choices = alike.map { person in
            ChoiceDialog.Choice(
                .said(
                    Sentence(
                        .door(person.hasArrived ? .alikeThere : .checkInNamed),
                        ["name": person.name, "organisation": organisation(person)])))
        }
        return ask(
            .choice(
                ChoiceDialog(
                    title: .said(Sentence(.door(.looksRegistered), ["name": first.name])),
                    text: [.phrase(.door(.looksRegisteredHelp))],
                    choices: choices + [
                        ChoiceDialog.Choice(.said(Sentence(.door(.registerAnother), ["name": form.registration.name])))
                    ], purpose: Self.walkInAlike, tone: .warning)), about: .walkIn(form))
    }

    private func organisation(_ person: Person) -> String {
        person.registration.organisation.isEmpty ? "" : " (\(person.registration.organisation))"
    }

    /// The people on the list who may be the one a form describes: the name alike, typos and sounds forgiven; four at most.
    private mutating func alike(_ registration: Registration, _ context: ScreenContext) -> [Person] {
        let people = context.state.people
        let words = Folding.words(registration.name)
        guard !words.isEmpty else { return [] }
        let results = roll.search(registration.name, limit: 8, in: people)
        let qualities: Set<MatchQuality> =
            words.count == 1 ? [.wholeName] : [.wholeName, .nameBeginning, .typo, .sound]
        // One first name alone is that of too many.
        guard words.count > 1 || results.certain <= 4 else { return [] }
        let near = results.hits.filter { qualities.contains($0.quality) && $0.id < people.count }.map { people[place: $0.id] }
        return Array(near.filter { !$0.isRemoved }.prefix(4))
    }
}

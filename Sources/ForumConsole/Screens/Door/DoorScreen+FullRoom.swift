import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// A room with too few places: who is asked about, who waits, who comes in all the same.
extension DoorScreen {
    /// How many places are left, fewer than none where more are inside; nil where nobody said how many there are.
    func placesLeft(_ context: ScreenContext) -> Int? {
        context.state.session.capacity.map { $0 - context.state.people.counts.inside }
    }

    /// As many are inside as there are places.
    func isFull(_ context: ScreenContext) -> Bool { placesLeft(context).map { $0 <= 0 } ?? false }

    /// Asks whether somebody who had gone out comes back into a full room; where that is read on another screen, it is for the door.
    mutating func askReturn(_ person: Person, isScan: Bool, _ context: ScreenContext) -> [Outcome] {
        if isScan, context.shown != .door { return asideElsewhere(person, othersWait: false, context) }
        let dialog = ChoiceDialog(
            title: .said(Sentence(.door(.returnQuestion), ["name": person.name])),
            choices: [ChoiceDialog.Choice(.phrase(.door(.noteReturn))), ChoiceDialog.Choice(.phrase(.common(.cancel)))], selected: 1,
            purpose: Self.returning, tone: .warning)
        return ask(.choice(dialog), about: .returning(person.id, isScan: isScan)) + [.ring]
    }

    /// The question before people on the list come in; who waits already or came before takes nobody's place.
    func othersWait(_ arriving: [Person], _ context: ScreenContext) -> Dialog? {
        let coming = arriving.filter { !$0.isWaiting && !$0.hasArrived }
        let named = coming.count == 1 ? coming[0].name : context.words(.door(.groupOf), ["n": coming.count])
        return othersWait(for: coming.count, named: named, besides: arriving.map(\.id), context)
    }

    /// The question where the places left are fewer than those who wait for one and those who come now; nil where there is nothing to ask.
    func othersWait(for count: Int, named: String, besides arriving: [PersonID] = [], _ context: ScreenContext) -> Dialog? {
        let people = context.state.people
        let left = placesLeft(context) ?? 0
        let queue = people.waiting.filter { !arriving.contains($0) }
        // A room without any place left is asked about as full.
        guard count > 0, left >= count, let first = queue.first.flatMap({ people[$0] }), left < count + queue.count else { return nil }
        return .choice(
            ChoiceDialog(
                title: .said(Sentence(.door(.othersWait), ["n": queue.count, "next": first.name, "name": named])),
                choices: [
                    ChoiceDialog.Choice(.phrase(.door(.letInFirst))), ChoiceDialog.Choice(.phrase(.door(.putWaiting))),
                    ChoiceDialog.Choice(.phrase(.common(.cancel))),
                ], selected: 1, purpose: Self.othersWait, tone: .warning))
    }

    /// - Parameter waits: They are on the waiting list already, and keep their place.
    func fullRoom(_ name: String, of count: Int, waits: Bool, _ context: ScreenContext) -> Dialog {
        let left = (context.state.session.capacity ?? 0) - context.state.people.counts.inside
        // A group may be more than there are places left.
        let question =
            left > 0 && left < count
            ? Sentence(.door(.capacityShort), ["n": left, "name": name]) : Sentence(.door(.capacityQuestion), ["name": name])
        return .choice(
            ChoiceDialog(
                title: .said(question),
                choices: [
                    ChoiceDialog.Choice(.phrase(.door(.letIn))),
                    ChoiceDialog.Choice(.phrase(.door(waits ? .keepWaiting : .putWaiting))),
                    ChoiceDialog.Choice(.phrase(.common(.cancel))),
                ], selected: 1, purpose: Self.overCapacity, tone: .warning))
    }

    /// What the volunteer says to a full room.
    ///
    /// - Parameter overCapacity: Whether the room was full; else there is a place, but others wait for it.
    mutating func answerFullRoom(
        _ choice: Int, _ subject: DoorPending, overCapacity: Bool = true, _ context: ScreenContext
    ) -> [Outcome] {
        switch (choice, subject) {
        case (0, .checkIn(let ids, let isScan)):
            let purpose = isScan ? Self.scanning : Self.checkingIn
            return [request(CheckIn(people: ids.map { .id($0) }, overCapacity: overCapacity), purpose, subject)]
        case (0, .walkIn(let form)):
            return [
                request(
                    WalkIn(registration: form.registration, inPlaceOf: form.inPlaceOf, overCapacity: overCapacity), Self.walkingIn, subject)
            ]
        case (0, .returning(let id, let isScan)): return [comeBack(id, isScan: isScan)]
        case (1, .checkIn(let ids, _)):
            let people = ids.compactMap { context.state.people[$0] }
            // Whoever waits already keeps their place.
            let joining = people.filter { !$0.isWaiting && !$0.hasArrived }
            if joining.isEmpty, let first = people.first(where: \.isWaiting) { showWaiting(first, context) }
            return joining.flatMap { wait($0) }
        case (1, .walkIn(let form)):
            return [
                request(WaitForPlace(registration: form.registration), Self.waitingForPlace, .waiting(form.registration.name))
            ]
        default: return []
        }
    }

    /// Says which place on the waiting list somebody has who is on it.
    private mutating func showWaiting(_ person: Person, _ context: ScreenContext) {
        let place = (context.state.people.waiting.firstIndex(of: person.id) ?? 0) + 1
        goOn()
        band = DoorBand(
            tone: .warning, word: .door(.wordWaiting), title: person.name, lines: [Sentence(.door(.waitingPlace), ["n": place])])
    }

    /// Puts somebody on the waiting list, or takes them off it.
    mutating func wait(_ person: Person) -> [Outcome] {
        guard !person.isWaiting else {
            return [request(StopWaiting(person: .id(person.id)), Self.waitingForPlace, .stoppedWaiting(person.name))]
        }
        return [request(WaitForPlace(person: person.id), Self.waitingForPlace, .waiting(person.name))]
    }
}

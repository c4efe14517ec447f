import ForumCore

/// Draws a command of the door besides arrivals: waiting, consents, substitutes, homonyms in a list.
func randomDoorCommand(in state: ForumState, using generator: inout SeededGenerator) -> any ForumCommand {
    let person = state.people.all.map(\.id).randomElement(using: &generator) ?? PersonID("nobody")
    let number = Int.random(in: 0...9, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return WaitForPlace(person: person)
    case 1: return number > 5 ? StopWaiting(person: .id(person)) : WaitForPlace(registration: Registration(given: "Yo \(number)"))
    case 2:
        return RecordConsent(
            person: .id(person), purpose: ConsentPurpose.allCases[number % 3], isGiven: Bool.random(using: &generator))
    case 3: return WalkIn(registration: Registration(given: "Rama \(number)"), inPlaceOf: person, overCapacity: true)
    default:
        return ImportRegistrations(
            people: [Registration(given: "Jean \(number)", family: "Roy"), Registration(given: "Jean \(number)", family: "Roy")],
            waiting: [Registration(given: "Awa \(number / 2)", family: "Diop")],
            void: [VoidTicket(codes: ["V\(number / 3)"], name: "Ida Roy", reason: VoidTicket.Reason.allCases[number % 3])],
            source: "noms")
    }
}

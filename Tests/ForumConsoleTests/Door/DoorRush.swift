import ForumConsole
import ForumCore
import ForumTestSupport
import TerminalUI
import Testing

/// Two volunteers and two hundred people: what the volunteers see is all they go by.
struct DoorRush {
    let evening: Evening
    let doors: [Story]
    var generator: SeededGenerator
    /// Who has to be in at the end, by name.
    var expected: [String] = []

    private static let given = [
        "Anne-Cécile", "Jean-Baptiste", "Zoé", "Li", "Mathieu", "Matthieu", "Élodie", "François", "Françoise", "Léa", "Noël", "Chloé",
        "Karim", "Fatou", "Yves", "Aïcha", "Loïc", "Maël", "Inès", "Théo",
    ]
    private static let family = [
        "Le Goff", "de La Rochefoucauld", "Lefèvre", "Lefebvre", "Martin", "Nguyễn", "Bœuf", "d’Ornano", "Ben Salem", "Strauß", "Roy",
        "Dupont-Aignan", "Petit", "Garçon",
    ]

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        var people: [Registration] = []
        for (place, family) in Self.family.enumerated() {
            for (other, given) in Self.given.enumerated() where (place + other) % 14 != 3 {
                people.append(
                    Registration(
                        given: given, family: family, email: "p\(place).\(other)@example.fr",
                        organisation: "Structure \(place * 20 + other)",
                        codes: ["HA-\(70_000 + place * 100 + other)"]))
            }
        }
        var state = SampleSession.rehearsal(.french)
        state.session.capacity = nil
        state.people = People()
        for (place, registration) in people.enumerated() {
            state.people.insert(Person(id: PersonID("p\(place)"), registration: registration))
        }
        evening = try Evening(state)
        doors = [try evening.console("porte-1", showing: .door), try evening.console("porte-2", showing: .door)]
    }

    /// Lets `count` people arrive.
    mutating func run(_ count: Int) {
        var queue = Array(doors[0].state.people.all).shuffled(using: &generator)[...]
        for _ in 0..<count {
            evening.pass(seconds: Int.random(in: 2...9, using: &generator))
            let door = doors[Int.random(in: 0...1, using: &generator)]
            switch Int.random(in: 0..<100, using: &generator) {
            case 0..<10: walkIn(door)
            case 10..<18: arriveByMistakeOfSomebodyElse(queue.popFirst(), at: door)
            case 18..<23: arriveAtBothDoors(queue.popFirst())
            case 23..<55: if let person = queue.popFirst() { scan(person, at: door) }
            default: if let person = queue.popFirst() { search(person, at: door) }
            }
        }
    }

    // MARK: - What volunteers do

    private mutating func search(_ person: Person, at door: Story) {
        guard find(person, at: door) else {
            Issue.record("\(person.name) was not found:\n\(door.screen)")
            return
        }
        door.press(.enter)
        expected.append(person.name)
    }

    /// Types until the chosen line is the person, going down a few lines where others come first. False when it never is.
    private mutating func find(_ person: Person, at door: Story) -> Bool {
        for attempt in 0..<2 {
            for character in text(for: person, mistyped: attempt == 0) {
                evening.pass(milliseconds: 120)
                door.feed(.key(.character(character)))
                if isChosen(person, at: door) { return true }
            }
            for _ in 0..<12 {
                door.press(.down)
                if isChosen(person, at: door) { return true }
            }
            evening.pass(milliseconds: 500)
            door.press(.escape)
        }
        return false
    }

    private func isChosen(_ person: Person, at door: Story) -> Bool {
        guard let row = door.rows.first(where: { $0.hasPrefix("› ") || $0.hasPrefix("›■") }) else { return false }
        let cells = row.dropFirst(2)
        return cells.hasPrefix(person.name.prefix(20)) && cells.contains(person.registration.organisation)
    }

    private mutating func text(for person: Person, mistyped: Bool) -> String {
        let known = person.registration
        let forms = [
            "\(known.given) \(known.family)", "\(known.family) \(known.given)", known.family + " " + known.given.prefix(3),
            "\(known.given.prefix(2)) \(known.family)",
        ]
        let form = forms.randomElement(using: &generator) ?? known.family
        var letters = Array(Folding.fold(form))
        guard mistyped, letters.count > 6, Int.random(in: 0..<3, using: &generator) == 0 else { return String(letters) }
        let place = Int.random(in: 1..<letters.count - 1, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        default: letters.swapAt(place, place - 1)
        }
        return String(letters)
    }

    private mutating func scan(_ person: Person, at door: Story) {
        // Sometimes a name is half typed when somebody holds out a ticket.
        for letter in Bool.random(using: &generator) ? "mar" : "" {
            evening.pass(milliseconds: 150)
            door.feed(.key(.character(letter)))
        }
        evening.pass(milliseconds: 150)
        for character in person.registration.codes[0] {
            evening.pass(milliseconds: 6)
            door.feed(.key(.character(character)))
        }
        evening.pass(milliseconds: 6)
        door.press(.enter)
        evening.pass(milliseconds: 400)
        door.press(.left, .escape)
        expected.append(person.name)
    }

    private mutating func walkIn(_ door: Story) {
        door.press(.left, .escape)
        door.press(.function(7)).type("Wanda").press(.tab).type("Passante\(expected.count)").press(KeyPress(.enter, .alt))
        // Where the program thinks of somebody on the list, the volunteer says that it is another.
        while door.screen.contains("peut-être déjà sur la liste") { door.press(.end).press(.enter) }
        expected.append("Wanda Passante\(expected.count)")
    }

    /// Enter too early: the wrong person is in, the volunteer sees it and takes it back.
    private mutating func arriveByMistakeOfSomebodyElse(_ person: Person?, at door: Story) {
        guard let person else { return }
        door.press(.left, .escape)
        evening.pass(milliseconds: 300)
        for character in Folding.fold(person.registration.given).prefix(2) {
            evening.pass(milliseconds: 120)
            door.feed(.key(.character(character)))
        }
        door.press(.enter)
        evening.pass(milliseconds: 700)
        if door.screen.contains("✓  ENTRÉE  \(person.name)") {
            expected.append(person.name)
            return
        }
        if door.screen.contains("✓  ENTRÉE") { door.press(.escape) }
        door.press(.left, .escape)
        search(person, at: door)
    }

    /// The same person at both doors in the same moment, before either has heard of the other.
    private mutating func arriveAtBothDoors(_ person: Person?) {
        guard let person else { return }
        evening.isConnected = false
        let found = doors.map { door in
            door.press(.left, .escape)
            return find(person, at: door)
        }
        for (door, isFound) in zip(doors, found) where isFound { door.press(.enter) }
        evening.isConnected = true
        evening.othersHear()
        expected.append(person.name)
    }
}

@Suite struct DoorRushTests {
    @Test(arguments: [UInt64(1), 2])
    func aRushEndsWithExactlyTheRightPeopleIn(_ seed: UInt64) throws {
        var rush = try DoorRush(seed: seed)
        rush.run(200)
        let wanted = rush.expected.sorted()
        #expect(wanted.count == 200)
        for door in rush.doors {
            let inside = door.state.people.all.filter { $0.isInside && !$0.isRemoved }.map(\.name)
            #expect(Set(inside).symmetricDifference(wanted) == [])
            #expect(door.state.people.counts.arrived == 200 && door.state.people.counts.inside == 200)
        }
        // What is on the disk says the same.
        let opened = try rush.evening.state()
        #expect(Set(opened.people.all.filter(\.hasArrived).map(\.name)).symmetricDifference(wanted) == [])
    }
}

import ForumCore
import ForumTestSupport
import Testing

/// Numbers of printed lists, typed back in.
@Suite struct SheetNumberTests {
    private func person(_ number: Int, _ id: String = "p") -> Person {
        Person(id: PersonID(id), registration: Registration(given: "Zoé"), number: number)
    }

    private func typed(_ text: String) -> SheetNumber? {
        if case .number(let sheet) = SheetNumber.read(text) { return sheet }
        return nil
    }

    @Test func everyMistypedDigitAndEverySwapIsNoticed() {
        for number in [1, 8, 117, 1_000, 54_322] {
            let sheet = SheetNumber(person(number))
            let digits = Array(String(number))
            #expect(typed(sheet.description) == sheet)
            for index in digits.indices {
                for other in "0123456789" where other != digits[index] {
                    var wrong = digits
                    wrong[index] = other
                    let read = SheetNumber.read(String(wrong) + String(sheet.letter))
                    if wrong[0] != "0" {
                        #expect(read == .wrongLetter)
                    } else {
                        #expect(typed(String(wrong) + String(sheet.letter))?.number != number)
                    }
                }
                if index > 0, digits[index] != digits[index - 1] {
                    var swapped = digits
                    swapped.swapAt(index, index - 1)
                    if swapped[0] != "0" { #expect(SheetNumber.read(String(swapped) + String(sheet.letter)) == .wrongLetter) }
                }
            }
        }
        for text in ["", "abc", "0", "12 KKK", "-3", "99999999999999999999"] {
            #expect(SheetNumber.read(text) == .unreadable, "\(text)")
        }
    }

    /// What stands on a sheet is the same person's whatever other doors recorded before or after it was printed.
    @Test func aSheetStaysRightWhenOtherDoorsAreHeard() {
        var desk = SimulatedConsole("b")
        let list = ["Anne", "Paul", "Ida", "Li", "Zoé"].map { Registration(given: $0, family: "Roy") }
        desk.perform(ImportRegistrations(people: Array(list.prefix(3)), source: "l"))
        var door = SimulatedConsole("a")
        door.replica.receive(desk.journal)
        desk.perform(ImportRegistrations(people: list, source: "l"))
        let sheet = desk.state.people.all.map { ($0.name, SheetNumber($0).description) }
        // The other door's walk-in is earlier in the one order of events, and moves those of the list behind it.
        door.perform(WalkIn(registration: Registration(given: "Marc", family: "Leroy")))
        desk.replica.receive(door.journal)
        #expect(desk.state.people[place: 3].name == "Marc Leroy")
        for (name, text) in sheet {
            guard let number = typed(text), case .person(let person) = number.meaning(in: desk.state.people) else {
                Issue.record("\(text) means nobody")
                continue
            }
            #expect(person.name == name)
        }
        // Both gave number 4 away: without its letters it is nobody's.
        guard let four = typed("4"), case .several(let people) = four.meaning(in: desk.state.people) else {
            Issue.record("4 is one person's")
            return
        }
        #expect(people.map(\.name).sorted() == ["Li Roy", "Marc Leroy"])
        // The session file keeps the numbers that don't follow from the places.
        let file = try? SessionFile(bytes: SessionFile(state: desk.state).encoded())
        #expect(file?.state.people.all.map(\.number) == desk.state.people.all.map(\.number))
    }

    /// Both doors took in one list while apart, one of them after walk-ins, and printed it: both papers stay good.
    @Test func theSheetsOfBothDoorsStayGoodAfterTheyHeardOfEachOther() throws {
        let list = ["Anne", "Paul", "Ida", "Li", "Zoé"].map { Registration(given: $0, family: "Roy") }
        var doors = ["a", "b"].map { SimulatedConsole($0) }
        doors[1].perform(WalkIn(registration: Registration(given: "Marc", family: "Leroy")))
        for place in doors.indices { doors[place].perform(ImportRegistrations(people: list, source: "l")) }
        let sheets = doors.map { door in door.state.people.all.map { ($0.name, SheetNumber($0).description) } }
        doors[0].replica.receive(doors[1].journal)
        let state = doors[0].state
        #expect(state.people.count == 6)
        for people in [state.people, try SessionFile(bytes: canonical(state)).state.people] {
            for (name, text) in sheets.joined() {
                let sheet = try #require(typed(text))
                #expect(sheet.meaning(in: people).people.map(\.name) == [name], "\(text)")
            }
            #expect(people.nextNumber == 7)
        }
    }

    @Test func anotherPersonsLettersAreNoticed() {
        var people = People()
        people.insert(person(4, "p1"))
        let letters = (0..<40).compactMap { typed(SheetNumber(person(4, "q\($0)")).description) }
        let own = SheetNumber(person(4, "p1"))
        for sheet in letters where sheet != own {
            if case .another = sheet.meaning(in: people) { continue }
            Issue.record("\(sheet) is taken for \(own)")
        }
    }
}

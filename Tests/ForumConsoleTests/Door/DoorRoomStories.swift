import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// People who are not on the list, who come for somebody else, for whom there is no room.
@Suite struct DoorRoomStories {
    @Test func aWalkInNeedsANameAndOneKeyForTheSector() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("zazie lemétro").press(.function(7))
        door.press(.tab, .tab)
        #expect(door.screen.replacing("\u{A0}", with: " ").contains("[a] association"), "\(door.screen)")
        door.type("a").press(.enter, .enter)
        #expect(door.screen.contains("✓  ENTRÉE  Zazie Lemétro"))
        let person = try #require(door.state.people.all.first { $0.isWalkIn })
        #expect(person.registration == Registration(given: "Zazie", family: "Lemétro", sector: .association))
    }

    @Test func aNameTypedInSmallLettersGetsItsCapitals() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("jean-marie o'brien d'arc").press(.function(7)).press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("✓  ENTRÉE  Jean-Marie O'Brien d'Arc"), "\(door.screen)")
        door.press(.function(7)).type("LÉA").press(.tab).type("McAdam de la Tour").press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("✓  ENTRÉE  Léa McAdam de la Tour"), "\(door.screen)")
    }

    @Test(arguments: ["Anne Cecile", "anne-cecile le gof", "Le Goff Anne"])
    func aWalkInWhoIsOnTheListAfterAllIsNoticed(_ typed: String) throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.press(.function(7)).type(typed).press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("Anne-Cécile Le Goff est peut-être déjà sur la liste"), "\(door.screen)")
        door.press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff"))
        #expect(door.state.people.counts.walkIns == 0)
    }

    /// A cell of a spreadsheet, or what a scanner sends into the wrong field, is a name like another.
    @Test func aNameThatIsPastedIsOfOneLine() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.press(.function(7)).paste("Li\u{1D}").press(.tab).paste("Du\u{202E}pont\tTest").press(KeyPress(.enter, .alt))
        #expect(door.state.people.all.contains { $0.isWalkIn && $0.name == "Li Dupont Test" }, "\(door.screen)")
    }

    @Test func aNamesakeCanStillBeRegistered() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.press(.function(7)).type("Anne-Cécile").press(.tab).type("Le Goff").press(KeyPress(.enter, .alt)).press(.down).press(.enter)
        #expect(door.state.people.counts.walkIns == 1)
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func somebodyComesInPlaceOfSomebodyElse() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        let awaited = door.state.people.counts.awaited
        door.type("le goff").press(.alt("o")).type("Yann").press(.tab).type("Kerdoncuff").press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("ENTRÉE  Yann Kerdoncuff") && door.screen.contains("À la place d"), "\(door.screen)")
        #expect(door.state.people.counts.awaited == awaited - 1)
        let substitute = try #require(door.state.people.all.first { $0.inPlaceOf != nil })
        #expect(substitute.registration.organisation == "Préfecture de région")
        door.type("le goff")
        #expect(door.screen.contains("⇄ Yann Kerdoncuff est venu·e à sa place"))
        door.press(.escape).press(.function(8))
        #expect(door.state.people.counts.awaited == awaited)
        #expect(door.state.people.counts.arrived == 0)
    }

    @Test func aFullRoomAsksAndRemembersTheAnswer() throws {
        let evening = try ArrivalStories.evening(capacity: 1)
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("1/1 ‼ complet"))
        door.type("adam").press(.enter)
        #expect(door.screen.contains("La salle est complète. Faire entrer Sébastien Adam quand même"))
        door.press(.up).press(.enter)
        #expect(door.screen.contains("Au-delà de la capacité"))
        #expect(door.state.people.counts.overCapacity == 1)
    }

    @Test func thoseForWhomThereIsNoRoomWaitInTheirOrder() throws {
        let evening = try ArrivalStories.evening(capacity: 1)
        let door = try evening.console("porte-1", showing: .door)
        let other = try evening.console("porte-2", showing: .door)
        door.type("le goff").press(.enter)
        door.type("adam").press(.enter, .enter)
        #expect(door.screen.contains("!  EN ATTENTE  Sébastien Adam"))
        other.press(.function(7)).type("Zoulikha").press(KeyPress(.enter, .alt)).press(.enter)
        #expect(other.screen.contains("EN ATTENTE  Zoulikha") && other.screen.contains("N°\u{202F}2 sur la liste d’attente"))
        #expect(door.state.people.counts.arrived == 1 && door.state.people.counts.registered == 120)
        // Somebody leaves; the first of the queue comes in.
        door.type("le goff").press(.alt("s")).press(.escape).press(.alt("v"))
        #expect(door.rows.contains { $0.hasPrefix("› Sébastien Adam") }, "\(door.screen)")
        door.press(.enter)
        #expect(door.screen.contains("ENTRÉE  Sébastien Adam"))
        #expect(door.state.people.waiting.map { door.state.people[$0]?.name } == ["Zoulikha"])
        // Taken back, they are first in the queue again.
        door.press(.escape)
        #expect(door.state.people.waiting.map { door.state.people[$0]?.name } == ["Sébastien Adam", "Zoulikha"])
    }

    @Test func theFiguresOfTheDoorAreAlwaysThere() throws {
        let evening = try ArrivalStories.evening([Registration(given: "Nova", family: "Prima", sector: .research, isNewcomer: true)])
        let door = try evening.console("porte-1", showing: .door, size: Size(columns: 120, rows: 40))
        door.type("le goff").press(.enter)
        evening.pass(minutes: 20)
        door.type("nova").press(.enter)
        let expected = [
            "Venus 2 · dedans 2 · attendus 119", "1 arrivée en 10 minutes", "1 première venue", "17:45", "18:00", "▲ agent public",
            "2/120",
        ]
        for said in expected {
            #expect(door.screen.contains(said), "\(said)\n\(door.screen)")
        }
    }

    @Test func numbersOfATickedSheetAreTypedInAndMistypedOnesNoticed() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        let number = SheetNumber(try #require(door.state.people.all.first { $0.registration.family == "Le Goff" }))
        door.press(.alt("x")).type(number.description.lowercased())
        #expect(door.rows.contains { $0.contains("› Anne-Cécile Le Goff") })
        door.press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff") && door.screen.contains("feuille cochée"))
        door.type("\(number.number + 1)\(number.letter)").press(.enter)
        #expect(door.screen.contains("✗  REFUSÉ") && door.state.people.counts.arrived == 1)
        door.press(.escape)
        #expect(door.screen.contains("Nom, structure, courriel"))
    }

    /// Letters complete the number that was asked about; whoever goes on to the next number instead need not clear the field.
    @Test func aNumberWithoutItsLettersIsCompletedOrLeft() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        let number = SheetNumber(try #require(door.state.people.all.first { $0.registration.family == "Le Goff" }))
        let letters = number.description.filter(\.isLetter).lowercased()
        door.press(.alt("x")).type("131").press(.enter)
        #expect(door.screen.contains("!  LETTRES  131"), "\(door.screen)")
        door.type("\(number.number)").press(.enter)
        #expect(door.screen.contains("!  LETTRES  \(number.number)") && door.state.people.counts.arrived == 0, "\(door.screen)")
        door.type(letters).press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff"), "\(door.screen)")
        door.type("\(number.number)zz").press(.enter)
        #expect(door.screen.contains("Les lettres ne vont pas") && door.status.contains("REFUSÉ"), "\(door.screen)")
    }

    /// The list says that Escape is for who has finished: the last one typed stays in.
    @Test func escapeRightAfterTheLastNumberOnlyEndsTheSheet() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        let number = SheetNumber(try #require(door.state.people.all.first { $0.registration.family == "Le Goff" }))
        door.press(.alt("x")).type(number.description.lowercased()).press(.enter)
        #expect(door.state.people.counts.arrived == 1 && !door.screen.contains("annuler cette arrivée"))
        door.press(.escape)
        #expect(door.state.people.counts.arrived == 1 && door.screen.contains("Nom, structure, courriel"))
    }
}

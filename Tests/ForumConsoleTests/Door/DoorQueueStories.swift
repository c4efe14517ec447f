import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// The next person comes at once: what was just said, asked or taken back leads nobody astray.
@Suite struct DoorQueueStories {
    /// A room with one place where somebody is in and somebody waits.
    private func fullRoom() throws -> Story {
        let door = try ArrivalStories.evening(capacity: 1).console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        door.type("adam").press(.enter, .enter)
        #expect(door.state.people.counts.arrived == 1 && door.state.people.waiting.count == 1)
        return door
    }

    @Test func theNextNameTakesThePlaceOfOneThatNobodyHas() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("inconnu").press(.enter)
        #expect(door.status.contains("Personne ne correspond à «\u{202F}inconnu\u{202F}»") && door.bells == 1, "\(door.screen)")
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff"), "\(door.screen)")
        // A walk-in of that name needs no typing again.
        door.type("zazie").press(.enter, .function(7))
        #expect(door.rows.contains { $0.contains("Prénom") && $0.contains("Zazie") }, "\(door.screen)")
    }

    @Test func aGroupIsCountedAndNotListed() throws {
        let more = (1...12).map { Registration(given: "Prénom\($0)", family: "Nom\($0)", organisation: "Etalab Test") }
        let door = try ArrivalStories.evening(more).console("porte-1", showing: .door)
        door.type("etalab test").press(.alt("g"))
        #expect(door.rows.last?.contains("Entrée Noter 12 arrivées") == true, "\(door.screen)")
        door.press(.enter)
        #expect(door.status.contains("Annuler\u{202F}: 12 arrivées (F8)"), "\(door.status)")
        door.press(.function(8))
        #expect(door.status.contains("Annulé\u{202F}: 12 arrivées") && door.state.people.counts.arrived == 0, "\(door.status)")
    }

    @Test func aConsentTakenBackLeavesTheBandAndSaysWhichOne() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter).press(.alt("p")).press(.function(8))
        #expect(door.status.contains("Annulé\u{202F}: accord (photo) d’Anne-Cécile Le Goff"), "\(door.status)")
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff") && door.screen.contains("☐ photo"), "\(door.screen)")
        door.press(.alt("m"))
        #expect(door.screen.contains("☑ citation"))
    }

    /// Escape took the arrival back; undoing that lets the person in again, which is said as large as the first time.
    @Test func whoIsInAgainByUndoingIsSaid() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter, .escape)
        #expect(door.screen.contains("ANNULÉ  Anne-Cécile Le Goff"))
        door.press(.function(8))
        #expect(door.state.people.counts.arrived == 1 && door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff"), "\(door.screen)")
        // What is undone about something else brings no band back.
        door.press(.escape, .escape)
        door.type("le goff").press(.enter).press(.function(4)).type("une note").press(.enter).press(.function(8)).show(.door)
        door.type("x")
        door.press(.function(8))
        #expect(door.state.people.counts.arrived == 0 && !door.screen.contains("ENTRÉE"), "\(door.screen)")
    }

    /// Nothing was done about whoever is in already: below the band stands what undoing would take back.
    @Test func belowAlreadyInStandsWhatUndoingWouldTakeBack() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter).type("adam").press(.enter).type("le goff").press(.enter)
        #expect(door.screen.contains("DÉJÀ LÀ  Anne-Cécile Le Goff"), "\(door.screen)")
        #expect(door.status.contains("Annuler\u{202F}: arrivée de Sébastien Adam (F8)"), "\(door.status)")
    }

    /// The sheet is what has happened already.
    @Test func aTickedSheetIsNotAskedAboutTheRoom() throws {
        let door = try fullRoom()
        let person = try #require(door.state.people.all.first { !$0.hasArrived && !$0.isWaiting && !$0.registration.isDeclined })
        door.press(.alt("x")).type("\(SheetNumber(person))".lowercased()).press(.enter)
        #expect(door.state.people.counts.arrived == 2 && door.state.people.counts.overCapacity == 1, "\(door.screen)")
        #expect(door.screen.contains("✓  ENTRÉE  \(person.name)") && door.screen.contains("Au-delà de la capacité"), "\(door.screen)")
    }

    @Test func whereASheetComesFromIsSaid() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.press(.alt("x"))
        #expect(door.screen.contains("opendetat export") && door.screen.contains("--format checklist"), "\(door.screen)")
    }

    @Test func aFreePlaceIsForThoseWhoWait() throws {
        let door = try fullRoom()
        door.type("le goff").press(.alt("s"))
        #expect(door.screen.contains("La place est pour") && door.status.contains("Sébastien Adam, n°\u{202F}1"), "\(door.screen)")
        door.press(.escape)
        #expect(door.screen.contains("1 place libre, attente 1 (Alt-V)"), "\(door.screen)")
        door.press(.function(7)).type("Zoulikha").press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("1 personne attend une place") && door.screen.contains("Zoulikha avant"), "\(door.screen)")
        door.press(.enter)
        #expect(door.state.people.counts.inside == 0 && door.state.people.waiting.count == 2)
        // The first in the queue is asked nothing about.
        door.press(.alt("v"), .enter)
        #expect(door.screen.contains("✓  ENTRÉE  Sébastien Adam"), "\(door.screen)")
    }

    @Test func whoeverIsLetInBeforeTheQueueIsNotOverCapacity() throws {
        let door = try fullRoom()
        door.type("le goff").press(.alt("s"), .escape)
        let person = try #require(door.state.people.all.first { !$0.hasArrived && !$0.isWaiting && !$0.registration.isDeclined })
        door.type(person.name).press(.enter, .up, .enter)
        #expect(door.state.people[person.id]?.isInside == true && door.state.people.counts.overCapacity == 0, "\(door.screen)")
    }

    @Test(arguments: [KeyPress.enter, .alt("s")]) func whoComesBackIntoAFullRoomIsAskedAbout(_ key: KeyPress) throws {
        let door = try ArrivalStories.evening(capacity: 1).console("porte-1", showing: .door)
        door.type("le goff").press(.enter).type("le goff").press(.alt("s"), .escape)
        door.type("adam").press(.enter)
        #expect(door.state.people.counts.inside == 1)
        door.type("le goff").press(key)
        #expect(door.screen.contains("Laisser revenir Anne-Cécile Le Goff"), "\(door.screen)")
        door.press(.enter)
        #expect(door.state.people.counts.inside == 1)
        door.press(key, .up, .enter)
        #expect(door.state.people.counts.inside == 2 && door.screen.contains("RETOUR  Anne-Cécile Le Goff"), "\(door.screen)")
    }

    @Test func noLineLooksChosenBeforeOneIs() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        #expect(!door.screen.contains("›"))
        door.press(.down)
        #expect(door.screen.contains("›"))
    }
}

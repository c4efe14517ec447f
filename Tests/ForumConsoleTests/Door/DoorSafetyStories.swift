import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// Nobody is let in, put out or put off by a key or a click that meant something else.
@Suite struct DoorSafetyStories {
    private func scan(_ story: Story, _ code: String) {
        for character in code {
            story.evening.pass(milliseconds: 8)
            story.feed(.key(.character(character)))
        }
        story.evening.pass(milliseconds: 8)
        story.press(.enter)
        story.evening.pass(milliseconds: 300)
    }

    @Test(arguments: [2, 3, 12, 20])
    func aClickBesideThePeopleMeansNobody(_ row: Int) throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        let isOnList = door.rows[row].contains("…") == false && (5...14).contains(row)
        door.feed(.mouse(MouseEvent(.press, at: Point(column: 5, row: row))))
        door.feed(.mouse(MouseEvent(.release, at: Point(column: 5, row: row)))).press(.enter)
        #expect(door.state.people.counts.arrived == (isOnList ? 1 : 0), "\(door.screen)")
    }

    @Test func theWheelAndAReleaseLeaveTheBandAndTheChoiceAlone() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        door.wheel(.wheelDown, at: "›").feed(.mouse(MouseEvent(.release, at: Point(column: 5, row: 9))))
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff"), "\(door.screen)")
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func aFullRoomPutsNobodyOffTheWaitingList() throws {
        let door = try ArrivalStories.evening(capacity: 1).console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        door.type("adam").press(.alt("t"))
        #expect(door.state.people.waiting.count == 1)
        door.type("adam").press(.enter)
        #expect(door.screen.contains("Laisser sur la liste d’attente"), "\(door.screen)")
        door.press(.enter)
        #expect(door.state.people.waiting.count == 1)
        #expect(door.screen.contains("!  EN ATTENTE  Sébastien Adam") && door.screen.contains("N°\u{202F}1 sur la liste"), "\(door.screen)")
    }

    @Test func escapeTakesBackTheArrivalAndNoLaterStep() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        door.press(.function(4)).type("une note").press(.enter)
        door.press(.function(3)).press(.escape)
        #expect(door.screen.contains("ANNULÉ  Anne-Cécile Le Goff"), "\(door.screen)")
        #expect(door.state.people.counts.arrived == 0 && door.state.notes.values.allSatisfy { !$0.isWithdrawn })
        #expect(door.state.notes.count == 1)
    }

    @Test func aGroupIsTakenBackAsOne() throws {
        let door = try ArrivalStories.evening(ScannerStories.tickets).console("porte-1", showing: .door)
        scan(door, "ORD55")
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 2)
        door.press(.escape)
        #expect(door.state.people.counts.arrived == 0)
        door.press(.function(8))
        #expect(door.state.people.counts.arrived == 2)
    }

    @Test func theBandGoesWithTheArrivalThatItIsAbout() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        door.press(.function(4)).press(.function(8)).press(.function(3))
        #expect(!door.screen.contains("ENTRÉE") && door.state.people.counts.arrived == 0, "\(door.screen)")
        door.press(.alt("s"))
        #expect(door.status.contains("tapez un nom"), "\(door.status)")
    }

    @Test func aTicketIsReadOnEveryScreenInWhateverModeTheDoorWasLeft() throws {
        for mode in [KeyPress.alt("x"), .alt("v"), .alt("h")] {
            for screen in ScreenKind.allCases where screen != .door {
                let evening = try ArrivalStories.evening([Registration(given: "Nadia", family: "Diop", codes: ["dnb8ea58"])])
                let console = try evening.console("porte-1", showing: .door)
                console.press(mode).show(screen)
                let dialogs = console.model.dialogs.count
                scan(console, "dnb8ea58")
                #expect(console.state.people.counts.arrived == 1, "\(screen)")
                #expect(console.model.dialogs.count == dialogs && console.state.agenda.currentItem == nil, "\(screen)")
                #expect(console.screen.contains("✓  ENTRÉE  Nadia Diop"), "\(console.screen)")
            }
        }
    }

    @Test func whereSheetsAreTypedInQuickDigitsAreNumbersAndTicketsAreTickets() throws {
        let evening = try ArrivalStories.evening([Registration(given: "Nadia", family: "Diop", codes: ["880116"])])
        let door = try evening.console("porte-1", showing: .door)
        door.press(.alt("x"))
        scan(door, "\(SheetNumber(door.state.people[place: 11]))".replacing(" ", with: ""))
        #expect(
            door.screen.contains("✓  ENTRÉE \(door.state.people[place: 11].name)".replacing("ENTRÉE ", with: "ENTRÉE  ")), "\(door.screen)")
        scan(door, "880116")
        #expect(door.screen.contains("✓  ENTRÉE  Nadia Diop") && door.screen.contains("feuille cochée"), "\(door.screen)")
    }

    @Test func aCodeAnswersNoQuestion() throws {
        let evening = try ArrivalStories.evening([Registration(given: "Nadia", family: "Diop", codes: ["880116"])])
        for screen in [ScreenKind.door, .run] {
            let console = try evening.console("porte-\(screen)", showing: screen)
            console.press(.function(10))
            scan(console, "880116")
            #expect(console.isRunning && console.state.people.counts.arrived == 1)
            #expect(console.screen.contains("Quitter"), "\(console.screen)")
            // Neither does one that no ticket carries.
            scan(console, "1112")
            #expect(console.isRunning && console.status.contains("INCONNU 1112"), "\(console.screen)")
        }
    }

    @Test func oneCodeOfTwoListsAsksWhoIsHere() throws {
        let evening = try ArrivalStories.evening([
            Registration(given: "Anne", family: "Durand", codes: ["770001"]),
            Registration(given: "Marc", family: "Leroy", codes: ["770001"]),
        ])
        let door = try evening.console("porte-1", showing: .door)
        scan(door, "770001")
        #expect(door.screen.contains("PLUSIEURS  2 personnes") && door.screen.contains("choisissez qui est là"), "\(door.screen)")
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 0)
        door.press(.down).press(.down).press(.enter)
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func aListWalkedThroughStaysWhereItIs() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        for _ in 0..<30 { door.press(.down) }
        for _ in 0..<3 { door.press(.up) }
        let row = try #require(door.rows.firstIndex { $0.hasPrefix("› ") })
        let next = try #require(door.rows.dropFirst(row + 1).first).dropFirst(2).prefix(12)
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 1)
        #expect(door.rows[row].contains(next), "\(door.screen)")
        // Enter again means nobody; the arrow chooses who has moved up.
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 1 && door.status.contains("choisissez une ligne"), "\(door.status)")
        door.press(.down).press(.enter)
        #expect(door.state.people.counts.arrived == 2 && door.screen.contains("ENTRÉE  \(next.prefix(4))"), "\(door.screen)")
    }

    @Test func aCorrectionLeavesAloneWhatAnotherConsoleCorrected() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        let other = try evening.console("porte-2", showing: .door)
        door.type("le goff").press(.alt("e"))
        let person = try #require(door.state.people.all.first { $0.registration.family == "Le Goff" })
        try other.carryOut(
            CorrectPerson(person: person.id, from: Registration(), to: Registration(email: "neuf@example.fr", remarks: "PMR")))
        door.press(.tab).type("f").press(KeyPress(.enter, .alt))
        let corrected = try #require(door.state.people[person.id]).registration
        #expect(corrected.family == "Le Gofff" && corrected.email == "neuf@example.fr" && corrected.remarks == "PMR")
    }

    @Test func whatStandsInTheWayIsSaidOfThePersonByName() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.alt("s"))
        #expect(door.status.contains("Anne-Cécile Le Goff n’est pas encore arrivé·e."), "\(door.status)")
        door.press(.enter).type("le goff").press(.alt("o"))
        #expect(door.status.contains("Anne-Cécile Le Goff est déjà là."), "\(door.status)")
        door.press(.escape).type("qqqqqq").press(.enter)
        #expect(door.status.contains("Personne ne correspond à «\u{202F}qqqqqq\u{202F}». F7"), "\(door.status)")
    }

    @Test func theConsoleThatLetSomebodyInIsThisOneOrNamed() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        let other = try evening.console("porte-2", showing: .door)
        door.type("le goff").press(.enter)
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("à cette console. Rien n’a changé"), "\(door.screen)")
        other.type("le goff").press(.enter)
        #expect(other.screen.contains("à la console «\u{202F}porte-1\u{202F}»"), "\(other.screen)")
    }

    /// Two doors that let in the same person at the same moment: counted once, known at both, and each takes back its own only.
    @Test func twoDoorsAtTheSameMomentKnowOfEachOther() throws {
        let evening = try ArrivalStories.evening()
        let first = try evening.console("porte-1", showing: .door)
        let second = try evening.console("porte-2", showing: .door)
        evening.isConnected = false
        first.type("le goff").press(.enter)
        second.type("le goff").press(.enter)
        evening.isConnected = true
        evening.othersHear()
        #expect(first.state.people.counts.arrived == 1 && second.state.people.counts.arrived == 1)
        for (door, other) in [(first, "porte-2"), (second, "porte-1")] {
            #expect(door.screen.contains("!  ENTRÉE  Anne-Cécile Le Goff"), "\(door.screen)")
            #expect(door.screen.contains("Aussi noté·e à 17\u{202F}h\u{202F}50, à la console «\u{202F}\(other)\u{202F}»"), "\(door.screen)")
        }
        first.press(.escape)
        #expect(first.state.people.counts.arrived == 1 && second.state.people.counts.arrived == 1)
        #expect(first.state.people.all.first(where: \.hasArrived)?.attendance?.arrived.console == ConsoleName("porte-2"))
        second.press(.function(8))
        #expect(first.state.people.counts.arrived == 0 && second.state.people.counts.arrived == 0)
        #expect(!second.screen.contains("ENTRÉE"), "\(second.screen)")
    }

    /// Taking back one's own arrival of somebody whom the other door let in too leaves them in, and says so; the other door hears of it.
    @Test func whoIsStillInAtTheOtherDoorIsSaid() throws {
        for key in [KeyPress.function(8), KeyPress(.escape)] {
            let evening = try ArrivalStories.evening()
            let first = try evening.console("porte-1", showing: .door)
            let second = try evening.console("porte-2", showing: .door)
            evening.isConnected = false
            first.type("le goff").press(.enter)
            second.type("le goff").press(.enter)
            evening.isConnected = true
            evening.othersHear()
            first.press(key)
            #expect(first.screen.contains("!  DÉJÀ LÀ  Anne-Cécile Le Goff"), "\(first.screen)")
            #expect(first.screen.contains("Anne-Cécile Le Goff est toujours là"), "\(first.screen)")
            #expect(second.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff") && !second.screen.contains("Aussi noté"), "\(second.screen)")
        }
    }

    @Test func namesakesAreAskedFor() throws {
        let evening = try ArrivalStories.evening([
            Registration(given: "Marie", family: "Zuber", email: "marie@un.fr", organisation: "HATVP"),
            Registration(given: "Marie", family: "Zuber", email: "marie@deux.fr", sector: .citizen),
        ])
        let door = try evening.console("porte-1", showing: .door)
        door.type("marie zuber").press(.enter, .enter)
        #expect(door.state.people.counts.arrived == 0)
        door.press(.escape).type("marie zuber").press(.enter)
        #expect(door.screen.contains("!  PLUSIEURS  2 × Marie Zuber") && door.screen.contains("HATVP · marie@un.fr"), "\(door.screen)")
        door.press(.down).press(.enter)
        #expect(door.state.people.counts.arrived == 1 && door.screen.contains("ENTRÉE  Marie Zuber"), "\(door.screen)")
        // The other one is alone now.
        door.type("marie zuber").press(.enter)
        #expect(door.state.people.counts.arrived == 2)
    }

    @Test func whoWentOutAndGivesTheirNameIsBack() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.enter).type("le goff").press(.alt("s"))
        #expect(door.screen.contains("Sorti·e depuis") && !door.screen.contains("est déjà là"), "\(door.screen)")
        door.press(.escape).type("le goff").press(.enter)
        #expect(door.screen.contains("✓  RETOUR  Anne-Cécile Le Goff") && door.state.people.counts.inside == 1, "\(door.screen)")
        // The band names them: keys are about them.
        door.press(.alt("e"))
        #expect(door.screen.contains("Corriger") && door.screen.contains("Anne-Cécile"), "\(door.screen)")
        door.press(.escape).press(.function(8))
        #expect(door.state.people.counts.inside == 0 && door.state.people.counts.arrived == 1)
    }

    @Test func aScannerMayEndItsCodeByALineFeedOrTab() throws {
        for end in [KeyPress.tab, .control("j"), .enter] {
            let door = try ArrivalStories.evening(ScannerStories.tickets).console("porte-1", showing: .door)
            for character in "HA-4471903" { door.feed(.key(.character(character))) }
            door.press(end)
            #expect(door.state.people.counts.arrived == 1 && door.screen.contains("ENTRÉE  Zoé Lefèvre"), "\(end)\n\(door.screen)")
        }
    }

    @Test func aTicketInTheMiddleOfTypingLeavesWhatWasTyped() throws {
        let door = try ArrivalStories.evening(ScannerStories.tickets).console("porte-1", showing: .door)
        door.press(.function(7))
        door.type("Jea")
        door.evening.pass(milliseconds: 200)
        for character in "nHA-4471903" { door.feed(.key(.character(character))) }
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 1)
        #expect(door.rows.contains { $0.contains("▸ Prénom") && $0.contains("Jean") && !$0.contains("4471903") }, "\(door.screen)")
    }

    @Test func aTicketIsReadWhileAListIsImported() throws {
        let door = try ArrivalStories.evening(ScannerStories.tickets).console("porte-1", showing: .door)
        door.press(.control("o")).type("/tmp/x")
        door.evening.pass(milliseconds: 200)
        scan(door, "HA-4471903")
        #expect(door.screen.contains("✓  ENTRÉE  Zoé Lefèvre") && door.state.people.counts.arrived == 1, "\(door.screen)")
        door.evening.pass(seconds: 10)
        #expect(door.rows.contains { $0.contains("/tmp/x") && !$0.contains("4471903") }, "\(door.screen)")
        door.press(.escape)
        #expect(door.screen.contains("Venus 1"), "\(door.screen)")
    }

    @Test func aTicketReadAtTheBallotsLeavesNothingInTheField() throws {
        let evening = try ArrivalStories.evening([Registration(given: "Nadia", family: "Diop", codes: ["88011"])])
        let desk = try evening.console("depouillement", showing: .themes)
        for title in ["Données", "Transparence"] { try desk.carryOut(WordTheme(title: title)) }
        try desk.carryOut(OpenVote(method: .dots(allowance: 3, cap: 2)))
        desk.press(.alt("o"))
        #expect(desk.model.screens[.themes]?.isTyping == true, "\(desk.screen)")
        desk.type("3 ")
        evening.pass(seconds: 1)
        scan(desk, "88011")
        evening.pass(seconds: 10)
        #expect(desk.state.people.counts.arrived == 1 && !desk.screen.contains("88011"), "\(desk.screen)")
        let themes = try #require(desk.model.screens[.themes] as? ThemesScreen)
        #expect(themes.desk.field.text == "3 ")
    }

    @Test func numbersOfASheetNeedTheirLettersAndLeaveRoomForTheNext() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        let sheet = SheetNumber(door.state.people[place: 11])
        door.press(.alt("x")).type("\(sheet.number)").press(.enter)
        #expect(door.state.people.counts.arrived == 0 && door.screen.contains("!  LETTRES  12"), "\(door.screen)")
        door.type(String(sheet.letter)).press(.enter)
        #expect(door.state.people.counts.arrived == 1)
        door.type("63Q").press(.enter).type("\(SheetNumber(door.state.people[place: 12]))").press(.enter)
        #expect(door.state.people.counts.arrived == 2, "\(door.screen)")
    }

    @Test func aHiddenListLeavesNoNameForTheQueueToRead() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.press(.alt("h")).type("le goff").press(.enter)
        #expect(door.screen.contains("ENTRÉE  Anne-Cécile Le Goff"))
        evening.pass(seconds: 11)
        #expect(!door.rows.dropLast(2).contains { $0.contains("Le Goff") }, "\(door.screen)")
    }

    @Test func anotherDoorsArrivalLeavesTheListWhereItIs() throws {
        let evening = try ArrivalStories.evening()
        let mine = try evening.console("porte-1", showing: .door)
        let other = try evening.console("porte-2", showing: .door)
        let first = try #require(mine.rows.firstIndex { $0.hasPrefix("›") })
        let name = String(mine.rows[first].dropFirst(2).prefix(14)).split(separator: "  ")[0]
        other.type(String(name)).press(.enter)
        #expect(other.state.people.counts.arrived == 1, "\(other.screen)")
        #expect(mine.rows.firstIndex { $0.hasPrefix("›") } == first && !mine.rows[first].contains(name), "\(mine.screen)")
    }

    /// A form that asked "is it not this person?" keeps what was typed while a ticket is read.
    @Test func aTicketLeavesAFormThatWaitsAlone() throws {
        let door = try ArrivalStories.evening(ScannerStories.tickets).console("porte-1", showing: .door)
        door.press(.function(7)).type("Anne-Cécile").press(.tab).type("Le Goff").press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("est peut-être déjà sur la liste"), "\(door.screen)")
        scan(door, "HA-4471903")
        scan(door, "HA-4471903")
        #expect(door.state.people.counts.arrived == 1)
        door.press(.escape)
        #expect(
            door.rows.contains { $0.contains("Prénom") && $0.contains("Anne-Cécile") } && !door.screen.contains("déjà noté"),
            "\(door.screen)")
    }

    @Test func bellsAreHeardOneByOne() throws {
        let evening = try ArrivalStories.evening()
        let door = try evening.console("porte-1", showing: .door)
        for character in "HA-9999999" { door.feed(.key(.character(character))) }
        door.feed(.key(.enter))
        #expect(door.bells == 1)
        evening.pass(milliseconds: 150)
        #expect(door.bells == 2)
        evening.pass(milliseconds: 150)
        #expect(door.bells == 3)
    }
}

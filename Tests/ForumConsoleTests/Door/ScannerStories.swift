import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// A scanner types a code and Enter faster than hands do.
@Suite struct ScannerStories {
    static let tickets = [
        Registration(given: "Zoé", family: "Lefèvre", codes: ["HA-4471903"], table: "3"),
        Registration(given: "Ulysse", family: "Petit", codes: ["QX7K2", "ORD55"], order: "ORD55"),
        Registration(given: "Ida", family: "Petit", codes: ["QX7K3", "ORD55"], order: "ORD55"),
    ]

    private static func scan(_ story: Story, _ code: String, pause: Int64 = 8) {
        for character in code {
            story.evening.pass(milliseconds: pause)
            story.feed(.key(.character(character)))
        }
        story.evening.pass(milliseconds: pause)
        story.press(.enter)
        story.evening.pass(milliseconds: 300)
    }

    private static func hands(_ story: Story, _ text: String) {
        for character in text {
            story.evening.pass(milliseconds: 140)
            story.feed(.key(.character(character)))
        }
        story.evening.pass(milliseconds: 140)
    }

    @Test func aTicketIsGreenWithOneBellAndLeavesTheSearchAlone() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        Self.hands(door, "mar")
        Self.scan(door, "ha-4471903")
        #expect(door.screen.contains("✓  ENTRÉE  Zoé Lefèvre"))
        #expect(door.bells == 1)
        #expect(door.rows.contains { $0.hasPrefix(" ▸ mar ") })
        Self.hands(door, "t")
        #expect(door.rows.contains { $0.hasPrefix(" ▸ mart ") })
    }

    @Test func asSecondTimeIsAmberAndAnUnknownOneRed() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        Self.scan(door, "HA-4471903")
        Self.scan(door, "HA-4471903")
        #expect(door.screen.contains("!  DÉJÀ LÀ  Zoé Lefèvre") && door.bells == 3)
        Self.scan(door, "HA-9999999")
        #expect(door.screen.contains("✗  INCONNU  HA-9999999") && door.bells == 6)
        #expect(door.screen.contains("Nom, structure, courriel"))
        #expect(door.state.people.counts.arrived == 1)
    }

    /// Whoever takes notes can't decide about a full room: they are told, and the door has the person ready.
    @Test func aTicketReadElsewhereWhileTheRoomIsFullIsSaidAndWaitsAtTheDoor() throws {
        let console = try ArrivalStories.evening(capacity: 1, Self.tickets).console("porte-1", showing: .door)
        Self.hands(console, "le goff")
        console.press(.enter)
        console.press(.function(4))
        Self.hands(console, "une note")
        for code in ["QX7K2", "HA-4471903"] {
            Self.scan(console, code)
            #expect(console.screen.contains("!  COMPLET  ") && console.state.people.counts.arrived == 1)
            #expect(console.screen.contains("une note"))
        }
        console.press(.function(3))
        #expect(!console.screen.contains("Faire entrer"))
        console.press(.enter)
        #expect(console.screen.contains("La salle est complète. Faire entrer Zoé Lefèvre quand même"))
    }

    /// As at the door, nobody takes the place that others wait for without somebody's say.
    @Test func aTicketReadElsewhereWhileOthersWaitIsSaidAndWaitsAtTheDoor() throws {
        let console = try ArrivalStories.evening(capacity: 2, Self.tickets).console("porte-1", showing: .door)
        try console.carryOut(WaitForPlace(registration: Registration(given: "Ada", family: "Attente")))
        try console.carryOut(WaitForPlace(registration: Registration(given: "Bob", family: "Attente")))
        console.press(.function(4))
        Self.hands(console, "une note")
        Self.scan(console, "HA-4471903")
        #expect(console.screen.contains("!  D’AUTRES ATTENDENT  Zoé Lefèvre"), "\(console.screen)")
        #expect(console.state.people.counts.arrived == 0)
        #expect(console.screen.contains("2 personnes attendent une place") && console.screen.contains("une note"), "\(console.screen)")
        console.press(.function(3))
        console.press(.enter)
        #expect(console.screen.contains("entrer Zoé Lefèvre avant"), "\(console.screen)")
    }

    @Test func aCodeOfAnOrderMarksAllOfItsPeople() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        Self.scan(door, "ORD55")
        #expect(door.screen.contains("PLUSIEURS  2 personnes") && door.state.people.counts.arrived == 0)
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 2)
    }

    @Test func aTicketThatHoldsAnAddressIsReadToo() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        Self.scan(door, "https://tickets.example/t/QX7K2")
        #expect(door.screen.contains("ENTRÉE  Ulysse Petit"))
    }

    @Test func aFormKeepsItsTextAndTheBandIsSeenAboveIt() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        door.press(.function(7))
        Self.hands(door, "Mari")
        Self.scan(door, "HA-4471903")
        #expect(door.screen.contains("✓  ENTRÉE  Zoé Lefèvre"))
        #expect(door.rows.contains { $0.contains("▸ Prénom") && $0.contains("Mari") && !$0.contains("4471903") }, "\(door.screen)")
        Self.hands(door, "e")
        door.press(.tab).type("Curie").press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("ENTRÉE  Marie Curie"))
        #expect(door.state.people.counts.arrived == 2)
    }

    @Test func aScanWhileTheRoomIsFullAnswersNoQuestionByAccident() throws {
        let evening = try ArrivalStories.evening(capacity: 1, Self.tickets)
        let door = try evening.console("porte-1", showing: .door)
        Self.hands(door, "le goff")
        door.press(.enter)
        evening.pass(seconds: 1)
        Self.hands(door, "adam")
        door.press(.enter)
        evening.pass(seconds: 1)
        // The question for Adam stands; the next ticket asks its own.
        Self.scan(door, "HA-4471903")
        #expect(door.state.people.counts.arrived == 1)
        door.press(.up).press(.enter)
        #expect(door.state.people.all.filter(\.hasArrived).map(\.registration.family).sorted() == ["Le Goff", "Lefèvre"])
        door.press(.up).press(.enter)
        #expect(door.state.people.all.filter(\.hasArrived).map(\.registration.family).sorted() == ["Adam", "Le Goff", "Lefèvre"])
    }

    @Test func aTicketIsReadOnAnyScreenAndCarriesOutNothingElse() throws {
        let evening = try ArrivalStories.evening(
            Self.tickets + [
                Registration(given: "Nadia", family: "Diop", codes: ["73dnb8ea58cb"]),
                Registration(given: "Omar", family: "Sy", codes: ["880006"]),
            ])
        let run = try evening.console("facilitateur", showing: .run)
        let before = run.rows.dropFirst().dropLast(2)
        let events = run.state.eventCount
        Self.scan(run, "73dnb8ea58cb")
        #expect(run.status.contains("✓ ENTRÉE Nadia Diop") && run.screen.contains("✓  ENTRÉE  Nadia Diop"), "\(run.screen)")
        Self.scan(run, "880006")
        #expect(run.status.contains("✓ ENTRÉE Omar Sy") && run.bells == 2)
        evening.pass(seconds: 9)
        #expect(run.rows.dropFirst().dropLast(2) == before)
        // The journal of this console opens with its first event.
        #expect(run.state.eventCount == events + 3)
        Self.scan(run, "880006")
        #expect(run.status.contains("! DÉJÀ LÀ Omar Sy"))
        Self.scan(run, "HA-9999999")
        #expect(run.status.contains("‼ INCONNU HA-9999999"))
        #expect(run.state.people.counts.arrived == 2)
    }

    @Test func aNoteBeingTypedKeepsItsTextWhenATicketIsRead() throws {
        let evening = try ArrivalStories.evening(Self.tickets)
        let notes = try evening.console("prise-de-notes", showing: .notes)
        Self.hands(notes, "il faut ")
        Self.scan(notes, "HA-4471903")
        #expect(notes.status.contains("✓ ENTRÉE Zoé Lefèvre"), "\(notes.screen)")
        Self.hands(notes, "publier")
        notes.press(.enter)
        #expect(notes.state.notes.values.map { $0.text } == ["il faut publier"], "\(notes.screen)")
        // A word that no ticket carries is a note, however quickly it came.
        Self.scan(notes, "budget2018", pause: 2)
        #expect(notes.state.notes.count == 2 && notes.state.people.counts.arrived == 1)
    }

    @Test func keysOfHandsWaitOnlyUntilTheyAreNoScanners() throws {
        let evening = try ArrivalStories.evening(Self.tickets)
        let run = try evening.console("facilitateur", showing: .run)
        run.feed(.key(.character("?"))).press(.escape)
        run.feed(.key(.character("n")))
        #expect(run.model.holdsKeys)
        let before = run.state.eventCount
        evening.pass(milliseconds: 51)
        #expect(!run.model.holdsKeys && (run.state.eventCount > before || !run.model.dialogs.isEmpty), "\(run.screen)")
    }

    /// The last letters of a hand may reach the program with the code: whatever they are, they stay where they were typed.
    @Test func lettersOfAHandBeforeACodeStay() throws {
        let evening = try ArrivalStories.evening(Self.tickets + [Registration(given: "Omar", family: "Sy", codes: ["880006"])])
        let door = try evening.console("porte-1", showing: .door)
        door.press(.function(7))
        Self.hands(door, "Jean")
        Self.scan(door, "Dup880006")
        #expect(door.screen.contains("✓  ENTRÉE  Omar Sy") && door.screen.contains("JeanDup"), "\(door.screen)")
        let other = try evening.console("porte-2", showing: .door)
        Self.scan(other, "q990006")
        #expect(other.screen.contains("✗  INCONNU  990006") && other.rows.contains { $0.hasPrefix(" ▸ q ") }, "\(other.screen)")
        // A code of another kind is named whole.
        Self.scan(other, "XB-990006")
        #expect(other.screen.contains("✗  INCONNU  XB-990006"), "\(other.screen)")
    }

    @Test func whereTheListIsHiddenNoNameOutlastsTheBand() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        door.press(.alt("h"))
        #expect(door.status.contains("Liste cachée") && door.status.contains("Alt-H"), "\(door.status)")
        Self.scan(door, "HA-4471903")
        #expect(door.screen.contains("✓  ENTRÉE  Zoé Lefèvre") && !door.status.contains("Zoé"), "\(door.screen)")
        door.evening.pass(seconds: 10)
        #expect(!door.screen.contains("Zoé Lefèvre"), "\(door.screen)")
    }

    @Test func aShortCodeIsOneWhereATicketCarriesIt() throws {
        let evening = try ArrivalStories.evening([Registration(given: "Omar", family: "Sy", codes: ["AA1"])])
        let door = try evening.console("porte-1", showing: .door)
        Self.hands(door, "q")
        Self.scan(door, "AA1")
        #expect(door.screen.contains("✓  ENTRÉE  Omar Sy") && door.rows.contains { $0.hasPrefix(" ▸ q ") }, "\(door.screen)")
        let run = try evening.console("facilitateur", showing: .run)
        Self.scan(run, "AA1")
        #expect(run.status.contains("! DÉJÀ LÀ Omar Sy"), "\(run.screen)")
        Self.scan(run, "AA2")
        #expect(!run.status.contains("INCONNU"))
    }

    /// Whoever was called off by the list is no stranger: the door says what the list said.
    @Test(arguments: [
        (VoidTicket.Reason.cancelled, "!  BILLET ANNULÉ  Ida Roy"), (.refunded, "!  BILLET REMBOURSÉ  Ida Roy"),
        (.notAttending, "!  DÉSISTEMENT  Ida Roy"),
    ])
    func aTicketThatAListCalledOffIsAmber(_ reason: VoidTicket.Reason, _ said: String) throws {
        let evening = try ArrivalStories.evening(Self.tickets)
        let door = try evening.console("porte-1", showing: .door)
        let notes = try evening.console("notes", showing: .notes)
        let ticket = VoidTicket(codes: ["880001", "QX7K2"], name: "Ida Roy", reason: reason)
        try notes.carryOut(ImportRegistrations(people: [], void: [ticket], source: "liste.csv"))
        Self.hands(door, "mar")
        Self.scan(door, "880001")
        #expect(door.screen.contains(said) && door.bells == 2 && door.state.people.counts.arrived == 0, "\(door.screen)")
        #expect(door.rows.contains { $0.hasPrefix(" ▸ mar ") })
        Self.hands(notes, "une note")
        Self.scan(notes, "880001")
        #expect(notes.screen.contains(said) && notes.screen.contains("une note"), "\(notes.screen)")
        // A code that somebody expected has as well is good.
        Self.scan(door, "QX7K2")
        #expect(door.screen.contains("✓  ENTRÉE  Ulysse Petit"), "\(door.screen)")
        // Who was expected before and then called off is on the list.
        let known = ImportRegistrations(
            people: [Registration(given: "Zoé", family: "Lefèvre", codes: ["HA-4471903"], isDeclined: true)],
            void: [VoidTicket(codes: ["HA-4471903"], name: "Zoé Lefèvre", reason: reason)], source: "liste-2.csv")
        try notes.carryOut(known)
        Self.scan(door, "HA-4471903")
        #expect(door.state.people.counts.arrived == (reason == .notAttending ? 2 : 1), "\(door.screen)")
    }

    /// Nothing is shown on a window that is too small, but a ticket is a ticket, and the text typed there stays what it was.
    @Test func aTicketReadOnAWindowTooSmallLeavesTheTextAlone() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        door.press(.function(7))
        Self.hands(door, "Zo")
        door.resize(60, 10)
        Self.hands(door, "é")
        Self.scan(door, "QX7K2")
        #expect(door.state.people.counts.arrived == 1 && door.bells == 1)
        Self.hands(door, "l")
        door.resize(80, 24)
        #expect(door.rows.contains { $0.contains("▸ Prénom") && $0.contains("Zoél") && !$0.contains("QX") }, "\(door.screen)")
        let run = try door.evening.console("facilitateur", showing: .run)
        run.resize(60, 10)
        Self.scan(run, "QX7K3")
        #expect(run.state.people.counts.arrived == 2 && run.bells == 1)
    }

    @Test func quickHandsAreNoScanner() throws {
        let door = try ArrivalStories.evening(Self.tickets).console("porte-1", showing: .door)
        Self.scan(door, "le goff", pause: 2)
        #expect(door.screen.contains("ENTRÉE  Anne-Cécile Le Goff") && door.bells == 0)
    }
}

import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// What happens between a name and somebody being in.
@Suite struct ArrivalStories {
    /// The rehearsal with a few people whom the stories need.
    static func evening(capacity: Int? = 120, _ more: [Registration] = []) throws -> Evening {
        var state = SampleSession.rehearsal(.french)
        state.session.capacity = capacity
        for (place, registration) in more.enumerated() {
            state.people.insert(Person(id: PersonID("more-\(place)"), registration: registration))
        }
        return try Evening(state)
    }

    @Test func enterSaysWhoWhereToAndWhatToMind() throws {
        let evening = try Self.evening(
            capacity: 120,
            [
                Registration(
                    given: "Ngô", family: "Đức", sector: .press, table: "7", remarks: "accès PMR", needsAttention: true, isNewcomer: true)
            ])
        let door = try evening.console("porte-1", showing: .door)
        door.type("ngo duc").press(.enter)
        for said in ["✓  ENTRÉE  Ngô Đức", "Table 7", "À noter\u{202F}: accès PMR", "Presse", "première fois", "Badge ✚ noir"] {
            #expect(door.screen.contains(said), "\(said)\n\(door.screen)")
        }
        #expect(!door.screen.contains("ngo duc"))
    }

    @Test func escapeTakesTheArrivalBackAsOneStep() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter).press(.escape)
        #expect(door.screen.contains("!  ANNULÉ  Anne-Cécile Le Goff"))
        #expect(try evening.journal("porte-1").suffix(2) == ["people-checked-in", "check-ins-undone"])
        #expect(door.state.people.counts.arrived == 0)
        // Escape once more is an ordinary Escape.
        door.press(.escape)
        #expect(try evening.journal("porte-1").last == "check-ins-undone")
    }

    @Test func escapeOutOfHabitPutsNobodyOut() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        evening.pass(seconds: 7)
        #expect(door.screen.contains("Échap\u{202F}: annuler cette arrivée"))
        evening.pass(seconds: 3)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff") && !door.screen.contains("annuler cette arrivée"), "\(door.screen)")
        door.press(.escape)
        #expect(door.state.people.counts.arrived == 1 && !door.screen.contains("ENTRÉE"))
        door.press(.function(8))
        #expect(door.state.people.counts.arrived == 0)
    }

    @Test func whoWasTypedInFullIsMeantThoughTheyAreIn() throws {
        // The rehearsal's own list has a Mathieu Lefebvre.
        let evening = try Self.evening([Registration(given: "Matthieu", family: "Lefaivre")])
        let door = try evening.console("porte-1", showing: .door)
        door.type("mathieu lefebvre").press(.enter).type("mathieu lefebvre").press(.enter)
        #expect(door.screen.contains("!  DÉJÀ LÀ  Mathieu Lefebvre"), "\(door.screen)")
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func theNextNameTakesThePlaceOfOneWhoIsInAlready() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("mathieu lefebvre").press(.enter).type("mathieu lefebvre").press(.enter)
        #expect(door.screen.contains("DÉJÀ LÀ  Mathieu Lefebvre"), "\(door.screen)")
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff") && door.state.people.counts.arrived == 2, "\(door.screen)")
    }

    /// All keys about a person mean the one in the band, else the one on a line that somebody chose, else nobody.
    @Test func noKeyIsAboutSomebodyUnseen() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        for key in ["e", "t", "s", "o", "g"] as [Character] {
            door.press(.alt(key))
            #expect(door.status.contains("tapez un nom ou choisissez une ligne"), "\(key)\n\(door.screen)")
        }
        door.type("le goff").press(.enter).press(.alt("e"))
        #expect(door.rows.contains { $0.contains("Nom") && $0.contains("Le Goff") }, "\(door.screen)")
        door.press(.escape).type("le goff").press(.enter)
        door.press(.escape).type("adam").press(.alt("s"))
        #expect(door.status.contains("Sébastien Adam n’est pas encore arrivé·e."))
        door.press(.escape).type("zzzz").press(.enter)
        #expect(door.status.contains("Personne ne correspond"))
    }

    @Test func aGroupIsTheOrganisationWhereEachHasAnOrderOfTheirOwn() throws {
        let group = (1...3).map { Registration(given: "Rama \($0)", family: "Diop", organisation: "Fablab du Port", order: "CMD\($0)") }
        let door = try Self.evening(group).console("porte-1", showing: .door)
        door.type("rama 2").press(.alt("g"))
        #expect(door.screen.contains("■ 3 marqués"), "\(door.screen)")
    }

    @Test func afterAConsentEscapeStillTakesTheArrivalBack() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter).press(.alt("p"))
        let id = try #require(door.state.people.all.first { $0.registration.family == "Le Goff" }).id
        #expect(door.state.people[id]?.agrees(to: .photo) == true)
        #expect(door.screen.contains("Alt-P ☑ photo"))
        door.press(.escape)
        #expect(door.state.people.counts.arrived == 0)
        #expect(door.state.people[id]?.agrees(to: .photo) == true)
    }

    @Test func consentsAreOffUntilAskedAndAsEasilyWithdrawn() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("Alt-P ☐ photo") && door.screen.contains("Alt-M ☐ citation"))
        let id = try #require(door.state.people.all.first { $0.registration.family == "Le Goff" }).id
        evening.pass(minutes: 2)
        door.press(.alt("m")).press(.alt("m"))
        let consent = try #require(door.state.people[id]?.consents[.naming])
        #expect(!consent.isGiven)
        #expect(consent.mark == Mark(at: evening.reading.wall, console: ConsoleName("porte-1")))
        #expect(door.status.contains("Accord retiré (citation)"))
    }

    @Test func whoIsInAlreadyChangesNothingAndIsSaidDifferently() throws {
        let evening = try Self.evening()
        let first = try evening.console("porte-1", showing: .door)
        let second = try evening.console("porte-2", showing: .door)
        first.type("le goff").press(.enter)
        evening.pass(minutes: 9)
        second.type("le goff").press(.enter)
        #expect(second.screen.contains("!  DÉJÀ LÀ  Anne-Cécile Le Goff"))
        #expect(second.screen.contains("Depuis 17\u{202F}h\u{202F}50, à la console «\u{202F}porte-1\u{202F}»"))
        #expect(second.bells == 1)
        #expect(try !evening.journal("porte-2").contains("people-checked-in"))
        // The other door was wrong, and says so: nobody is to be waved through by what is not so any more.
        first.press(.function(8))
        #expect(!second.screen.contains("DÉJÀ LÀ"), "\(second.screen)")
    }

    @Test func anEmptyFieldChecksNobodyIn() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.press(.enter)
        #expect(door.state.people.counts.arrived == 0)
        #expect(door.status.contains("tapez un nom"))
        // A bounced Enter after an arrival is harmless too.
        door.type("le goff").press(.enter, .enter, .enter)
        #expect(door.state.people.counts.arrived == 1)
        // Whoever goes to a line by the arrows means it.
        door.press(.down).press(.down).press(.enter)
        #expect(door.state.people.counts.arrived == 2)
    }

    @Test func anotherDoorMovesNobodyUnderTheFinger() throws {
        let evening = try Self.evening()
        let mine = try evening.console("porte-1", showing: .door)
        let other = try evening.console("porte-2", showing: .door)
        mine.type("martin")
        let first = try #require(mine.rows.first { $0.hasPrefix("›") })
        let name = String(first.dropFirst(2).prefix { $0 != "▲" && $0 != "●" && $0 != "■" }.split(separator: "  ")[0])
        other.type(name).press(.enter)
        // Where there are namesakes, the first of them is chosen by the arrow.
        if other.state.people.counts.arrived == 0 { other.press(.down).press(.enter) }
        #expect(other.state.people.counts.arrived == 1)
        mine.press(.enter)
        // The line is still that person, who is in: nobody else was checked in.
        #expect(mine.screen.contains("DÉJÀ LÀ  \(name)"), "\(mine.screen)")
        #expect(mine.state.people.counts.arrived == 1)
    }

    @Test func severalComeInTogetherAndGoOutTogether() throws {
        let group = (1...3).map { Registration(given: "Rama \($0)", family: "Diop", organisation: "Fablab du Port", order: "CMD9") }
        let evening = try Self.evening(group)
        let door = try evening.console("porte-1", showing: .door)
        door.type("rama 2").press(.alt("g"))
        #expect(door.screen.contains("■ 3 marqués"))
        door.press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  3 arrivées notées"))
        #expect(door.state.people.counts.inside == 3)
        #expect(try evening.journal("porte-1").filter { $0 == "people-checked-in" }.count == 1)
        door.press(.function(8))
        #expect(door.state.people.counts.inside == 0)
    }

    @Test func tabMarksOneByOne() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("martin").press(.tab, .tab).press(.enter)
        #expect(door.state.people.counts.arrived == 2)
    }

    @Test func leavingAndComingBackKeepsInsideApartFromCame() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter).type("le goff").press(.alt("s"))
        #expect(door.screen.contains("Venus 1 · dedans 0"))
        #expect(door.rows.contains { $0.contains("↩ 17:50") })
        door.press(.alt("s"))
        #expect(door.screen.contains("Venus 1 · dedans 1"))
    }

    @Test func theListStaysBlankUntilSomethingIsTyped() throws {
        let evening = try Self.evening()
        let door = try evening.console("porte-1", showing: .door)
        #expect(door.screen.contains("Sébastien Adam"))
        door.press(.alt("h"))
        #expect(!door.screen.contains("Sébastien Adam") && door.screen.contains("La liste apparaît quand vous tapez."))
        #expect(door.preferences?.hidesDoorList == true)
        door.type("adam")
        #expect(door.screen.contains("Sébastien Adam"))
    }

    @Test func namesOfTwoLettersAndOfOtherScriptsAreFound() throws {
        let evening = try Self.evening([
            Registration(given: "Li", family: "Wu", email: "wu@example.org"),
            Registration(given: "小明", family: "王", email: "wangxm@example.org"),
        ])
        let door = try evening.console("porte-1", showing: .door)
        for typed in ["wu", "王小", "wangxm"] {
            door.type(typed)
            #expect(door.rows.contains { $0.hasPrefix("› ") && ($0.contains("Li Wu") || $0.contains("小明")) }, "\(typed)\n\(door.screen)")
            door.press(.escape)
        }
    }
}

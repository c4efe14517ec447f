import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// Few ballots in the box of a keyboard: nobody can tell from the record whose they are, unless the team was told so.
@Suite struct SmallBoxStoryTests {
    private let evening: Evening
    private let urn: Story
    private let people: [Person]

    init() throws {
        (evening, urn, people) = try Evening.withUrn()
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        try urn.carryOut(OpenVote(rules))
    }

    /// Ticks somebody off, who votes at the keyboard.
    private func vote(_ person: Person) {
        urn.press(.function(7))
        urn.type(person.name).press(.enter).type("2")
        urn.press(.right, .enter).type("1").press(.function(7), .down, .enter)
    }

    @Test func theBoxStandsBeforeTheFirstNameInTheRecord() throws {
        urn.press(.enter)
        vote(people[0])
        let kinds = try evening.journal("urne")
        let box = try #require(kinds.firstIndex(of: BoxOpened.kind))
        let tick = try #require(kinds.firstIndex(of: VoterTicked.kind))
        #expect(box < tick)
    }

    @Test func aBoxThatNobodyUsedIsGivenBack() {
        urn.press(.enter, .function(7))
        #expect(urn.state.openVote?.boxes.count == 1)
        urn.press(.escape)
        #expect(urn.state.openVote?.boxes.isEmpty == true && !urn.screen.contains("versé"))
        urn.press(.alt("k")).type("1")
        #expect(urn.state.openVote?.phase == .counting)
    }

    @Test func oneBallotIsAskedAboutBeforeTheCount() {
        urn.press(.enter)
        vote(people[0])
        urn.press(.alt("k"))
        #expect(urn.screen.contains("Il n’y a que 1 bulletin"), "\(urn.screen)")
        urn.press(.enter)
        #expect(urn.state.openVote?.phase == .open, "to go on is chosen already")
        urn.press(.alt("k")).type("3")
        #expect(urn.state.openVote?.phase == .counting && urn.state.openVote?.ballots.isEmpty == true)
        #expect(urn.state.openVote?.boxes.isEmpty == true && urn.screen.contains("papier"), "\(urn.screen)")
    }

    @Test func itGoesIntoTheRecordOnlyKnowingly() throws {
        urn.press(.enter)
        vote(people[0])
        try evening.console("animation").carryOut(CountVote())
        #expect(urn.rows[4].contains("Alt-B") || urn.screen.contains("(Alt-B)"))
        urn.press(.alt("b"), .enter)
        #expect(urn.state.openVote?.ballots.isEmpty == true)
        urn.press(.alt("b")).type("2")
        #expect(urn.state.openVote?.ballots.count == 1)
    }

    @Test func threeBallotsAreNotAskedAbout() {
        urn.press(.enter)
        for person in people { vote(person) }
        urn.press(.alt("k"))
        #expect(!urn.screen.contains("deviner"))
        urn.type("1")
        #expect(urn.state.openVote?.ballots.count == 3)
    }

    /// What is in the box is no text that anybody was typing.
    @Test func theBallotsInTheBoxAreSaidWhenOneLeaves() throws {
        urn.press(.enter)
        vote(people[0])
        urn.press(.function(10))
        #expect(urn.screen.contains("1 bulletin attend dans l’urne") && !urn.screen.contains("frappe"), "\(urn.screen)")
        urn.press(.escape)
        urn.leave()
        let again = try evening.console("urne")
        #expect(again.screen.contains("1 bulletin attend dans l’urne"), "\(again.screen)")
    }
}

import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// A voter alone at the keyboard: no key leads away, shows or undoes anything.
@Suite struct BoothStoryTests {
    private let evening: Evening
    private let urn: Story
    private let people: [Person]

    init() throws {
        (evening, urn, people) = try Evening.withUrn()
    }

    private func open(_ method: VoteMethod, _ eligibility: VoteRules.Eligibility = .arrivals) throws {
        var rules = VoteRules(method)
        rules.eligibility = eligibility
        try urn.carryOut(OpenVote(rules))
        urn.press(.enter, .function(7))
    }

    private func sitDown(_ person: Person) { urn.type(person.name).press(.enter).type("2") }

    private var screen: ThemesScreen? { urn.model.screens[.themes] as? ThemesScreen }

    @Test func noKeyLeavesTheBoothOrChangesAnythingElse() throws {
        try open(.dots(allowance: 3, cap: 2))
        sitDown(people[0])
        #expect(screen?.room == .booth)
        let journal = try evening.journal("urne")
        let preferences = urn.model.preferences
        var keys = (1...12).filter { $0 != 7 }.map { KeyPress.function($0) }
        for letter in "abcdefghijklmnopqrstuvwxyz0123456789?<>=" {
            keys += [.alt(letter), .control(letter), .character(letter)]
        }
        keys += [.escape, .escape, .tab, .backTab, .home, .end, .pageUp, .pageDown, .delete, .backspace, .left, .right, .up, .down]
        for key in keys {
            urn.press(key)
            #expect(screen?.room == .booth && urn.model.screen == .themes && urn.model.dialogs.isEmpty, "\(key)")
            #expect(urn.isRunning && !urn.screen.contains(people[0].name), "\(key)")
        }
        #expect(urn.suspensions == 0 && urn.model.preferences == preferences)
        #expect(try evening.journal("urne") == journal)
        // Nor do the mouse on the tabs and a window too small to draw.
        for column in stride(from: 0, to: 80, by: 4) { urn.feed(.mouse(MouseEvent(.press, at: Point(column: column, row: 0)))) }
        urn.resize(40, 10).press(.function(10), .control("q")).resize(80, 24)
        #expect(screen?.room == .booth && urn.isRunning && urn.model.dialogs.isEmpty)
        // In front of the question about the ballot it is the same.
        urn.press(.right, .enter)
        #expect(!urn.model.dialogs.isEmpty)
        for key in [KeyPress.function(2), .function(8), .function(10), .control("z"), .alt("l"), .control("p"), .function(1)] {
            urn.press(key)
        }
        #expect(urn.model.screen == .themes && urn.isRunning && urn.model.preferences == preferences)
        #expect(try evening.journal("urne") == journal)
    }

    @Test func theOnlyWayOutAsksAndWipesTheBallot() throws {
        try open(.dots(allowance: 3, cap: 3))
        sitDown(people[0])
        urn.press(.right, .right)
        #expect(urn.screen.contains("●●") && !urn.screen.contains("F10"))
        urn.press(.function(7))
        #expect(urn.screen.contains("Quitter l’écran de vote"))
        // Digits choose nothing, and Enter stays.
        urn.type("2").press(.enter)
        #expect(screen?.room == .booth && urn.screen.contains("●●"))
        urn.press(.function(7), .down, .enter)
        #expect(screen?.room == .desk && screen?.booth.marks.isEmpty == true)
    }

    @Test func theNextVoterIsTickedOffByTheTeamAlone() throws {
        try open(.approval)
        sitDown(people[0])
        urn.press(.right, .enter).type("1")
        #expect(urn.screen.contains("MERCI") || urn.screen.contains("Merci"))
        urn.press(.enter, .escape, .enter)
        #expect(screen?.room == .booth, "the voter stays with the thanks")
        urn.press(.function(7), .enter)
        #expect(screen?.room == .voters)
        for person in people { #expect(!urn.screen.contains(person.name), "nobody is named before something is typed") }
        urn.type(people[0].name)
        #expect(urn.screen.contains("émargement fait"))
    }

    @Test func aVoteCanNotBeCastTwiceByTakingBackTheTick() throws {
        try open(.approval)
        sitDown(people[0])
        urn.press(.function(8))
        #expect(urn.state.openVote?.voters == [people[0].id])
        urn.press(.right, .enter).type("1").press(.function(7), .down, .enter)
        #expect(screen?.room == .desk)
        urn.press(.function(8))
        #expect(urn.state.openVote?.voters == [people[0].id])
        // Between the second tick and that ballot stands nothing else that could be taken back.
        urn.press(.function(7))
        sitDown(people[1])
        urn.press(.right, .enter).type("1").press(.function(7), .down, .enter, .function(8))
        #expect(urn.screen.contains("Cette personne a voté à ce clavier") && urn.state.openVote?.voters == [people[0].id, people[1].id])
        // The next one is ticked off and walks away: that tick is taken back.
        urn.press(.function(7))
        sitDown(people[2])
        urn.press(.function(7), .down, .enter)
        #expect(urn.state.openVote?.voters == [people[0].id, people[1].id])
        // Unticked elsewhere while the ballot is filled in: it does not go into the box.
        urn.press(.function(7))
        sitDown(people[2])
        try urn.carryOut(UntickVoter(person: .id(people[2].id)))
        urn.press(.right, .enter).type("1")
        #expect(urn.screen.contains("n’est plus émargé") && screen?.boxes.first?.ballots.count == 2)
    }

    @Test func theEndOfTheVotingElsewhereDoesNotOpenTheBooth() throws {
        try open(.approval)
        sitDown(people[0])
        urn.press(.right)
        let other = try evening.console("animation", showing: .themes)
        try other.carryOut(CountVote())
        #expect(screen?.room == .booth && urn.screen.contains("Le vote est terminé"))
        urn.press(.enter, .escape)
        #expect(screen?.room == .booth && screen?.booth.marks.isEmpty == true)
    }

    @Test func aScoreOfTwoDigitsCanBeTyped() throws {
        try open(.score(maximum: 10), .room)
        urn.type("1").type("0")
        #expect(screen?.booth.marks.values.first == 10)
        urn.press(.down).type("1").press(.down, .up).type("0")
        #expect(screen?.booth.marks.count == 2 && screen?.booth.marks.values.sorted() == [0, 10])
        urn.type("77")
        #expect(urn.screen.contains("!") == false || screen?.booth.marks.values.sorted() == [7, 10])
    }

    @Test func whatTheRulesForbidIsSaid() throws {
        try open(.quadratic(credits: 16), .room)
        #expect(urn.screen.contains("16 crédits sur 16"))
        urn.type("3")
        #expect(urn.screen.contains("7 crédits sur 16"))
        urn.press(.down).type("9")
        #expect(urn.screen.contains("crédits ; 16 sont permis") || urn.screen.contains("90 crédits"))
    }

    @Test(arguments: VoteMethod.all.filter { $0 != .hands }, Look.all)
    func theBallotSaysItsRule(_ method: VoteMethod, _ look: Look) throws {
        let story = try Evening.inFullSwing(look.language).console("urne", showing: .themes, language: look.language, size: look.size)
        try story.carryOut(OpenVote(VoteRules(method)))
        story.press(.enter, .function(7), .right)
        if look.name == "fr-80x24" || look.name == "en-120x40" { expectSnapshot(story.screen, "booth-\(method.name)-\(look.name)") }
        let words = Phrasebook(language: look.language)
        #expect(!story.screen.contains("F10") && story.screen.contains(words(.votes(.boothTitle))))
        if method.shape == .grades { for grade in method.gradeNames(words) { #expect(story.screen.contains(grade)) } }
    }

    @Test func aTicketReadInTheBoothIsNoVoteAndNoArrival() throws {
        let ticket = Registration(given: "Zoé", family: "Lefèvre", codes: ["880116"])
        try urn.carryOut(WalkIn(registration: ticket))
        let zoe = try #require(Array(urn.state.people.all).last { $0.name == "Zoé Lefèvre" })
        try urn.carryOut(Move(person: .id(zoe.id), inside: false))
        try open(.dots(allowance: 3, cap: 3), .room)
        let arrived = urn.state.people.counts.inside
        for character in "880116" {
            evening.pass(milliseconds: 8)
            urn.feed(.key(.character(character)))
        }
        evening.pass(milliseconds: 8)
        urn.feed(.key(.enter))
        #expect(urn.model.dialogs.isEmpty && screen?.booth.marks.isEmpty == true && urn.state.people.counts.inside == arrived)
    }
}

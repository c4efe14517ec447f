import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// A vote by each method, from the proposal of the themes to the result on the large screen, with keys alone.
@Suite struct VoteStoryTests {
    private static let titles: [Language: [String]] = [
        .french: ["Algorithmes publics", "Budgets participatifs", "Transports", "Lanceurs d’alerte", "Écoles"],
        .english: ["Public algorithms", "Participatory budgets", "Transport", "Whistle-blowers", "Schools"],
    ]

    /// Ballots as they are typed, a line each; of a show of hands the counts, abstentions last.
    private static func lines(_ method: VoteMethod) -> [String] {
        switch method.shape {
        case .hands: ["12", "31", "12", "7", "0", "4"]
        case .dots: ["1 1 1 2", "2 2 2 3", "3 1 5", "4 2 4 4", "5 3", "6 0"]
        case .approvals: ["1 1 2", "2 1 2", "3 1 2", "4 1 2", "5 3", "6 3", "7 4 5", "8 0"]
        case .grades: ["1 76543", "2 75-12", "3 23456", "4 66666", "5 1:7 2:1"]
        case .scores: ["1 1:8 2:3", "2 2:10 3:0", "3 10 0 5 5 -", "4 4:9"]
        case .ranks: ["1 1 2 3", "2 2 1 3", "3 3 2=1", "4 4 2", "5 5", "6 2 5 1 3 4"]
        case .credits: ["1 1:4", "2 2:3 3:-2", "3 2:2 5:3", "4 4:1"]
        }
    }

    private func vote(_ method: VoteMethod, _ look: Look) throws -> Story {
        let story = try Evening(SampleSession.rehearsal(look.language)).console(
            showing: .themes, language: look.language, size: look.size)
        for title in Self.titles[look.language] ?? [] { story.type("p").type(title).press(KeyPress(.enter, .alt)) }
        let place = VoteMethod.all.firstIndex { $0.name == method.name } ?? 0
        story.type("o").press(KeyPress(.home))
        for _ in 0..<place { story.press(KeyPress(.down)) }
        story.press(KeyPress(.enter), KeyPress(.enter, .alt))
        #expect(story.state.openVote?.method == method, "\(story.screen)")
        for line in Self.lines(method) { story.type(line).press(KeyPress(.enter)) }
        story.press(.alt("e")).type("1")
        #expect(story.state.openVote == nil, "\(story.screen)")
        return story
    }

    @Test(arguments: VoteMethod.all, Look.all)
    func aVoteByEachMethodFromProposalToResult(_ method: VoteMethod, _ look: Look) throws {
        let story = try vote(method, look)
        let isFirstLook = look.name == "fr-80x24"
        if isFirstLook || look.name == "en-120x40" { expectSnapshot(story.screen, "result-\(method.name)-\(look.name)") }
        let vote = try #require(story.state.votes.values.first { $0.phase == .closed })
        #expect(vote.sealState == .intact)
        for (key, name) in [("g", "large"), ("k", "steps"), ("c", "compare"), ("x", "check"), ("h", "method")] {
            story.type(key)
            #expect(story.rows.count { !$0.trimmingPrefix(while: \.isWhitespace).isEmpty } > 6)
            if isFirstLook, name != "check" { expectSnapshot(story.screen, "\(name)-\(method.name)-\(look.name)") }
            story.press(KeyPress(.escape))
        }
        story.type("n")
        if VoteOutcome(vote).tied.isEmpty {
            #expect(story.state.programme.map(\.theme) == VoteOutcome(vote).chosen)
        } else {
            // Where themes are tied the room is asked; it draws lots.
            story.type("3").type("quarante-deux").press(KeyPress(.enter))
            #expect(story.state.votes[vote.id]?.decision?.seed == "quarante-deux")
            #expect(story.state.programme.count == vote.rules.places)
        }
    }

    @Test func aTieIsVotedOnAgainAmongTheTied() throws {
        let story = try vote(.approval, Look.all[0])
        let first = try #require(story.state.votes.values.first { $0.phase == .closed })
        let tied = VoteOutcome(first).tied
        #expect(tied.count == 2)
        story.type("n").type("2").press(KeyPress(.enter, .alt))
        let again = try #require(story.state.openVote)
        #expect(again.rerunOf == first.id && again.choices.map(\.theme) == tied && again.rules.places == 1)
    }

    @Test func twoCountersOfHandsMustAgree() throws {
        let evening = try Evening.inFullSwing()
        let story = try evening.console(showing: .themes)
        story.type("o").press(KeyPress(.home), KeyPress(.enter), KeyPress(.enter, .alt))
        story.type("12").press(KeyPress(.enter)).type("9").press(KeyPress(.enter))
        for _ in 2..<(story.state.openVote?.choices.count ?? 0) { story.type("1").press(KeyPress(.enter)) }
        #expect(!story.screen.contains("✓ 12"), "counts are not shown before the close")
        story.press(.alt("s")).type("13").press(KeyPress(.enter))
        #expect(story.screen.contains("12 ≠ 13"))
        story.press(.alt("e"))
        #expect(story.state.openVote != nil && story.model.dialogs.isEmpty)
        story.press(KeyPress(.home)).type("12").press(KeyPress(.enter), .alt("e")).type("1")
        #expect(story.state.openVote == nil)
    }

    @Test func votersAtTheKeyboardAreHiddenFromEachOtherAndFromTheRecord() throws {
        let evening = try Evening.inFullSwing()
        let story = try evening.console("urne", showing: .themes)
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        try story.carryOut(OpenVote(rules))
        story.press(KeyPress(.enter))
        let people = Array(story.state.people.all.filter(\.hasArrived).prefix(3))
        for (turn, person) in people.enumerated() {
            if turn == 0 { story.press(.function(7)) }
            story.type(person.name).press(KeyPress(.enter)).type("2")
            #expect(story.model.screens[.themes].map { ($0 as? ThemesScreen)?.room == .booth } == true, "\(story.screen)")
            #expect(!story.rows.dropLast(2).contains { $0.contains("✓") }, "nothing of the ballot before shows")
            for _ in 0..<turn { story.press(KeyPress(.down)) }
            story.press(KeyPress(.right), KeyPress(.enter)).type("1")
            #expect(story.screen.contains("Merci"))
            // The next one is called up by the team: the key that asks, and Enter.
            story.press(.function(7), KeyPress(.enter))
        }
        #expect(story.state.openVote?.voters == Set(people.map(\.id)) && story.state.openVote?.ballots.isEmpty == true)
        // Killed now, nothing is lost: the box is on disk.
        evening.pass(seconds: 1)
        story.kill()
        let again = try evening.console("urne", showing: .themes)
        again.show(.themes).press(.alt("o"), .alt("k")).type("1")
        let vote = try #require(again.state.openVote)
        #expect(vote.phase == .counting && vote.ballots.count == 3 && vote.boxes.isEmpty)
        let kinds = try evening.journal("urne")
        #expect(kinds.count { $0 == "box-emptied" } == 1 && !kinds.contains("ballot-recorded"))
        #expect(Set(vote.ballots.values.map(\.mark)).count == 1)
    }
}

import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// What the desk, the booth and the result say while a vote is run.
@Suite struct VoteRunStoryTests {
    private func desk(_ method: VoteMethod, places: Int = 1, ballots: [[Int: Int]] = []) throws -> Story {
        let desk = try Evening.inFullSwing().console("animation", showing: .themes)
        var rules = VoteRules(method)
        rules.places = places
        try desk.carryOut(OpenVote(rules))
        let themes = try #require(desk.state.openVote).choices.map(\.theme)
        for (turn, marks) in ballots.enumerated() {
            let named = BallotMarks(uniqueKeysWithValues: marks.map { (themes[$0.key], $0.value) })
            try desk.carryOut(RecordBallot(number: turn + 1, marks: named))
        }
        return desk
    }

    @Test func whatIsNoNumberOfPeopleIsRefused() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        desk.type("o").type("1").press(.down, .down).press(.control("a"), .control("k")).type("abc")
        desk.press(KeyPress(.enter, .alt))
        #expect(desk.state.openVote == nil && desk.screen.contains("abc"), "\(desk.screen)")
        desk.press(.control("a"), .control("k")).type("20").press(KeyPress(.enter, .alt))
        #expect(desk.state.openVote?.present == 20)
    }

    @Test func aLineThatOneCounterHasNotCountedIsNoDifference() throws {
        let desk = try desk(.hands)
        desk.press(.enter, .alt("s")).type("3").press(.enter)
        #expect(!desk.screen.contains("≠") && !desk.screen.contains("différence"), "\(desk.screen)")
        desk.press(.alt("s")).type("4").press(.enter)
        #expect(desk.screen.contains("‼ 4 ≠ 3"))
        // Nor is a close asked about that would be refused.
        desk.press(.alt("e"))
        #expect(desk.model.dialogs.isEmpty && desk.screen.contains("décompte"), "\(desk.screen)")
    }

    @Test func theLastLineLeadsToTheOneLeftOut() throws {
        let desk = try desk(.hands)
        let lines = try #require(desk.state.openVote).choices.count + 1
        desk.press(.enter, .down)
        for count in 1..<lines { desk.type(String(count)).press(.enter) }
        desk.type("9").press(.enter)
        let vote = try #require(desk.state.openVote)
        #expect(vote.hands[vote.choices[0].theme] == 9 && vote.abstentions == lines - 1)
        #expect(desk.screen.contains("Toutes les lignes sont comptées"))
    }

    @Test func twoEntriesThatDifferLeadToTheDifferences() throws {
        let desk = try desk(.approval, ballots: [[0: 1], [1: 1]])
        let themes = try #require(desk.state.openVote).choices.map(\.theme)
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[2]: 1], isSecond: true))
        try desk.carryOut(RecordBallot(number: 2, marks: [themes[1]: 1], isSecond: true))
        desk.press(.enter, .alt("e"))
        #expect(desk.model.dialogs.isEmpty && desk.screen.contains("Bulletin 1"), "\(desk.screen)")
    }

    @Test func aVoteWithoutBallotsIsNotClosedByOneEnter() throws {
        let desk = try desk(.approval)
        desk.press(.enter, .alt("e"))
        #expect(desk.screen.contains("Personne n’a déposé de bulletin"))
        desk.press(.enter)
        #expect(desk.state.openVote != nil)
        desk.press(.alt("e")).type("1")
        #expect(desk.screen.contains("Aucune voix") && !desk.screen.contains("1er"), "\(desk.screen)")
    }

    @Test func oneEnterTooManyIsNoBlankBallot() throws {
        let desk = try desk(.approval)
        desk.press(.enter, .function(7), .enter, .enter)
        #expect((desk.model.screens[.themes] as? ThemesScreen)?.boxes.isEmpty == true)
    }

    @Test func whatIsTypedBeforeTheCountStandsNowhere() throws {
        let desk = try Evening.inFullSwing().console("animation", showing: .themes)
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        try desk.carryOut(OpenVote(rules))
        desk.press(.enter).type("barbier").paste("2 1")
        #expect((desk.model.screens[.themes] as? ThemesScreen)?.desk.field.isEmpty == true)
        #expect(desk.screen.contains("dépouillement"))
    }

    @Test func theRuleOfTheVoteIsSaid() throws {
        let desk = try desk(.dots(allowance: 3, cap: 2), places: 2)
        desk.press(.enter)
        #expect(desk.rows.contains { $0.contains("3 gommettes par personne") })
        desk.press(.alt("h"))
        #expect(desk.screen.contains("3 gommettes par personne · au plus 2 sur un même thème · 2 thèmes à retenir"), "\(desk.screen)")
    }

    @Test func tiesThatDecideNothingStandInTheListAlone() throws {
        let desk = try desk(.approval, ballots: [[0: 1, 1: 1], [0: 1, 2: 1]])
        desk.press(.enter, .alt("e")).type("1")
        #expect(desk.screen.contains("2e ex æquo") && !desk.screen.contains("ne les départage pas"), "\(desk.screen)")
    }

    @Test func seatsThatAreFilledAreNotTied() throws {
        let desk = try desk(.equalShares, places: 3, ballots: [[0: 1], [1: 1], [2: 1]])
        desk.press(.enter, .alt("e")).type("1")
        #expect(desk.screen.contains("★ retenu") && !desk.screen.contains("ex æquo") && !desk.screen.contains("Ex æquo"), "\(desk.screen)")
    }

    @Test func theRunoffNamesTheRoundOfItsVotes() throws {
        let desk = try desk(.instantRunoff, ballots: [[0: 1], [0: 1], [0: 1], [1: 1], [1: 1], [2: 1, 0: 2]])
        desk.press(.enter, .alt("e")).type("1")
        let vote = try #require(Array(desk.state.votes.values).last)
        let first = try #require(VoteOutcome(vote).standings.first)
        let round = try #require(first.round)
        #expect(first.points == 4 && desk.screen.contains("4 voix au tour \(round)") && desk.screen.contains("2 voix au tour \(round)"))
    }

    @Test func themesThatShareARankBehindALotAreCalledTied() throws {
        // Two themes are equal at the end, and a lot that matters decides along the way.
        let desk = try desk(.instantRunoff, ballots: [[0: 1], [0: 1], [0: 1], [1: 1, 3: 2], [2: 1, 4: 2]])
        let vote = try #require(desk.state.openVote)
        let outcome = VoteOutcome(vote)
        var ranks: [Int: Int] = [:]
        for standing in outcome.standings { ranks[standing.rank, default: 0] += 1 }
        for standing in outcome.standings where ranks[standing.rank] != 1 { #expect(standing.isTied, "\(standing.choice.title)") }
    }

    @Test func aTieThatWasVotedOnAgainIsSettledThere() throws {
        let desk = try desk(.approval, places: 2, ballots: [[0: 1, 1: 1], [0: 1, 2: 1]])
        desk.press(.enter, .alt("e")).type("1").type("n").type("2")
        let titles = try #require(Array(desk.state.votes.values).last).choices.map(\.title)
        #expect(desk.screen.contains(titles[1].prefix(12)) && desk.screen.contains("Entre "), "\(desk.screen)")
        desk.press(KeyPress(.enter, .alt))
        let first = try #require(Array(desk.state.votes.values).dropLast().last)
        let again = try #require(desk.state.openVote)
        #expect(again.rerunOf == first.id)
        #expect(throws: (any Error).self) { try desk.carryOut(DecideVote(vote: first.id, means: .lot, seed: "dé")) }
        try desk.carryOut(RecordBallot(number: 1, marks: [again.choices[1].theme: 1]))
        desk.press(.alt("e")).type("1")
        #expect(throws: (any Error).self) { try desk.carryOut(DecideVote(vote: first.id, means: .all)) }
        // The tied vote says who was chosen, and keeps those whom it chose for certain.
        desk.press(.escape).type("v").press(.up, .enter)
        #expect(desk.screen.contains("Voté à nouveau entre") && !desk.screen.contains("‼"), "\(desk.screen)")
        desk.type("n")
        #expect(desk.state.votes[first.id]?.decision?.chosen == [first.choices[0].theme])
    }
}

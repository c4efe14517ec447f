import ForumCore
import ForumLocalization
import StrictJSON
import TerminalUI
import Testing

@testable import ForumConsole

/// What a vote must never do: show a count too early, lose a ballot without a word, act on another thing than what was asked about.
@Suite struct VoteSafetyStoryTests {
    private func screen(_ story: Story) -> ThemesScreen? { story.model.screens[.themes] as? ThemesScreen }

    @Test(arguments: ["g", "k", "c", "x"])
    func aVoteOpenedAgainShowsNothingMore(_ page: String) throws {
        let evening = try Evening.inFullSwing()
        let wall = try evening.console("mur", showing: .themes)
        wall.type("v").press(.enter).type(page)
        #expect(wall.screen.contains("Transparence") || page == "x" || page == "c")
        let desk = try evening.console("animation", showing: .themes)
        let id = try #require(Array(desk.state.votes.values).first?.id)
        try desk.carryOut(EndVote(vote: id, reopened: true))
        let theme = try #require(desk.state.votes[id]?.choices.first?.theme)
        try desk.carryOut(RecordBallot(number: 50, marks: [theme: 2]))
        #expect(wall.screen.contains("rouvert"))
        #expect(!wall.screen.contains("█") && !wall.screen.contains("★") && !wall.screen.contains("Retenu"))
        #expect(!wall.screen.contains("gommettes  "), "\(wall.screen)")
    }

    @Test func nothingIsUndoneInFrontOfTheRoom() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("mur", showing: .themes)
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        let theme = try #require(desk.state.openVote?.choices.first?.theme)
        try desk.carryOut(RecordBallot(number: 1, marks: [theme: 1]))
        desk.press(.enter, .alt("e")).type("1").type("g")
        #expect(desk.state.openVote == nil)
        desk.press(.function(8), .alt("u"))
        #expect(desk.state.openVote == nil && !desk.screen.contains("Annul") && !desk.screen.contains("F10"))
        desk.press(.escape)
        #expect(desk.screen.contains("Résultat"))
    }

    @Test func theCloseQuestionRepeatsWhatDoesNotAgree() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("depouillement", showing: .themes)
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        try desk.carryOut(OpenVote(rules))
        let person = try #require(desk.state.people.all.first { $0.hasArrived })
        try desk.carryOut(TickVoter(person: .id(person.id)))
        desk.press(.enter).type("1 1").press(.enter)
        #expect(desk.state.openVote?.ballots.isEmpty == true && desk.screen.contains("dépouillement"))
        desk.press(.alt("k")).type("1").press(.home)
        for line in ["1 1", "2 1", "5 2"] {
            desk.press(.end).press(KeyPress(.character("u"), .control)).type(line).press(.enter)
        }
        #expect(desk.screen.contains("3 bulletins pour 1 émargement"), "\(desk.screen)")
        desk.press(.alt("e"))
        #expect(desk.screen.contains("quand même") && desk.screen.contains("3 bulletins pour 1 émargement"))
        #expect(desk.screen.contains("3") && desk.screen.contains("4"))
        desk.type("1")
        #expect(desk.state.openVote == nil && desk.screen.contains("3 bulletins pour 1 émargement"))
    }

    /// A step of a console that had heard nothing of the others when it took it.
    private struct Apart: ForumCommand {
        static let name = "apart"
        static let fields: [CommandField] = []
        var events: [any ForumEvent]

        init(_ events: any ForumEvent...) { self.events = events }
        init(json: JSONObject) throws { events = [] }

        func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
            Decision(events, step: CountHands.name)
        }
    }

    @Test func handsThatAnotherConsoleCountedOtherwiseAreSaidAndCountedAgain() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("depouillement", showing: .themes)
        let other = try evening.console("tribune")
        try desk.carryOut(OpenVote(VoteRules(.hands)))
        let vote = try #require(desk.state.openVote)
        desk.press(.enter).type("12").press(.enter)
        try other.carryOut(Apart(HandsCounted(vote: vote.id, theme: vote.choices[0].theme, count: 21, from: [])))
        desk.press(.home, .up)
        #expect(desk.screen.contains("‼ 12 ≠ 21") && desk.screen.contains("Compté à une autre console\u{202F}: 21"), "\(desk.screen)")
        desk.type("12").press(.enter)
        #expect(desk.state.openVote?.handDifferences.isEmpty == true && !desk.screen.contains("≠"), "\(desk.screen)")
    }

    @Test func whatTakesTheDeletedBallotsPlaceIsSaid() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("depouillement", showing: .themes)
        let other = try evening.console("tribune")
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        let vote = try #require(desk.state.openVote)
        desk.press(.enter).type("12 1").press(.enter)
        let key = BallotKey.number(12)
        try other.carryOut(Apart(BallotRecorded(vote: vote.id, key: key, marks: [vote.choices[1].theme: 1])))
        desk.press(.alt("x"), .enter)
        #expect(desk.state.openVote?.ballots[key]?.marks == [vote.choices[1].theme: 1])
        #expect(desk.screen.contains("Le bulletin 12 est supprimé") && desk.screen.contains("prend sa place"), "\(desk.screen)")
    }

    @Test func anotherDecisionOfAnotherConsoleIsSaidWithTheResult() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("depouillement", showing: .themes)
        let other = try evening.console("tribune")
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        let vote = try #require(desk.state.openVote)
        let themes = vote.choices.map(\.theme)
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
        try desk.carryOut(EndVote())
        try desk.carryOut(DecideVote(means: .lot, seed: "12 mars"))
        try other.carryOut(Apart(VoteDecided(vote: vote.id, chosen: Array(themes.prefix(2)), means: .all)))
        desk.type("v").press(.enter)
        #expect(desk.screen.contains("1 autre console a décidé autrement") && desk.screen.contains("depouillement"), "\(desk.screen)")
    }

    @Test func whatNobodyCountedIsNotZero() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        desk.type("o").type("1").press(KeyPress(.enter, .alt)).type("12").press(.enter).type("9").press(.enter)
        desk.press(.alt("e"))
        #expect(desk.screen.contains("quand même"))
        // A no is chosen already.
        desk.press(.enter)
        #expect(desk.state.openVote != nil)
        desk.press(.alt("e")).type("1")
        #expect(desk.state.openVote == nil && !desk.screen.contains("0 main"))
        #expect(desk.screen.contains("Ce n’est pas zéro main"))
        desk.type("g")
        #expect(!desk.screen.contains("0 main") && desk.screen.contains("pas comptés"))
    }

    @Test func moreHandsThanPeopleLeadToTheNumberOfPeople() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        try desk.carryOut(OpenVote(method: .hands, present: 10))
        desk.press(.enter).type("12").press(.enter)
        #expect(desk.screen.contains("12 mains levées"))
        desk.type("2").press(.control("a"), .control("k")).type("14").press(KeyPress(.enter, .alt))
        #expect(desk.state.openVote?.present == 14)
        desk.press(.enter)
        #expect(desk.state.openVote?.hands.values.first == 12)
    }

    @Test func aBoxThatNobodyCanEmptyIsClosedWithoutAfterAQuestion() throws {
        let evening = try Evening.inFullSwing()
        let urn = try evening.console("urne", showing: .themes)
        try urn.carryOut(OpenVote(VoteRules(.approval)))
        // Looking into the booth opens no box.
        urn.press(.enter, .function(7), .function(7), .down, .enter)
        #expect(urn.state.openVote?.boxes.isEmpty == true)
        urn.press(.function(7), .right, .enter).type("1")
        #expect(urn.state.openVote?.boxes.count == 1)
        let desk = try evening.console("animation", showing: .themes)
        desk.press(.enter).type("1 1").press(.enter).press(.alt("e"))
        #expect(desk.screen.contains("urne de urne") || desk.screen.contains("console urne"))
        desk.press(.enter)
        #expect(desk.state.openVote != nil, "no is chosen already")
        desk.press(.alt("e")).type("1")
        #expect(desk.state.openVote == nil)
    }

    @Test func aBoxKnownOnlyToTheRecordIsEmptiedByItsOwner() throws {
        let evening = try Evening.inFullSwing()
        let urn = try evening.console("urne", showing: .themes)
        try urn.carryOut(OpenVote(VoteRules(.approval)))
        try urn.carryOut(OpenBox())
        urn.leave()
        let again = try evening.console("urne", showing: .themes)
        again.press(.alt("o"), .alt("e")).type("1")
        #expect(again.state.openVote == nil && Array(again.state.votes.values).last?.phase == .closed)
    }

    @Test func aLotIsNotDrawnUntilItSuits() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        let themes = try #require(desk.state.openVote).choices.map(\.theme)
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
        desk.press(.enter, .alt("e")).type("1")
        desk.type("n").type("3").type("dé : 5").press(.enter)
        let decided = try #require(Array(desk.state.votes.values).last?.decision)
        #expect(desk.screen.contains("Le sort") && desk.screen.contains("dé : 5") && !desk.screen.contains("‼"))
        desk.type("n")
        #expect(desk.model.dialogs.isEmpty && desk.screen.contains("déjà retenu"))
        desk.type("g")
        #expect(desk.screen.contains("★") && desk.screen.contains("Le sort"), "the room sees what was decided")
        #expect(desk.rows.count { $0.contains("★ 1er") } == 1)
        #expect(Array(desk.state.votes.values).last?.decision?.chosen == decided.chosen)
    }

    @Test func anAnswerIsAboutWhatWasAsked() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("animation", showing: .themes)
        let other = try evening.console("autre")
        let themes = desk.state.standingThemes
        // Merge: another console withdraws the first one offered while the question stands.
        desk.type("m")
        let offered = try #require(themes.dropFirst().first { desk.screen.contains($0.title.prefix(20)) })
        try other.carryOut(WithdrawTheme(theme: offered.id, reason: "double"))
        desk.press(.enter)
        #expect(desk.state.standingThemes.count == themes.count - 1, "nothing was merged into its neighbour")
        // The chosen theme follows its line.
        desk.press(.escape, .down)
        let chosen = try #require(screen(desk)?.board.chosen)
        try other.carryOut(OrderThemes(seed: "autre ordre"))
        #expect(screen(desk)?.board.chosen == chosen)
        try other.carryOut(WithdrawTheme(theme: chosen, reason: "parti"))
        desk.type("d")
        #expect(desk.model.dialogs.isEmpty, "the neighbour is not asked about")
    }

    @Test func aDifferenceIsSettledForTheBallotAsked() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("animation", showing: .themes)
        let other = try evening.console("autre")
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        let themes = try #require(desk.state.openVote).choices.map(\.theme)
        for number in [7, 12] {
            try desk.carryOut(RecordBallot(number: number, marks: [themes[0]: 1]))
            try desk.carryOut(RecordBallot(number: number, marks: [themes[1]: 1], isSecond: true))
        }
        desk.press(.enter, .alt("g"), .down, .enter)
        #expect(desk.screen.contains("Bulletin 12\u{202F}: que dit le papier"))
        try other.carryOut(SettleBallot(number: 7, marks: [themes[0]: 1]))
        desk.type("2")
        #expect(desk.state.openVote?.ballots[.number(12)]?.marks == [themes[1]: 1])
        #expect(desk.state.openVote?.ballots[.number(7)]?.marks == [themes[0]: 1])
        #expect(desk.screen.contains("Bulletin 12 tranché"))
    }

    @Test func aTicketReadAtTheDeskIsTakenOutOfTheField() throws {
        let evening = try ArrivalStories.evening([Registration(given: "Zoé", family: "Lefèvre", codes: ["880116"])])
        let desk = try evening.console("desk", showing: .themes)
        for title in ["Un", "Deux", "Trois"] { try desk.carryOut(WordTheme(title: title)) }
        try desk.carryOut(OpenVote(method: .hands))
        desk.press(.enter).type("3")
        evening.pass(milliseconds: 400)
        for character in "880116" {
            evening.pass(milliseconds: 8)
            desk.feed(.key(.character(character)))
        }
        evening.pass(milliseconds: 8)
        desk.feed(.key(.enter))
        #expect(desk.state.people.counts.arrived == 1 && screen(desk)?.desk.field.text == "3")
    }

    @Test func theSecondEntryHasItsOwnLastNumber() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        desk.press(.enter).type("1 1").press(.enter).type("+ 2").press(.enter).press(.alt("s")).type("+ 1").press(.enter)
        #expect(desk.state.openVote.map { Array($0.secondEntries.keys) } == [.number(1)])
        // Ahead of the first entry there is nothing to differ from.
        let bells = desk.bells
        desk.type("9 1").press(.enter)
        #expect(desk.bells == bells && !desk.screen.contains("diffèrent"))
    }

    @Test func aBallotWithoutANumberCanBeTakenOut() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        var rules = VoteRules(.approval)
        rules.areNumbered = false
        try desk.carryOut(OpenVote(rules))
        desk.press(.enter).type("1 2").press(.enter).type("3").press(.enter).press(.alt("x"))
        #expect(desk.screen.contains("1  2"))
        desk.press(.enter)
        #expect(desk.state.openVote?.ballots.count == 1 && desk.state.openVote?.ballots.values.first?.marks.count == 2)
    }

    @Test func deleteHomeAndEndEditTheLine() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        try desk.carryOut(OpenVote(VoteRules(.approval)))
        desk.press(.enter).type("31 2").press(.home, .delete)
        #expect(screen(desk)?.desk.field.text == "1 2" && !desk.screen.contains("voyez l’aide"))
    }

    @Test func twoOpenVotesAreSaidAndChosen() throws {
        let evening = try Evening.inFullSwing()
        evening.isConnected = false
        let one = try evening.console("un", showing: .themes)
        let two = try evening.console("deux", showing: .themes)
        try one.carryOut(OpenVote(method: .hands))
        try two.carryOut(OpenVote(VoteRules(.approval)))
        evening.isConnected = true
        evening.othersHear()
        one.press(.enter)
        #expect(one.screen.contains("2 votes sont ouverts"))
        one.press(.alt("v"), .up, .enter)
        let first = one.state.votes.values.filter { $0.phase.takesBallots }.first
        #expect(screen(one)?.openVote(one.state)?.id == first?.id)
    }

    @Test func whatARoomAgreedOnceIsNotPresetForTheNextVote() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        var preparing = VotePreparation()
        preparing.rules.showsPartial = true
        preparing.rules.eligibility = .arrivals
        preparing.rules.areNumbered = false
        preparing.choose(2, desk.model.context(desk.evening.moment))
        #expect(!preparing.rules.showsPartial && preparing.rules.eligibility == .room && preparing.rules.areNumbered)
    }

    @Test func methodsAreFoundByName() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        desk.press(.control("p")).type("gommettes").press(.enter)
        #expect(desk.screen.contains("Préparer le vote"))
    }
}

import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// What a vote's screens say is true of the vote, of what another console did, and of what came after a close.
@Suite struct VoteTruthStoryTests {
    private func screen(_ story: Story) -> ThemesScreen? { story.model.screens[.themes] as? ThemesScreen }

    private func opened(_ story: Story) throws -> [ThemeID] { try opened(VoteRules(.approval), story) }

    private func opened(_ rules: VoteRules, _ story: Story) throws -> [ThemeID] {
        try story.carryOut(OpenVote(rules))
        return try #require(story.state.openVote).choices.map(\.theme)
    }

    @Test func oneEntryAgreesWithNothing() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let themes = try opened(desk)
        for number in 1...2 { try desk.carryOut(RecordBallot(number: number, marks: [themes[0]: 1])) }
        desk.press(.enter, .alt("g"))
        #expect(desk.screen.contains("Aucune seconde saisie") && !desk.screen.contains("s’accordent"), "\(desk.screen)")
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1], isSecond: true))
        #expect(desk.screen.contains("1 différence · 1 sur 2 saisis deux fois"), "\(desk.screen)")
        try desk.carryOut(RecordBallot(number: 2, marks: [themes[0]: 1], isSecond: true))
        #expect(desk.screen.contains("✓ Les deux saisies s’accordent\u{202F}: 2 bulletins."))
    }

    @Test func whatChangedSinceACloseIsSaidWithTheResult() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console(showing: .themes)
        let themes = try opened(desk)
        for number in 1...3 { try desk.carryOut(RecordBallot(number: number, marks: [themes[0]: 1])) }
        desk.press(.enter, .alt("e"), .enter)
        let digest = try #require(Array(desk.state.votes.values).last?.seals.last?.digest.hexadecimal.prefix(12))
        #expect(!desk.screen.contains("Rouvert"))
        // Opened and closed again with nothing changed, nothing is said.
        desk.type("z").press(.enter, .alt("e"), .enter)
        #expect(desk.state.openVote == nil && !desk.screen.contains("Rouvert"), "\(desk.screen)")
        desk.type("z").press(.enter).type("4 2").press(.enter)
        for number in 2...3 { try desk.carryOut(RemoveBallot(key: .number(number))) }
        desk.type("2 2").press(.enter)
        desk.press(.alt("e"))
        #expect(desk.screen.contains("1 bulletin ajouté, 1 bulletin") && desk.screen.contains("et 1 bulletin retiré"))
        desk.type("1")
        let said = "Rouvert après une clôture\u{202F}: 1 bulletin ajouté, 1 bulletin modifié et 1 bulletin retiré depuis le premier sceau"
        let flat = { (story: Story) in story.rows.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: " ") }
        #expect(flat(desk).contains("Rouvert après une clôture") && flat(desk).contains(digest), "\(desk.screen)")
        desk.type("g")
        #expect(flat(desk).contains("Rouvert après une clôture") && flat(desk).contains(digest), "\(desk.screen)")
        desk.press(.escape).type("x")
        #expect(desk.screen.contains("3 bulletins") && desk.screen.contains("Rouvert"))
        let vote = try #require(Array(desk.state.votes.values).last)
        #expect(Phrasebook(language: .french).concern(vote.concerns[0]).hasPrefix(said))
        #expect(vote.firstSealed?.ballots.count == 3)
    }

    @Test func aLotThatWasTakenBackIsSaidWithTheNextResult() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let themes = try opened(desk)
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
        desk.press(.enter, .alt("e"), .enter).type("n").type("3").type("aa").press(.enter)
        desk.type("z").type("1").type("2 1").press(.enter).press(.alt("e")).type("1")
        #expect(desk.screen.contains("Un tirage avait été fait"), "\(desk.screen)")
        desk.type("g")
        #expect(desk.screen.contains("Un tirage avait été fait"), "\(desk.screen)")
    }

    @Test(arguments: [true, false])
    func aVoteOpenedBesideAClosedOneIsTheOneShown(_ wasAtDesk: Bool) throws {
        let evening = try Evening.inFullSwing()
        let one = try evening.console("un", showing: .themes)
        let two = try evening.console("deux", showing: .themes)
        let themes = try opened(VoteRules(.dots(allowance: 3, cap: 3)), one)
        if wasAtDesk { two.press(.enter, .escape) }
        try one.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1]))
        try one.carryOut(EndVote())
        two.type("o").type("4").press(KeyPress(.enter, .alt))
        #expect(screen(two)?.room == .desk && screen(two)?.openVote(two.state)?.method.name == "majority-judgment")
        #expect(screen(two)?.desk.vote == two.state.openVote?.id)
        two.type("zn")
        #expect(screen(two)?.desk.field.text == "zn" && two.model.dialogs.isEmpty, "\(two.screen)")
    }

    @Test func aSeedBesideAWrongFieldDrawsNothing() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let order = desk.state.boardOrder
        desk.type("o").type("1")
        let form = { desk.screen.contains("Préparer le vote") }
        #expect(form())
        // The fields are the partial results, who is present, and the seed.
        desk.press(.down, .control("u")).type("abc").press(.down).type("731005").press(KeyPress(.enter, .alt))
        #expect(form() && desk.screen.contains("100\u{202F}000"), "\(desk.screen)")
        #expect(desk.state.boardOrder == order && desk.state.openVote == nil)
    }

    @Test func aSeedDrawsTheOrderInTheStepThatOpensTheVote() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let order = desk.state.boardOrder
        try desk.carryOut(OpenVote(VoteRules(.approval), seed: "dé : 5"))
        let vote = try #require(desk.state.openVote)
        #expect(desk.state.boardOrder.seed == "dé : 5" && vote.choices.map(\.theme) == desk.state.boardOrder.themes)
        desk.press(.function(8))
        #expect(desk.state.openVote == nil && desk.state.boardOrder == order)
    }

    @Test func whatTheRoomDecidedToSeeIsShownWhileItVotes() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        var rules = VoteRules(.approval)
        let themes = try opened(rules, desk)
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1]))
        desk.press(.enter)
        #expect(!desk.screen.contains("Alt-P") && screen(desk)?.room == .desk)
        try desk.carryOut(EndVote(cancelled: true))
        rules.showsPartial = true
        desk.show(.themes)
        try desk.carryOut(OpenVote(rules))
        try desk.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1]))
        desk.press(.alt("o"))
        #expect(desk.screen.contains("Alt-P"), "\(desk.screen)")
        desk.press(.alt("p"))
        #expect(desk.screen.contains("█") && desk.screen.contains("En tête pour l’instant"), "\(desk.screen)")
        desk.type("g")
        #expect(desk.screen.contains("█"))
        desk.press(.escape, .escape)
        #expect(screen(desk)?.room == .desk)
    }

    @Test func theNextDifferenceIsChosenOnceOneIsSettled() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let themes = try opened(desk)
        for number in [3, 5] {
            try desk.carryOut(RecordBallot(number: number, marks: [themes[0]: 1]))
            try desk.carryOut(RecordBallot(number: number, marks: [themes[1]: 1], isSecond: true))
        }
        desk.press(.enter, .alt("g"), .enter).type("1").press(.enter)
        #expect(desk.screen.contains("Bulletin 5\u{202F}: que dit le papier"), "\(desk.screen)")
    }

    @Test func afterAWithdrawalItsNeighbourIsChosen() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        desk.press(.down).type("d").type("redite").press(KeyPress(.enter, .alt))
        #expect(screen(desk)?.board.hasChoice == true)
        desk.type("e")
        #expect(desk.model.dialogs.count == 1)
    }

    @Test func nothingIsMarkedWhereAnotherConsoleTookTheChosenThemeAway() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("un", showing: .themes)
        let other = try evening.console("deux")
        desk.press(.down)
        let chosen = try #require(screen(desk)?.board.chosen)
        #expect(desk.screen.contains("›"))
        try other.carryOut(WithdrawTheme(theme: chosen, reason: "parti"))
        #expect(!desk.screen.contains("›"), "\(desk.screen)")
    }

    @Test func aLineThatOnlyTheSecondCounterHasIsNoDifference() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let themes = try opened(VoteRules(.hands), desk)
        try desk.carryOut(CountHands(theme: themes[0], count: 3, isRecount: true))
        desk.press(.enter)
        #expect(!desk.screen.contains("≠"), "\(desk.screen)")
    }

    @Test func hiddenResultsAreSaidToBeHidden() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        _ = try opened(desk)
        desk.press(.enter, .alt("p"))
        #expect(screen(desk)?.room == .desk && desk.screen.contains("cachés jusqu’à la clôture"), "\(desk.screen)")
    }

    @Test func themesWithoutAGradeAreNamedBeforeTheBallotIsCast() throws {
        let desk = try Evening.inFullSwing().console("urne", showing: .themes)
        let themes = try opened(VoteRules(.majorityJudgment(grades: [])), desk)
        desk.press(.enter, .function(7)).type("5").press(.enter)
        #expect(desk.screen.contains("\(themes.count - 1) thèmes sans avis seront comptés"), "\(desk.screen)")
        // One Enter too many casts nothing.
        desk.press(.enter)
        #expect(desk.state.openVote?.boxes.isEmpty == true)
    }

    @Test func favouritesThatShareARankAreNamedBeforeTheBallotIsCast() throws {
        let desk = try Evening.inFullSwing().console("urne", showing: .themes)
        _ = try opened(VoteRules(.instantRunoff), desk)
        desk.press(.enter, .function(7)).type("1").press(.down).type("1").press(.enter)
        #expect(desk.screen.contains("Plusieurs favoris ont le même rang"), "\(desk.screen)")
        desk.press(.enter)
        #expect(desk.state.openVote?.boxes.isEmpty == true)
        desk.type("2").press(.enter)
        #expect(!desk.screen.contains("Plusieurs favoris"), "\(desk.screen)")
    }

    @Test func theEntriesAreNamedWhereOneIsChosen() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        let themes = try opened(desk)
        try desk.carryOut(RecordBallot(number: 3, marks: [themes[1]: 1]))
        try desk.carryOut(RecordBallot(number: 3, marks: [themes[0]: 1, themes[1]: 1], isSecond: true))
        desk.press(.enter, .alt("g"), .enter)
        #expect(desk.screen.contains("1re saisie\u{202F}: 2 · ") && desk.screen.contains("2de saisie\u{202F}: 1  2 · "), "\(desk.screen)")
    }

    @Test func aBallotTypedAgainNamesTheKeyThatRemovesIt() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        _ = try opened(desk)
        desk.press(.enter).type("1 1").press(.enter).type("1 2").press(.enter)
        #expect(desk.screen.contains("(Alt-X)"), "\(desk.screen)")
    }

    @Test func aNumberInAFormGivesWayToTheOneTyped() throws {
        let desk = try Evening.inFullSwing().console(showing: .themes)
        desk.type("o").type("2").type("5").press(KeyPress(.enter, .alt))
        #expect(desk.state.openVote?.method == .dots(allowance: 5, cap: 3), "\(desk.screen)")
    }

    @Test func whoLeavesTheKeyboardWithoutABallotCanStillVote() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("urne", showing: .themes)
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        _ = try opened(rules, desk)
        let person = try #require(desk.state.people.all.first { $0.hasArrived })
        desk.press(.enter, .function(7)).type(person.name).press(.enter).type("2")
        #expect(screen(desk)?.room == .booth && desk.state.openVote?.voters == [person.id])
        desk.press(.function(7), .down, .enter)
        #expect(screen(desk)?.room == .desk && desk.state.openVote?.voters.isEmpty == true, "\(desk.screen)")
        #expect(desk.screen.contains("peut encore voter") && desk.state.openVote?.boxes.isEmpty == true)
    }
}

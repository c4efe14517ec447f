import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// Slips of the hand at the board, at the desk and in the booth: said or stopped before they count.
@Suite struct VoteSlipStoryTests {
    private let evening: Evening
    private let urn: Story
    private let people: [Person]

    init() throws { (evening, urn, people) = try Evening.withUrn() }

    private var screen: ThemesScreen? { urn.model.screens[.themes] as? ThemesScreen }

    private func open(_ method: VoteMethod, _ eligibility: VoteRules.Eligibility = .room, numbered: Bool = true) throws {
        var rules = VoteRules(method)
        rules.eligibility = eligibility
        rules.areNumbered = numbered
        try urn.carryOut(OpenVote(rules))
        urn.press(.enter)
    }

    private func themes() throws -> [ThemeID] { try #require(urn.state.openVote).choices.map(\.theme) }

    // MARK: The booth

    @Test func aDigitNamesTheThemeWithThatNumber() throws {
        try open(.approval)
        let themes = try themes()
        urn.press(.function(7)).type("3")
        #expect(screen?.booth.marks == [themes[2]: 1], "\(urn.screen)")
        urn.type("3")
        #expect(screen?.booth.marks == [:])
        urn.type("0")
        #expect(screen?.booth.marks == [:] && urn.screen.contains("Espace\u{202F}: oui ou non"), "\(urn.screen)")
    }

    @Test func aDigitReplacesARankThatWouldBeBeyondTheThemes() throws {
        try open(.borda)
        let themes = try themes()
        urn.press(.function(7)).type("2").type("1")
        #expect(screen?.booth.marks == [themes[0]: 1], "\(urn.screen)")
        urn.type("9")
        #expect(themes.count >= 9 || screen?.booth.marks == [themes[0]: 1])
    }

    @Test func whatIsNotLeftIsSaidUntilTheNextKey() throws {
        try open(.dots(allowance: 3, cap: 3))
        urn.press(.function(7)).press(.right, .right, .down, .right, .right)
        #expect(urn.screen.contains("Il ne reste pas assez de gommettes"), "\(urn.screen)")
        urn.press(.enter)
        #expect(!urn.screen.contains("pas assez de gommettes"), "\(urn.screen)")
    }

    @Test func whatWasSaidToTheTeamIsNotForTheVoter() throws {
        try open(.dots(allowance: 3, cap: 3))
        urn.type("1 1x5").press(.enter, .enter)
        #expect(urn.screen.contains("mis de côté"), "\(urn.screen)")
        urn.press(.function(7))
        #expect(screen?.room == .booth && !urn.screen.contains("mis de côté"), "\(urn.screen)")
    }

    // MARK: Boxes

    /// A console of the same name on another machine holds ballots that this one knows nothing of.
    @Test func aBoxThatOnlyTheRecordCallsOnesOwnIsNotEmptied() throws {
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        try urn.carryOut(OpenVote(rules))
        try urn.carryOut(OpenBox())
        let box = try #require(urn.state.openVote?.boxes.keys.first)
        urn.press(.enter)
        urn.press(.alt("k"))
        #expect(urn.screen.contains("On vote encore à la console urne"), "\(urn.screen)")
        urn.type("1")
        #expect(urn.state.openVote?.phase == .counting && urn.state.openVote?.boxes[box] != nil)
        #expect(urn.screen.contains("1 urne n’est pas vidée"), "\(urn.screen)")
        urn.press(.alt("e"))
        #expect(urn.screen.contains("ne sera pas compté"), "\(urn.screen)")
        urn.press(.enter)
        #expect(urn.state.openVote?.boxes[box] != nil)
    }

    // MARK: The desk

    @Test func aNumberFarBeyondTheOthersRings() throws {
        try open(.approval)
        urn.type("1 1").press(.enter).type("150000 1").press(.enter)
        #expect(urn.screen.contains("149\u{202F}998 numéros manquent") && urn.bells > 0, "\(urn.screen)")
        #expect(!urn.screen.contains("aucun numéro manquant"), "\(urn.screen)")
    }

    @Test func thePlusGoesOnAfterWhatTheRecordHas() throws {
        try open(.approval)
        let themes = try themes()
        for number in 1...6 { try urn.carryOut(RecordBallot(number: number, marks: [themes[0]: 1])) }
        urn.type("+ 2").press(.enter)
        #expect(urn.state.openVote?.ballots[.number(7)] != nil, "\(urn.screen)")
        urn.press(.function(8)).type("+ 3").press(.enter)
        #expect(urn.state.openVote?.ballots[.number(7)]?.marks == [themes[2]: 1], "\(urn.screen)")
    }

    @Test func aPaperThatNamesAThemeTwiceIsKeptAside() throws {
        try open(.borda)
        urn.type("1 1 2 2").press(.enter)
        #expect(urn.state.openVote?.ballots.isEmpty == true && urn.screen.contains("noté deux fois"), "\(urn.screen)")
        urn.press(.enter)
        let vote = try #require(urn.state.openVote)
        #expect(vote.ballots.count == 1 && VoteOutcome(vote).setAside.count == 1, "\(urn.screen)")
    }

    @Test func whatIsSaidOfABallotGoesWithIt() throws {
        try open(.approval)
        urn.type("1 1 3").press(.enter)
        #expect(urn.screen.contains("Bulletin 1\u{202F}: 1  3"), "\(urn.screen)")
        urn.press(.function(8))
        #expect(!urn.screen.contains("Bulletin 1\u{202F}: 1  3"), "\(urn.screen)")
    }

    @Test func aHalfTypedPaperIsSaidBeforeTheClose() throws {
        try open(.approval)
        urn.type("1 1").press(.enter).type("2 3").press(.alt("e"))
        #expect(urn.model.dialogs.isEmpty && urn.screen.contains("n’est pas enregistrée"), "\(urn.screen)")
    }

    @Test func papersWithoutANumberAreNotNumbered() throws {
        try open(.dots(allowance: 3, cap: 3), numbered: false)
        #expect(urn.screen.contains("Mélangez les papiers, puis") && !urn.screen.contains("numérotez"), "\(urn.screen)")
    }

    @Test func theCountOfTheLineAtHandCanBeChecked() throws {
        try open(.hands)
        urn.type("21").press(.enter)
        #expect(!urn.screen.contains("✓ 21"), "\(urn.screen)")
        urn.press(.up)
        #expect(urn.screen.contains("✓ 21"), "\(urn.screen)")
    }

    @Test func whatIsSettledByTypingIsHeldToTheRules() throws {
        try open(.dots(allowance: 3, cap: 3))
        let themes = try themes()
        try urn.carryOut(RecordBallot(number: 2, marks: [themes[0]: 1]))
        try urn.carryOut(RecordBallot(number: 2, marks: [themes[1]: 1], isSecond: true))
        urn.press(.alt("g"), .enter).type("4").type("2x9").press(KeyPress(.enter, .alt))
        #expect(urn.state.openVote?.settled.isEmpty == true && urn.screen.contains("mis de côté"), "\(urn.screen)")
        urn.press(KeyPress(.enter, .alt))
        #expect(urn.state.openVote?.settled == [.number(2)], "\(urn.screen)")
    }

    // MARK: The board

    @Test func aThemeThatTheRoomChoseIsNotMergedUnnoticed() throws {
        let chosen = try #require(urn.state.programmedThemes.first ?? urn.state.standingThemes.first?.id)
        if urn.state.programmedThemes.isEmpty {
            try urn.carryOut(OpenVote(VoteRules(.approval)))
            try urn.carryOut(RecordBallot(number: 1, marks: [chosen: 1]))
            try urn.carryOut(EndVote())
            try urn.carryOut(DecideVote(means: .count))
        }
        let place = try #require(screen?.rows.firstIndex(of: chosen))
        urn.press(.home)
        for _ in 0..<place { urn.press(.down) }
        urn.type("m")
        #expect(urn.screen.contains("La salle l’a retenu"), "\(urn.screen)")
        // The list has the numbers of the board, and no digit answers.
        urn.type("3")
        #expect(urn.state.themes[chosen]?.isStanding == true && !urn.model.dialogs.isEmpty)
        urn.press(.enter)
        guard case .mergeChosen(chosen, _) = screen?.asking else {
            Issue.record("\(urn.screen)")
            return
        }
        #expect(urn.state.themes[chosen]?.isStanding == true)
        urn.type("1")
        #expect(urn.state.themes[chosen]?.isStanding == false && urn.screen.contains("★ au programme"), "\(urn.screen)")
    }

    @Test func whatIsMissingInAThemeIsSaidAtItsField() {
        urn.type("p").press(.down).type("Table 4").press(KeyPress(.enter, .alt))
        urn.type("Archives").press(KeyPress(.enter, .alt))
        #expect(urn.state.standingThemes.contains { $0.title == "Archives" && $0.origin == "Table 4" }, "\(urn.screen)")
    }

    @Test func gradesAreSeparatedByWhateverIsTypedBetweenThem() {
        urn.type("o").type("4").type("seul").press(KeyPress(.enter, .alt))
        #expect(urn.state.openVote == nil && urn.screen.contains("1 mention lue"), "\(urn.screen)")
        urn.press(.control("u")).type("Pas du tout; Un peu, oui; Tout à fait").press(KeyPress(.enter, .alt))
        // What was read is shown before the vote opens with it.
        let read = urn.rows.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: " ")
        #expect(urn.state.openVote == nil && read.contains("1\u{A0}Pas du tout, 2\u{A0}Un peu, oui et 3\u{A0}Tout à fait"), "\(urn.screen)")
        urn.press(KeyPress(.enter, .alt))
        #expect(
            urn.state.openVote?.method == .majorityJudgment(grades: ["Pas du tout", "Un peu, oui", "Tout à fait"]), "\(urn.screen)")
    }

    /// What is half typed is in no record: the other entry does not take its place without a word.
    @Test func aHalfTypedLineIsHeldUpBeforeTheOtherEntry() throws {
        try open(.score(maximum: 10))
        urn.type("3 5:9").press(.alt("s"))
        #expect(screen?.desk.isSecond == false && screen?.desk.field.text == "3 5:9", "\(urn.screen)")
        #expect(urn.screen.contains("La ligne «\u{202F}3 5:9\u{202F}» n’est pas enregistrée"), "\(urn.screen)")
        urn.press(.control("u"), .alt("s"))
        #expect(screen?.desk.isSecond == true && urn.screen.contains("À présent\u{202F}: 2de saisie"), "\(urn.screen)")
    }

    /// One Enter too many does not close a vote in which something does not agree.
    @Test func whereSomethingDoesNotAgreeNoIsChosen() throws {
        try open(.approval)
        urn.type("1 1").press(.enter).type("3 2").press(.enter).press(.alt("e"), .enter)
        #expect(urn.state.openVote != nil, "\(urn.screen)")
        urn.type("2 2").press(.enter).press(.alt("e"), .enter)
        #expect(urn.state.openVote == nil, "\(urn.screen)")
    }

    @Test func dotsOnBallotsSetAsideStandApart() throws {
        try open(.dots(allowance: 3, cap: 3))
        urn.type("1 1 2 3").press(.enter).type("2 1x4").press(.enter, .enter)
        #expect(urn.screen.contains("2 bulletins · 3 gommettes · ! 1 bulletin mis de côté (+ 4 gommettes)"), "\(urn.screen)")
    }

    @Test func theSecondCountIsCountedWithTheAbstentions() throws {
        try open(.hands)
        let lines = try themes().count + 1
        for _ in 0..<lines { urn.type("1").press(.enter) }
        #expect(urn.screen.contains("Toutes les lignes sont comptées") && urn.screen.contains("Entrée"), "\(urn.screen)")
        urn.press(.alt("s"))
        #expect(!urn.screen.contains("Toutes les lignes sont comptées") && urn.screen.contains("2d décompte"), "\(urn.screen)")
        for _ in 0..<2 { urn.type("1").press(.enter) }
        urn.press(.alt("e"))
        #expect(urn.screen.contains("\(lines - 2) lignes comptées une seule fois"), "\(urn.screen)")
    }

    @Test func pairsOfLikenessThatAreNotShownAreCounted() {
        for number in 1...5 { urn.type("p").type("Logement des jeunes actifs \(number)").press(KeyPress(.enter, .alt)) }
        urn.type("o")
        #expect(urn.screen.contains("et 6 autres paires"), "\(urn.screen)")
    }

    @Test func theRoomSeesWhoIsFirst() throws {
        try open(.approval)
        urn.type("1 1").press(.enter, .alt("e")).type("1").press(.pageDown).type("g")
        #expect(screen?.resultScroll.first == 0 && !urn.screen.contains("↑"), "\(urn.screen)")
    }
}

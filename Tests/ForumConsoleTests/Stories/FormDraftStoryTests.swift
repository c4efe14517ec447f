import ForumConsole
import ForumCore
import TerminalUI
import Testing

@testable import ForumDriver

/// What is being typed in a form outlasts the program, on every screen.
@Suite struct FormDraftStoryTests {
    /// A console that stops a second after what `typing` did, and the one opened after it.
    private func killed(_ evening: Evening, on screen: ScreenKind, _ typing: (Story) throws -> Void) throws -> Story {
        let story = try evening.console("un", showing: screen)
        try typing(story)
        evening.pass(seconds: 1)
        story.kill()
        return try evening.console("un", showing: screen)
    }

    @Test func aThemeHalfProposedIsOfferedAgain() throws {
        let again = try killed(Evening(), on: .themes) { $0.type("p").type("Un thème") }
        #expect(again.screen.contains("Un thème"))
        again.press(KeyPress(.enter, .alt))
        #expect(again.state.standingThemes.map(\.title) == ["Un thème"])
    }

    @Test func aThemeBeingRewordedIsTheSameAfterwards() throws {
        let again = try killed(Evening(), on: .themes) { story in
            for title in ["Premier", "Second"] { story.type("p").type(title).press(KeyPress(.enter, .alt)) }
            story.press(.up, .enter).type(" mieux")
        }
        again.press(.control("s"))
        #expect(again.state.standingThemes.map(\.title) == ["Premier mieux", "Second"])
    }

    @Test func aVoteBeingPreparedOpensByItsOwnMethod() throws {
        let evening = try Evening()
        let again = try killed(evening, on: .themes) { story in
            for title in ["Premier", "Second", "Tiers"] { story.type("p").type(title).press(KeyPress(.enter, .alt)) }
            let place = try #require(VoteMethod.all.firstIndex { $0.name == "quadratic" })
            story.type("o").press(.home)
            for _ in 0..<place { story.press(.down) }
            story.press(.enter).press(.control("u")).type("25")
        }
        #expect(again.screen.contains("25"), "\(again.screen)")
        again.press(.control("s"))
        #expect(again.state.openVote?.method == .quadratic(credits: 25), "\(again.screen)")
    }

    @Test func aBallotHalfTypedIsOfferedAgain() throws {
        let again = try killed(Evening(), on: .themes) { story in
            for title in ["Premier", "Second"] { story.type("p").type(title).press(KeyPress(.enter, .alt)) }
            story.type("o").press(.home)
            for _ in 0..<(VoteMethod.all.firstIndex { $0.name == "approval" } ?? 0) { story.press(.down) }
            story.press(.enter, KeyPress(.enter, .alt))
            story.type("12 1")
        }
        #expect(again.screen.contains("12 1"), "\(again.screen)")
        again.type(" 2").press(.enter)
        #expect(again.state.openVote?.ballots[.number(12)]?.marks.count == 2)
    }

    @Test func aCountOfHandsHalfTypedIsOfferedAgainAtItsTheme() throws {
        let again = try killed(Evening(), on: .themes) { story in
            for title in ["Premier", "Second"] { story.type("p").type(title).press(KeyPress(.enter, .alt)) }
            story.type("o").press(.home, .enter, KeyPress(.enter, .alt))
            story.type("5").press(.enter).type("7")
        }
        again.press(.enter)
        let vote = try #require(again.state.openVote)
        #expect(vote.choices.map { vote.counted($0.theme) } == [5, 7], "\(again.screen)")
    }

    @Test func aQuestionHalfWordedComesBackWithItsPanel() throws {
        let again = try killed(Evening(), on: .notes) { $0.press(.alt("q"), .down, .enter).press(.control("u")).type("Court") }
        again.press(.control("s"))
        #expect(again.model.dialogs.isEmpty && again.state.questions[1].label == "Court")
        #expect(again.screen.contains("Court"))
    }

    @Test func aHeadingPutsTheMarkedNotesUnderIt() throws {
        let again = try killed(Evening(), on: .notes) { story in
            for text in ["une", "deux"] { story.type(text).press(.enter) }
            story.press(.up, .character(" "), .alt("g")).type("n").type("Ensemble")
        }
        again.press(.enter)
        let headings = again.state.headings(under: again.state.questions.first?.id)
        let heading = try #require(headings.first)
        #expect(heading.title == "Ensemble" && again.state.notes(under: heading).map(\.text) == ["deux"], "\(again.screen)")
    }

    @Test func theYesOfATableIsForWhatItHeard() throws {
        let again = try killed(Evening(), on: .notes) { $0.type("une phrase").press(.enter, .control("r"), .enter).type("Anne") }
        #expect(again.screen.contains("Anne"))
        again.press(.enter)
        let found = again.state.readBack(under: again.state.questions.first?.id, table: "")
        let readBack = try #require(found)
        #expect(readBack.agreedBy == "Anne" && readBack.readings.count == 1)
    }

    @Test(arguments: [
        "door.walkInForm", "door.correctionForm", "overview.session", "votes.prepare", "notes.tag", "notes.agree", "notes.rewordHeading",
        "unknown",
    ])
    func aFormOfFewFieldsHarmsNobody(_ purpose: String) throws {
        for kind in ScreenKind.allCases {
            let evening = try Evening()
            let draft = Draft(
                screen: kind,
                values: [
                    "form": purpose, "title": "t", "fields": "2", "label.0": "l", "text.0": "x", "member.0": "given", "member.1": "x",
                ],
                text: "")
            try evening.write(DraftFile.bytes([draft]), to: "/superpublic.journal/un.draft")
            let story = try evening.console("un", showing: kind)
            #expect(story.model.dialogs.count == 1)
            story.press(KeyPress(.enter, .alt)).press(.escape, .escape, .escape)
        }
    }
}

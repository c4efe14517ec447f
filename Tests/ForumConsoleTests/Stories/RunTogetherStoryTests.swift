import ForumConsole
import ForumCore
import ForumLocalization
import TerminalUI
import Testing

/// Two consoles at one agenda: keys are about the step that was chosen, wherever it stands by then.
@Suite struct RunTogetherStoryTests {
    private func two() throws -> (evening: Evening, first: Story, second: Story) {
        let evening = try Evening()
        return (evening, try evening.console("un", showing: .run), try evening.console("deux", showing: .run))
    }

    private func chosen(_ story: Story) -> String? { story.rows.first { $0.hasPrefix("›") } }

    @Test func aStepPutInBeforeMovesNothingUnderTheFinger() throws {
        let (_, first, second) = try two()
        first.press(.down, .down)
        let before = try #require(chosen(first))
        let title = first.state.agenda.items[2].title
        #expect(before.contains(title))
        second.press(.character("a")).type("Avant").press(.control("s"))
        #expect(chosen(first)?.contains(title) == true && first.state.agenda.items[3].title == title, "\(first.screen)")
        first.press(.character("d"), .enter)
        #expect(!first.state.agenda.items.contains { $0.title == title } && first.state.agenda.items.count == 12)
    }

    @Test func aStepTakenOffElsewhereLeavesNothingChosen() throws {
        let (_, first, second) = try two()
        for story in [first, second] { story.press(.down, .down) }
        second.press(.character("d"), .enter)
        #expect(chosen(first) == nil && chosen(second) != nil)
        let titles = first.state.agenda.items.map(\.title)
        first.press(.character("d"))
        #expect(first.status.contains("Cette étape n’est plus là"), "\(first.status)")
        first.press(.enter)
        #expect(first.state.agenda.items.map(\.title) == titles && first.state.agenda.current == nil)
        first.press(.down)
        #expect(chosen(first)?.contains(titles[2]) == true, "\(first.screen)")
    }

    @Test func aQuestionIsAboutTheStepItNames() throws {
        let (_, first, second) = try two()
        first.press(.down, .down, .character("d"))
        let title = first.state.agenda.items[2].title
        #expect(first.screen.contains(title))
        second.press(.character("a")).type("Avant").press(.control("s"))
        first.press(.enter)
        #expect(!first.state.agenda.items.contains { $0.title == title })
    }

    @Test func aStepGoneMeanwhileIsSaidToBeGone() throws {
        let (_, first, second) = try two()
        first.press(.down, .down, .character("d"))
        second.press(.down, .down, .character("d"), .enter)
        let titles = first.state.agenda.items.map(\.title)
        first.press(.enter)
        #expect(first.state.agenda.items.map(\.title) == titles && first.status.contains("Cette étape n’existe pas"), "\(first.status)")
    }

    @Test func capitalsOfTheListMoveNothing() throws {
        let (_, first, _) = try two()
        let titles = first.state.agenda.items.map(\.title)
        first.press(.down, .character("K"), .character("J"))
        #expect(first.state.agenda.items.map(\.title) == titles)
    }

    @Test func groundRulesAreReadWholeOnALargeScreen() throws {
        for language in [Language.french, .english] {
            let evening = try Evening(SampleSession.rehearsal(language))
            let run = try evening.console(showing: .run, language: language, size: Size(columns: 120, rows: 40))
            let shown = run.rows.map { $0.dropFirst(72) }.joined(separator: " ").split(separator: " ").joined(separator: " ")
            for rule in run.state.session.groundRules {
                let words = rule.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(shown.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(rule)\n\(run.screen)")
            }
        }
    }
}

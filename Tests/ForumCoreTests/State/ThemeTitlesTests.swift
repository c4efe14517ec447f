import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

@Suite struct ThemeTitlesTests {
    @Test func twoStandingThemesNeverBearOneTitle() throws {
        var console = sampleConsole()
        let themes = console.state.standingThemes
        console.perform(WithdrawTheme(theme: themes[0].id, reason: "doublon"))
        console.perform(WordTheme(title: themes[0].title.uppercased()))
        #expect(console.perform(RestoreTheme(theme: themes[0].id))?.reason == .themeExists)
        console.perform(MergeThemes(into: themes[1].id, themes: [themes[2].id]))
        console.perform(WordTheme(theme: themes[3].id, title: themes[2].title))
        #expect(console.perform(SeparateThemes(from: themes[1].id))?.reason == .themeExists)
        console.perform(WordTheme(theme: themes[3].id, title: "Autre"))
        #expect(console.perform(SeparateThemes(from: themes[1].id)) == nil)
    }

    @Test func aThemeIsWithdrawnWithAReason() {
        var console = sampleConsole()
        let theme = console.state.standingThemes[0].id
        #expect(console.perform(WithdrawTheme(theme: theme, reason: " "))?.reason == .textEmpty)
        let long = String(repeating: "a", count: shortTextLimit + 1)
        #expect(console.perform(WithdrawTheme(theme: theme, reason: long))?.reason == .textTooLong)
    }

    /// A session file with a way of voting that only a later version knows is not said to be broken.
    @Test func aWayOfVotingOfALaterVersionIsSaidToBeOne() throws {
        var console = sampleConsole()
        console.perform(OpenVote(method: .approval))
        let text = String(decoding: SessionFile(state: console.state).encoded(), as: UTF8.self)
        let later = text.replacing(#""method":"approval""#, with: #""method":"random-dictator""#)
            .replacing(#""method": "approval""#, with: #""method": "random-dictator""#)
        #expect(later != text)
        #expect(throws: SessionFileError.newerVersion(1)) { try SessionFile(bytes: Array(later.utf8)) }
    }
}

import ForumConsole
import ForumCore
import ForumLocalization
import TerminalUI
import Testing

/// The overview says what a glance must not get wrong.
@Suite struct OverviewStoryTests {
    @Test func themesAheadTogetherAreBothNamed() throws {
        let evening = try Evening()
        let themes = try evening.console("votes", showing: .themes)
        for title in ["Premier", "Second", "Tiers"] { themes.type("p").type(title).press(KeyPress(.enter, .alt)) }
        themes.type("o").press(.home, .enter, KeyPress(.enter, .alt))
        for count in ["12", "12", "3", "0"] { themes.type(count).press(.enter) }
        themes.press(.alt("e")).type("1")
        #expect(themes.state.openVote == nil, "\(themes.screen)")
        for columns in [80, 120] {
            let size = Size(columns: columns, rows: columns == 80 ? 24 : 40)
            let overview = try evening.console("ensemble-\(columns)", size: size)
            #expect(overview.screen.contains("ex æquo"), "\(overview.screen)")
            let tied = overview.rows.filter {
                $0.contains("= Premier") || $0.contains("=1. Premier") || $0.contains("= Second") || $0.contains("=1. Second")
            }
            #expect(tied.count == 2, "\(overview.screen)")
        }
    }

    @Test func everyConsoleIsNamedAlsoWhereThereAreMany() throws {
        let evening = try Evening()
        let overview = try evening.console("ensemble")
        let names = ["porte-1", "porte-2", "notes-1", "notes-2", "votes"]
        for name in names { _ = try evening.console(name) }
        let shown = overview.rows.map { $0.dropFirst(40) }.joined(separator: " ")
        for name in names + ["ensemble (cette console)"] { #expect(shown.contains(name), "\(name)\n\(overview.screen)") }
    }

    @Test func aNoteInTwoVersionsIsSaid() throws {
        let evening = try Evening()
        let first = try evening.console("un", showing: .notes)
        first.type("une phrase").press(.enter)
        let second = try evening.console("deux", showing: .notes)
        first.press(.function(7)).type(" et plus")
        second.press(.pageUp, .function(7)).type(" ou moins")
        evening.isConnected = false
        first.press(.enter)
        second.press(.enter)
        evening.isConnected = true
        evening.othersHear()
        let overview = try evening.console("ensemble")
        #expect(overview.screen.contains("‼ 1 note en deux versions (F4)"), "\(overview.screen)")
    }

    @Test func aForumFarFromItsHourSaysWhatTheTimesCountFrom() throws {
        let run = try Evening(hour: 8).console(showing: .run)
        run.type("n")
        #expect(run.screen.contains("Plan décalé\u{202F}: 8\u{202F}h"), "\(run.screen)")
    }

    /// Large figures without a word are read as the time it is.
    @Test func theHourPlannedIsSaidToBeThat() throws {
        let overview = try Evening(hour: 19, minute: 14).console()
        #expect(overview.screen.contains("Début prévu à 18\u{202F}h") && overview.screen.contains("de retard"), "\(overview.screen)")
    }

    @Test func thoseWhoWaitForAPlaceAreCounted() throws {
        let evening = try ArrivalStories.evening(capacity: 1)
        let overview = try evening.console()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter).type("adam").press(.enter, .enter)
        #expect(overview.screen.contains("1 en attente d’une place (F3)"), "\(overview.screen)")
    }
}

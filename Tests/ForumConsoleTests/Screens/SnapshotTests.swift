import ForumConsole
import ForumLocalization
import TerminalUI
import Testing

/// A language and a size in which screens are looked at.
struct Look: Sendable, CustomTestStringConvertible {
    let language: Language
    let size: Size

    static let all = [Language.french, .english].flatMap { language in
        [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)].map { Look(language: language, size: $0) }
    }

    var name: String { "\(language.rawValue)-\(size.columns)x\(size.rows)" }
    var testDescription: String { name }
}

@Suite struct SnapshotTests {
    @Test(arguments: ScreenKind.allCases, Look.all)
    func everyScreenBeforeTheEvening(_ kind: ScreenKind, _ look: Look) throws {
        let story = try Evening(SampleSession.rehearsal(look.language)).console(showing: kind, language: look.language, size: look.size)
        expectSnapshot(story.screen, "\(kind)-before-\(look.name)")
    }

    @Test(arguments: ScreenKind.allCases, Look.all)
    func everyScreenInFullSwing(_ kind: ScreenKind, _ look: Look) throws {
        let evening = try Evening.inFullSwing(look.language)
        let story = try evening.console(showing: kind, language: look.language, size: look.size)
        expectSnapshot(story.screen, "\(kind)-swing-\(look.name)")
    }
}

import ArgumentParser
import CTerminal
import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage

@main struct Main: ParsableCommand {
    @Argument var file: String

    func run() throws {
        let system = SystemInputs()
        let language = Language.french
        if (try? POSIXFileSystem().contents(of: file, limit: 1 << 28)) == nil,
            let template = SessionTemplate.named("open-detat", in: language)
        {
            let state = template.state(freshID: SystemInputs.freshID, today: CivilDate(year: 2018, month: 3, day: 12), isDemo: true)
            try SessionStore.create(file, with: SessionFile(state: state).encoded())
        }
        let session = try LiveSession(path: file, console: ConsoleName("facilitateur"), program: "opendetat 0.1", inputs: system.live)
        let runner = try ConsoleRunner(
            session: session, path: file, screen: .overview, preferences: Preferences(language: language, colours: .dark), system: system,
            notices: [], readOnly: nil)
        _ = runner.run()
    }
}

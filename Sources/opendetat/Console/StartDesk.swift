import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import Glibc

/// What the start screen asks of the disk: what was opened before, new sessions, the rehearsal.
struct StartDesk {
    let context: CommandContext
    let system: SystemInputs

    /// The same context in another language.
    func context(_ language: Language) -> CommandContext {
        CommandContext(
            words: Phrasebook(language: language), chosenLanguage: language, environment: context.environment, output: context.output)
    }

    func recent() -> [RecentEntry] {
        RecentSessions.load().map { session in
            let paths = SessionPaths(session.path)
            let isThere = [paths.session, paths.journals].contains { ((try? context.files.status(at: $0)) ?? nil) != nil }
            return RecentEntry(
                path: session.path, shownPath: TypedPath.shown(session.path, home: home), title: session.title,
                openedAt: session.openedAt, isMissing: !isThere)
        }
    }

    /// The templates, the one of the forum series first.
    func templates(_ language: Language) -> [TemplateEntry] {
        let all = SessionTemplate.all(in: language)
        let ordered = all.filter { $0.id == "open-detat" } + all.filter { $0.id != "open-detat" }
        return ordered.map { template in
            let session = template.state(freshID: { "" }, today: system.today).session
            return TemplateEntry(
                id: template.id, title: template.title, description: template.description, venue: session.venue,
                capacity: session.capacity, startMinutes: session.startMinutes)
        }
    }

    /// A file that is free for a session of this title, in the folder one is in, or in the user's own.
    func freeFile(for title: String) -> String {
        let here = RecentSessions.wholePath(".") ?? "."
        let folder = access(here, W_OK) == 0 ? here : home ?? here
        let stem = "\(folder == "/" ? "" : folder)/\(FileName.safe(title, fallback: "session"))"
        for number in 1..<10_000 {
            let paths = SessionPaths(number == 1 ? "\(stem).json" : "\(stem)-\(number).json")
            if [paths.session, paths.journals].allSatisfy({ (try? context.files.status(at: $0)) == .some(nil) }) {
                return TypedPath.shown(paths.session, home: home)
            }
        }
        return TypedPath.shown("\(stem).json", home: home)
    }

    func create(_ plan: SessionPlan, _ language: Language) -> StartInput {
        guard let template = SessionTemplate.named(plan.template, in: language) else { return .refused(Sentence(.errors(.bannerOther))) }
        var state = template.state(freshID: SystemInputs.freshID, today: plan.date)
        state.session.title = plan.title
        state.session.venue = plan.venue
        state.session.startMinutes = plan.startMinutes
        state.session.capacity = plan.capacity
        do throws(StorageError) {
            let path = try SessionFileName.toCreate(TypedPath.read(plan.file, home: home), title: plan.title, in: context.files)
            try SessionStore.create(path, with: SessionFile(state: state).encoded(), in: context.files)
            // It is found again also by who leaves before opening it.
            RecentSessions.remember(path, title: plan.title, at: system.reading().wall)
            return .ready(path: path, said: Sentence(.cli(.created), ["path": TypedPath.shown(path, home: home)]))
        } catch .missing {
            return .refused(Sentence(.errors(.folderMissing), ["path": plan.file]))
        } catch {
            return .refused(error.sentence)
        }
    }

    func rehearse(_ language: Language) -> StartInput {
        do {
            return .ready(path: try Rehearsal.ready(anew: false, in: context(language)), said: Sentence(.start(.demoHelp)))
        } catch {
            return .refused(error.sentence)
        }
    }

    /// Sees whether there is a session at a path, from its first bytes.
    func look(_ typed: String) -> StartInput {
        let path = SessionFileName.toOpen(TypedPath.read(typed, home: home), in: context.files)
        do throws(StorageError) {
            try SessionStore.look(path, in: context.files)
            return .ready(path: path, said: nil)
        } catch .missing(let missing) where !missing.isEmpty {
            return .refused(Sentence(.start(.notThere), ["path": TypedPath.shown(missing, home: home)]))
        } catch {
            return .refused(error.sentence)
        }
    }

    func opening(_ path: String, _ screen: ScreenKind, _ preferences: Preferences) -> ConsoleOpening {
        var opening = ConsoleOpening(path: path, preferences: preferences)
        opening.screen = screen
        let usual = ScreenName.allCases.first { $0.kind == screen }?.consoleName(Phrasebook(language: preferences.language))
        opening.name = Machine.consoleName(usual ?? opening.name, for: path, in: context.files)
        opening.isRemembered = !Rehearsal.isAt(path)
        return opening
    }

    private var home: String? { context.environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } }
}

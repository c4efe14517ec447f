import ForumCore
import ForumExchange
import ForumLocalization
import ForumStorage
import Glibc
import StrictJSON

/// The session to practise on: forum n° 1, with invented people, notes and themes. It lies in `$XDG_STATE_HOME/opendetat`.
enum Rehearsal {
    private static let file = "rehearsal.json"

    /// Returns the path of the rehearsal, which is made when it is not there yet.
    ///
    /// - Parameter anew: The former one is given up for a new one, unless a console is at work on it.
    static func ready(anew: Bool, in context: CommandContext) throws(CommandFailure) -> String {
        guard let folder = UserFolders.state(creating: true) else {
            throw CommandFailure(Sentence(.errors(.noStateFolder)), reason: "no-state-folder")
        }
        let path = folder + "/" + file
        do {
            if anew {
                if isAtWork(path, context.files) {
                    throw CommandFailure(Sentence(.errors(.rehearsalAtWork)), reason: "rehearsal-at-work")
                }
                try giveUp(path, context.files)
            }
            // Journals without the file are the rehearsal; the file without journals was never filled.
            if try holdsJournals(path, context.files) { return path }
            if try context.files.status(at: path) == nil {
                try SessionStore.create(path, with: SessionFile(state: state(context)).encoded(), in: context.files)
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as StorageError {
            throw CommandFailure(error)
        } catch {
            throw CommandFailure(Sentence(.errors(.unexpected), ["detail": String(describing: error)]), reason: "unexpected")
        }
        try fill(path, context)
        return path
    }

    /// Whether `path` is that of the rehearsal.
    static func isAt(_ path: String) -> Bool { UserFolders.state(creating: false).map { $0 + "/" + file } == path }

    private static func state(_ context: CommandContext) -> ForumState {
        SessionTemplate.named("open-detat", in: context.words.language)?
            .state(freshID: SystemInputs.freshID, today: SystemInputs().today, isDemo: true) ?? ForumState()
    }

    /// Records what can be seen from the beginning, by the same decisions as the screens use.
    private static func fill(_ path: String, _ context: CommandContext) throws(CommandFailure) {
        let system = context.system()
        do throws(LiveFailure) {
            let session = try LiveSession(
                path: path, console: ConsoleName(context.words(.cli(.consolePreparation))), program: Program.signature,
                inputs: system.live, files: context.files)
            _ = try session.perform(RehearsalContents(context.words.language))
            try session.saveSessionFile()
            session.close()
        } catch {
            throw CommandFailure(error, zone: system.zone)
        }
    }

    private static func holdsJournals(_ path: String, _ files: any FileSystem) throws(StorageError) -> Bool {
        let journals = SessionPaths(path).journals
        guard try files.status(at: journals)?.kind == .folder else { return false }
        return try JournalFolder(journals, in: files).journals().contains { $0.length > 0 }
    }

    /// Whether a console has the rehearsal open now. One that can't be read is nobody's.
    private static func isAtWork(_ path: String, _ files: any FileSystem) -> Bool {
        guard let store = try? SessionStore.open(path, as: nil, program: Program.signature, in: files) else { return false }
        return store.journals.contains(where: \.isAlive)
    }

    /// Removes the rehearsal and its journals, and nothing else.
    private static func giveUp(_ path: String, _ files: any FileSystem) throws(StorageError) {
        let paths = SessionPaths(path)
        if try files.status(at: paths.journals)?.kind == .folder {
            for name in try files.list(paths.journals) { try files.remove("\(paths.journals)/\(name)") }
            rmdir(paths.journals)
        }
        if try files.status(at: path) != nil { try files.remove(path) }
    }
}

import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import Glibc

/// Opens a session for a command that shows nothing on a full screen.
struct SessionOpening {
    var path: String
    /// The console's name; nil only reads, and touches nothing.
    var console: String?
    var by: String?
    var acceptDamage = false

    /// Opens the session, to write where a console is named.
    func open(_ system: SystemInputs, in context: CommandContext) throws(CommandFailure) -> LiveSession {
        let session = try openAsFound(system, in: context)
        guard console != nil else { return session }
        switch session.store.opening.access {
        case .writing, .reading: return session
        case .readingForDamage: throw CommandFailure(damage: session.store.opening.damage)
        case .readingForError(let error): throw CommandFailure(error)
        }
    }

    /// Opens the session; where it can't be written, it is read.
    func openAsFound(_ system: SystemInputs, in context: CommandContext) throws(CommandFailure) -> LiveSession {
        do throws(LiveFailure) {
            return try LiveSession(
                path: path, console: console.map { ConsoleName($0) }, by: by, program: Program.signature, acceptDamage: acceptDamage,
                inputs: system.live, files: context.files)
        } catch {
            // A folder made for the journals of what turned out to be no session; where anything is in it, it stays.
            if case .sessionFile = error { rmdir(SessionPaths(path).journals) }
            throw CommandFailure(error, zone: system.zone)
        }
    }

    /// Says on standard error what the opening has to tell: torn rests, another name, damage.
    static func tell(_ session: LiveSession, wanted: String?, in context: CommandContext) {
        for message in OpeningNotices.messages(session.store.opening, wanted: wanted, session.state) {
            context.output.complain(context.words(message.sentence))
        }
    }
}

extension CommandFailure {
    /// A damaged record that nobody has accepted.
    init(damage: [JournalDamage]) {
        guard let first = damage.first else {
            self.init(Sentence(.errors(.bannerOther)), reason: "damaged")
            return
        }
        self.init(Sentence(.errors(.damageRefused), ["console": first.title, "line": first.line]), reason: "damaged")
    }
}

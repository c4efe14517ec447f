import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import StrictJSON

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
        case .readingForDamage: throw CommandFailure(unaccepted: session.store.opening)
        case .readingForError(let error): throw CommandFailure(error)
        }
    }

    /// Opens the session; where it can't be written, it is read.
    func openAsFound(_ system: SystemInputs, in context: CommandContext) throws(CommandFailure) -> LiveSession {
        do throws(LiveFailure) {
            return try LiveSession(
                path: path, console: console.map { ConsoleName(typed: $0) }, by: by, program: Program.signature, acceptDamage: acceptDamage,
                inputs: system.live, files: context.files)
        } catch {
            // A folder made for the journals of what turned out to be no session; where anything is in it, it stays.
            if case .sessionFile = error { rmdir(SessionPaths(path).journals) }
            if case .storage(.unusableName(let name)) = error {
                throw CommandFailure(Sentence(.errors(.consoleUnusable), ["name": name]), reason: "unusable-name")
            }
            throw CommandFailure(error, zone: system.zone)
        }
    }

    /// Says on standard error what came since the opening: session files of somebody else's that were kept, and damage of others' journals.
    static func tellMeanwhile(_ session: LiveSession, in context: CommandContext) {
        for path in session.setAside { context.output.complain(context.words(.errors(.sessionFileSetAside), ["path": path])) }
        // Where nothing was recorded in the end, that is what is said.
        for damage in session.store.damage
        where session.failure == nil && !session.store.opening.damage.contains(where: { $0.file == damage.file }) {
            context.output.complain(context.words(damage.sentence))
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
    init(unaccepted opening: Opening) {
        if let first = opening.damage.first {
            self.init(Sentence(.errors(.damageRefused), ["console": first.title, "line": first.line]), reason: "damaged")
        } else {
            self.init(opening.sessionFile.sentence ?? Sentence(.errors(.bannerReadOnlyAsked)), reason: "damaged")
        }
    }
}

extension Opening {
    /// How a command ends that has shown what could be read: what is shown may not be all where a journal is damaged, or where a session file
    /// was passed over or alone holds something.
    var readingStatus: CommandFailure.ExitStatus { damage.isEmpty && sessionFile.readingNotice == nil ? .done : .failed }

    /// The damage of journals as a member of an answer; nil where there is none.
    var damageJSON: JSONValue? { damage.isEmpty ? nil : .array(damage.map { .object($0.json) }) }
}

extension Opening.SessionFileFinding {
    /// Why nothing is recorded beside such a session file, and what to do; nil where it stands in nobody's way.
    var sentence: Sentence? {
        switch self {
        case .absent, .agrees: nil
        case .beyondJournals(let reaches):
            Sentence(.errors(.sessionFileBeyond), ["files": PhraseValue.list(reaches.map { .text($0.file) })])
        case .unrelated: Sentence(.errors(.sessionFileUnrelated))
        case .unreadable(let error): error.sentence
        case .broken(.newerVersion): Sentence(.errors(.sessionFileFromLater))
        case .broken(.altered): Sentence(.errors(.sessionFileAltered))
        case .broken: Sentence(.errors(.sessionFileBroken))
        }
    }

    /// What somebody who only reads is told of a session file that can't be read; nil for the others.
    var readingNotice: Sentence? {
        switch self {
        case .broken(.altered): Sentence(.errors(.sessionFileAlteredShown))
        case .unreadable, .broken: Sentence(.errors(.sessionFilePassedOver))
        case .beyondJournals(let reaches):
            Sentence(.errors(.sessionFileBeyondShown), ["files": PhraseValue.list(reaches.map { .text($0.file) })])
        case .absent, .agrees, .unrelated: nil
        }
    }
}

import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON

/// Answers commands given as lines of JSON: decides, records, and says so once they are on disk.
struct CommandAnswering {
    let session: LiveSession
    let words: Phrasebook
    let zone: TimeZoneRules
    /// Tells of other consoles' events without a look at each journal before each command.
    private let watcher: Watcher
    private var hasPolled = false
    private var number = 0
    /// The disk has refused something: nothing is recorded any more.
    private(set) var hasDiskFailed = false

    init(session: LiveSession, words: Phrasebook, zone: TimeZoneRules) {
        self.session = session
        self.words = words
        self.zone = zone
        watcher = Watcher(folder: session.store.paths.journals, ignored: session.store.isOwnFile)
    }

    /// Returns the answer to one line; nil for a blank one, which counts as a line all the same.
    mutating func answer(_ line: LineReader.Line) -> [UInt8]? {
        number += 1
        guard case .text(let bytes) = line else {
            return refusal(Refusal(.textTooLong, ["limit": String(LineReader.limit)]))
        }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        if let failure = session.failure { return refused(Sentence(.errors(.newWorkRefused)), failure.reason) }
        do throws(LiveFailure) {
            // What was decided elsewhere meanwhile counts for this decision.
            if watcher.hasChanged() || !hasPolled {
                hasPolled = true
                _ = try session.poll()
            }
            return saved(try perform(bytes))
        } catch .refused(let refusal) where refusal.reason == .notJSON {
            return refused(Self.fault(bytes)?.sentence ?? Sentence(refusal, zone: zone), refusal.reason.rawValue)
        } catch .refused(let refusal) {
            return self.refusal(refusal)
        } catch {
            hasDiskFailed = true
            let failure = CommandFailure(error, zone: zone)
            return refused(failure.sentence, failure.reason)
        }
    }

    /// Writes the session file while nothing comes. What fails now is said at the end, or at the next command.
    func rest() { try? session.saveSessionFile() }

    private func perform(_ bytes: [UInt8]) throws(LiveFailure) -> LiveSession.Done {
        guard case .object(let json)? = try? JSONValue(parsing: bytes) else { throw .refused(Refusal(.notJSON)) }
        let name = try? json.string(CommandCatalogue.nameMember)
        if name == CommandCatalogue.undo || name == CommandCatalogue.redo,
            let other = json.members.first(where: { $0.name != CommandCatalogue.nameMember })
        {
            throw .refused(Refusal(.memberInvalid, ["member": other.name]))
        }
        if name == CommandCatalogue.undo { return try session.undo() }
        if name == CommandCatalogue.redo { return try session.redo() }
        let command: any ForumCommand
        do throws(Refusal) { command = try CommandCatalogue.command(json) } catch { throw .refused(error) }
        return try session.perform(command)
    }

    /// Why the line is no JSON; nil where it is, and only no object.
    private static func fault(_ bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONValue(parsing: bytes)
            return nil
        } catch {
            return error
        }
    }

    private func saved(_ done: LiveSession.Done) -> [UInt8] {
        JSONWriter.object { answer in
            answer.member("line", number)
            answer.member("saved", done.stamp.name)
            answer.members(done.decision.answer)
        }
    }

    private func refusal(_ refusal: Refusal) -> [UInt8] { refused(Sentence(refusal, zone: zone), refusal.reason.rawValue) }

    private func refused(_ sentence: Sentence, _ reason: String) -> [UInt8] {
        JSONWriter.object { answer in
            answer.member("line", number)
            answer.member("refused", words(sentence))
            answer.member("reason", reason)
        }
    }
}

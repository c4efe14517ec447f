import ArgumentParser
import Crypto
import ForumCore
import ForumExchange
import ForumLocalization
import ForumStorage
import StrictJSON

/// Counts the votes of a file, or of a session.
struct TallyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("tally", .tallyAbout, more: .tallyMore) }

    @Argument(help: ArgumentHelp(.tallyFileHelp, value: .valueFile)) var file: String
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    /// Files of votes are read up to this size, in bytes.
    private static let limit = 512 << 20

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let path = SessionFileName.toRead(file, in: context.files)
        let bytes: [UInt8]
        // Journals without their file are a session, and so is their folder.
        func kind(_ path: String) -> FileKind? { (try? context.files.status(at: path))?.kind }
        if kind(path) == .folder || (kind(path) == nil && kind(SessionPaths(path).journals) != nil) { return try session(path, context) }
        do throws(StorageError) {
            bytes = try context.files.contents(of: path, limit: Self.limit)
        } catch .missing {
            throw CommandFailure(Sentence(.errors(.listMissing), ["path": path]), reason: "file-missing")
        } catch {
            throw CommandFailure(error)
        }
        return try VoteFileFormat.isSession(bytes) ? session(path, context) : vectors(path, bytes, context)
    }

    private func vectors(_ path: String, _ bytes: [UInt8], _ context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let answer: [UInt8]
        do throws(TallyFileError) {
            answer = try TallyFile.answer(bytes: bytes) { Array(SHA256.hash(data: $0)) }
        } catch {
            throw CommandFailure(error.sentence(path), reason: error.reason)
        }
        if json {
            context.output.answer(answer)
        } else {
            let cases = (try? JSONValue(parsing: bytes).object().array("cases")) ?? []
            say((try? JSONValue(parsing: answer)) ?? .null, cases, context)
        }
        return .done
    }

    private func session(_ path: String, _ context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let session = try SessionOpening(path: path).open(context.system(), in: context)
        SessionOpening.tell(session, wanted: nil, in: context)
        if json {
            var answer: JSONObject = ["cases": .array(SessionTally.cases(session.state, context.words))]
            if let damage = session.store.opening.damageJSON { answer.append("damage", damage) }
            context.output.answer(JSONValue.object(answer).encoded())
        } else {
            say(TallyWords(words: context.words).lines(session.state), context)
        }
        return session.store.opening.readingStatus
    }

    private func say(_ answer: JSONValue, _ cases: [JSONValue], _ context: CommandContext) {
        say(TallyWords(words: context.words).lines(answer, cases: cases), context)
    }

    private func say(_ lines: [String], _ context: CommandContext) {
        for line in lines.flatMap({ TallyWords.wrapped($0, to: context.output.width) }) { context.output.say(line) }
    }
}

/// Tells files of votes from sessions.
enum VoteFileFormat {
    /// Whether the document calls itself a session, in its first member as sessions do. O(1) for those.
    static func isSession(_ bytes: [UInt8]) -> Bool {
        var isSession = false
        try? JSONReader.read(bytes, limits: JSONLimits(bytes: bytes.count)) { reader in
            guard try reader.peekKind() == .object else { throw Stop() }
            try reader.readObject { reader, name in
                if name == "format" { isSession = try reader.readString() == SessionFile.format }
                throw Stop()
            }
        }
        return isSession
    }

    private struct Stop: Error {}
}

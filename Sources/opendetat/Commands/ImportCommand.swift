import ArgumentParser
import ForumConsole
import ForumCore
import ForumExchange
import ForumLocalization
import ForumStorage

/// Reads a list of registrations into a session.
struct ImportCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("import", .importAbout, more: .importMore) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String
    @Argument(help: ArgumentHelp(.registrationsHelp, value: .valueRegistrations)) var registrations: String
    @Flag(help: ArgumentHelp(.dryRunHelp)) var dryRun = false
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @Option(help: ArgumentHelp(.rejectedHelp, value: .valueFile)) var rejected: String?
    @OptionGroup var seat: SeatOptions
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    /// Lists are read up to this size, in bytes; 100,000 registrations take about 20 million.
    private static let limit = 512 << 20

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let system = context.system()
        let path = SessionFileName.toOpen(file, in: context.files)
        let name = dryRun ? nil : seat.console ?? context.words(.cli(.consoleImport))
        let bytes = try list(in: context)
        let session = try SessionOpening(path: path, console: name, by: seat.by).open(system, in: context)
        defer { session.close() }
        SessionOpening.tell(session, wanted: seat.console, in: context)
        let reading = RegistrationImport.read(bytes)
        if let fault = reading.notAList(bytes) {
            if fault == .nobody { try keepRejected(reading, context) }
            throw CommandFailure(fault.sentence(registrations), reason: "not-a-list")
        }
        try keepRejected(reading, context)
        if dryRun {
            if json {
                context.output.answer(reading.json)
            } else {
                for sentence in ImportWords.understood(reading) { context.output.say(context.words(sentence)) }
                for sentence in ImportWords.foreseen(try balance(reading, session, system)) { context.output.say(context.words(sentence)) }
                context.output.say(context.words(.imports(.nothingRecorded)))
            }
            return .done
        }
        let recorded = try record(reading, session, system)
        SessionOpening.tellMeanwhile(session, in: context)
        if json {
            context.output.answer(ImportAnswer.json(reading, recorded.balance, saved: recorded.saved))
        } else {
            for sentence in ImportWords.recorded(reading, recorded.balance) { context.output.say(context.words(sentence)) }
        }
        return .done
    }

    /// What recording the list comes to.
    private func balance(
        _ reading: ImportReading, _ session: LiveSession, _ system: SystemInputs
    ) throws(CommandFailure) -> ImportBalance {
        do throws(Refusal) {
            return try reading.balance(in: session.state.people)
        } catch {
            throw CommandFailure(.refused(error), zone: system.zone)
        }
    }

    private func list(in context: CommandContext) throws(CommandFailure) -> [UInt8] {
        do throws(StorageError) {
            return try context.files.contents(of: PathText.followed(registrations), limit: Self.limit)
        } catch .missing(let path) {
            throw CommandFailure(Sentence(.errors(.listMissing), ["path": path]), reason: "file-missing")
        } catch {
            throw CommandFailure(error)
        }
    }

    private func keepRejected(_ reading: ImportReading, _ context: CommandContext) throws(CommandFailure) {
        guard let rejected, !reading.rejected.isEmpty else { return }
        do throws(StorageError) {
            try AtomicFile.create(rejected, with: reading.rejectedCSV(), in: context.files)
        } catch .alreadyExists(let path) {
            throw CommandFailure(Sentence(.errors(.outputExists), ["path": path]), reason: "file-exists")
        } catch {
            throw CommandFailure(making: rejected, error)
        }
    }

    private func record(
        _ reading: ImportReading, _ session: LiveSession, _ system: SystemInputs
    ) throws(CommandFailure) -> (balance: ImportBalance, saved: String?) {
        let source = registrations.split(separator: "/").last.map { String($0) } ?? registrations
        let balance = try balance(reading, session, system)
        do throws(LiveFailure) {
            let done = try session.perform(
                ImportRegistrations(people: reading.registrations, waiting: reading.waiting, void: reading.void, source: source))
            try session.saveEverything()
            return (balance, done.stamp.name)
        } catch .refused(let refusal) where refusal.reason == .nothingChanged {
            return (balance, nil)
        } catch {
            throw CommandFailure(error, zone: system.zone)
        }
    }
}

import ArgumentParser
import ForumCore
import ForumExchange
import ForumLocalization
import ForumStorage
import StrictJSON

/// Writes a first restitution and tables into a folder.
struct ExportCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("export", .exportAbout, more: .exportMore) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String
    @Option(help: ArgumentHelp(.toHelp, value: .valueFolder)) var to: String
    @Option(help: ArgumentHelp(.formatHelp, value: .valueFormat)) var format = ExportFormat.evening
    @Flag(help: ArgumentHelp(.forceHelp)) var force = false
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let system = context.system()
        let session = try SessionOpening(path: SessionFileName.toRead(file, in: context.files)).open(system, in: context)
        SessionOpening.tell(session, wanted: nil, in: context)
        let files = format.files(session.state, words: context.words, zone: system.zone, now: system.reading())
        let left: [String]
        do throws(StorageError) {
            let folder = ExportFolder(to, in: context.files)
            try folder.write(files, replacing: force)
            left = format == .evening ? try folder.leftOver(besides: files) : []
        } catch .alreadyExists(let path) {
            throw CommandFailure(Sentence(.errors(.folderExists), ["path": path]), reason: "file-exists")
        } catch {
            throw CommandFailure(making: to, error)
        }
        if json {
            context.output.answer(answer(files, left, session.store.opening))
        } else {
            context.output.say(context.words(.cli(.exported), ["n": files.count, "path": to]))
            for file in files where file.isPersonal { context.output.say(context.words(.report(.personalFile), ["name": file.name])) }
        }
        if !left.isEmpty, !json {
            context.output.complain(context.words(.cli(.exportLeft), ["n": left.count, "names": context.words.list(left), "path": to]))
        }
        return session.store.opening.readingStatus
    }

    /// - Parameter left: Files of an earlier export that do not hold any more.
    private func answer(_ files: [ExportedFile], _ left: [String], _ opening: Opening) -> [UInt8] {
        JSONWriter.object(.pretty) { object in
            object.member("folder", to)
            object.array("files") { list in
                for file in files {
                    list.object(.inline) { entry in
                        entry.member("name", file.name)
                        entry.member("bytes", file.bytes.count)
                        entry.member("personal", file.isPersonal)
                    }
                }
            }
            if !left.isEmpty { object.array("left") { list in for name in left { list.element(name) } } }
            if let damage = opening.damageJSON { object.member("damage", damage) }
        }
    }
}

/// What an export is for.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    /// The restitution and the tables.
    case evening
    /// The list of people to print and tick.
    case checklist
    /// Name badges to print.
    case badges

    fileprivate func files(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> [ExportedFile] {
        switch self {
        case .evening: SessionExport.files(state, words: words, zone: zone, now: now)
        case .checklist: [PaperExport.checklist(state, words: words, zone: zone, now: now)]
        case .badges: [PaperExport.badges(state, words: words, zone: zone, now: now)]
        }
    }
}

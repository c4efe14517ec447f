import ArgumentParser
import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON

/// Makes a session from a template.
struct NewCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("new", .newAbout) }

    @Argument(help: ArgumentHelp(.newFileHelp, value: .valueFile)) var file: String
    @Option(help: ArgumentHelp(.templateHelp, value: .valueTemplate)) var template = "open-detat"
    @Option(help: ArgumentHelp(.titleHelp, value: .valueTitle)) var title: String?
    @Option(help: ArgumentHelp(.dateHelp, value: .valueDate)) var date: String?
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        var state = try state(in: context)
        if let title {
            // As the form asks for one.
            if title.allSatisfy(\.isWhitespace) {
                throw CommandFailure(Sentence(.start(.titleMissing)), reason: "invalid-value", exit: .wrongUsage)
            }
            state.session.title = title
        }
        let path: String
        do throws(StorageError) {
            path = try SessionFileName.toCreate(file, title: state.session.title, in: context.files)
            try SessionStore.create(path, with: SessionFile(state: state).encoded(), in: context.files)
        } catch {
            throw CommandFailure(making: file, error)
        }
        if json {
            context.output.answer(
                JSONWriter.object(.inline) { object in
                    object.member("created", path)
                    object.member("session", state.session.id?.text ?? "")
                })
        } else {
            context.output.say(context.words(.cli(.created), ["path": path]))
            context.output.say(context.words(.cli(.openWith), ["path": ShellWord.path(path)]))
        }
        return .done
    }

    private func state(in context: CommandContext) throws(CommandFailure) -> ForumState {
        let language = context.words.language
        guard let template = SessionTemplate.named(template, in: language) else {
            let names = SessionTemplate.all(in: language).map(\.id).joined(separator: ", ")
            throw CommandFailure(
                Sentence(.cli(.unknownTemplate), ["name": template, "names": names]), reason: "unknown-template", exit: .wrongUsage)
        }
        return template.state(freshID: SystemInputs.freshID, today: try day())
    }

    private func day() throws(CommandFailure) -> CivilDate {
        guard let date else { return SystemInputs().today }
        guard let day = TypedDate.read(date) else {
            throw CommandFailure(Sentence(.overview(.dateInvalid), ["text": date]), reason: "invalid-value", exit: .wrongUsage)
        }
        return day
    }
}

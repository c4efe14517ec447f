import ArgumentParser
import ForumLocalization
import Glibc

/// From the arguments of the process to its exit status.
struct Program {
    static let version = "0.1"
    /// How the program names itself in journals.
    static var signature: String { "opendetat \(version)" }

    var arguments: [String]
    var environment: [String: String]
    var output: CommandOutput

    func run() -> CommandFailure.ExitStatus {
        let chosen = ProgramLanguage.chosen(in: arguments)
        let words = Phrasebook(language: chosen ?? Language.from(environment: environment))
        return ProgramLanguage.$words.withValue(words) {
            let status = run(CommandContext(words: words, chosenLanguage: chosen, environment: environment, output: output))
            guard output.hasFailed else { return status }
            // Who reads the answer has got none, or not all of it.
            output.complain(words(.errors(.outputFailed)))
            return status == .done ? .failed : status
        }
    }

    private func run(_ context: CommandContext) -> CommandFailure.ExitStatus {
        let answersInJSON: Bool
        do throws(CommandFailure) {
            if try help(context) { return .done }
            guard let command = try parsed(context) else { return .done }
            answersInJSON = command.answersInJSON
            do throws(CommandFailure) {
                return try command.carryOut(in: context)
            } catch {
                return report(error, asJSON: answersInJSON, context)
            }
        } catch {
            return report(error, asJSON: arguments.prefix { $0 != "--" }.contains("--json"), context)
        }
    }

    /// Answers a request for help or for the version.
    private func help(_ context: CommandContext) throws(CommandFailure) -> Bool {
        let options = ProgramLanguage.apart(from: arguments.prefix { $0 != "--" })
        if options.contains("--help") || options.contains("-h") || options.first == "help" {
            let root = CommandInfo.root()
            let path = options.drop { $0 == "help" }.filter { !$0.hasPrefix("-") }
            let found = root.command(at: path)
            if let word = path.first, found.path.count == 1, options.first == "help" || isMeantAsCommand(word, options, context) {
                throw UsageFault.unknownCommand(word, root.suggestion(for: word)).failure(root.name)
            }
            output.print(HelpText(found, words: context.words, width: output.width).text)
            return true
        }
        if options.contains("--version") {
            output.say(Self.signature)
            return true
        }
        return false
    }

    /// A first word of letters that is no command and names no session is meant as one: other words before a request for help are files and
    /// values of options.
    private func isMeantAsCommand(_ word: String, _ options: [String], _ context: CommandContext) -> Bool {
        guard options.first == word, word.allSatisfy({ $0.isLetter || $0 == "-" }) else { return false }
        return (try? context.files.status(at: SessionFileName.toOpen(word, in: context.files))) == .some(nil)
    }

    /// The command the arguments ask for; nil where the parser itself has answered, with a completion script.
    private func parsed(_ context: CommandContext) throws(CommandFailure) -> (any ProgramCommand)? {
        if let command = parsedDirectly() { return command }
        do {
            return try Opendetat.parseAsRoot(arguments) as? any ProgramCommand
        } catch {
            if Opendetat.exitCode(for: error) == .success {
                output.print(Opendetat.fullMessage(for: error))
                return nil
            }
            throw UsageDiagnosis(root: .root()).failure(of: arguments)
        }
    }

    /// The command that the first argument names, where all that follows suits it: the parser then need not be told of all the others.
    private func parsedDirectly() -> (any ProgramCommand)? {
        guard let name = arguments.first, let command = Opendetat.commands.first(where: { $0.configuration.commandName == name }) else {
            return nil
        }
        return try? command.parseAsRoot(Array(arguments.dropFirst())) as? any ProgramCommand
    }

    private func report(_ failure: CommandFailure, asJSON: Bool, _ context: CommandContext) -> CommandFailure.ExitStatus {
        if asJSON { output.answer(failure.json(context.words)) }
        output.complain(context.words(failure.sentence))
        return failure.exit
    }
}

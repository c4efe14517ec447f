import ArgumentParser
import ForumLocalization

/// A command of the command line.
protocol ProgramCommand: ParsableCommand {
    /// The command's answer is JSON, refusals and failures included.
    var answersInJSON: Bool { get }

    /// Does what is asked. What it says, it says through the context's output.
    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus
}

extension ProgramCommand {
    var answersInJSON: Bool { false }
}

extension CommandConfiguration {
    /// A command whose help texts are phrases. The parser's own help is replaced by `HelpText`.
    init(_ name: String, _ about: Phrase.CLI, more: Phrase.CLI? = nil) {
        let words = ProgramLanguage.words
        self.init(commandName: name, abstract: words(.cli(about)), discussion: more.map { words(.cli($0)) } ?? "")
    }
}

extension ArgumentHelp {
    /// A help text, and the word for the value.
    init(_ help: Phrase.CLI, value: Phrase.CLI? = nil) {
        let words = ProgramLanguage.words
        self.init(stringLiteral: words(.cli(help)))
        if let value { valueName = words(.cli(value)) }
    }
}

/// Options of all commands.
struct CommonOptions: ParsableArguments {
    /// Read before everything else is, by `ProgramLanguage`; declared so that it is known, checked and explained.
    @Option(help: ArgumentHelp(.languageHelp, value: .valueLanguage)) var language: LanguageName?
}

/// The languages by their names on the command line.
enum LanguageName: String, CaseIterable, ExpressibleByArgument {
    case fr
    case en
}

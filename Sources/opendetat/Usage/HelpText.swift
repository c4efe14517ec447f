import ForumLocalization
import TerminalUI

/// The help of a command, in the user's language.
struct HelpText {
    private let command: CommandInfo
    private let words: Phrasebook
    private let width: Int

    /// - Parameter width: in columns.
    init(_ command: CommandInfo, words: Phrasebook, width: Int) {
        self.command = command
        self.words = words
        self.width = width
    }

    var text: String {
        var sections: [String] = [paragraph(command.abstract, indent: 0)]
        if !command.discussion.isEmpty { sections.append(paragraph(command.discussion, indent: 0)) }
        sections.append(heading(.headingUsage) + "\n" + usage)
        let positionals = command.positionals
        if !positionals.isEmpty {
            sections.append(table(.headingArguments, positionals.map { ($0.valueName, explanation($0)) }))
        }
        if !command.subcommands.isEmpty {
            let commands = command.subcommands.map { ($0.word, $0.word == "help" ? words(.cli(.helpAbout)) : $0.abstract) }
            sections.append(table(.headingCommands, commands))
        }
        sections.append(table(.headingOptions, command.options.map { (signature($0), explanation($0)) }))
        if !command.subcommands.isEmpty {
            let examples = words(.cli(.examples)).split(separator: "\n").map { "  " + $0 }
            sections.append(([heading(.headingExamples)] + examples).joined(separator: "\n"))
            sections.append(paragraph(words(.cli(.seeHelp)), indent: 0))
        }
        return sections.joined(separator: "\n\n")
    }

    private func heading(_ phrase: Phrase.CLI) -> String { words(.cli(phrase)) }

    private var usage: String {
        var parts = [command.name]
        if !command.subcommands.isEmpty { parts.append("[\(words(.cli(.command)))]") }
        for argument in command.positionals {
            let name = argument.valueName + (argument.isRepeating ? "…" : "")
            parts.append(argument.isOptional ? "[\(name)]" : name)
        }
        for option in command.options where option.names != ["-h", "--help"] && option.title != "--help" {
            let signature = option.title + (option.kind == .option ? " \(option.valueName)" : "")
            parts.append(option.isOptional ? "[\(signature)]" : signature)
        }
        return fill(parts, first: 2, next: 4 + min(command.name.count, 16))
    }

    private func signature(_ option: ArgumentInfo) -> String {
        let names = option.names.sorted { $0.count < $1.count }.joined(separator: ", ")
        return option.kind == .option ? "\(names) \(option.valueName)" : names
    }

    private func explanation(_ argument: ArgumentInfo) -> String {
        switch argument.title {
        case "--help": return words(.cli(.helpHelp))
        case "--version": return words(.cli(.versionHelp))
        default:
            guard let value = argument.defaultValue, argument.kind != .flag else { return argument.abstract }
            return argument.abstract + " " + words(.cli(.defaultIs), ["value": value])
        }
    }

    /// Two columns; where the left one is too long, the right one begins a line below.
    private func table(_ title: Phrase.CLI, _ rows: [(String, String)]) -> String {
        let longest = rows.map { DisplayText.width($0.0) }.filter { $0 <= 28 }.max() ?? 0
        let indent = longest + 5
        var lines = [heading(title)]
        for (left, right) in rows {
            let explained = wrapped(right, width: width - indent)
            let gap = indent - 2 - DisplayText.width(left)
            var rest = explained[...]
            if gap >= 2, let first = rest.popFirst() {
                lines.append("  " + left + String(repeating: " ", count: gap) + first)
            } else {
                lines.append("  " + left)
            }
            lines += rest.map { String(repeating: " ", count: indent) + $0 }
        }
        return lines.joined(separator: "\n")
    }

    private func paragraph(_ text: String, indent: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            // What is indented is an example and is left as it stands.
            .flatMap { $0.hasPrefix("  ") ? [String($0)] : wrapped(String($0), width: width - indent) }
            .map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
    }

    private func wrapped(_ text: String, width: Int) -> [String] {
        fill(text.split(separator: " ").map(String.init), first: 0, next: 0, width: width).split(separator: "\n").map(String.init)
    }

    /// Sets parts one after the other, none of them broken. O(length).
    private func fill(_ parts: [String], first: Int, next: Int, width: Int? = nil) -> String {
        let limit = width ?? self.width
        var text = String(repeating: " ", count: first)
        var column = first
        var isStart = true
        for part in parts {
            let size = DisplayText.width(part)
            if !isStart, column + 1 + size > limit {
                text += "\n" + String(repeating: " ", count: next)
                column = next
            } else if !isStart {
                text += " "
                column += 1
            }
            text += part
            column += size
            isStart = false
        }
        return text
    }
}

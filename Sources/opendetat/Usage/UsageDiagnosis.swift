import Glibc

/// Finds out what is wrong with arguments that the parser has refused.
///
/// The parser's errors are English prose and not for reading by programs; so the arguments are walked once more beside the parser's own
/// description of the command.
struct UsageDiagnosis {
    var root: CommandInfo

    func failure(of arguments: [String]) -> CommandFailure {
        var walk = Walk(command: root)
        if let fault = walk.fault(in: arguments) { return fault.failure(walk.command.name) }
        return UsageFault.other.failure(walk.command.name)
    }

    private struct Walk {
        var command: CommandInfo
        private var given: Set<String> = []
        private var positionals: [String] = []
        private var isRoot: Bool { !command.subcommands.isEmpty }

        init(command: CommandInfo) { self.command = command }

        mutating func fault(in arguments: [String]) -> UsageFault? {
            var rest = arguments[...]
            var isLiteral = false
            while let argument = rest.popFirst() {
                if !isLiteral, argument == "--" {
                    isLiteral = true
                } else if !isLiteral, argument.hasPrefix("-"), argument.count > 1 {
                    if let fault = option(argument, &rest) { return fault }
                } else if isRoot {
                    guard let next = command.subcommands.first(where: { $0.word == argument }) else { return notACommand(argument) }
                    command = next
                } else {
                    positionals.append(argument)
                }
            }
            return positionalFault()
        }

        private func notACommand(_ word: String) -> UsageFault {
            if let near = command.suggestion(for: word) { return .unknownCommand(word, near) }
            return access(word, F_OK) == 0 ? .fileForCommand(word) : .unknownCommand(word, nil)
        }

        private mutating func option(_ argument: String, _ rest: inout ArraySlice<String>) -> UsageFault? {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0]
            guard let option = command.options.first(where: { $0.names.contains(name) }) else {
                return .unknownOption(name, Nearest.of(name, among: command.options.flatMap(\.names)))
            }
            guard option.kind == .option else { return parts.count > 1 ? .unexpectedValue(name) : nil }
            if !given.insert(name).inserted, !option.isRepeating { return .repeatedOption(name) }
            var value = parts.count > 1 ? parts[1] : nil
            if value == nil, let next = rest.first, !(next.hasPrefix("-") && next.count > 1) { value = rest.popFirst() }
            guard let value, !value.isEmpty else { return .missingValue(name) }
            guard option.takes(value) else { return .invalidValue(value, of: name, option.values) }
            return nil
        }

        private func positionalFault() -> UsageFault? {
            var rest = positionals[...]
            for argument in command.positionals {
                if rest.isEmpty, !argument.isOptional { return .missingArgument(argument.valueName) }
                if let value = rest.popFirst(), !argument.takes(value) {
                    return .invalidValue(value, of: argument.valueName, argument.values)
                }
                if argument.isRepeating { rest = [] }
            }
            if let extra = rest.first { return .unexpectedArgument(extra) }
            return command.options.first { $0.kind == .option && !$0.isOptional && given.isDisjoint(with: $0.names) }
                .map { .missingArgument($0.title) }
        }
    }
}

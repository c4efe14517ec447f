import ForumLocalization

/// What is wrong with the arguments.
enum UsageFault: Hashable {
    /// No command has this name; perhaps another was meant.
    case unknownCommand(String, String?)
    /// What stands in place of a command is a file.
    case fileForCommand(String)
    case unknownOption(String, String?)
    case missingValue(String)
    case unexpectedValue(String)
    case missingArgument(String)
    case unexpectedArgument(String)
    case invalidValue(String, of: String, [String])
    case repeatedOption(String)
    case other

    /// The whole message, with the way to the help of `command`.
    func failure(_ command: String) -> CommandFailure {
        let hint = Sentence(.cli(command.contains(" ") ? .tryHelp : .tryHelpAll), ["command": command])
        return CommandFailure(
            Sentence(.cli(.mistake), ["mistake": sentence, "hint": hint]), reason: reason, exit: .wrongUsage)
    }

    private var reason: String {
        switch self {
        case .unknownCommand, .fileForCommand: "unknown-command"
        case .unknownOption: "unknown-option"
        case .missingValue: "missing-value"
        case .unexpectedValue: "unexpected-value"
        case .missingArgument: "missing-argument"
        case .unexpectedArgument: "unexpected-argument"
        case .invalidValue: "invalid-value"
        case .repeatedOption: "repeated-option"
        case .other: "wrong-usage"
        }
    }

    private var sentence: Sentence {
        switch self {
        case .unknownCommand(let name, let near?):
            Sentence(.cli(.mistakeMeant), ["mistake": Sentence(.cli(.unknownCommand), ["name": name]), "name": near])
        case .unknownCommand(let name, nil): Sentence(.cli(.unknownCommand), ["name": name])
        case .fileForCommand(let path): Sentence(.cli(.fileForCommand), ["path": path])
        case .unknownOption(let name, let near?):
            Sentence(.cli(.mistakeMeant), ["mistake": Sentence(.cli(.unknownOption), ["name": name]), "name": near])
        case .unknownOption(let name, nil): Sentence(.cli(.unknownOption), ["name": name])
        case .missingValue(let name): Sentence(.cli(.missingValue), ["name": name])
        case .unexpectedValue(let name): Sentence(.cli(.unexpectedValue), ["name": name])
        case .missingArgument(let name): Sentence(.cli(.missingArgument), ["name": name])
        case .unexpectedArgument(let value): Sentence(.cli(.unexpectedArgument), ["value": value])
        case .invalidValue(let value, let name, let values) where values.isEmpty:
            Sentence(.cli(.invalidValue), ["value": value, "name": name])
        case .invalidValue(let value, let name, let values):
            Sentence(.cli(.invalidValueOf), ["value": value, "name": name, "values": values.joined(separator: ", ")])
        case .repeatedOption(let name): Sentence(.cli(.repeatedOption), ["name": name])
        case .other: Sentence(.cli(.wrongUsage))
        }
    }
}

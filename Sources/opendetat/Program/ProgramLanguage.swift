import ForumLocalization

/// The language the command line speaks.
///
/// Help texts are values of the parser's property wrappers, which are made before any argument is read: so the language stands beside them,
/// set once before parsing.
enum ProgramLanguage {
    @TaskLocal static var words = Phrasebook(language: .english)

    /// The language asked for by `--language fr` or `--language=fr`, wherever it stands; nil when none is, or one that is not spoken.
    static func chosen(in arguments: [String]) -> Language? {
        let options = arguments.prefix { $0 != "--" }
        for (index, argument) in options.enumerated() {
            if argument == option, index + 1 < options.count { return Language(rawValue: options[index + 1]) }
            if argument.hasPrefix(option + "=") { return Language(rawValue: String(argument.dropFirst(option.count + 1))) }
        }
        return nil
    }

    /// The arguments without `--language` and its value.
    static func apart(from arguments: some Sequence<String>) -> [String] {
        var rest: [String] = []
        var isValue = false
        for argument in arguments {
            if !isValue, argument != option, !argument.hasPrefix(option + "=") { rest.append(argument) }
            isValue = !isValue && argument == option
        }
        return rest
    }

    static let option = "--language"
}

import ArgumentParser
import StrictJSON

/// A command and its arguments as the parser describes them: what help texts and messages about wrong usage are made from.
struct CommandInfo {
    var path: [String]
    var abstract: String
    var discussion: String
    var arguments: [ArgumentInfo]
    var subcommands: [CommandInfo]

    /// The program with all its commands.
    static func root() -> CommandInfo {
        let dump = try? JSONValue(parsing: Array(Opendetat._dumpHelp().utf8)).object().object("command")
        return CommandInfo(dump ?? JSONObject(), under: [])
    }

    private init(_ json: JSONObject, under parents: [String]) {
        path = parents + [text(json, "commandName")]
        abstract = text(json, "abstract")
        discussion = text(json, "discussion")
        arguments = objects(json, "arguments").map { ArgumentInfo($0) }.filter(\.isShown)
        subcommands = []
        for command in objects(json, "subcommands") where (try? command.boolIfPresent("shouldDisplay")) ?? true {
            subcommands.append(CommandInfo(command, under: path))
        }
    }

    /// The command as it is typed: "opendetat open".
    var name: String { path.joined(separator: " ") }
    /// Its last word: "open".
    var word: String { path.last ?? "" }
    var positionals: [ArgumentInfo] { arguments.filter(\.isPositional) }
    var options: [ArgumentInfo] { arguments.filter { !$0.isPositional } }

    /// The command that `words` lead to, as far as they do.
    func command(at words: some Sequence<String>) -> CommandInfo {
        var command = self
        for word in words {
            guard let next = command.subcommands.first(where: { $0.word == word }) else { break }
            command = next
        }
        return command
    }
}

/// An argument, an option or a flag.
struct ArgumentInfo {
    enum Kind: String { case positional, option, flag }

    var kind: Kind
    /// As they are typed: "--console", "-h".
    var names: [String]
    var valueName: String
    var abstract: String
    var defaultValue: String?
    var values: [String]
    var isOptional: Bool
    var isRepeating: Bool
    var isShown: Bool

    init(_ json: JSONObject) {
        kind = Kind(rawValue: text(json, "kind")) ?? .flag
        names = objects(json, "names").map { (text($0, "kind") == "long" ? "--" : "-") + text($0, "name") }
        valueName = text(json, "valueName")
        abstract = text(json, "abstract")
        defaultValue = (try? json.stringIfPresent("defaultValue")) ?? nil
        values = ((try? json.arrayIfPresent("allValues")) ?? nil)?.compactMap { try? $0.string() } ?? []
        isOptional = (try? json.boolIfPresent("isOptional")) ?? false
        isRepeating = (try? json.boolIfPresent("isRepeating")) ?? false
        isShown = (try? json.boolIfPresent("shouldDisplay")) ?? true
    }

    var isPositional: Bool { kind == .positional }

    /// Whether the parser takes `value`, as far as its values are named. A screen goes by more names than are listed.
    func takes(_ value: String) -> Bool {
        values.isEmpty || values.contains(value) || (values == ScreenName.allValueStrings && ScreenName(argument: value) != nil)
    }

    /// The name to speak of it by: its longest, or the word for its value.
    var title: String { names.max { $0.count < $1.count } ?? valueName }
}

private func text(_ json: JSONObject, _ name: String) -> String { ((try? json.stringIfPresent(name)) ?? nil) ?? "" }

private func objects(_ json: JSONObject, _ name: String) -> [JSONObject] {
    (((try? json.arrayIfPresent(name)) ?? nil) ?? []).compactMap { try? $0.object() }
}

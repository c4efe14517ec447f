import ForumLocalization
import ForumStorage
import Glibc

/// What every command has at hand.
struct CommandContext {
    let words: Phrasebook
    /// The language asked for on the command line; nil where the environment decided.
    let chosenLanguage: Language?
    let environment: [String: String]
    let output: CommandOutput
    let files = POSIXFileSystem()

    /// The clocks and the time zone. O(rules of the zone): made once a command, where it is needed.
    func system() -> SystemInputs { SystemInputs() }

    /// The variables of the process; where one is given twice the first counts.
    static var processEnvironment: [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                let name = String(text[..<equals])
                if variables[name] == nil { variables[name] = String(text[text.index(after: equals)...]) }
            }
            next += 1
        }
        return variables
    }
}

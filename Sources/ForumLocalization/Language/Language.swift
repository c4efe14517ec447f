/// A language the program speaks. The raw value is its ISO 639-1 code.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case french = "fr"
    case english = "en"

    /// The language of a POSIX environment: the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty decides; French where it
    /// begins with "fr", English otherwise.
    public static func from(environment: [String: String]) -> Language {
        let setting = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return setting?.lowercased().hasPrefix("fr") == true ? .french : .english
    }

    /// The other language, for the one key that switches.
    public var other: Language { self == .french ? .english : .french }
}

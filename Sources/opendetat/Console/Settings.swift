import ForumConsole
import ForumLocalization
import ForumStorage
import Glibc
import StrictJSON
import TerminalUI

/// What the user chose for the looks, kept in `$XDG_CONFIG_HOME/opendetat/settings.json`.
enum Settings {
    /// The preferences kept, else those of the environment: its language; dark colours, or none where `NO_COLOR` is set (no-color.org).
    static func preferences(environment: [String: String]) -> Preferences {
        var preferences = Preferences(language: Language.from(environment: environment), colours: .dark)
        if let kept = try? JSONValue(parsing: contents()).object() {
            if let word = try? kept.string("language"), let language = Language(rawValue: word) { preferences.language = language }
            if let word = try? kept.string("colours"), let colours = Colours(rawValue: word) { preferences.colours = colours }
        }
        if let kept = try? JSONValue(parsing: contents()).object(), let hides = try? kept.boolIfPresent("hidesDoorList") {
            preferences.hidesDoorList = hides
        }
        if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { preferences.colours = .monochrome }
        return preferences
    }

    /// Keeps `preferences` for the next time. They are a convenience: where they can't be kept, nothing is said.
    static func store(_ preferences: Preferences) {
        guard let folder = UserFolders.configuration(creating: true) else { return }
        let bytes = JSONWriter.object { object in
            object.member("language", preferences.language.rawValue)
            object.member("colours", preferences.colours.rawValue)
            if preferences.hidesDoorList { object.member("hidesDoorList", true) }
        }
        try? AtomicFile.replace("\(folder)/settings.json", with: bytes, in: POSIXFileSystem())
    }

    static func theme(_ colours: Colours) -> TerminalUI.Theme { TerminalUI.Theme.named(colours.rawValue) ?? .monochrome }

    private static func contents() -> [UInt8] {
        guard let folder = UserFolders.configuration(creating: false) else { return [] }
        return (try? POSIXFileSystem().contents(of: "\(folder)/settings.json", limit: 65_536)) ?? []
    }
}

/// The user's folders, by the XDG Base Directory Specification.
enum UserFolders {
    static func configuration(creating: Bool) -> String? { folder("XDG_CONFIG_HOME", ".config", creating: creating) }
    static func state(creating: Bool) -> String? { folder("XDG_STATE_HOME", ".local/state", creating: creating) }

    private static func folder(_ variable: String, _ standard: String, creating: Bool) -> String? {
        let base: String
        if let named = getenv(variable).map({ String(cString: $0) }), named.hasPrefix("/") {
            base = named
        } else if let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            base = "\(home)/\(standard)"
        } else {
            return nil
        }
        let path = "\(base)/opendetat"
        if creating {
            var parent = ""
            for part in path.split(separator: "/") {
                parent += "/\(part)"
                if mkdir(parent, 0o700) != 0, errno != EEXIST { return nil }
            }
        }
        return path
    }
}

import ForumCore
import ForumLocalization
import ForumStorage
import TerminalUI
import Testing

@testable import ForumConsole
@testable import ForumDriver

/// Somebody at one console: keys go in, screens and journals come out.
///
///     let door = try Evening().console("porte-1", showing: .door)
///     door.type("le goff").press(.enter)
///     #expect(door.screen.contains("Anne Le Goff"))
final class Story: ConsoleHost {
    let evening: Evening
    let session: LiveSession
    /// Never nil; it needs the story as its host.
    private(set) var driver: ConsoleDriver
    var isGone = false
    private(set) var bells = 0
    private(set) var suspensions = 0
    private(set) var preferences: Preferences?
    /// What the user's editor makes of a text.
    var editor: (String) -> String? = { $0 }

    init(_ evening: Evening, _ session: LiveSession, showing screen: ScreenKind, language: Language, size: Size) {
        self.evening = evening
        self.session = session
        driver = ConsoleDriver(
            session: session, path: evening.path, screen: screen == .overview ? nil : screen,
            preferences: Preferences(language: language, colours: .dark), size: size,
            clock: { [unowned evening] in evening.moment })
        driver.host = self
    }

    var isRunning: Bool { !isGone && driver.isRunning }
    var model: ConsoleModel { driver.model }
    var state: ForumState { driver.model.state }
    var frame: Frame { driver.frame }

    /// The screen as text, without spaces at the ends of rows.
    var screen: String { frame.text }
    var rows: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }
    /// The line of messages, above the keys.
    var status: String { rows.dropLast().last ?? "" }

    @discardableResult
    func feed(_ input: TerminalInput) -> Story {
        driver.feed(.terminal(input))
        evening.othersHear(except: self)
        checkForms()
        return self
    }

    /// Every form is read by the members of its fields: each has one, and one of its own.
    private func checkForms() {
        for case .form(let form) in model.dialogs.map(\.dialog) {
            let members = form.fields.map(\.member)
            if members.contains("") || Set(members).count != members.count { Issue.record("members of a form: \(members)") }
        }
    }

    @discardableResult
    func press(_ keys: KeyPress...) -> Story {
        for key in keys { feed(.key(key)).settleKeys() }
        return self
    }

    /// Types each character of `text` as a key.
    @discardableResult
    func type(_ text: String) -> Story {
        for character in text { feed(.key(.character(character))).settleKeys() }
        return self
    }

    /// Lets the time go by in which a key may still be a scanner's, where one is waited for.
    private func settleKeys() { if model.holdsKeys { evening.pass(milliseconds: 51) } }

    @discardableResult
    func paste(_ text: String) -> Story { feed(.paste(text)) }

    @discardableResult
    func show(_ kind: ScreenKind) -> Story { press(kind.functionKey) }

    @discardableResult
    func resize(_ columns: Int, _ rows: Int) -> Story { feed(.resize(Size(columns: columns, rows: rows))) }

    /// Clicks on the first place where `text` is seen.
    @discardableResult
    func click(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Story {
        guard let point = place(of: text) else {
            Issue.record("“\(text)” is not on the screen:\n\(screen)", sourceLocation: sourceLocation)
            return self
        }
        feed(.mouse(MouseEvent(.press, at: point)))
        return feed(.mouse(MouseEvent(.release, at: point)))
    }

    @discardableResult
    func wheel(_ kind: MouseEvent.Kind, at text: String) -> Story {
        if let point = place(of: text) { feed(.mouse(MouseEvent(kind, at: point))) }
        return self
    }

    /// The first cell of `text` on the screen.
    func place(of text: String) -> Point? {
        for (row, line) in rows.enumerated() {
            if let range = line.range(of: text) {
                return Point(column: DisplayText.width(line[..<range.lowerBound]), row: row)
            }
        }
        return nil
    }

    /// The actions of a screen that have a key, as its key table has them now: the first key and the name.
    func actions(of kind: ScreenKind) throws -> [(key: String, name: String)] {
        let words = Phrasebook(language: model.preferences.language)
        let lines = model.screens[kind]?.actionLines(model.context(evening.moment)) ?? []
        return lines.filter { !$0.keys.isEmpty }.map { ($0.keys.first?.label(words.keyNames) ?? "", words($0.name)) }
    }

    /// Leaves in good order, as after F10.
    func leave() {
        _ = driver.close()
        isGone = true
        evening.forget(self)
    }

    /// Ends like a process that is killed: nothing more is written, and the lock on its journal is gone.
    func kill() {
        session.close()
        isGone = true
        evening.forget(self)
    }

    // What a terminal, an editor and a settings file would do.

    func edit(_ text: String, at path: String?) -> EditedText { editor(text).map { .text($0) } ?? .failed }
    func ring() { bells += 1 }
    func suspend() { suspensions += 1 }
    func redraw() {}
    func prefer(_ preferences: Preferences) { self.preferences = preferences }
    func answer(_ request: FileRequest) -> FileAnswer { UserFiles(evening.files, home: "/home", folders: ["/"]).answer(request) }
}

extension StringProtocol {
    /// Where `other` first stands; the standard library has no such thing without Foundation.
    func range(of other: String) -> Range<Index>? {
        guard let first = self.ranges(of: other).first else { return nil }
        return first
    }
}

/// The keys that no character stands for, so that a story reads `press(.enter, .tab)`.
extension KeyPress {
    static let enter = KeyPress(.enter)
    static let tab = KeyPress(.tab)
    static let backTab = KeyPress(.backTab)
    static let escape = KeyPress(.escape)
    static let backspace = KeyPress(.backspace)
    static let delete = KeyPress(.delete)
    static let up = KeyPress(.up)
    static let down = KeyPress(.down)
    static let left = KeyPress(.left)
    static let right = KeyPress(.right)
    static let home = KeyPress(.home)
    static let end = KeyPress(.end)
    static let pageUp = KeyPress(.pageUp)
    static let pageDown = KeyPress(.pageDown)
}

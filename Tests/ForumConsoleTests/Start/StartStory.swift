import ForumCore
import ForumLocalization
import TerminalUI

@testable import ForumConsole

/// Somebody at the start screen: keys go in, screens and effects come out.
struct StartStory {
    var model: StartModel
    private(set) var effects: [StartEffect] = []
    /// 12 March 2018, 17:50 in Paris.
    let moment: Moment

    init(
        _ recent: [RecentEntry] = Self.recent, language: Language = .french, size: Size = Size(columns: 80, rows: 24)
    ) {
        let wall = Timestamp("2018-03-12T16:50:00Z") ?? Timestamp(milliseconds: 0)
        moment = Moment(
            reading: ClockReading(wall: wall, steady: ClockReading.Steady(boot: "boot-1", milliseconds: 5_000_000)),
            zone: TimeZoneRules(offset: 3_600))
        model = StartModel(preferences: Preferences(language: language, colours: .dark), size: size)
        feed(.recent(recent))
        feed(.templates(Self.templates))
    }

    static let recent = [
        entry("superpublic", "L’Open d’État n° 1", "2018-03-12T15:45:00Z"),
        entry("atelier-données", "Atelier « données ouvertes »", "2018-03-02T09:00:00Z"),
        entry("clé-verte/forum", "Forum de Lyon", "2018-02-20T17:00:00Z", isMissing: true),
    ]

    static func entry(_ name: String, _ title: String, _ at: String, isMissing: Bool = false) -> RecentEntry {
        RecentEntry(
            path: "/home/zoe/forums/\(name).json", shownPath: "~/forums/\(name).json", title: title,
            openedAt: Timestamp(at) ?? Timestamp(milliseconds: 0), isMissing: isMissing)
    }

    static let templates = [
        TemplateEntry(
            id: "open-detat", title: "L’Open d’État", description: "Un forum de trois heures", venue: "Superpublic", capacity: 120),
        TemplateEntry(id: "workshop", title: "Atelier", description: "Un atelier de deux heures", capacity: 30, startMinutes: 14 * 60),
    ]

    var screen: String { model.view(moment).text }

    @discardableResult
    mutating func feed(_ input: StartInput) -> [StartEffect] {
        let new = model.update(input, moment)
        effects += new
        return new
    }

    @discardableResult
    mutating func press(_ keys: KeyPress...) -> [StartEffect] { keys.flatMap { feed(.terminal(.key($0))) } }

    @discardableResult
    mutating func tap(_ keys: Key...) -> [StartEffect] { keys.flatMap { feed(.terminal(.key(KeyPress($0)))) } }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    @discardableResult
    mutating func click(column: Int, row: Int) -> [StartEffect] {
        feed(.terminal(.mouse(MouseEvent(.press, at: Point(column: column, row: row)))))
    }
}

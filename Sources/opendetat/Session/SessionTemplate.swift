import ForumCore
import ForumLocalization
import StrictJSON

/// A kind of evening that sessions are made from; it lies in `Resources/templates`.
struct SessionTemplate {
    let id: String
    private let json: JSONObject
    private let language: Language

    /// All templates, in the order of their names.
    static func all(in language: Language) -> [SessionTemplate] {
        EmbeddedResource.inFolder("templates").compactMap { SessionTemplate($0, language: language) }
    }

    static func named(_ id: String, in language: Language) -> SessionTemplate? { all(in: language).first { $0.id == id } }

    private init?(_ resource: EmbeddedResource, language: Language) {
        guard let json = try? JSONValue(parsing: Array(resource.bytes)).object(), let id = try? json.string("id") else { return nil }
        self.id = id
        self.json = json
        self.language = language
    }

    var title: String { text(json, "title") }
    var description: String { text(json, "description") }

    /// The state of a session just made, before anything happened in it.
    func state(freshID: () -> String, today: CivilDate, isDemo: Bool = false) -> ForumState {
        var state = ForumState()
        state.session.id = SessionID(freshID())
        state.session.title = title
        state.session.venue = (try? json.stringIfPresent("venue")) ?? ""
        state.session.capacity = (try? json.integerIfPresent("capacity")).map { Int($0) }
        state.session.date = today
        state.session.startMinutes = startMinutes
        state.session.groundRules = objects("groundRules").map { text(of: $0) }
        state.session.template = id
        state.session.isDemo = isDemo
        state.session.madeOn = Machine.sign.isEmpty ? nil : Machine.sign
        state.questions = objects("questions").map {
            Question(id: QuestionID(freshID()), label: text($0, "label"), text: text($0, "text"))
        }
        state.agenda.items = objects("agenda").map { item in
            AgendaItem(
                id: AgendaItemID(freshID()), title: text(item, "title"),
                kind: (try? item.stringIfPresent("kind")).flatMap { AgendaKind(rawValue: $0) } ?? .talk,
                minutes: (try? item.integerIfPresent("minutes")).map { Int($0) } ?? 10)
        }
        return state
    }

    private var startMinutes: Int {
        let parts = ((try? json.stringIfPresent("start")) ?? "").split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : 18 * 60
    }

    private func objects(_ name: String) -> [JSONObject] {
        ((try? json.arrayIfPresent(name)) ?? []).compactMap { try? $0.object() }
    }

    private func text(_ object: JSONObject, _ name: String) -> String { (try? object.object(name)).map { text(of: $0) } ?? "" }

    /// The words in the user's language, or else in any.
    private func text(of words: JSONObject) -> String {
        (try? words.stringIfPresent(language == .french ? "fr" : "en")) ?? (try? words.stringIfPresent("fr")) ?? ""
    }
}

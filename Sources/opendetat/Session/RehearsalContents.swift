import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON

/// Records what the rehearsal begins with, from `Resources/demo`: 120 registrations, a few notes under each question, and themes to vote on.
///
/// Nobody has arrived and the agenda has not begun: that is what is practised. It is one step, so that it costs one write to the disk.
struct RehearsalContents: ForumCommand {
    static let name = "prepare-rehearsal"
    static let fields: [CommandField] = []
    private static let notesPerQuestion = 3

    private let language: Language

    init(_ language: Language) { self.language = language }

    /// It is no command for scripts.
    init(json: JSONObject) throws { throw Refusal(.commandUnknown, ["name": Self.name]) }

    func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        // None of them depends on another.
        var events: [any ForumEvent] = []
        for command in [Self.registrations()] + Self.notes(state, language) + Self.themes(language) as [any ForumCommand] {
            events += try command.decide(in: state, with: inputs).events
        }
        return Decision(events, step: Self.name)
    }

    private static func registrations() -> ImportRegistrations {
        let bytes = EmbeddedResource(named: "demo/registrations.csv").map { Array($0.bytes) } ?? []
        return ImportRegistrations(people: RegistrationImport.read(bytes).registrations, source: "registrations.csv")
    }

    private static func notes(_ state: ForumState, _ language: Language) -> [WriteNote] {
        var taken: [Int: Int] = [:]
        return entries("demo/notes.json", "notes").compactMap { entry in
            guard let number = try? entry.integer("question"), state.questions.indices.contains(Int(number) - 1) else { return nil }
            taken[Int(number), default: 0] += 1
            guard taken[Int(number), default: 0] <= notesPerQuestion else { return nil }
            let tags = (try? entry.object("tags").array(language.rawValue))?.compactMap { try? $0.string() } ?? []
            return WriteNote(
                question: state.questions[Int(number) - 1].id, text: (try? entry.object("text").string(language.rawValue)) ?? "",
                noteKind: (try? entry.string("kind")).flatMap { NoteKind(rawValue: $0) }, tags: tags,
                table: (try? entry.stringIfPresent("table")) ?? "")
        }
    }

    private static func themes(_ language: Language) -> [WordTheme] {
        entries("demo/themes.json", "themes").map { WordTheme(title: (try? $0.object("title").string(language.rawValue)) ?? "") }
    }

    private static func entries(_ resource: String, _ name: String) -> [JSONObject] {
        let bytes = EmbeddedResource(named: resource).map { Array($0.bytes) } ?? []
        return ((try? JSONValue(parsing: bytes).object().array(name)) ?? []).compactMap { try? $0.object() }
    }
}

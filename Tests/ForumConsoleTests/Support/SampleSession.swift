import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON

/// The rehearsal's session: forum n° 1 with its questions, its agenda and 120 invented registrations.
enum SampleSession {
    static func rehearsal(_ language: Language) -> ForumState { language == .french ? french : english }

    private static let french = made(in: .french)
    private static let english = made(in: .english)

    private static func made(in language: Language) -> ForumState {
        var state = ForumState()
        guard let resource = EmbeddedResource(named: "templates/open-detat.json"),
            let json = try? JSONValue(parsing: Array(resource.bytes)).object()
        else { return state }
        func said(_ object: JSONObject?) -> String { (try? object?.string(language.rawValue)) ?? "" }
        func objects(_ name: String) -> [JSONObject] { ((try? json.array(name)) ?? []).compactMap { try? $0.object() } }
        state.session.id = SessionID("session-1")
        state.session.title = said(try? json.object("title"))
        state.session.venue = (try? json.string("venue")) ?? ""
        state.session.capacity = 120
        state.session.date = CivilDate(year: 2018, month: 3, day: 12)
        state.session.groundRules = objects("groundRules").map { said($0) }
        state.questions = objects("questions").enumerated().map { place, question in
            Question(
                id: QuestionID("question-\(place + 1)"), label: said(try? question.object("label")),
                text: said(try? question.object("text")))
        }
        state.agenda.items = objects("agenda").enumerated().map { place, item in
            AgendaItem(
                id: AgendaItemID("item-\(place + 1)"), title: said(try? item.object("title")),
                kind: (try? item.string("kind")).flatMap { AgendaKind(rawValue: $0) } ?? .talk,
                minutes: (try? item.integer("minutes")).map { Int($0) } ?? 10)
        }
        for (place, registration) in registrations.enumerated() {
            state.people.insert(Person(id: PersonID("person-\(place + 1)"), registration: registration))
        }
        return state
    }

    static let registrations: [Registration] = {
        guard let resource = EmbeddedResource(named: "demo/registrations.csv") else { return [] }
        var importer = RegistrationImporter(Array(resource.bytes))
        importer.step(rows: .max)
        return importer.reading.people.map {
            Registration(
                given: $0.given, family: $0.family, email: $0.email, organisation: $0.organisation, sector: $0.sector, codes: $0.codes,
                table: $0.group, remarks: $0.remarks, needsAttention: $0.needsAttention, wishesNews: $0.wishesToStayInformed ?? false)
        }
    }()
}

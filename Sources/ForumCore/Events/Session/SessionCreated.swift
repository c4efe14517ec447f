import StrictJSON

/// A session was made, from a template: its title, place, questions and agenda.
public struct SessionCreated: ForumEvent {
    public static let kind = "session-created"

    public var info: SessionInfo
    public var questions: [Question]
    public var agenda: [AgendaItem]

    public init(info: SessionInfo, questions: [Question], agenda: [AgendaItem]) {
        self.info = info
        self.questions = questions
        self.agenda = agenda
    }

    public init(json: JSONObject) throws {
        info = try SessionInfo(json: json.object("session"))
        questions = try json.array("questions").map { try Question(json: $0.object()) }
        agenda = try json.array("agenda").map { try AgendaItem(json: $0.object()) }
    }

    public var json: JSONObject {
        [
            "session": .object(info.json), "questions": .array(questions.map { .object($0.json) }),
            "agenda": .array(agenda.map { .object($0.json) }),
        ]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard state.session.title.isEmpty, state.questions.isEmpty, state.agenda.items.isEmpty else { return }
        let id = state.session.id ?? info.id
        state.session = info
        state.session.id = id
        state.questions = questions
        state.agenda.items = agenda
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { nil }
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { true }
}

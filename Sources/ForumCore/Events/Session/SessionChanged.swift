import StrictJSON

/// The title, the place, the day, the hour, the capacity, the ground rules or the attribution rule of the session changed.
public struct SessionChanged: ForumEvent, Hashable {
    public static let kind = "session-changed"

    public var title: String?
    public var venue: String?
    public var date: CivilDate?
    public var startMinutes: Int?
    /// 0 stands for no limit.
    public var capacity: Int?
    public var groundRules: [String]?
    /// From now on the Chatham House rule holds, or no longer.
    public var chathamHouse: Bool?

    public init(
        title: String? = nil, venue: String? = nil, date: CivilDate? = nil, startMinutes: Int? = nil, capacity: Int? = nil,
        groundRules: [String]? = nil, chathamHouse: Bool? = nil
    ) {
        self.title = title
        self.venue = venue
        self.date = date
        self.startMinutes = startMinutes
        self.capacity = capacity
        self.groundRules = groundRules
        self.chathamHouse = chathamHouse
    }

    public init(json: JSONObject) throws {
        self.init(
            title: try json.stringIfPresent("title"), venue: try json.stringIfPresent("venue"),
            date: try json.stringIfPresent("date").flatMap { CivilDate($0) },
            startMinutes: try json.intIfPresent("startMinutes", in: 0...1_439),
            capacity: try json.intIfPresent("capacity", in: counts),
            groundRules: json["groundRules"] == nil ? nil : try json.strings("groundRules"),
            chathamHouse: try json.boolIfPresent("chathamHouse"))
    }

    public var json: JSONObject {
        var object = JSONObject()
        if let title { object.append("title", .string(title)) }
        if let venue { object.append("venue", .string(venue)) }
        if let date { object.append("date", .string(date.text)) }
        object.set("startMinutes", startMinutes)
        object.set("capacity", capacity)
        if let groundRules { object.append("groundRules", .array(groundRules.map { .string($0) })) }
        if let chathamHouse { object.append("chathamHouse", .bool(chathamHouse)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        var session = state.session
        func set<Value: Equatable>(_ name: String, _ value: Value, _ member: WritableKeyPath<SessionInfo, Value>) {
            let isSame = session[keyPath: member] == value
            if state.claims.write("session/\(name)", isSame: isSame, at: context) { session[keyPath: member] = value }
        }
        if let title { set("title", title, \.title) }
        if let venue { set("venue", venue, \.venue) }
        if let date { set("date", date, \.date) }
        if let startMinutes { set("startMinutes", startMinutes, \.startMinutes) }
        if let capacity { set("capacity", capacity > 0 ? capacity : nil, \.capacity) }
        if let groundRules { set("groundRules", groundRules, \.groundRules) }
        if let chathamHouse { set("chathamHouse", chathamHouse, \.isChathamHouse) }
        state.session = session
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let session = before.session
        return [
            SessionChanged(
                title: title.map { _ in session.title }, venue: venue.map { _ in session.venue },
                date: date == nil ? nil : session.date, startMinutes: startMinutes.map { _ in session.startMinutes },
                capacity: capacity.map { _ in session.capacity ?? 0 }, groundRules: groundRules.map { _ in session.groundRules },
                chathamHouse: chathamHouse.map { _ in session.isChathamHouse })
        ]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        (title.map { $0 == state.session.title } ?? true) && (venue.map { $0 == state.session.venue } ?? true)
            && (date.map { $0 == state.session.date } ?? true)
            && (startMinutes.map { $0 == state.session.startMinutes } ?? true)
            && (capacity.map { ($0 > 0 ? $0 : nil) == state.session.capacity } ?? true)
            && (groundRules.map { $0 == state.session.groundRules } ?? true)
            && (chathamHouse.map { $0 == state.session.isChathamHouse } ?? true)
            && json.members.allSatisfy { state.claims.holds("session/\($0.name)", stamp.console) }
    }
}

import StrictJSON

/// A step of the agenda was taken back: what ran, and since when, is as it was before.
public struct AgendaRunRestored: ForumEvent {
    public static let kind = "agenda-run-restored"

    public var current: AgendaItemID?
    public var isPaused: Bool
    public var isFinished: Bool
    /// The stretches during which each item had run.
    public var segments: [AgendaItemID: [RunSegment]]

    public init(_ agenda: Agenda) {
        current = agenda.current
        isPaused = agenda.isPaused
        isFinished = agenda.isFinished
        segments = [:]
        for item in agenda.items { segments[item.id] = item.segments }
    }

    public init(json: JSONObject) throws {
        current = try json.idIfPresent("current")
        isPaused = try json.flag("paused")
        isFinished = try json.flag("finished")
        segments = [:]
        for member in try json.object("segments").members {
            segments[AgendaItemID(member.name)] = try member.value.array().map { try RunSegment(json: $0.object()) }
        }
    }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("current", current)
        object.set("paused", isPaused)
        object.set("finished", isFinished)
        var runs = JSONObject()
        for (item, stretches) in segments.sorted(by: { $0.key < $1.key }) {
            runs.append(item.text, .array(stretches.map { .object($0.json) }))
        }
        object.append("segments", .object(runs))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard state.claims.write("run", isSame: false, at: context) else { return }
        state.agenda.current = current.flatMap { state.agenda.index(of: $0) == nil ? nil : $0 }
        state.agenda.isPaused = isPaused
        state.agenda.isFinished = isFinished
        for item in state.agenda.items { state.agenda.update(item.id) { $0.segments = segments[item.id] ?? [] } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [AgendaRunRestored(before.agenda)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.agenda.current == current && state.agenda.isPaused == isPaused
            && state.agenda.items.allSatisfy { $0.segments == (segments[$0.id] ?? []) }
    }
}

extension RunSegment {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(start: try json.reading("start"), end: json["end"] == nil ? nil : try json.reading("end"))
    }

    var json: JSONObject {
        var object = JSONObject()
        object.set("start", start)
        if let end { object.set("end", end) }
        return object
    }
}

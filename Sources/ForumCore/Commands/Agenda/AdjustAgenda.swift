import StrictJSON

/// Gives several agenda items more minutes, or takes some off, in one step.
public struct AdjustAgenda: ForumCommand {
    public static let name = "adjust-agenda"
    public static let fields: [CommandField] = [.required("minutes", .changes)]

    /// Minutes added to each item; negative takes some off.
    public var minutes: [AgendaItemID: Int]

    public init(minutes: [AgendaItemID: Int]) { self.minutes = minutes }

    public init(json: JSONObject) throws {
        minutes = [:]
        for member in try json.object("minutes").members { minutes[AgendaItemID(member.name)] = try member.value.count() }
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        var events: [any ForumEvent] = []
        for id in minutes.keys.sorted() { _ = try state.agendaItem(id) }
        for item in state.agenda.items {
            guard let change = minutes[item.id], change != 0 else { continue }
            guard (-600...600).contains(change), item.minutes + item.extensionMinutes + change >= 0 else {
                throw Refusal(.numberOutOfRange, ["least": String(-item.allottedMinutes), "limit": "600", "member": "minutes"])
            }
            events.append(AgendaItemExtended(item: item.id, minutes: change))
        }
        guard !events.isEmpty else { throw Refusal(.nothingChanged) }
        return Decision(events, step: Self.name)
    }
}

import StrictJSON

/// An agenda item got more time, or less.
public struct AgendaItemExtended: ForumEvent {
    public static let kind = "agenda-item-extended"

    public var item: AgendaItemID
    /// Minutes added; negative takes some off.
    public var minutes: Int

    public init(item: AgendaItemID, minutes: Int) {
        self.item = item
        self.minutes = minutes
    }

    public init(json: JSONObject) throws { self.init(item: try json.id("item"), minutes: try json.int("minutes")) }

    public var json: JSONObject { ["item": .string(item.text), "minutes": .integer(Int64(minutes))] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.agenda.update(item) {
            $0.extensionMinutes = min(max($0.extensionMinutes + minutes, -counts.upperBound), counts.upperBound)
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [AgendaItemExtended(item: item, minutes: -minutes)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { state.agenda.index(of: item) != nil }
}

import StrictJSON

/// The themes were put in the order of a lot, so that nobody owns the first place; or, without a lot, back in an order they had.
public struct ThemesOrdered: ForumEvent {
    public static let kind = "themes-ordered"

    /// As the room said it; empty for an order that is no lot's.
    public var seed: String
    public var order: [ThemeID]

    public init(seed: String, order: [ThemeID]) {
        self.seed = seed
        self.order = order
    }

    public init(json: JSONObject) throws { self.init(seed: try json.text("seed"), order: try json.ids("order")) }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("seed", seed)
        object.append("order", order.json)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let new = BoardOrder(seed: seed, themes: order)
        guard state.claims.write("board-order", isSame: state.boardOrder == new, at: context) else { return }
        state.boardOrder = new
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [ThemesOrdered(seed: before.boardOrder.seed, order: before.boardOrder.themes)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.boardOrder == BoardOrder(seed: seed, themes: order) && state.claims.holds("board-order", stamp.console)
    }
}

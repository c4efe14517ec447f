import StrictJSON

/// An item was put on the agenda, or changed where it is there already.
public struct AgendaItemPlanned: ForumEvent {
    public static let kind = "agenda-item-planned"

    public var item: AgendaItemID
    public var title: String
    public var itemKind: AgendaKind
    public var minutes: Int
    /// The item it stands after; nil for the first place. Only for a new item or one that moves.
    public var after: AgendaItemID?
    /// The minutes that had been added to an item that comes back.
    public var extensionMinutes: Int

    public init(
        item: AgendaItemID, title: String, itemKind: AgendaKind, minutes: Int, after: AgendaItemID?, extensionMinutes: Int = 0
    ) {
        self.extensionMinutes = extensionMinutes
        self.item = item
        self.title = title
        self.itemKind = itemKind
        self.minutes = minutes
        self.after = after
    }

    public init(json: JSONObject) throws {
        self.init(
            item: try json.id("item"), title: try json.text("title"), itemKind: try json.choiceIfPresent("itemKind") ?? .talk,
            minutes: try json.int("minutes", in: counts), after: try json.idIfPresent("after"),
            extensionMinutes: try json.intIfPresent("extension", in: -counts.upperBound...counts.upperBound) ?? 0)
    }

    public var json: JSONObject {
        var object: JSONObject = ["item": .string(item.text)]
        object.set("title", title)
        object.set("itemKind", itemKind.rawValue)
        object.set("minutes", minutes)
        object.set("after", after)
        object.set("extension", extensionMinutes == 0 ? nil : extensionMinutes)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        var planned = AgendaItem(id: item, title: title, kind: itemKind, minutes: minutes)
        planned.extensionMinutes = extensionMinutes
        if let place = state.agenda.index(of: item) {
            let known = state.agenda.items[place]
            planned.segments = known.segments
            planned.extensionMinutes = known.extensionMinutes
            let follows = place == 0 ? nil : state.agenda.items[place - 1].id
            if follows == after { state.claims.sayAgain("item-place/\(item)", at: context) }
            let isMoved = follows != after && state.claims.write("item-place/\(item)", isSame: false, at: context)
            if !state.claims.write("item/\(item)", isSame: planned == known, at: context) { planned = known }
            guard isMoved else {
                state.agenda.items[place] = planned
                return
            }
            // What stays as it is may stand elsewhere from now on.
            state.agenda.items.remove(at: place)
        } else if context.isUndo {
            guard state.claims.write("item-dropped/\(item)", isSame: false, at: context) else { return }
        } else {
            state.claims.forget("item-dropped/\(item)")
        }
        let place = after.map { state.agenda.index(of: $0).map { $0 + 1 } ?? state.agenda.items.count } ?? 0
        state.agenda.items.insert(planned, at: place)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let place = before.agenda.index(of: item) else { return [AgendaItemDropped(item: item)] }
        let old = before.agenda.items[place]
        return [
            AgendaItemPlanned(
                item: item, title: old.title, itemKind: old.kind, minutes: old.minutes,
                after: place == 0 ? nil : before.agenda.items[place - 1].id)
        ]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.agenda.items.contains { $0.id == item && $0.title == title && $0.kind == itemKind && $0.minutes == minutes }
            && ["item", "item-place"].allSatisfy { state.claims.holds("\($0)/\(item)", stamp.console) }
    }
}

/// An item that has not run was taken off the agenda.
public struct AgendaItemDropped: ForumEvent {
    public static let kind = "agenda-item-dropped"

    public var item: AgendaItemID

    public init(item: AgendaItemID) { self.item = item }

    public init(json: JSONObject) throws { self.init(item: try json.id("item")) }

    public var json: JSONObject { ["item": .string(item.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let place = state.agenda.index(of: item) else {
            _ = state.claims.write("item-dropped/\(item)", isSame: true, at: context)
            return
        }
        guard !state.agenda.items[place].hasStarted else { return }
        guard state.claims.write("item-dropped/\(item)", isSame: false, isFirst: true, at: context) else { return }
        state.agenda.items.remove(at: place)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let place = before.agenda.index(of: item) else { return nil }
        let old = before.agenda.items[place]
        // Minutes can be added before an item begins.
        return [
            AgendaItemPlanned(
                item: item, title: old.title, itemKind: old.kind, minutes: old.minutes,
                after: place == 0 ? nil : before.agenda.items[place - 1].id, extensionMinutes: old.extensionMinutes)
        ]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.agenda.index(of: item) == nil && state.claims.holds("item-dropped/\(item)", stamp.console)
    }
}

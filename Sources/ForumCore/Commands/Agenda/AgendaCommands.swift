import StrictJSON

/// Starts an agenda item; without one, the next.
public struct StartItem: ForumCommand {
    public static let name = "start-item"
    public static let fields: [CommandField] = [.optional("item")]

    public var item: AgendaItemID?

    public init(item: AgendaItemID? = nil) { self.item = item }

    public init(json: JSONObject) throws { item = try json.idIfPresent("item") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let found: AgendaItem
        if let item {
            found = try state.agendaItem(item)
            guard state.agenda.current != item else { throw Refusal(.agendaItemRuns, ["name": found.title]) }
        } else {
            guard let next = state.agenda.nextItem, !state.agenda.isFinished else { throw Refusal(.agendaOver) }
            found = next
        }
        return Decision([AgendaItemStarted(item: found.id, reading: inputs.reading)], step: Self.name, subject: found.title)
    }
}

/// Pauses the agenda's clock, or lets it go on.
public struct PauseAgenda: ForumCommand {
    public static let name = "pause-agenda"
    public static let fields: [CommandField] = [.required("paused", .boolean)]

    public var paused: Bool

    public init(paused: Bool) { self.paused = paused }

    public init(json: JSONObject) throws { paused = try json.bool("paused") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard let current = state.agenda.currentItem else { throw Refusal(.agendaNotRunning) }
        guard state.agenda.isPaused != paused else { throw Refusal(paused ? .agendaPaused : .agendaNotPaused) }
        let event: any ForumEvent = paused ? AgendaPaused(reading: inputs.reading) : AgendaResumed(reading: inputs.reading)
        return Decision([event], step: paused ? "pause-agenda" : "resume-agenda", subject: current.title)
    }
}

/// Gives an agenda item (the current one, where none is named) more minutes, or takes some off.
public struct ExtendItem: ForumCommand {
    public static let name = "extend-item"
    public static let fields: [CommandField] = [.optional("item"), .required("minutes", .integer)]

    public var item: AgendaItemID?
    public var minutes: Int

    public init(item: AgendaItemID? = nil, minutes: Int) {
        self.item = item
        self.minutes = minutes
    }

    public init(json: JSONObject) throws { self.init(item: try json.idIfPresent("item"), minutes: try json.int("minutes")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard let id = item ?? state.agenda.current else { throw Refusal(.agendaNotRunning) }
        let found = try state.agendaItem(id)
        guard (-600...600).contains(minutes), minutes != 0 else {
            throw Refusal(.numberOutOfRange, ["least": "-600", "limit": "600", "member": "minutesMore"])
        }
        guard found.minutes + found.extensionMinutes + minutes >= 0 else {
            throw Refusal(.numberOutOfRange, ["least": String(-found.allottedMinutes), "limit": "600", "member": "minutesMore"])
        }
        return Decision([AgendaItemExtended(item: id, minutes: minutes)], step: Self.name, subject: found.title)
    }
}

/// Declares the evening over.
public struct FinishAgenda: ForumCommand {
    public static let name = "finish-agenda"
    public static let fields: [CommandField] = []

    public init() {}

    public init(json: JSONObject) throws {}

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard !state.agenda.isFinished else { throw Refusal(.agendaOver) }
        guard state.agenda.hasBegun else { throw Refusal(.agendaNotRunning) }
        return Decision([AgendaFinished(reading: inputs.reading)], step: Self.name)
    }
}

/// Puts an item on the agenda, or changes one.
public struct PlanItem: ForumCommand {
    public static let name = "plan-item"
    public static let fields: [CommandField] = [
        .optional("item"), .required("title"), .required("minutes", .integer),
        .optional("itemKind", .choice(AgendaKind.allCases.map(\.rawValue))), .optional("after"),
    ]

    public var item: AgendaItemID?
    public var title: String
    public var minutes: Int
    public var itemKind: AgendaKind?
    /// The item it shall stand after; an empty identifier for the first place. Nil: where it is, or at the end when it is new.
    public var after: AgendaItemID?

    public init(item: AgendaItemID? = nil, title: String, minutes: Int, itemKind: AgendaKind? = nil, after: AgendaItemID? = nil) {
        self.item = item
        self.title = title
        self.minutes = minutes
        self.itemKind = itemKind
        self.after = after
    }

    public init(json: JSONObject) throws {
        self.init(
            item: try json.idIfPresent("item"), title: try json.string("title"), minutes: try json.int("minutes"),
            itemKind: try json.choiceIfPresent("itemKind"), after: try json.idIfPresent("after"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard (1...1_440).contains(minutes) else { throw Refusal(.numberOutOfRange, ["least": "1", "limit": "1440", "member": "minutes"]) }
        let cleaned = try title.checked()
        var place = after
        if let after, !after.text.isEmpty { _ = try state.agendaItem(after) }
        let known = try item.map { id throws(Refusal) in try state.agendaItem(id) }
        if place == nil {
            let old = item.flatMap { state.agenda.index(of: $0) }
            place = old.map { $0 == 0 ? nil : state.agenda.items[$0 - 1].id } ?? state.agenda.items.last?.id
        }
        if place?.text.isEmpty ?? false { place = nil }
        guard place != item || item == nil else { throw Refusal(.memberInvalid, ["member": "after"]) }
        let id = item ?? AgendaItemID(inputs.freshID())
        return Decision(
            [AgendaItemPlanned(item: id, title: cleaned, itemKind: itemKind ?? known?.kind ?? .talk, minutes: minutes, after: place)],
            step: Self.name, subject: cleaned, answer: ["item": .string(id.text)])
    }
}

/// Takes an item that has not run off the agenda.
public struct DropItem: ForumCommand {
    public static let name = "drop-item"
    public static let fields: [CommandField] = [.required("item")]

    public var item: AgendaItemID

    public init(item: AgendaItemID) { self.item = item }

    public init(json: JSONObject) throws { item = try json.id("item") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let found = try state.agendaItem(item)
        guard !found.hasStarted else { throw Refusal(.agendaItemRuns, ["name": found.title]) }
        return Decision([AgendaItemDropped(item: item)], step: Self.name, subject: found.title)
    }
}

extension ForumState {
    func agendaItem(_ id: AgendaItemID) throws(Refusal) -> AgendaItem {
        guard let item = agenda.items.first(where: { $0.id == id }) else { throw Refusal(.agendaItemUnknown, ["name": id.text]) }
        return item
    }
}

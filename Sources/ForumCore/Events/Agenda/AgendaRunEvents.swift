import StrictJSON

/// An agenda item started; the one that ran before it ended. Starting the item that runs already changes nothing, so that two
/// consoles that press "next" at the same time go on by one item and not by two.
public struct AgendaItemStarted: ForumEvent {
    public static let kind = "agenda-item-started"

    public var item: AgendaItemID
    public var reading: ClockReading

    public init(item: AgendaItemID, reading: ClockReading) {
        self.item = item
        self.reading = reading
    }

    public init(json: JSONObject) throws { self.init(item: try json.id("item"), reading: try json.reading("reading")) }

    public var json: JSONObject {
        var object: JSONObject = ["item": .string(item.text)]
        object.set("reading", reading)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard state.agenda.index(of: item) != nil else { return }
        guard state.claims.write("run", isSame: state.agenda.current == item, at: context) else { return }
        state.agenda.endCurrent(reading)
        state.agenda.current = item
        state.agenda.isPaused = false
        state.agenda.isFinished = false
        state.agenda.update(item) { $0.segments.append(RunSegment(start: reading)) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [AgendaRunRestored(before.agenda)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard state.agenda.current == item else { return false }
        return state.agenda.currentItem?.segments.last?.start == reading || state.claims.names("run", stamp.console)
    }
}

/// The agenda was paused: the current item's clock stands still.
public struct AgendaPaused: ForumEvent {
    public static let kind = "agenda-paused"

    public var reading: ClockReading

    public init(reading: ClockReading) { self.reading = reading }

    public init(json: JSONObject) throws { self.init(reading: try json.reading("reading")) }

    public var json: JSONObject { ["reading": .object(reading.json)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let current = state.agenda.current else { return }
        guard state.claims.write("run", isSame: state.agenda.isPaused, at: context) else { return }
        state.agenda.isPaused = true
        state.agenda.update(current) { $0.endSegment(reading) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [AgendaRunRestored(before.agenda)] }

    /// It is this pause: another console may have let the clock go on and stopped it again.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard state.agenda.isPaused else { return false }
        return state.agenda.currentItem?.segments.last?.end == reading || state.claims.names("run", stamp.console)
    }
}

/// The agenda went on after a pause.
public struct AgendaResumed: ForumEvent {
    public static let kind = "agenda-resumed"

    public var reading: ClockReading

    public init(reading: ClockReading) { self.reading = reading }

    public init(json: JSONObject) throws { self.init(reading: try json.reading("reading")) }

    public var json: JSONObject { ["reading": .object(reading.json)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let current = state.agenda.current else { return }
        guard state.claims.write("run", isSame: !state.agenda.isPaused, at: context) else { return }
        state.agenda.isPaused = false
        state.agenda.update(current) { $0.segments.append(RunSegment(start: reading)) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [AgendaRunRestored(before.agenda)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard !state.agenda.isPaused, let current = state.agenda.currentItem else { return false }
        return current.segments.last?.start == reading || state.claims.names("run", stamp.console)
    }
}

/// The evening is over: the current item ended and none follows.
public struct AgendaFinished: ForumEvent {
    public static let kind = "agenda-finished"

    public var reading: ClockReading

    public init(reading: ClockReading) { self.reading = reading }

    public init(json: JSONObject) throws { self.init(reading: try json.reading("reading")) }

    public var json: JSONObject { ["reading": .object(reading.json)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard state.claims.write("run", isSame: state.agenda.isFinished, at: context) else { return }
        if let current = state.agenda.current, state.agenda.isPaused {
            // A stretch without length says when the pause ended.
            state.agenda.update(current) { $0.segments.append(RunSegment(start: reading, end: reading)) }
        }
        state.agenda.endCurrent(reading)
        state.agenda.current = nil
        state.agenda.isPaused = false
        state.agenda.isFinished = true
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [AgendaRunRestored(before.agenda)] }

    /// It is this end: another console may have gone on and ended the evening again.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard state.agenda.isFinished else { return false }
        return state.agenda.items.contains { $0.segments.last?.end == reading } || state.claims.names("run", stamp.console)
    }
}

extension Agenda {
    mutating func endCurrent(_ reading: ClockReading) {
        guard let current else { return }
        update(current) { $0.endSegment(reading) }
    }
}

extension AgendaItem {
    mutating func endSegment(_ reading: ClockReading) {
        guard isRunning else { return }
        segments[segments.count - 1].end = reading
    }
}

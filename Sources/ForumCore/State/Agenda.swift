/// What happens during an agenda item.
public enum AgendaKind: String, CaseIterable, Hashable, Sendable {
    case welcome, talk, table, plenary, vote, pause, closing, social
}

/// A stretch of time during which an item ran.
public struct RunSegment: Hashable, Sendable {
    public var start: ClockReading
    /// Nil while it runs.
    public var end: ClockReading?

    public init(start: ClockReading, end: ClockReading? = nil) {
        self.start = start
        self.end = end
    }

    /// More than anything runs: 366 days, in milliseconds. What a file says beyond it counts as this much.
    static let longest: Int64 = 366 * 86_400_000

    /// Milliseconds it has run, as of `now`.
    public func milliseconds(at now: ClockReading) -> Int64 { min((end ?? now).milliseconds(since: start), Self.longest) }
}

/// One step of the evening.
public struct AgendaItem: Hashable, Sendable {
    public let id: AgendaItemID
    public var title: String
    public var kind: AgendaKind
    /// Its planned length in minutes.
    public var minutes: Int
    /// Minutes added (or taken off) while the evening ran.
    public var extensionMinutes = 0
    public var segments: [RunSegment] = []

    public init(id: AgendaItemID, title: String, kind: AgendaKind, minutes: Int) {
        self.id = id
        self.title = title
        self.kind = kind
        self.minutes = minutes
    }

    /// Planned and added minutes.
    public var allottedMinutes: Int { max(0, minutes + extensionMinutes) }
    public var hasStarted: Bool { !segments.isEmpty }
    public var isRunning: Bool { segments.last.map { $0.end == nil } ?? false }
    public var started: ClockReading? { segments.first?.start }
    public var ended: ClockReading? { segments.last?.end }

    /// Milliseconds it has run, pauses aside.
    public func elapsed(at now: ClockReading) -> Int64 {
        segments.reduce(0) { min($0 + $1.milliseconds(at: now), RunSegment.longest) }
    }

    /// Milliseconds left of its time; negative once it runs over.
    public func remaining(at now: ClockReading) -> Int64 { Int64(allottedMinutes) * 60_000 - elapsed(at: now) }
}

/// The programme of the evening and where it stands.
public struct Agenda: Hashable, Sendable {
    public var items: [AgendaItem] = []
    /// The item that runs or is paused, or nil before the first and after the last.
    public var current: AgendaItemID?
    public var isPaused = false
    /// The evening was declared over.
    public var isFinished = false

    public init() {}

    /// Something has run.
    public var hasBegun: Bool { items.contains(where: \.hasStarted) }

    public var currentItem: AgendaItem? { current.flatMap { id in items.first { $0.id == id } } }

    /// The first item that has not started after the current one (or of all, when none runs).
    public var nextItem: AgendaItem? {
        let start = current.flatMap { id in items.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
        return items[start...].first { !$0.hasStarted }
    }

    /// How many items that have not run are passed over when the one with this identifier starts now.
    public func skipped(before id: AgendaItemID) -> Int {
        guard let target = index(of: id) else { return 0 }
        let first = current.flatMap { index(of: $0) }.map { $0 + 1 } ?? 0
        return first < target ? items[first..<target].count { !$0.hasStarted } : 0
    }

    /// The place of an item, from 0; nil where it is not on the agenda. O(items).
    public func index(of id: AgendaItemID) -> Int? { items.firstIndex { $0.id == id } }

    /// Changes an item in place; does nothing where it is not on the agenda.
    public mutating func update(_ id: AgendaItemID, _ change: (inout AgendaItem) -> Void) {
        guard let index = index(of: id) else { return }
        change(&items[index])
    }

    /// Minutes after midnight at which each item was planned to start.
    public func plannedStarts(from startMinutes: Int) -> [Int] {
        var start = startMinutes
        return items.map { item in
            defer { start += item.minutes }
            return start
        }
    }
}

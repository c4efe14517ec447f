/// How many people are where, kept up to date person by person.
public struct PeopleCounts: Hashable, Sendable {
    /// Everybody on the list who was expected or came, walk-ins who came included; who said that they can't come counts once they come.
    public var registered = 0
    /// People who came without being on the list.
    public var walkIns = 0
    /// Everybody who came, also those who have left since.
    public var arrived = 0
    public var inside = 0
    /// People on the list who have not come and still may.
    public var awaited = 0
    /// People for whom there was no room so far.
    public var waiting = 0
    /// People who said that they can't come and wish to be kept informed.
    public var declined = 0
    /// People who came for the first time.
    public var newcomers = 0
    /// People who were let in knowing that the room was full.
    public var overCapacity = 0
    /// Arrived people by sector.
    public var arrivedBySector: [Sector: Int] = [:]
    /// People on the list by sector; who came without being on it is not among them.
    public var registeredBySector: [Sector: Int] = [:]
    /// Arrivals by the minute in which they were: whole minutes since 1970.
    public var arrivalsByMinute: [Int64: Int] = [:]

    public init() {}

    mutating func add(_ person: Person, _ sign: Int) {
        guard !person.isRemoved else { return }
        if person.isWaiting { waiting += sign }
        if person.isAwaited { awaited += sign }
        guard person.hasArrived || !((person.isWalkIn && person.lists == 0) || person.registration.isDeclined) else {
            if person.registration.isDeclined { declined += sign }
            return
        }
        registered += sign
        if !person.isWalkIn || person.lists > 0 { registeredBySector[person.registration.sector, default: 0] += sign }
        if let attendance = person.attendance { add(person, attendance, sign) }
    }

    private mutating func add(_ person: Person, _ attendance: Attendance, _ sign: Int) {
        arrived += sign
        arrivedBySector[person.registration.sector, default: 0] += sign
        arrivalsByMinute[attendance.arrived.at.minute, default: 0] += sign
        if person.isWalkIn { walkIns += sign }
        if person.registration.isNewcomer { newcomers += sign }
        if attendance.isInside { inside += sign }
        if attendance.overCapacity { overCapacity += sign }
    }
}

extension PeopleCounts {
    /// The arrivals of the last `minutes` minutes, the running one included. O(minutes).
    public func arrivals(inLast minutes: Int, before now: Timestamp) -> Int {
        (0..<Int64(minutes)).reduce(0) { $0 + (arrivalsByMinute[now.minute - $1] ?? 0) }
    }

    /// The arrivals by quarter of an hour, from the first quarter in which anybody came to the one of `now`, the last `limit` of them.
    ///
    /// O(minutes with arrivals).
    public func arrivalsByQuarter(until now: Timestamp, limit: Int) -> [(start: Timestamp, count: Int)] {
        var quarters: [Int64: Int] = [:]
        for (minute, count) in arrivalsByMinute where count > 0 { quarters[minute.quarter, default: 0] += count }
        guard let first = quarters.keys.min(), let latest = quarters.keys.max() else { return [] }
        let last = max(latest, min(now.minute.quarter, latest + Int64(limit)))
        return (max(first, last - Int64(limit) + 1)...last).map {
            (Timestamp(milliseconds: $0 * 15 * 60_000), quarters[$0] ?? 0)
        }
    }
}

extension Timestamp {
    /// Whole minutes since 1970.
    fileprivate var minute: Int64 { (milliseconds - (milliseconds < 0 ? 59_999 : 0)) / 60_000 }
}

extension Int64 {
    fileprivate var quarter: Int64 { (self - (self < 0 ? 14 : 0)) / 15 }
}

/// What is known of a person from a registration: who they are. Immutable, so that copies of the state share it.
public final class Registration: Sendable {
    public let given: String
    public let family: String
    public let email: String
    public let organisation: String
    public let sector: Sector
    /// What a scanner may read on their ticket.
    public let codes: [String]
    /// What tickets bought together share, or "".
    public let order: String
    /// The table or group they were given, or "".
    public let table: String
    public let remarks: String
    /// Something to mind at the door ("accès PMR").
    public let needsAttention: Bool
    /// They asked to be kept informed.
    public let wishesNews: Bool
    /// They have never come before.
    public let isNewcomer: Bool
    /// They said that they can't come: nobody expects them, and they are on the list for the news only.
    public let isDeclined: Bool

    public init(
        given: String = "", family: String = "", email: String = "", organisation: String = "", sector: Sector = .unknown,
        codes: [String] = [], order: String = "", table: String = "", remarks: String = "", needsAttention: Bool = false,
        wishesNews: Bool = false, isNewcomer: Bool = false, isDeclined: Bool = false
    ) {
        self.given = given
        self.family = family
        self.email = email
        self.organisation = organisation
        self.sector = sector
        self.codes = codes
        self.order = order
        self.table = table
        self.remarks = remarks
        self.needsAttention = needsAttention
        self.wishesNews = wishesNews
        self.isNewcomer = isNewcomer
        self.isDeclined = isDeclined
    }

    /// Given and family name with a space between, whichever there are.
    public var name: String {
        if given.isEmpty { return family }
        return family.isEmpty ? given : "\(given) \(family)"
    }
}

extension Registration: Equatable {
    public static func == (left: Registration, right: Registration) -> Bool {
        left === right
            || (left.given == right.given && left.family == right.family && left.email == right.email
                && left.organisation == right.organisation && left.sector == right.sector && left.codes == right.codes
                && left.order == right.order && left.table == right.table && left.remarks == right.remarks
                && left.needsAttention == right.needsAttention && left.wishesNews == right.wishesNews
                && left.isNewcomer == right.isNewcomer && left.isDeclined == right.isDeclined)
    }
}

/// A person who came: when, where, and whether they are inside now.
public final class Attendance: Sendable {
    /// Their arrival.
    public let arrived: Mark
    /// The arrival's event, so that taking it back takes back this one.
    public let arrival: EventStamp
    public let isInside: Bool
    /// The last time they left or came back.
    public let lastMove: Mark?
    /// They were let in knowing that the room was full.
    public let overCapacity: Bool
    /// Arrivals that other doors recorded before they heard of this one: each may be taken back without the others.
    public let others: [Other]

    /// An arrival recorded at another door at the same time.
    public struct Other: Hashable, Sendable {
        public let arrived: Mark
        public let arrival: EventStamp
    }

    public init(
        arrived: Mark, arrival: EventStamp, isInside: Bool = true, lastMove: Mark? = nil, overCapacity: Bool = false, others: [Other] = []
    ) {
        self.others = others
        self.arrived = arrived
        self.arrival = arrival
        self.isInside = isInside
        self.lastMove = lastMove
        self.overCapacity = overCapacity
    }

    /// The same arrival, as the event of `stamp` gives it back.
    func given(by stamp: EventStamp) -> Attendance {
        Attendance(arrived: arrived, arrival: stamp, isInside: isInside, lastMove: lastMove, overCapacity: overCapacity, others: others)
    }

    /// The same without what other doors recorded at the same time.
    var alone: Attendance { others.isEmpty ? self : with(others: []) }

    /// Whether `console` recorded the arrival, or one at the same time.
    public func isRecorded(at console: ConsoleName) -> Bool {
        arrival.console == console || others.contains { $0.arrival.console == console }
    }

    /// The same with what another door recorded at the same time; each console counts once.
    func alsoRecorded(_ mark: Mark, by stamp: EventStamp) -> Attendance {
        guard !isRecorded(at: stamp.console) else { return self }
        return with(others: others + [Other(arrived: mark, arrival: stamp)])
    }

    /// What is left of it where `console` takes back what it recorded; nil where nobody else did.
    func takenBack(by console: ConsoleName) -> Attendance? {
        guard arrival.console == console else { return with(others: others.filter { $0.arrival.console != console }) }
        guard let next = others.first else { return nil }
        return Attendance(
            arrived: next.arrived, arrival: next.arrival, isInside: isInside, lastMove: lastMove, overCapacity: overCapacity,
            others: Array(others.dropFirst()))
    }

    private func with(others: [Other]) -> Attendance {
        Attendance(
            arrived: arrived, arrival: arrival, isInside: isInside, lastMove: lastMove, overCapacity: overCapacity, others: others)
    }
}

/// A person of the session, registered beforehand or at the door.
public struct Person: Sendable {
    public let id: PersonID
    /// Their number on printed lists, from 1; it never changes, wherever on the list they come to stand. 0 until they are on it.
    public internal(set) var number: Int
    public var registration: Registration
    /// What the lists said of them, without what was corrected at the door; nil where no list named them.
    public var listed: Registration?
    /// How many lists taken in named them; while there is one, taking back another leaves them on the list.
    public var lists: Int
    /// They registered at the door.
    public var isWalkIn: Bool
    /// A walk-in or a list that was taken back: kept for the record, counted and shown nowhere.
    public var isRemoved = false
    /// Nil until they arrive.
    public var attendance: Attendance?
    /// What they agreed to or withdrew at the door, by purpose; what nobody asked is not there.
    public var consents: [ConsentPurpose: Consent] = [:]
    /// Their place in the queue of those for whom there was no room, also when they gave it up or came in since.
    public var waiting: Waiting?
    /// The person on the list in whose place they came.
    public var inPlaceOf: PersonID?
    /// The person who came in their place.
    public var replacedBy: PersonID?

    public init(
        id: PersonID, registration: Registration, isWalkIn: Bool = false, attendance: Attendance? = nil, number: Int? = nil
    ) {
        self.id = id
        self.number = number ?? 0
        self.registration = registration
        listed = isWalkIn ? nil : registration
        lists = isWalkIn ? 0 : 1
        self.isWalkIn = isWalkIn
        self.attendance = attendance
    }

    public var name: String { registration.name }
    public var hasArrived: Bool { attendance != nil }
    public var isInside: Bool { attendance?.isInside ?? false }
    /// They wait for a place.
    public var isWaiting: Bool { attendance == nil && !isRemoved && waiting?.hasLeft == false }
    /// They are on the list, have not come, and may still: nobody came in their place, and they did not say that they can't.
    public var isAwaited: Bool {
        attendance == nil && !isRemoved && replacedBy == nil && !registration.isDeclined && !(isWalkIn && waiting?.hasLeft == true)
            && waiting?.isFromList != true
    }

    /// Whether they agreed to `purpose`: at the door, or else, for news, when they registered. Nobody has agreed who was not asked.
    public func agrees(to purpose: ConsentPurpose) -> Bool {
        consents[purpose]?.isGiven ?? (purpose == .news && registration.wishesNews)
    }
}

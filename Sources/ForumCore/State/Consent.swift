/// What somebody may agree to at the door, each for itself and nothing by default (GDPR, articles 4(11) and 7).
///
/// The raw values stand in journals, session files and exports.
public enum ConsentPurpose: String, CaseIterable, Comparable, Hashable, Sendable {
    /// To be kept informed of what follows.
    case news
    /// To be photographed.
    case photo
    /// To be named in the report.
    case naming

    public static func < (left: ConsentPurpose, right: ConsentPurpose) -> Bool { left.rawValue < right.rawValue }
}

/// An answer to a question for consent: yes or a withdrawal, with when and where.
public struct Consent: Hashable, Sendable {
    public var isGiven: Bool
    public var mark: Mark

    public init(isGiven: Bool, mark: Mark) {
        self.isGiven = isGiven
        self.mark = mark
    }
}

/// A place on the waiting list: those who asked first come first.
public struct Waiting: Hashable, Sendable {
    public var since: Mark
    /// The event that gave the place; the order of these is that of the list.
    public var stamp: EventStamp
    /// They gave their place up; undoing that gives it back.
    public var hasLeft = false
    /// A list said that they wait: nobody expects them until a list says that they have a place.
    public var isFromList = false

    public init(since: Mark, stamp: EventStamp, hasLeft: Bool = false, isFromList: Bool = false) {
        self.isFromList = isFromList
        self.since = since
        self.stamp = stamp
        self.hasLeft = hasLeft
    }
}

/// How well a person matches what was typed, the best first.
///
/// With several words it is the quality of the worst of them.
public enum MatchQuality: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// A ticket code, complete.
    case ticketCode
    /// A whole word of a given or family name.
    case wholeName
    /// The beginning of a word of a given or family name.
    case nameBeginning
    /// The beginning of a word of an organisation or of an e-mail address.
    case organisationOrEmail
    /// Initials of given and family name, in either order.
    case initials
    /// A beginning with one letter missing, extra, wrong or swapped with the next.
    case typo
    /// A name that sounds alike in French.
    case sound

    /// Whether the text was forgiven something, so that a screen should say that this is a guess.
    public var isGuess: Bool { self >= .typo }

    public static func < (left: MatchQuality, right: MatchQuality) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Where the typed text stands in a person's fields, as ranges of characters to highlight, ascending and apart.
public struct SearchHighlights: Hashable, Sendable {
    public internal(set) var given: [Range<Int>] = []
    public internal(set) var family: [Range<Int>] = []
    public internal(set) var organisation: [Range<Int>] = []
    public internal(set) var email: [Range<Int>] = []
}

/// One person found.
public struct SearchHit: Hashable, Sendable {
    /// The position of the entry.
    public let id: Int
    public let quality: MatchQuality
    public let hasArrived: Bool
    public let highlights: SearchHighlights
}

/// The people a query finds.
public struct SearchResults: Hashable, Sendable {
    /// The first hits, as many as were asked for: guesses last, in both parts people not yet arrived first (but whoever arrived and was
    /// named whole before those whom only an organisation, an address or initials suggest), then by quality, then by name.
    public let hits: [SearchHit]
    /// How many people match altogether.
    public let total: Int
    /// How many of them match without a typo or sound forgiven.
    public let certain: Int
}

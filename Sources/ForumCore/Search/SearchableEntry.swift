/// What a search may find a person by.
///
/// The search knows no `Person`: whoever keeps people maps each onto an entry, and its position is its id.
public struct SearchableEntry: Hashable, Sendable {
    public var given: String
    public var family: String
    public var email: String
    public var organisation: String
    /// Ticket codes, found only when typed or scanned completely.
    public var codes: [String]

    public init(given: String = "", family: String = "", email: String = "", organisation: String = "", codes: [String] = []) {
        self.given = given
        self.family = family
        self.email = email
        self.organisation = organisation
        self.codes = codes
    }
}

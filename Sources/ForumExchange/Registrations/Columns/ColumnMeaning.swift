/// What a column of a registration file means.
///
/// The raw values stand in the answer of `import --dry-run --json`.
public enum ColumnMeaning: String, CaseIterable, Hashable, Sendable {
    case givenName = "given-name"
    case middleName = "middle-name"
    case familyName = "family-name"
    /// The whole name, given name first unless the names themselves show otherwise.
    case fullName = "full-name"
    /// The whole name, family name first unless the names themselves show otherwise.
    case fullNameFamilyFirst = "full-name-family-first"
    case email
    case organisation
    case sector
    /// One of several columns that are ticked for a sector; the heading names it.
    case sectorChoice = "sector-choice"
    /// A code that stands on one ticket only.
    case ticketCode = "ticket-code"
    /// A code that several tickets bought together share.
    case orderCode = "order-code"
    case registrationDate = "registration-date"
    /// Whether the registration stands: validated, cancelled, refunded, not attending…
    case status
    /// Whether the answers were never submitted.
    case draft
    /// Whether the person says that they come.
    case attendance
    /// Whether it has been paid; a person who has not is expected, with a doubt.
    case paid
    case stayInformed = "stay-informed"
    /// Whether they come for the first time.
    case firstTime = "first-time"
    /// Whether they have come before.
    case cameBefore = "came-before"
    case attention
    case group
    case remarks

    case payerGivenName = "payer-given-name"
    case payerFamilyName = "payer-family-name"
    case payerName = "payer-name"
    case payerEmail = "payer-email"

    case ipAddress = "dropped-ip-address"
    case phone = "dropped-phone"
    case address = "dropped-address"
    /// Birth dates, gender, identity papers and the like.
    case personalData = "dropped-personal-data"

    case ignored
}

extension ColumnMeaning {
    /// Whether the column holds personal data that an evening has no use for, so that it is left out of the record.
    public var isDropped: Bool {
        switch self {
        case .ipAddress, .phone, .address, .personalData: true
        default: false
        }
    }

    /// Whether several columns may have this meaning.
    var mayRepeat: Bool {
        switch self {
        case .sectorChoice, .ticketCode, .orderCode, .group, .remarks, .attention, .stayInformed, .ignored: true
        default: isDropped
        }
    }

    /// Whether the column holds a participant's name or a part of it.
    var isName: Bool {
        switch self {
        case .givenName, .familyName, .fullName, .fullNameFamilyFirst: true
        default: false
        }
    }
}

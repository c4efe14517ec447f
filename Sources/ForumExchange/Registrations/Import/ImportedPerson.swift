import ForumCore

/// A person found in a list of registrations.
public struct ImportedPerson: Hashable, Sendable {
    public var given = ""
    public var family = ""
    public var email = ""
    /// Empty where people wrote a dash, « sans » or the like.
    public var organisation = ""
    public var sector = Sector.unknown
    /// What a scanner may read from the person's ticket, the tickets of duplicate rows included.
    public var codes: [String] = []
    /// What the tickets bought together share; empty where unknown.
    public var orderCode = ""
    /// The local time of registration in ISO 8601; empty where unknown.
    public var registered = ""
    /// Nil where it was not asked or not answered.
    public var wishesToStayInformed: Bool?
    public var needsAttention = false
    /// They have never come before.
    public var isNewcomer = false
    public var group = ""
    public var remarks = ""
    /// The number of the row in the file: see ``ImportReading``.
    public let row: Int

    init(row: Int) { self.row = row }
}

extension ImportedPerson {
    /// Takes over from another row of the same person what was missing so far.
    mutating func complete(from other: ImportedPerson) {
        for code in other.codes where !codes.contains(code) { codes.append(code) }
        if email.isEmpty { email = other.email }
        if organisation.isEmpty { organisation = other.organisation }
        if sector == .unknown { sector = other.sector }
        if group.isEmpty { group = other.group }
        if remarks.isEmpty { remarks = other.remarks }
        needsAttention = needsAttention || other.needsAttention
        isNewcomer = isNewcomer || other.isNewcomer
        wishesToStayInformed = wishesToStayInformed ?? other.wishesToStayInformed
    }
}

/// Why a row yields nobody.
public enum RejectionReason: String, CaseIterable, Hashable, Sendable {
    case noName = "no-name"
    /// A quote is opened and never closed, so that nobody can tell where the row's cells end.
    case unclosedQuote = "unclosed-quote"
    /// The cells stand in the wrong columns: a delimiter inside a cell was not quoted.
    case shiftedColumns = "shifted-columns"
    /// A text is longer than any that is recorded.
    case textTooLong = "text-too-long"
}

/// Why somebody who registered is not expected at the door.
public enum NotExpectedReason: String, CaseIterable, Hashable, Sendable {
    case cancelled
    case refunded
    case notAttending = "not-attending"
    /// Begun and never submitted.
    case draft
    case waitingList = "waiting-list"
}

/// What a person who was accepted should be looked at for.
public enum ImportDoubt: String, CaseIterable, Hashable, Sendable {
    /// Which part of the name is the family name is a guess.
    case uncertainName = "uncertain-name"
    case singleName = "single-name"
    case malformedEmail = "malformed-email"
    case severalEmails = "several-emails"
    /// Something was written that names no known sector.
    case unknownSector = "unknown-sector"
    /// Several sectors are named; the first one is taken.
    case severalSectors = "several-sectors"
    case paymentPending = "payment-pending"
    /// A part of what was paid was given back.
    case partlyRefunded = "partly-refunded"
    /// The row has more cells than the table has columns, or fewer than it needs.
    case unevenRow = "uneven-row"
    /// Bytes in the row are no characters of the file's encoding, or characters were lost before: a letter may be misread.
    case strayBytes = "stray-bytes"
    /// An earlier row has the same name and another e-mail address, or none.
    case sameName = "same-name"
    /// A person of another name has the same ticket code.
    case sharedCode = "shared-code"
}

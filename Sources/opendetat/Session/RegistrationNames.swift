import ForumExchange
import ForumLocalization

/// The words for what is recognised in a list of registrations.
extension ImportWords {
    static func platform(_ platform: RegistrationPlatform) -> PhraseValue {
        switch platform {
        case .helloAsso: .text("HelloAsso")
        case .eventbrite: .text("Eventbrite")
        case .pretix: .text("pretix")
        case .framaforms: .text("Framaforms")
        case .limeSurvey: .text("LimeSurvey")
        case .decidim: .text("Decidim")
        case .spreadsheet: .phrase(.imports(.platformUnknown))
        case .withoutHeadings: .phrase(.imports(.platformNoHeadings))
        case .bareNames: .phrase(.imports(.platformNames))
        }
    }

    static func delimiter(_ delimiter: Delimiter?) -> Phrase {
        switch delimiter {
        case .semicolon: .imports(.delimiterSemicolon)
        case .comma: .imports(.delimiterComma)
        case .tab: .imports(.delimiterTab)
        case .verticalBar: .imports(.delimiterBar)
        case nil: .imports(.noDelimiter)
        }
    }

    /// "Prénom = prénom": a column's heading, or its number, and what it was taken for.
    static func column(_ column: RegistrationColumn) -> PhraseValue {
        let heading = column.heading.isEmpty ? String(column.index + 1) : column.heading
        return .sentence(Sentence(.imports(.columnAs), ["heading": heading, "meaning": Phrase.imports(column.meaning.phrase)]))
    }
}

extension RejectionReason {
    var phrase: Phrase {
        switch self {
        case .noName: .imports(.reasonNoName)
        case .unclosedQuote: .imports(.reasonUnclosedQuote)
        case .shiftedColumns: .imports(.reasonShiftedColumns)
        case .textTooLong: .imports(.reasonTextTooLong)
        }
    }
}

extension ImportDoubt {
    var phrase: Phrase {
        switch self {
        case .uncertainName: .imports(.doubtUncertainName)
        case .singleName: .imports(.doubtSingleName)
        case .malformedEmail: .imports(.doubtMalformedEmail)
        case .severalEmails: .imports(.doubtSeveralEmails)
        case .unknownSector: .imports(.doubtUnknownSector)
        case .paymentPending: .imports(.doubtPaymentPending)
        case .unevenRow: .imports(.doubtUnevenRow)
        case .sameName: .imports(.doubtSameName)
        }
    }
}

extension TextEncoding {
    /// The encoding as people call it.
    var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .windows1252: "Windows-1252"
        case .latin9: "ISO 8859-15"
        case .macRoman: "Mac OS Roman"
        }
    }
}

extension ColumnMeaning {
    var phrase: Phrase.Imports {
        switch self {
        case .givenName: .meaningGivenName
        case .middleName: .meaningMiddleName
        case .familyName: .meaningFamilyName
        case .fullName: .meaningFullName
        case .fullNameFamilyFirst: .meaningFullNameFamilyFirst
        case .email: .meaningEmail
        case .organisation: .meaningOrganisation
        case .sector: .meaningSector
        case .sectorChoice: .meaningSectorChoice
        case .ticketCode: .meaningTicketCode
        case .orderCode: .meaningOrderCode
        case .registrationDate: .meaningRegistrationDate
        case .status: .meaningStatus
        case .draft: .meaningDraft
        case .attendance: .meaningAttendance
        case .paid: .meaningPaid
        case .stayInformed: .meaningStayInformed
        case .attention: .meaningAttention
        case .group: .meaningGroup
        case .remarks: .meaningRemarks
        case .payerGivenName: .meaningPayerGivenName
        case .payerFamilyName: .meaningPayerFamilyName
        case .payerName: .meaningPayerName
        case .payerEmail: .meaningPayerEmail
        case .ipAddress: .meaningIpAddress
        case .phone: .meaningPhone
        case .address: .meaningAddress
        case .personalData: .meaningPersonalData
        case .ignored: .meaningIgnored
        }
    }
}

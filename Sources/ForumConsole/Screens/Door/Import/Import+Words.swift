import ForumExchange
import ForumLocalization

extension ColumnMeaning {
    /// What a column means, in a word or two.
    public var phrase: Phrase { .imports(entry) }

    private var entry: Phrase.Imports {
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
        case .firstTime: .meaningFirstTime
        case .cameBefore: .meaningCameBefore
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

extension RejectionReason {
    public var phrase: Phrase {
        switch self {
        case .noName: .imports(.reasonNoName)
        case .unclosedQuote: .imports(.reasonUnclosedQuote)
        case .shiftedColumns: .imports(.reasonShiftedColumns)
        case .textTooLong: .imports(.reasonTextTooLong)
        }
    }
}

extension NotAList {
    /// What the file is instead, and what to do about it.
    public func sentence(_ path: String) -> Sentence {
        switch self {
        case .json: Sentence(.errors(.notListJSON), ["path": path])
        case .binary: Sentence(.errors(.notListBinary), ["path": path])
        case .unrecognised: Sentence(.errors(.notListText), ["path": path])
        case .nobody: Sentence(.errors(.notListNobody), ["path": path])
        }
    }
}

extension NotExpectedReason {
    public var phrase: Phrase { .imports(Phrase.Imports(rawValue: "not-expected.\(rawValue)") ?? .rejectedOther) }
}

extension ImportDoubt {
    public var phrase: Phrase {
        switch self {
        case .uncertainName: .imports(.doubtUncertainName)
        case .singleName: .imports(.doubtSingleName)
        case .malformedEmail: .imports(.doubtMalformedEmail)
        case .severalEmails: .imports(.doubtSeveralEmails)
        case .unknownSector: .imports(.doubtUnknownSector)
        case .severalSectors: .imports(.doubtSeveralSectors)
        case .strayBytes: .imports(.doubtStrayBytes)
        case .paymentPending: .imports(.doubtPaymentPending)
        case .unevenRow: .imports(.doubtUnevenRow)
        case .sameName: .imports(.doubtSameName)
        case .sharedCode: .imports(.doubtSharedCode)
        case .partlyRefunded: .imports(.doubtPartlyRefunded)
        }
    }
}

extension Delimiter {
    public var phrase: Phrase {
        switch self {
        case .semicolon: .imports(.delimiterSemicolon)
        case .comma: .imports(.delimiterComma)
        case .tab: .imports(.delimiterTab)
        case .verticalBar: .imports(.delimiterBar)
        }
    }
}

extension TextEncoding {
    public var phrase: Phrase {
        switch self {
        case .utf8: .imports(.encodingUTF8)
        case .utf16LittleEndian: .imports(.encodingUTF16Little)
        case .utf16BigEndian: .imports(.encodingUTF16Big)
        case .windows1252: .imports(.encodingWindows)
        case .latin9: .imports(.encodingLatin9)
        case .macRoman: .imports(.encodingMac)
        }
    }
}

extension RegistrationPlatform {
    /// The name of the platform, or what kind of list it is.
    public var phrase: Phrase {
        switch self {
        case .helloAsso: .imports(.platformHelloAsso)
        case .eventbrite: .imports(.platformEventbrite)
        case .pretix: .imports(.platformPretix)
        case .framaforms: .imports(.platformFramaforms)
        case .limeSurvey: .imports(.platformLimeSurvey)
        case .decidim: .imports(.platformDecidim)
        case .spreadsheet: .imports(.platformUnknown)
        case .withoutHeadings: .imports(.platformNoHeadings)
        case .bareNames: .imports(.platformNames)
        }
    }
}

extension ImportReading {
    /// What was recognised, on one line; how many rows were read stands in the sum of what becomes of them.
    public func understood(_ words: Phrasebook) -> String {
        guard let delimiter = layout.delimiter else {
            let rows = words(.imports(.rowsRead), ["n": self.rows])
            return words(
                .imports(.understoodNames),
                ["platform": words(layout.platform.phrase), "encoding": words(layout.encoding.phrase), "rows": rows])
        }
        return words(
            .imports(.understood),
            [
                "platform": words(layout.platform.phrase), "encoding": words(layout.encoding.phrase), "delimiter": words(delimiter.phrase),
            ])
    }

    /// A row that somebody should look at, in words: the rejected ones first, then the doubtful, the doubles, those not expected.
    public func rowToSee(_ index: Int, _ words: Phrasebook) -> String {
        var index = index
        if index < rejected.count {
            let row = rejected[index]
            let text = row.cells.filter { !$0.isEmpty }.prefix(4).joined(separator: " · ")
            return "✗ \(words(.imports(.rejectedRow), ["row": row.row, "reason": words(row.reason.phrase)])) · \(text)"
        }
        index -= rejected.count
        if index < doubtful.count {
            let row = doubtful[index]
            let doubts = words(PhraseValue.list(row.doubts.map { .phrase($0.phrase) }))
            return "? \(words(.imports(.rejectedRow), ["row": row.row, "reason": doubts])) · \(name(ofRow: row.row))"
        }
        index -= doubtful.count
        if index < duplicates.count {
            let row = duplicates[index]
            return "= \(words(.imports(.duplicateRow), ["row": row.row, "other": row.of])) · \(name(ofRow: row.of))"
        }
        index -= duplicates.count
        guard index < notExpected.count else { return "" }
        let row = notExpected[index]
        let name = row.person.map { [$0.given, $0.family].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
        return "· \(words(.imports(.rejectedRow), ["row": row.row, "reason": words(row.reason.phrase)])) · \(name)"
    }

    /// The name of the person of a row; people stand in the order of their rows. O(log people).
    private func name(ofRow row: Int) -> String {
        var low = 0
        var high = people.count
        while low < high {
            let middle = (low + high) / 2
            if people[middle].row < row { low = middle + 1 } else { high = middle }
        }
        guard low < people.count, people[low].row == row else { return "" }
        return [people[low].given, people[low].family].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension ImportBalance.Contested {
    /// That somebody of another name has the ticket code already: "? Ligne 3 : le billet 1 est déjà celui d’Anne Durand · Marc Leroy".
    public func text(_ words: Phrasebook) -> String { "? \(words(sentence))\(code == nil ? "" : " · \(name)")" }

    public var sentence: Sentence {
        guard let code else {
            let known = holder.isEmpty ? Sentence(.imports(.knownNamesake)) : Sentence(.imports(.knownNamesakeOf), ["holder": holder])
            return Sentence(.imports(.namesakeRow), ["row": row, "name": name, "known": known])
        }
        return Sentence(.imports(.contestedRow), ["row": row, "code": code, "holder": holder])
    }
}

extension ImportBalance {
    /// What becomes of every row, as a sum: "118 personnes ajoutées + 2 doublons + 1 ligne rejetée = 121 lignes lues".
    public func text(_ words: Phrasebook) -> String {
        var parts = [words(.imports(.accepted), ["n": added])]
        if updated > 0 { parts.append(words(.imports(.updated), ["n": updated])) }
        if unchanged > 0 { parts.append(words(.imports(.unchanged), ["n": unchanged])) }
        if duplicates > 0 { parts.append(words(.imports(.duplicates), ["n": duplicates])) }
        if rejected > 0 { parts.append(words(.imports(.rejected), ["n": rejected])) }
        if notExpected > 0 { parts.append(words(.imports(.notExpected), ["n": notExpected])) }
        let sum = "\(parts.joined(separator: " + ")) = \(words(.imports(.rowsRead), ["n": rows]))"
        let kept = [
            keptForNews > 0 ? words(.imports(.keptForNews), ["n": keptForNews]) : "",
            keptWaiting > 0 ? words(.imports(.keptWaiting), ["n": keptWaiting]) : "",
        ].filter { !$0.isEmpty }
        return kept.isEmpty ? sum : "\(sum) (\(kept.joined(separator: ", ")))"
    }
}

/// Whether what a column holds agrees with a meaning that its heading suggests.
enum ColumnFit {
    /// How much the content speaks for the meaning; nil where it speaks against it.
    static func bonus(for meaning: ColumnMeaning, strength: Int, profile: ColumnProfile) -> Double? {
        guard profile.count > 0 else { return -2 }
        switch meaning {
        case .email, .payerEmail:
            // « - », « n/a » and « none » say nothing against the heading.
            let said = 1 - profile.noAnswers
            guard profile.emails > 0, profile.emails >= 0.5 * said else { return nil }
            return 3 * min(1, profile.emails / said)
        case .givenName, .middleName, .familyName, .fullName, .fullNameFamilyFirst, .payerGivenName, .payerFamilyName, .payerName:
            return nameBonus(strength: strength, profile)
        case .organisation:
            guard profile.emails < 0.5, profile.dates < 0.5, profile.numbers < 0.5 else { return nil }
            if profile.count >= 3, profile.yesNo > 0.8 || profile.sectors >= 0.6 { return nil }
            return strength <= 4 && profile.wording < 0.5 ? nil : 0
        case .sector:
            return sectorBonus(strength: strength, profile)
        case .ticketCode where strength <= 4:
            // « Billet » may be the name of a tariff: a code is each person's own, and no word.
            return profile.variety == 1 && profile.wording < 0.5 && profile.emails < 0.1 && profile.dates < 0.5 ? 0 : nil
        case .ticketCode, .orderCode:
            return profile.emails < 0.1 && profile.severalWords < 0.3 && profile.dates < 0.5 ? 0 : nil
        case .registrationDate:
            return profile.dates >= 0.5 ? 1 : nil
        case .status:
            return profile.statuses >= 0.5 ? 2 * profile.statuses : nil
        case .draft, .paid:
            return profile.distinct <= 4 ? 0 : nil
        case .attendance:
            guard profile.distinct <= 10 || profile.variety < 0.1 else { return nil }
            return profile.yesNo + profile.refusals + profile.statuses >= 0.3 ? 1 : nil
        case .stayInformed:
            return profile.yesNo >= 0.5 || profile.distinct <= 4 && profile.emails < 0.5 ? 0 : nil
        case .firstTime, .cameBefore:
            return profile.yesNo >= 0.5 || profile.distinct <= 4 && profile.emails < 0.5 ? 1.5 : nil
        case .attention, .remarks:
            return profile.emails < 0.5 ? 0 : nil
        case .group:
            return profile.meanLength <= 40 && profile.emails < 0.1 ? 0 : nil
        case .sectorChoice, .ipAddress, .phone, .personalData, .ignored:
            return 0
        case .address:
            return profile.emails < 0.5 ? 0 : nil
        }
    }

    private static func nameBonus(strength: Int, _ profile: ColumnProfile) -> Double? {
        guard profile.emails < 0.5, profile.dates < 0.5, profile.numbers < 0.5 else { return nil }
        if profile.count >= 3, profile.ticks > 0.8 { return nil }
        if strength <= 4, profile.wording < 0.7 { return nil }
        return 0
    }

    private static func sectorBonus(strength: Int, _ profile: ColumnProfile) -> Double? {
        if strength <= 4 { return profile.sectors >= 0.5 ? 3 * profile.sectors : nil }
        if profile.count >= 3, profile.sectors < 0.1, profile.variety > 0.7 && profile.count > 6 || profile.yesNo > 0.8 { return nil }
        if strength <= 7, profile.count >= 5, profile.sectors < 0.2 { return nil }
        return 3 * profile.sectors
    }
}

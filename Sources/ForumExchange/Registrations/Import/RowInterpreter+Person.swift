import ForumCore

extension RowInterpreter {
    /// Reads the participant's own address; the payer's only where payer and participant have the same name.
    func readEmail(_ row: RowCells, _ person: inout ImportedPerson, _ doubts: inout [ImportDoubt]) {
        var text = row.line(columns.email)
        if text.isEmpty, paysForThemselves(row) { text = row.line(columns.payerEmail) }
        guard let found = EmailText.address(in: text) else {
            guard !OrganisationAnswer.isNone(text) else { return }
            person.email = text
            doubts.append(.malformedEmail)
            return
        }
        person.email = found.address
        if !found.isAlone { doubts.append(.severalEmails) }
    }

    func paysForThemselves(_ row: RowCells) -> Bool {
        guard columns.payerEmail != nil else { return false }
        let participant = [columns.given, columns.family].map { Folding.joined(row.line($0)) }
        let payer = [columns.payerGiven, columns.payerFamily].map { Folding.joined(row.line($0)) }
        if participant == payer, participant.contains(where: { !$0.isEmpty }) { return true }
        let whole = Folding.words(row.line(columns.fullName)).sorted()
        let wholePayer = Folding.words(row.line(columns.payerName)).sorted()
        return !whole.isEmpty
            && (whole == wholePayer || whole == Folding.words(row.line(columns.payerGiven) + " " + row.line(columns.payerFamily)).sorted())
    }

    /// Reads the name; false where there is none.
    func readName(_ row: RowCells, _ person: inout ImportedPerson, _ doubts: inout [ImportDoubt]) -> Bool {
        let given = namePart(row.line(columns.given), middle: row.line(columns.middle))
        let family = namePart(Self.withoutAside(row.line(columns.family), &person), middle: "")
        if given.isEmpty || family.isEmpty {
            let whole = row.line(columns.fullName)
            if !whole.isEmpty, !Self.isNoName(whole) {
                readWholeName(whole, &person, &doubts)
                return !person.given.isEmpty || !person.family.isEmpty
            }
        }
        guard !given.isEmpty || !family.isEmpty else { return false }
        if columns.fullName == nil, given.isEmpty, columns.given != nil, Self.isTwoNames(family) {
            // Both parts were written into the field of the family name.
            readWholeName(family, &person, &doubts)
            doubts.append(.uncertainName)
            return true
        }
        person.given = NameCapitals.restored(given, as: .given)
        person.family = NameCapitals.restored(family, as: .family)
        if given.isEmpty || family.isEmpty { doubts.append(.singleName) }
        return true
    }

    private func readWholeName(_ text: String, _ person: inout ImportedPerson, _ doubts: inout [ImportDoubt]) {
        var whole = text
        if text.utf8.contains(UInt8(ascii: "@")), let found = EmailText.address(in: text) {
            whole = EmailText.text(without: found.address, in: text)
            if person.email.isEmpty { person.email = found.address }
        }
        whole = Self.withoutAside(whole, &person)
        let name = splitter.split(whole, email: person.email)
        (person.given, person.family) = (name.given, name.family)
        if name.isUncertain { doubts.append(.uncertainName) }
        if name.given.isEmpty != name.family.isEmpty { doubts.append(.singleName) }
    }

    /// « Jean Roy (DITP) »: what stands behind a name in parentheses belongs to no name; where it is none of a few other things, it is the
    /// organisation. « Dupont (née Martin) » stays whole.
    private static func withoutAside(_ text: String, _ person: inout ImportedPerson) -> String {
        guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else { return text }
        let aside = TidyText.line(String(text[text.index(after: open)...].dropLast()))
        let words = Folding.words(aside)
        guard let first = words.first, !NameWords.joiners.contains(first) else { return text }
        if words.contains(where: { $0.contains(where: \.isNumber) }) {
            person.remarks = aside
        } else if !words.allSatisfy(pronouns.contains) {
            person.organisation = aside
        }
        return TidyText.line(String(text[..<open]))
    }

    private static let pronouns: Set<String> = [
        "il", "elle", "iel", "lui", "he", "him", "his", "she", "her", "hers", "they", "them", "theirs",
    ]

    private func namePart(_ text: String, middle: String) -> String {
        guard !Self.isNoName(text) else { return "" }
        if middle.isEmpty, !text.utf8.contains(0x20) { return text }
        var words = NameTitle.dropped(from: text.split(separator: " ").map(String.init))
        if !middle.isEmpty { words.append(middle) }
        return words.joined(separator: " ")
    }

    /// A name without letters, or what Eventbrite writes where the buyer has not yet said who comes.
    private static func isNoName(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) else { return true }
        if text.utf8.count <= 3 { return ["n/a", "na", "nc", "xx", "xxx", "–", "—"].contains(text.lowercased()) }
        guard text.utf8.count >= 12 else { return false }
        return noNames.contains(Folding.words(text).joined(separator: " "))
    }

    private static let noNames: Set<String> = [
        "info requested", "information requested", "informations requises", "informations demandees", "participant e supprime e",
        "participant supprime", "participante supprimee", "utilisateur supprime", "deleted participant", "deleted user", "deleted account",
    ]

    private static func isTwoNames(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return words.count >= 2 && !NameWords.isParticle(words[0]) && words.contains { GivenNames.contains($0) }
    }
}

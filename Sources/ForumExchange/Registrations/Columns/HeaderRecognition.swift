/// Finds how many records stand before the first registration.
enum HeaderRecognition {
    /// The number of header records: 0 where the first record is a registration, 3 for Framaforms, more where a title stands above.
    ///
    /// The last of them holds the headings. It is the one among the first records with the most cells that read like headings, before
    /// any that holds an e-mail address.
    static func headerRecords(of table: DelimitedTable) -> Int {
        var best: (record: Int, count: Int)?
        for record in 0..<min(table.recordCount, 15) {
            let cells = table.record(record).map(TidyText.line)
            guard !cells.contains(where: EmailText.isAddress) else { break }
            let count = headingCount(cells, record: record, table: table)
            if count > best?.count ?? 0 { best = (record, count) }
        }
        return best.map { $0.record + 1 } ?? (isUnlikeTheRest(table) ? 1 : 0)
    }

    /// Headings in a language that nobody here knows: the first record has a text where every row below has an e-mail address.
    private static func isUnlikeTheRest(_ table: DelimitedTable) -> Bool {
        let first = table.recordCount > 0 ? table.record(0).map(TidyText.line) : []
        guard first.count(where: { !$0.isEmpty }) >= 2, !first.contains(where: isSomebody) else { return false }
        let rows = (1..<max(table.recordCount, 1)).prefix(50)
        return first.indices.contains { column in
            guard !OrganisationAnswer.isNone(first[column]), EmailText.address(in: first[column]) == nil else { return false }
            let cells = rows.map { TidyText.line(table.cell($0, column)) }.filter { !$0.isEmpty }
            return cells.count >= 2 && cells.allSatisfy(EmailText.isAddress)
        }
    }

    /// A known given name stands in no heading, and neither do figures.
    private static func isSomebody(_ cell: String) -> Bool {
        cell.contains(where: \.isNumber) || cell.split(separator: " ").contains { GivenNames.contains(String($0)) }
    }

    /// How many cells read like headings; zero where the record as a whole does not.
    private static func headingCount(_ cells: [String], record: Int, table: DelimitedTable) -> Int {
        let filled = cells.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return 0 }
        if filled.count == 1, cells.count == 1 {
            return isListTitle(filled[0]) ? 1 : 0
        }
        var known = 0
        var people = 0
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            guard let first = HeadingRule.suggestions(for: Heading(cell).words).first, first.strength >= 4 else { continue }
            if occursBelow(cell, column: column, record: record, table: table) { return 0 }
            known += 1
            if isAboutPerson(first.meaning) { people += 1 }
        }
        guard people > 0, known >= 2 else { return 0 }
        return known >= 3 || known * 3 >= filled.count ? known : 0
    }

    private static func isAboutPerson(_ meaning: ColumnMeaning) -> Bool {
        switch meaning {
        case .payerGivenName, .payerFamilyName, .payerName, .payerEmail, .email: true
        default: meaning.isName
        }
    }

    /// A heading is no answer: its text does not come again in its column.
    private static func occursBelow(_ text: String, column: Int, record: Int, table: DelimitedTable) -> Bool {
        let end = min(table.recordCount, record + 200)
        return ((record + 1)..<max(end, record + 1)).contains { TidyText.line(table.cell($0, column)) == text }
    }

    /// Whether the only cell of a line stands above a list of names rather than being one of them.
    private static func isListTitle(_ text: String) -> Bool {
        let words = Heading(text).words
        let titles = [
            "liste", "list", "participants", "participant", "participantes", "inscrits", "inscrit", "inscriptions", "invites", "attendees",
            "guests", "registrations", "presents",
        ]
        if words.contains(where: titles.contains) { return true }
        let labels = [
            "nom", "noms", "name", "names", "prenom", "prenoms", "et", "complet", "full", "first", "last", "famille", "de", "votre", "your",
            "ou", "and",
        ]
        return !words.isEmpty && words.allSatisfy(labels.contains)
    }
}

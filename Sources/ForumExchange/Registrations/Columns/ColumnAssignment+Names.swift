import ForumCore

extension ColumnAssignment {
    /// Finds the columns of names where headings do not name them, or name them too loosely.
    mutating func settleNames() {
        settleLoneName()
        if !hasName { assignPayer() }
        if !hasName { findNames() }
        completePair()
        if headings.isEmpty { findOrganisation() }
    }

    private var hasName: Bool { meanings.contains(where: \.isName) }

    /// « Nom » alone, or « Name » beside « First name », mean what their cells hold.
    private mutating func settleLoneName() {
        let given = column(of: .givenName)
        if let family = column(of: .familyName), given == nil, profiles[family].severalWords >= 0.5 {
            assign(.fullName, to: family)
        }
        if let given, column(of: .familyName) == nil {
            if let full = column(of: .fullName) {
                if profiles[full].severalWords < 0.5 { assign(.familyName, to: full) }
            } else if profiles[given].severalWords >= 0.7 {
                assign(.fullName, to: given)
            }
        }
    }

    /// Where only the payer is named, the payer is all one knows.
    private mutating func assignPayer() {
        let changes: [(ColumnMeaning, ColumnMeaning)] = [
            (.payerGivenName, .givenName), (.payerFamilyName, .familyName), (.payerName, .fullName), (.payerEmail, .email),
        ]
        guard [.payerGivenName, .payerFamilyName, .payerName].contains(where: { column(of: $0) != nil }) else { return }
        // With nothing else in the list that could be a participant's name.
        guard bestNameColumns().isEmpty else { return }
        for (payer, participant) in changes where column(of: participant) == nil {
            if let column = column(of: payer) { assign(participant, to: column) }
        }
    }

    // MARK: - Names by content

    /// What speaks for a column as given, family or full name.
    private struct NameScore {
        let column: Int
        var given = 0.0
        var family = 0.0
        var full = 0.0
    }

    private mutating func findNames() {
        let scores = bestNameColumns()
        guard let best = scores.max(by: { max($0.full, $0.given) < max($1.full, $1.given) }) else { return }
        if best.full >= best.given {
            assign(.fullName, to: best.column)
            return
        }
        assign(.givenName, to: best.column)
        let others = scores.filter { $0.column != best.column }
        if let family = others.max(by: { familyScore($0, beside: best.column) < familyScore($1, beside: best.column) }) {
            assign(.familyName, to: family.column)
        }
    }

    /// Gives the other half of a name its column where one half is known.
    private mutating func completePair() {
        let (given, family) = (column(of: .givenName), column(of: .familyName))
        guard column(of: .fullName) == nil, column(of: .fullNameFamilyFirst) == nil, (given == nil) != (family == nil) else { return }
        let scores = bestNameColumns()
        if let given, let other = scores.max(by: { familyScore($0, beside: given) < familyScore($1, beside: given) }),
            other.family >= 0.5 || headings.isEmpty
        {
            assign(.familyName, to: other.column)
        }
        if family != nil, let other = scores.max(by: { $0.given < $1.given }), other.given >= 0.5 {
            assign(.givenName, to: other.column)
        }
    }

    private func familyScore(_ score: NameScore, beside column: Int) -> Double {
        score.family + (abs(score.column - column) == 1 ? 0.4 : 0) + (score.column == column - 1 ? 0.05 : 0)
    }

    /// The columns without a meaning that may hold names, with what speaks for each.
    private func bestNameColumns() -> [NameScore] {
        let email = column(of: .email) ?? column(of: .payerEmail)
        return meanings.indices.compactMap { column -> NameScore? in
            let profile = profiles[column]
            guard meanings[column] == .ignored, profile.count > 0, profile.wording >= 0.7, profile.sectors < 0.5, profile.yesNo < 0.5,
                profile.meanLength <= 40
            else { return nil }
            if isIgnoredByHeading(column) { return nil }
            var score = NameScore(column: column)
            for row in sample.rows.indices {
                let cell = sample.cell(row, column)
                guard !cell.isEmpty else { continue }
                let address = email.map { sample.cell(row, $0) } ?? ""
                add(cell, address: address, to: &score, weight: 1 / Double(profile.count))
            }
            score.family += profile.variety * 0.4 * (1 - profile.severalWords)
            // Family names are not given names, with exceptions.
            score.family -= 0.3 * profile.givenNames
            return headings.isEmpty || max(score.given, score.full) >= 0.4 || score.family >= 0.5 ? score : nil
        }
    }

    /// Whether its heading says that a column is of no use. A row may have cells to the right of the last heading.
    private func isIgnoredByHeading(_ column: Int) -> Bool {
        guard headings.indices.contains(column) else { return false }
        return HeadingRule.suggestions(for: headings[column].words).first?.meaning == .ignored
    }

    private func add(_ cell: String, address: String, to score: inout NameScore, weight: Double) {
        let words = NameTitle.dropped(from: cell.split(separator: " ").map(String.init))
        let folded = Folding.joined(words.joined(separator: " "))
        let local = address.prefix { $0 != "@" }.split { $0 == "." || $0 == "_" }.map { Folding.joined($0).filter { !$0.isNumber } }
        if local.count >= 2 {
            if folded == local[0] { score.given += weight }
            if folded == local[1] { score.family += weight }
        }
        if words.count >= 2 {
            let known = words.contains { GivenNames.contains($0) }
            if EmailNameMatch(words: words, email: address) != nil || NameEvidence(words: words, email: "").capitals != nil {
                score.full += weight
            } else if known {
                score.full += 0.7 * weight
            }
            if let last = words.last, words.count == 2, GivenNames.contains(words[0]), GivenNames.contains(last) {
                score.given += 0.5 * weight
            }
        } else if let word = words.first {
            if GivenNames.contains(word) { score.given += 0.7 * weight }
            if NameLetterCase(word) == .upper { score.family += 0.3 * weight }
        }
    }

    // MARK: - Organisations by content

    /// In a list without headings, the first column of longer texts that is nothing else is taken for the organisation.
    private mutating func findOrganisation() {
        let free = meanings.indices.filter { column in
            let profile = profiles[column]
            return meanings[column] == .ignored && profile.count > 0 && profile.numbers < 0.5 && profile.dates < 0.5 && profile.yesNo < 0.5
                && profile.meanLength >= 3 && profile.meanLength <= 60 && profile.emails < 0.1
        }
        if let column = free.first(where: { profiles[$0].wording >= 0.4 }) { assign(.organisation, to: column) }
    }
}

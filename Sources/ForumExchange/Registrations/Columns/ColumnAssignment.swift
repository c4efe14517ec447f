/// Gives each column of a table its meaning, from its heading and from what it holds.
struct ColumnAssignment {
    let headings: [Heading]
    /// The headings of the row above, carried to the right; empty where there is one header row only.
    let groupHeadings: [String]
    let sample: TableSample
    let profiles: [ColumnProfile]
    private(set) var meanings: [ColumnMeaning]

    /// Assigns meanings.
    ///
    /// - Parameter headings: one for each column; none for a list without headings.
    init(headings: [String], groupHeadings: [String], sample: TableSample) {
        self.headings = headings.map(Heading.init)
        self.groupHeadings = groupHeadings
        self.sample = sample
        let width = max(headings.count, sample.width)
        profiles = (0..<width).map { ColumnProfile(sample.cells(of: $0)) }
        meanings = Array(repeating: .ignored, count: width)
        assignTickedSectors()
        assignByHeading()
        assignOtherSector()
        assignByContent()
        settleNames()
        settleCodes()
    }

    // MARK: - Headings

    private struct Candidate {
        let meaning: ColumnMeaning
        let score: Double
    }

    private mutating func assignByHeading() {
        var candidates = headings.indices.map { column in
            meanings[column] == .sectorChoice ? [] : self.candidates(for: column)
        }
        // The best claim to each meaning wins; a column that loses one falls back on its next.
        var taken: Set<ColumnMeaning> = []
        while true {
            var best: (column: Int, candidate: Candidate)?
            for column in candidates.indices {
                guard let candidate = candidates[column].first else { continue }
                if candidate.score > best?.candidate.score ?? -.infinity { best = (column, candidate) }
            }
            guard let best else { return }
            if taken.contains(best.candidate.meaning) {
                // A second column of one meaning is no third one: « Confirmez votre e-mail » is ignored.
                candidates[best.column].removeFirst()
                candidates[best.column].removeAll { $0.score < best.candidate.score - 3 }
            } else {
                meanings[best.column] = best.candidate.meaning
                candidates[best.column] = []
                if !best.candidate.meaning.mayRepeat { taken.insert(best.candidate.meaning) }
            }
        }
    }

    private func candidates(for column: Int) -> [Candidate] {
        let heading = headings[column]
        let isPersonal = heading.words.contains { ["votre", "vos", "your", "vous", "participant", "attendee", "inscrit"].contains($0) }
        return suggestions(for: column).compactMap { meaning, strength in
            guard let bonus = ColumnFit.bonus(for: meaning, strength: strength, profile: profiles[column]) else { return nil }
            let ordered = meaning == .fullName && Self.namesFamilyFirst(heading) ? .fullNameFamilyFirst : meaning
            return Candidate(meaning: ordered, score: Double(strength) + bonus + (isPersonal ? 0.5 : 0))
        }.sorted { $0.score > $1.score }
    }

    /// What a heading suggests; where it says nothing by itself, what it says under the heading of its group.
    private func suggestions(for column: Int) -> [(meaning: ColumnMeaning, strength: Int)] {
        let own = HeadingRule.suggestions(for: headings[column].words)
        let group = group(of: column)
        guard own.isEmpty, !group.isEmpty, !headings[column].text.isEmpty else { return own }
        return HeadingRule.suggestions(for: Heading(group + " " + headings[column].text).words)
    }

    private func group(of column: Int) -> String { groupHeadings.indices.contains(column) ? groupHeadings[column] : "" }

    /// « Nom et prénom », « Last name, first name ».
    private static func namesFamilyFirst(_ heading: Heading) -> Bool {
        let given = heading.words.firstIndex { $0.hasPrefix("prenom") || $0 == "first" || $0 == "given" }
        let family = heading.words.firstIndex { ["nom", "noms", "last", "family", "surname"].contains($0) }
        guard let given, let family else { return false }
        return family < given
    }

    // MARK: - Content

    private mutating func assignByContent() {
        for column in meanings.indices where profiles[column].addressesIP >= 0.8 { meanings[column] = .ipAddress }
        if !meanings.contains(.email), let column = bestFree({ $0.emails >= 0.6 ? $0.emails : nil }) { meanings[column] = .email }
        if !meanings.contains(.sector), !meanings.contains(.sectorChoice), let column = bestFree(Self.sectorContent) {
            meanings[column] = .sector
        }
        guard headings.isEmpty else { return }
        for column in meanings.indices where meanings[column] == .ignored && profiles[column].phones >= 0.7 { meanings[column] = .phone }
        if let column = bestFree({ $0.dates >= 0.8 ? $0.dates : nil }) { meanings[column] = .registrationDate }
    }

    private static func sectorContent(_ profile: ColumnProfile) -> Double? {
        profile.sectors >= 0.6 ? profile.sectors - profile.variety / 10 : nil
    }

    /// The column without a meaning that scores best.
    private func bestFree(_ score: (ColumnProfile) -> Double?) -> Int? {
        var best: (column: Int, score: Double)?
        for column in meanings.indices where meanings[column] == .ignored {
            guard let value = score(profiles[column]) else { continue }
            if value > best?.score ?? -.infinity { best = (column, value) }
        }
        return best?.column
    }

    // MARK: - Ticked sectors

    /// Finds runs of columns that are ticked, each under the name of a sector.
    private mutating func assignTickedSectors() {
        let isTicked = profiles.map { $0.count > 0 && $0.ticks > 0.9 }
        let isSector = headings.map { SectorAnswer($0.option ?? $0.text).isNothingElse }
        var start = 0
        while start < headings.count {
            guard isTicked[start] || isSector[start] else {
                start += 1
                continue
            }
            var end = start
            while end < headings.count, group(of: end) == group(of: start), isTicked[end] || isSector[end] && profiles[end].count == 0 {
                end += 1
            }
            let run = start..<max(end, start + 1)
            let sectors = run.filter { isSector[$0] }
            if sectors.count >= 2, sectors.count * 2 >= run.count, !asksHowTheyHeard(sectors) {
                for column in sectors { meanings[column] = .sectorChoice }
            }
            start = run.upperBound
        }
    }

    private func asksHowTheyHeard(_ columns: [Int]) -> Bool {
        columns.contains { column in
            let words = Heading(group(of: column) + " " + headings[column].text).words
            return words.contains { ["connu", "entendu", "heard", "hear", "know", "informe", "themes", "sujets"].contains($0) }
        }
    }

    /// « Vous êtes [Autre] », beside « Vous êtes » or beside its boxes: the sector in a person's own words.
    private mutating func assignOtherSector() {
        let questions = headings.indices.filter { meanings[$0] == .sector || meanings[$0] == .sectorChoice }.map { headings[$0].question }
        guard !questions.isEmpty else { return }
        for column in headings.indices where meanings[column] != .sector && questions.contains(headings[column].question) {
            guard let option = headings[column].option else { continue }
            let answer = SectorAnswer(option)
            if answer.sector == .other, answer.isNothingElse { meanings[column] = .sectorChoice }
        }
    }

    // MARK: - Codes

    /// A code that comes on many rows is no ticket's.
    private mutating func settleCodes() {
        for column in meanings.indices where meanings[column] == .ticketCode {
            // Of a few rows, two that share a code are no reason yet.
            let leastVariety = profiles[column].count < 10 ? 0.6 : 0.8
            if profiles[column].count > 3, profiles[column].variety < leastVariety { meanings[column] = .orderCode }
        }
    }
}

extension ColumnAssignment {
    /// Changes a meaning; used while names are settled.
    mutating func assign(_ meaning: ColumnMeaning, to column: Int) { meanings[column] = meaning }

    func column(of meaning: ColumnMeaning) -> Int? { meanings.firstIndex(of: meaning) }
}

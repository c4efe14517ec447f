extension PersonSearchIndex {
    /// Finds the people a typed text stands for.
    ///
    /// Every word has to match one of these, each word another: the beginning of a word of the given or family name, of the organisation, of
    /// the local part of the e-mail address; initials; from four letters on (six in organisations) the same with one letter missing, extra,
    /// wrong or swapped; names that sound alike in French. The whole text may also be a ticket code, with its hyphens or without, or its last part. Case, accents, punctuation, spaces
    /// and the order of words don't matter. A blank text finds everybody.
    ///
    /// Guesses come after all others, so that whoever was named is seen even when they are in already. Among the others, and among the
    /// guesses, people who have not arrived come first, then the better ``MatchQuality``, then the order of family and given names, then of
    /// ids. One who has arrived and whose whole given or family name was typed comes before those not arrived whom only their organisation,
    /// address or initials suggest.
    ///
    /// - Parameters:
    ///   - limit: How many hits to return; the counts go over all of them.
    ///   - hasArrived: Whether the person with an id has arrived; asked once for each match.
    public mutating func search(_ text: String, limit: Int, hasArrived: (Int) -> Bool = { _ in false }) -> SearchResults {
        let query = SearchQuery(text)
        var top = TopHits(limit: max(0, limit), columns: columns, fields: fields, nameKeys: nameKeys)
        memory.beginVisits(endID)
        for id in codes.ids(query.code) + codeEnds.ids(query.code) where memory.visit(id) {
            top.offer(id, cost: .free, hasArrived: hasArrived(id))
        }
        if query.words.isEmpty {
            if query.code.isEmpty {
                offerEverybody(to: &top, hasArrived)
            }
            return results(top) { _ in SearchHighlights() }
        }
        let plan = SearchPlan(query, in: columns, memory: &memory)
        var aligner = Aligner(plan, columns, fields)
        forEachCandidate(plan) { entry in
            if let cost = aligner.cost(entry) {
                top.offer(entry, cost: cost, hasArrived: hasArrived(entry))
            }
        }
        var recorder = Aligner(plan, columns, fields, records: true)
        return results(top) { highlights(recorder.alignment($0), plan, $0) }
    }

    private func offerEverybody(to top: inout TopHits, _ hasArrived: (Int) -> Bool) {
        for id in 0..<endID where contains(id) {
            top.offer(id, cost: .free, hasArrived: hasArrived(id))
        }
    }

    private func results(_ top: TopHits, _ highlights: (Int) -> SearchHighlights) -> SearchResults {
        let hits = top.sorted().map { hit in
            SearchHit(id: hit.entry, quality: hit.quality, hasArrived: hit.hasArrived, highlights: highlights(hit.entry))
        }
        return SearchResults(hits: hits, total: top.total, certain: top.certain)
    }

    /// Calls back once with each entry that may match: along the chains of the rarest word's values, or with all when that is no gain.
    private mutating func forEachCandidate(_ plan: SearchPlan, _ body: (Int) -> Void) {
        let driver = plan.driver(columns)
        if driver.estimate > count / 4 {
            for entry in 0..<endID where memory.visit(entry) {
                body(entry)
            }
            return
        }
        for group in driver.groups {
            let matches = plan.matches[group]
            for (column, found) in zip(columns, matches.columns) {
                visit(found.touched, of: column, body)
            }
            for pairs in [matches.initials, matches.joined] {
                let values = pairs.values(columns)
                visit(values.given, of: columns[0], body)
                visit(values.family, of: columns[1], body)
            }
        }
    }

    private mutating func visit(_ values: [UInt32], of column: SearchColumn, _ body: (Int) -> Void) {
        for value in values {
            var entry = column.chainHeads[Int(value)]
            while entry != SearchColumn.endOfChain {
                if memory.visit(Int(entry)) {
                    body(Int(entry))
                }
                entry = column.next[Int(entry)]
            }
        }
    }
}

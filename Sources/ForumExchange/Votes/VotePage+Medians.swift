import ForumCore
import ForumLocalization

extension VotePage {
    /// The profiles of a majority judgment, the grade of each theme, and of those with the same grade the medians that were taken away until
    /// they differed.
    mutating func addProfiles(_ judgment: MajorityJudgment, _ vote: Vote, _ words: Phrasebook) {
        let grades = vote.method.gradeNames(words)
        add(.heading, words(.methods(.profiles)))
        add(.text, grades.enumerated().map { "\($0 + 1)\u{A0}\($1)" }.joined(separator: " · "))
        addTable(
            [[""] + (1...max(1, grades.count)).map { String($0) }]
                + judgment.merits.map { merit in ["\(merit.proposal.place + 1)"] + merit.tally.counts.map { $0.description } })
        let order = judgment.merits.sorted { ($0.rank, $0.proposal) < ($1.rank, $1.proposal) }
        for merit in order {
            add(
                .text,
                words(
                    .methods(.medianOf),
                    [
                        "rank": words.ordinal(merit.rank), "number": String(merit.proposal.place + 1),
                        "grade": Self.name(merit.grade, grades), "above": merit.above.description, "below": merit.below.description,
                        "sign": merit.sign == .plus ? "+" : "−",
                    ]))
        }
        var isHeaded = false
        for group in Dictionary(grouping: order, by: \.grade).sorted(by: { $0.key > $1.key }) where group.value.count > 1 {
            if !isHeaded { add(.heading, words(.methods(.mediansTaken))) }
            isHeaded = true
            add(.text, words(.methods(.mediansHelp), ["grade": Self.name(group.key, grades)]))
            let orders = group.value.map { MedianOrder($0.tally) }
            let lengths = zip(orders, orders.dropFirst()).map { $0.lengthUntilDifferent(from: $1) }
            let length = lengths.compactMap { $0 }.max() ?? 1
            for (merit, order) in zip(group.value, orders) {
                let taken = order.grades(limit: length).map { run in
                    let name = Self.name(run.grade, grades)
                    return run.count == 1 ? name : "\(name) ×\(run.count)"
                }
                add(.fixed, "\(merit.proposal.place + 1)  \(taken.joined(separator: ", "))")
            }
            if lengths.contains(nil) { add(.text, words(.methods(.mediansEqual))) }
        }
    }

    private static func name(_ grade: Int, _ grades: [String]) -> String { grades.indices.contains(grade) ? grades[grade] : "" }
}

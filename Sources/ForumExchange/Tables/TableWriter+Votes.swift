import ForumCore
import ForumLocalization

extension TableWriter {
    /// The results of the votes that are closed, one theme a row; of others that they are open or called off.
    func votes() -> [UInt8] {
        var rows: [[String]] = []
        for report in state.voteReports {
            let vote = report.vote
            let beginning = [
                String(report.number), words(report.methodName), context.name(vote.phase), time(vote.opened.at), time(vote.closed?.at),
                vote.present.map(String.init) ?? "",
            ]
            guard report.isTold else {
                rows.append(beginning + ["", "", "", "", "", "", ""])
                continue
            }
            let decided = Set(report.outcome.decided)
            let means = vote.decision.map { words(.report($0.means.column)) } ?? ""
            for standing in report.standings {
                rows.append(
                    beginning + [
                        standing.choice.title, points(of: standing, vote), String(standing.voters), String(standing.rank),
                        yes(standing.isTied), yes(decided.contains(standing.choice.theme)), means,
                    ])
            }
            for choice in report.uncounted { rows.append(beginning + [choice.title, words(.report(.notCounted)), "", "", "", "", means]) }
        }
        return table(
            [
                .columnVote, .columnMethod, .columnState, .columnOpenedAt, .columnClosedAt, .columnPresent, .columnTheme, .columnPoints,
                .columnVoters, .columnRank, .columnTied, .columnChosen, .columnDecision,
            ], rows)
    }

    /// Points as a number that a spreadsheet adds up, halves included; of a judgment the grade in words.
    private func points(of standing: VoteReport.Standing, _ vote: Vote) -> String {
        switch vote.method {
        case .majorityJudgment: standing.value(words)
        case .borda where standing.points % 2 != 0: words(.votes(.halfNumber), ["whole": standing.points / 2])
        case .borda: String(standing.points / 2)
        default: String(standing.points)
        }
    }

    /// The ballots of each vote that is closed and had any: one ballot a row, one theme a column. They carry no name; the
    /// last column says why one was set aside.
    func ballots() -> [ExportedFile] {
        state.voteReports.filter { $0.isTold && !$0.vote.ballots.isEmpty }.map { report in
            let choices = report.vote.choices
            // What a ballot does not mention is not the same as 0, except where nothing is what 0 says.
            let isSparse = report.vote.method.shape != .dots && report.vote.method.shape != .approvals
            let grades = report.vote.method.gradeNames(words)
            func said(_ value: Int) -> String { grades.indices.contains(value) ? grades[value] : String(value) }
            let rows = report.vote.ballots.values.sorted { $0.key < $1.key }.map { ballot in
                [ballot.number.map { String($0) } ?? ""]
                    + choices.map { choice in ballot.marks[choice.theme].map { said($0) } ?? (isSparse ? "" : "0") }
                    + [report.vote.error(of: ballot.marks).map { words.reason($0) } ?? ""]
            }
            let headings = [words(.report(.columnNumber))] + choices.map { VisibleText.line($0.title) } + [words(.report(.columnSetAside))]
            return ExportedFile("\(words(.report(.fileBallots)))-\(report.number).csv", table(headings, rows))
        }
    }
}

extension VoteDecision.Means {
    /// How the room settled the result, for a column.
    fileprivate var column: Phrase.Report {
        switch self {
        case .count: .decidedByCount
        case .all: .decidedByAll
        case .lot: .decidedByLot
        }
    }
}

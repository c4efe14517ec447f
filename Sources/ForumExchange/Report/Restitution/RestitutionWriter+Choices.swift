import ForumCore
import ForumLocalization

extension RestitutionWriter {
    /// The themes with the notes that speak for them, what was merged into each, and those that were withdrawn with the reason.
    mutating func writeThemes() {
        document.heading(2, say(.themes))
        let entries = state.themeEntries
        if entries.isEmpty { document.paragraph(say(.noThemes)) }
        document.list(
            entries.map { MarkdownDocument.Item(lead: line(of: $0), items: state.notes(of: $0).map { item($0, underTheme: true) }) })
    }

    private func line(of entry: ThemeEntry) -> Marked {
        var parts: [String] = []
        if !entry.merged.isEmpty {
            parts.append(words(.themes(.mergedFrom), ["titles": words.list(entry.merged.map { words.quoted($0.title) })]))
        }
        if entry.theme.isWithdrawn {
            let reason = entry.theme.withdrawalReason
            parts.append(reason.isEmpty ? words(.themes(.withdrawn)) : words(.themes(.withdrawnFor), ["reason": reason]))
        }
        let title = Marked(entry.theme.title.isEmpty ? words(.common(.untitled)) : entry.theme.title)
        return .labelled(entry.theme.isWithdrawn ? title : title.strong, Marked(parts.joined(separator: " · ")))
    }

    /// Each vote: how it was taken, who could vote, the result with its ties, and what was set aside.
    mutating func writeVotes() {
        document.heading(2, say(.votes))
        let votes = state.voteReports
        if votes.isEmpty { document.paragraph(say(.noVotes)) }
        for vote in votes { write(vote) }
    }

    private mutating func write(_ report: VoteReport) {
        let vote = report.vote
        document.heading(3, say(.voteHeading, ["n": report.number, "method": report.methodName]))
        var opening = [method(of: vote), moment(.voteOpenedAt, vote.opened)]
        if let closed = vote.closed, report.isTold { opening.append(moment(.voteClosedAt, closed)) }
        document.paragraph(.joined(opening))
        guard report.isTold else {
            document.paragraph(say(vote.phase.takesBallots ? .voteStillOpen : .voteCalledOff))
            return
        }
        document.paragraph(.joined(turnout(of: report)))
        writeResult(report)
    }

    private func method(of vote: Vote) -> Marked {
        switch vote.method {
        case .hands: say(.handsMethod)
        case .dots(let allowance, let cap): say(.dotsMethod, ["n": allowance, "cap": cap])
        default: Marked(words(vote.method.phrase) + ".")
        }
    }

    private func moment(_ phrase: Phrase.Report, _ mark: Mark) -> Marked {
        let moment = context.moment(mark.at)
        return say(phrase, ["date": words.date(moment.day), "time": moment.time])
    }

    private func turnout(of report: VoteReport) -> [Marked] {
        var sentences: [Marked] = []
        if let present = report.vote.present { sentences.append(say(.presentCounted, ["n": present])) }
        if report.isByHands {
            sentences.append(report.vote.abstentions.map { say(.abstentions, ["n": $0]) } ?? say(.abstentionsNotCounted))
        } else {
            sentences.append(say(.ballotsCounted, ["n": report.outcome.counted]))
            if report.outcome.blank > 0 { sentences.append(say(.ballotsBlank, ["n": report.outcome.blank])) }
            if !report.outcome.setAside.isEmpty { sentences.append(say(.ballotsSetAside, ["n": report.outcome.setAside.count])) }
        }
        sentences.append(say(.placesToChoose, ["n": report.vote.rules.places]))
        sentences += report.vote.concerns.filter(\.isOfRecord).map { Marked("\(words.concern($0)).".firstLetterCapital) }
        return sentences
    }

    private mutating func writeResult(_ report: VoteReport) {
        var points = Marked(words(.votes(.points)))
        if report.isByHands { points = say(.columnHands) }
        if case .dots = report.vote.method { points = say(.columnDots) }
        var columns: [(title: Marked, alignment: MarkdownDocument.Alignment)] = [
            (say(.columnRank), .left), (say(.columnTheme), .left), (points, .right),
        ]
        if !report.isByHands { columns.append((say(.columnVoters), .right)) }
        let counted = report.standings.map { standing in
            let value = report.isPlain ? words.number(standing.points) : standing.value(words)
            let points = [value] + (report.isByHands ? [] : [words.number(standing.voters)])
            return [context.rank(standing), standing.choice.title] + points
        }
        let uncounted = report.uncounted.map { ["", $0.title, words(.report(.notCounted))] }
        document.table(columns, (counted + uncounted).map { row in row.map { Marked($0) } })
        for said in report.outcome.verdict(words, everyTie: true) {
            let sentence = said.sentence.firstLetterCapital + (said.sentence.hasSuffix(".") ? "" : ".")
            document.paragraph(said.isChoice ? Marked(sentence).strong : Marked(sentence))
        }
        for lot in words.formerLots(of: report.vote) { document.paragraph(Marked(lot)) }
        // A tie that was voted on again is settled there, and the sentence before says how.
        if report.vote.decision != nil || report.outcome.rerun == nil { writeDecision(report.vote) }
        if !report.vote.unsettled.isEmpty { document.paragraph(say(.disputed, ["n": report.vote.unsettled.count])) }
    }

    /// What the room took note of, and how it settled a tie.
    private mutating func writeDecision(_ vote: Vote) {
        guard let decision = vote.decision else {
            document.paragraph(say(.notDecided))
            return
        }
        let titles = words.list(vote.titles(decision.chosen).map { words.quoted($0) })
        let means: Phrase.Methods
        switch decision.means {
        case .count: means = .decidedByCount
        case .all: means = .decidedByAll
        case .lot: means = .decidedByLot
        }
        document.paragraph(.labelled(Marked(words(.methods(.decision))), Marked(words(.methods(means), ["titles": titles]))))
    }
}

extension String {
    /// The text with a capital at its beginning.
    fileprivate var firstLetterCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension VoteConcern {
    /// It says something of the result, and not only of the work at the desk.
    fileprivate var isOfRecord: Bool {
        switch self {
        case .sealBroken, .countSaysOtherwise, .late, .changedSinceSeal, .ballotsOverVoters, .ballotsUnderVoters, .ballotsOverPresent,
            .handsAndAbstentions, .countedOnce, .boxes, .decidedOtherwise:
            true
        case .missingNumbers, .differingBallots, .differingCounts, .uncounted: false
        }
    }
}

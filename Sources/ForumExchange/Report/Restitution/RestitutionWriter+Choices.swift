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

    /// What the votes came to together; nothing where no vote has closed.
    mutating func writeProgramme() {
        guard let rows = state.programmeToTell else { return }
        document.heading(2, say(.programme))
        if rows.isEmpty { document.paragraph(say(.programmeEmpty)) }
        document.list(
            rows.map { row in
                let title = Marked(row.theme.title.isEmpty ? words(.common(.untitled)) : row.theme.title)
                return MarkdownDocument.Item(lead: .labelled(title.strong, Marked(context.remarks(on: row))))
            })
    }

    private mutating func write(_ report: VoteReport) {
        let vote = report.vote
        document.heading(3, say(.voteHeading, ["n": report.number, "method": report.methodName]))
        var opening = method(of: vote) + [moment(.voteOpenedAt, vote.opened)]
        if let closed = vote.closed, report.isTold { opening.append(moment(.voteClosedAt, closed)) }
        document.paragraph(.joined(opening))
        guard report.isTold else {
            document.paragraph(say(vote.phase.takesBallots ? .voteStillOpen : .voteCalledOff))
            return
        }
        document.paragraph(.joined(turnout(of: report)))
        writeResult(report)
    }

    /// What people were asked and how it was counted, so that the numbers below can be read by whoever was not there.
    private func method(of vote: Vote) -> [Marked] {
        switch vote.method {
        case .hands: return [say(.handsMethod)]
        case .dots(let allowance, let cap): return [say(.dotsMethod, ["n": allowance, "cap": cap])]
        case .majorityJudgment:
            let grades = words.list(vote.method.gradeNames(words).map { words.quoted($0) })
            return [say(.gradesMethod, ["grades": grades]), Marked(words(.methods(vote.method.explanation.counted)))]
        default:
            let rule = vote.method.rule(words).map { Marked("\($0).".firstLetterCapital) }
            return rule + [Marked(words(.methods(vote.method.explanation.counted)))]
        }
    }

    /// The heads of what each theme got: the points, and where it is something else the ballots that say something of it.
    private func heads(of vote: Vote) -> (points: Marked, voters: Marked?) {
        switch vote.method.shape {
        case .hands: (say(.columnHands), nil)
        case .dots: (say(.columnDots), say(.columnVoters))
        case .approvals: (say(.columnApprovals), nil)
        case .grades: (say(.columnGrade), say(.columnMentions))
        case .scores, .credits, .ranks: (Marked(words(.votes(.result))), say(.columnMentions))
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
        sentences += report.vote.concernsOfRecord.map { Marked("\(words.concern($0)).".firstLetterCapital) }
        return sentences
    }

    private mutating func writeResult(_ report: VoteReport) {
        let heads = heads(of: report.vote)
        var columns: [(title: Marked, alignment: MarkdownDocument.Alignment)] = [
            (say(.columnRank), .left), (say(.columnTheme), .left), (heads.points, .right),
        ]
        if let voters = heads.voters { columns.append((voters, .right)) }
        let counted = report.standings.map { standing in
            let value = report.isPlain ? words.number(standing.points) : standing.value(words)
            let points = [value] + (heads.voters == nil ? [] : [words.number(standing.voters)])
            return [context.rank(standing), standing.choice.title] + points
        }
        let uncounted = report.uncounted.map { ["", $0.title, words(.report(.notCounted))] }
        document.table(columns, (counted + uncounted).map { row in row.map { Marked($0) } })
        for said in report.outcome.verdict(words, everyTie: true) {
            let sentence = said.sentence.firstLetterCapital + (said.sentence.hasSuffix(".") ? "" : ".")
            document.paragraph(said.isChoice ? Marked(sentence).strong : Marked(sentence))
        }
        // A tie that was voted on again is settled there, and the sentence before says how.
        if report.vote.decision != nil || report.outcome.rerun == nil { document.paragraph(Marked(context.decision(on: report.vote))) }
        for lot in words.formerLots(of: report.vote) { document.paragraph(Marked(lot)) }
        if !report.vote.unsettled.isEmpty { document.paragraph(say(.disputed, ["n": report.vote.unsettled.count])) }
    }
}

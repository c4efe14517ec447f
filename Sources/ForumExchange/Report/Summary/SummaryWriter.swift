import ForumCore
import ForumLocalization

/// Writes the state of a session as plain text.
struct SummaryWriter {
    let context: ReportContext
    private var output = PlainLines()

    private var state: ForumState { context.state }
    private var words: Phrasebook { context.words }

    init(context: ReportContext) { self.context = context }

    consuming func written() -> String {
        output.heading(context.title)
        if !context.dateAndPlace.isEmpty { output.line(context.dateAndPlace) }
        if state.session.isDemo { output.line(words(.report(.rehearsal))) }
        writeParticipants()
        writeNotes()
        writeThemes()
        writeVotes()
        writeProgramme()
        writeAgenda()
        writeInside()
        writeConsoles()
        return output.lines.joined(separator: "\n") + "\n"
    }

    private mutating func writeParticipants() {
        let counts = state.people.counts
        output.heading(words(.report(.participants)))
        if let capacity = state.session.capacity {
            output.item(words(.report(.insideOfCapacity), ["n": counts.inside, "capacity": capacity]))
        } else {
            output.item(words(.report(.inside), ["n": counts.inside]))
        }
        output.item(words(.report(.came), ["n": counts.arrived]))
        output.item(words(.report(.registered), ["n": counts.registered - counts.walkIns]))
        if counts.walkIns > 0 { output.item(words(.report(.walkIns), ["n": counts.walkIns])) }
        for row in context.sectorRows where row.arrived > 0 {
            output.item(
                words(.report(.share), ["sector": context.plural(row.sector), "n": row.arrived, "share": PhraseValue.percent(row.percent)]))
        }
    }

    private mutating func writeNotes() {
        output.heading(words(.report(.notes)))
        for group in state.noteGroups {
            output.item(heading(of: group))
            for note in group.notes {
                let kind = note.kind.map { "[\(context.name($0))] " } ?? ""
                let tags = note.tagsBeside(note.isConflicted ? "" : note.text).map { " #\($0)" }.joined()
                if note.isConflicted {
                    output.item(kind + words(.report(.wordings), ["n": note.standing.count]) + tags, depth: 1)
                    for wording in note.standing { output.item(wording.text, depth: 2, keepsLines: true) }
                } else {
                    let text = note.kind == .verbatim ? words.quotation(note.text) : note.text
                    output.item(kind + text + tags, depth: 1, keepsLines: true)
                }
            }
        }
    }

    private func heading(of group: NoteGroup) -> String {
        let count = words(.notes(.count), ["n": group.notes.count])
        guard let question = group.question else { return "\(words(.report(.outside))) (\(count))" }
        let title = group.number.map { words(.report(.question), ["n": $0, "text": question.text]) }
        return "\(title ?? words(.report(.questionWithdrawn), ["text": question.text])) (\(count))"
    }

    private mutating func writeThemes() {
        output.heading(words(.report(.themes)))
        let entries = state.themeEntries
        if entries.isEmpty { output.item(words(.report(.noThemes))) }
        for entry in entries {
            let withdrawn = entry.theme.isWithdrawn ? " (\(words(.themes(.withdrawn))))" : ""
            output.item(entry.theme.title + withdrawn)
            for theme in entry.merged { output.item("\(theme.title) (\(words(.report(.themeMerged))))", depth: 1) }
        }
    }

    private mutating func writeVotes() {
        output.heading(words(.report(.votes)))
        let votes = state.voteReports
        if votes.isEmpty { output.item(words(.report(.noVotes))) }
        for report in votes {
            let isPartial = report.vote.phase.takesBallots && report.vote.showsResult
            let phase = context.name(report.vote.phase) + (isPartial ? ", \(words(.votes(.partialResults)))" : "")
            output.item(words(.report(.voteHeading), ["n": report.number, "method": report.methodName]) + " (\(phase))")
            guard report.vote.showsResult else {
                if !report.isByHands { output.item(words(.votes(.ballots), ["n": report.vote.ballots.count]), depth: 1) }
                output.item(words(.report(report.vote.phase.takesBallots ? .voteStillOpen : .voteCalledOff)), depth: 1)
                continue
            }
            for standing in report.standings {
                let points = standing.value(words)
                let title = standing.choice.title
                output.item(words(.report(.resultLine), ["rank": context.rank(standing), "title": title, "points": points]), depth: 1)
            }
            for choice in report.uncounted {
                output.item("\(choice.title) (\(words(.report(.notCounted))))", depth: 1)
            }
            for said in report.outcome.verdict(words) { output.item(said.sentence, depth: 1) }
            guard report.isTold else { continue }
            for concern in report.vote.concernsOfRecord { output.item("! \(words.concern(concern).firstLetterCapital).", depth: 1) }
            if report.vote.decision != nil || report.outcome.rerun == nil { output.item(context.decision(on: report.vote), depth: 1) }
            for lot in words.formerLots(of: report.vote) { output.item(lot, depth: 1) }
        }
    }

    /// The programme of the next forums; nothing where no vote has closed.
    private mutating func writeProgramme() {
        guard let rows = state.programmeToTell else { return }
        output.heading(words(.report(.programme)))
        if rows.isEmpty { output.item(words(.report(.programmeEmpty))) }
        for row in rows {
            let remarks = context.remarks(on: row)
            output.item(row.theme.title + (remarks.isEmpty ? "" : " (\(remarks))"))
        }
    }

    private mutating func writeAgenda() {
        output.heading(words(.report(.agenda)))
        let rows = context.agendaRows
        if rows.isEmpty { output.item(words(.report(.noAgenda))) }
        for row in rows {
            output.item(
                words(
                    .report(.stepLine),
                    [
                        "time": row.plannedStart.description, "title": row.item.title,
                        "length": PhraseValue.minutes(row.item.allottedMinutes), "progress": row.progress.phrase,
                    ]))
        }
    }

    /// Who is in the room, by family name.
    private mutating func writeInside() {
        output.heading(words(.report(.whoIsInside)))
        let inside = state.people.all.filter { $0.isInside && !$0.isRemoved }
            .map { (key: Folding.fold("\($0.registration.family) \($0.registration.given)"), person: $0) }
            .sorted { ($0.key, $0.person.id) < ($1.key, $1.person.id) }
        if inside.isEmpty { output.item(words(.report(.nobody))) }
        for (_, person) in inside {
            let organisation = person.registration.organisation
            let arrival = person.attendance.map {
                words(.report(.arrivedAt), ["time": context.moment($0.arrived.at).time, "console": $0.arrived.console.text])
            }
            output.item([person.name, organisation, arrival ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
        }
    }

    private mutating func writeConsoles() {
        guard !state.consoles.isEmpty else { return }
        output.heading(words(.report(.consolesHeading)))
        for console in state.consoles.values.sorted(by: { $0.name < $1.name }) {
            output.item(
                words(
                    .report(.eventsOf),
                    ["console": console.name.text, "n": console.events, "time": context.moment(console.lastAt).time]))
        }
    }
}

import ForumCore
import ForumLocalization

extension RestitutionWriter {
    /// How many came, and from which sectors; nobody's name.
    mutating func writeParticipants() {
        let counts = state.people.counts
        document.heading(2, say(.participants))
        var sentences = [
            counts.arrived == 0 ? say(.nobodyCame) : say(.came, ["n": counts.arrived]),
            say(.registered, ["n": counts.registered - counts.walkIns]),
        ]
        if counts.arrived > 0, counts.registered > counts.walkIns {
            sentences.append(say(.cameOfThem, ["n": counts.arrived - counts.walkIns]))
        }
        if counts.walkIns > 0 { sentences.append(say(.walkIns, ["n": counts.walkIns])) }
        document.paragraph(.joined(sentences))
        let rows = context.sectorRows
        guard !rows.isEmpty else { return }
        document.table(
            [
                (say(.columnSector), .left), (say(.columnRegistered), .right), (say(.columnCame), .right), (say(.columnShare), .right),
            ],
            rows.map { row in
                [context.plural(row.sector), words.number(row.registered), words.number(row.arrived), words.percent(row.percent)]
                    .map { Marked($0) }
            })
    }

    /// The steps with planned and real times.
    mutating func writeAgenda() {
        document.heading(2, say(.agenda))
        let rows = context.agendaRows
        guard !rows.isEmpty else {
            document.paragraph(say(.noAgenda))
            return
        }
        document.table(
            [
                (say(.columnPlanned), .left), (say(.columnActual), .left), (say(.columnStep), .left),
                (say(.columnPlannedLength), .right), (say(.columnActualLength), .right),
            ],
            rows.map { row in
                [
                    row.plannedStart.description, actual(row), row.item.title.isEmpty ? context.name(row.item.kind) : row.item.title,
                    plannedLength(row.item), row.minutes.map { words.duration(minutes: $0) } ?? "",
                ].map { Marked($0) }
            })
    }

    /// "18:02 – 18:16", "since 18:02", or how far the step is where it has not begun.
    private func actual(_ row: AgendaRow) -> String {
        guard let started = row.started else { return words(row.progress.phrase) }
        guard let ended = row.ended else { return words(.report(.since), ["start": started.time.description]) }
        return words(.report(.fromTo), ["start": started.time.description, "end": ended.time.description])
    }

    private func plannedLength(_ item: AgendaItem) -> String {
        let planned = words.duration(minutes: item.minutes)
        guard item.extensionMinutes != 0 else { return planned }
        return "\(planned)\(item.extensionMinutes > 0 ? " + " : " − ")\(words.duration(minutes: abs(item.extensionMinutes)))"
    }
}

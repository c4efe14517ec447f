import ForumCore
import ForumLocalization

extension TableWriter {
    /// The notes by question, one wording a row: a note that two people changed at the same time has two.
    func notes() -> [UInt8] {
        var rows: [[String]] = []
        var agreed: [[String?]: (readBack: ReadBack, changes: ReadBackChanges)?] = [:]
        for group in state.noteGroups {
            let number = group.number.map(String.init) ?? ""
            let label = group.question?.label ?? words(.report(.outside))
            for note in group.notes {
                let wordings = note.isConflicted ? note.standing.map(\.text) : [note.text]
                for (place, text) in wordings.enumerated() {
                    rows.append([
                        number, label, group.question?.text ?? "", note.kind.map { context.name($0) } ?? "", text,
                        wordings.count > 1 ? String(place + 1) : "", note.tags.joined(separator: ", "), note.table, time(note.written.at),
                        yes(note.isStarred), yes(note.isMinority), context.titles(of: note).joined(separator: ", "),
                        note.round.map(String.init) ?? "", context.sector(of: note), heading(of: note),
                        context.agreement(on: note, &agreed),
                    ])
                }
            }
        }
        return table(
            [
                .columnNumber, .columnQuestion, .columnQuestionText, .columnKind, .columnNote, .columnWordings, .columnTags, .columnTable,
                .columnTime, .columnStar, .columnMinority, .columnTheme, .columnRound, .columnSector, .columnHeading, .columnReadBack,
            ], rows)
    }

    /// The heading that the note was put under, where it still counts.
    private func heading(of note: Note) -> String {
        guard let heading = note.heading.flatMap({ state.headings[$0] }), !heading.isWithdrawn, heading.question == note.question else {
            return ""
        }
        return heading.title
    }

    /// The themes, each with its number on the board and the identifier by which lots are drawn. Who proposed one is left out: it may be a
    /// name.
    func themes() -> [UInt8] {
        var places: [ThemeID: Int] = [:]
        for (place, theme) in state.standingThemes.enumerated() { places[theme.id] = place + 1 }
        let chosen = Set(state.programmedThemes)
        var rows: [[String]] = []
        for entry in state.themeEntries {
            let theme = entry.theme
            let state = words(theme.isWithdrawn ? .themes(.withdrawn) : .report(.themeStands))
            let place = places[theme.id].map(String.init) ?? ""
            rows.append([theme.title, state, "", theme.withdrawalReason, place, yes(chosen.contains(theme.id)), theme.id.text])
            for merged in entry.merged {
                rows.append([merged.title, words(.report(.themeMerged)), theme.title, "", "", "", merged.id.text])
            }
        }
        return table(
            [.columnTheme, .columnState, .columnMergedInto, .columnReason, .columnNumber, .columnProgramme, .columnIdentifier], rows)
    }

    func agenda() -> [UInt8] {
        let rows = context.agendaRows.map { row in
            [
                row.item.title, context.name(row.item.kind), words(row.progress.phrase), row.plannedStart.description,
                String(row.item.minutes), row.item.extensionMinutes == 0 ? "" : String(row.item.extensionMinutes),
                row.started?.sortable ?? "", row.ended?.sortable ?? "", row.minutes.map(String.init) ?? "",
            ]
        }
        return table(
            [
                .columnStep, .columnKind, .columnState, .columnPlannedAt, .columnPlannedMinutes, .columnAddedMinutes, .columnStartedAt,
                .columnEndedAt, .columnActualMinutes,
            ], rows)
    }
}

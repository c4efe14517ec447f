import ForumCore
import ForumLocalization

/// A theme on the programme of the next forums.
struct ProgrammeRow {
    /// The theme as it stands now: what was chosen and merged away since is told under what it went into.
    let theme: Theme
    /// Themes that were chosen and went into it since.
    let chosen: [Theme]
    /// The numbers of the votes that chose it, from 1, in order.
    let votes: [Int]
}

extension ForumState {
    /// The programme, each theme once, in the order in which they were chosen; nil where there is none and no vote has closed, so that there is
    /// nothing to tell. O(programme × votes).
    var programmeToTell: [ProgrammeRow]? {
        let rows = programmeRows
        return rows.isEmpty && !votes.values.contains { $0.phase == .closed } ? nil : rows
    }

    /// The programme, each theme once, in the order in which they were chosen. O(programme × votes).
    var programmeRows: [ProgrammeRow] {
        programmedThemes.compactMap { id in
            guard let theme = themes[id] else { return nil }
            let gone = programme.compactMap { themes[$0.theme] }.filter { $0.id != id && finalTheme(of: $0) == id }
            return ProgrammeRow(theme: theme, chosen: gone, votes: votesChoosing(id))
        }
    }
}

extension ReportContext {
    /// What is to be said of a theme on the programme besides its title: by which votes it was chosen, what went into it, whether it was
    /// withdrawn since.
    func remarks(on row: ProgrammeRow) -> String {
        var parts: [String] = []
        if !row.votes.isEmpty {
            let numbers = words.list(row.votes.map { words.number($0) })
            parts.append(words(.report(row.votes.count == 1 ? .programmeByOne : .programmeBy), ["votes": numbers]))
        }
        if !row.chosen.isEmpty {
            parts.append(words(.report(.programmeAs), ["titles": words.list(row.chosen.map { words.quoted($0.title) })]))
        }
        if row.theme.isWithdrawn { parts.append(words(.themes(.withdrawn))) }
        return parts.joined(separator: " · ")
    }
}

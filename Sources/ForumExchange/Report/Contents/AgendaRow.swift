import ForumCore
import ForumLocalization

/// A step of the agenda as it was planned and as it went.
struct AgendaRow {
    /// How far a step has come. The raw values stand in `show --json`.
    enum Progress: String {
        case toCome = "to-come"
        case running, paused, done
        /// The evening ended without it.
        case notHeld = "not-held"

        var phrase: Phrase {
            switch self {
            case .toCome: .run(.toCome)
            case .running: .run(.running)
            case .paused: .report(.paused)
            case .done: .run(.done)
            case .notHeld: .report(.notHeld)
            }
        }
    }

    let item: AgendaItem
    let plannedStart: ClockTime
    let progress: Progress
    let started: LocalMoment?
    /// Nil while it runs.
    let ended: LocalMoment?
    /// How long it has run, pauses aside; nil before it starts.
    let seconds: Int?

    /// Whole minutes, rounded.
    var minutes: Int? { seconds.map { ($0 + 30) / 60 } }
}

extension ReportContext {
    /// The steps in order. O(steps).
    var agendaRows: [AgendaRow] {
        let agenda = state.agenda
        return zip(agenda.items, agenda.plannedStarts(from: state.session.startMinutes)).map { item, start in
            let isCurrent = agenda.current == item.id
            let progress: AgendaRow.Progress =
                isCurrent
                ? (agenda.isPaused ? .paused : .running) : item.hasStarted ? .done : agenda.isFinished ? .notHeld : .toCome
            return AgendaRow(
                item: item, plannedStart: ClockTime(minutesOfDay: start), progress: progress,
                started: item.started.map { moment($0.wall) }, ended: isCurrent ? nil : item.ended.map { moment($0.wall) },
                seconds: item.hasStarted ? Int(item.elapsed(at: now) / 1_000) : nil)
        }
    }
}

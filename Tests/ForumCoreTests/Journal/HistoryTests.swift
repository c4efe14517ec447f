import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct HistoryTests {
    /// Undoing every step of a random evening, then redoing all of them, ends where it started.
    @Test func undoTakesBackAndRedoBringsBack() {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole()
            while console.undo() == nil {}
            let start = content(console.state)
            for step in 0..<20 { console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 1_000) }
            let undone = console.history.undoable.count
            let end = content(console.state)
            var taken = 0
            while console.undo(at: 99_000) == nil { taken += 1 }
            #expect(taken == undone, "seed \(seed): \(console.history.undoable.map { "\($0.name) \($0.subject)" })")
            // What can't be taken back closes the history behind it.
            let lasting = [BoxOpened.kind, BoxEmptied.kind]
            if !console.journal.contains(where: { lasting.contains($0.kind) && $0.stamp.sequence > 6 }) {
                #expect(content(console.state) == start, "seed \(seed)")
            }
            while console.redo(at: 99_000) == nil {}
            #expect(content(console.state) == end, "seed \(seed)")
        }
    }

    @Test func whatSomebodyElseChangedSinceIsNotUndone() {
        var door = sampleConsole("porte-1")
        var other = SimulatedConsole("porte-2")
        other.replica.receive(door.journal)
        let theme = door.state.standingThemes[0].id
        #expect(door.perform(WordTheme(theme: theme, title: "Données")) == nil)
        other.replica.receive(door.journal)
        #expect(other.perform(WordTheme(theme: theme, title: "Ouverture des données")) == nil)
        door.replica.receive(other.journal)
        #expect(door.undo()?.reason == .changedSince)
        #expect(door.state.themes[theme]?.title == "Ouverture des données")
    }

    /// What people see: who is in, what stands written, how the votes and the agenda stand; without stamps, times and history.
    private func content(_ state: ForumState) -> String {
        var lines: [String] = []
        for person in state.people.all where !person.isRemoved {
            let arrival = person.attendance.map { "\($0.arrived.at.text) \($0.overCapacity)" } ?? "-"
            let agreed = ConsentPurpose.allCases.filter { person.agrees(to: $0) }
            lines.append("\(person.id) \(person.name) \(arrival) \(person.isInside) \(person.isWaiting) \(agreed)")
        }
        for note in state.notes.values where note.isStanding {
            lines.append(
                "\(note.id) \(note.question?.text ?? "-") \(note.standing.map(\.text).sorted()) \(note.tags) \(note.table) "
                    + "\(note.round ?? 0) \(note.sector?.rawValue ?? "-") \(note.themes.sorted()) \(note.isStarred) \(note.isMinority)")
        }
        for heading in state.headings.values where !heading.isWithdrawn {
            let notes = state.notes(under: heading).map(\.id.text)
            lines.append("\(heading.id) \(heading.title) \(notes) \(heading.theme?.text ?? "-")")
        }
        for readBack in state.readBacks.values where !readBack.isWithdrawn { lines.append("\(readBack.id) \(readBack.readings.count)") }
        lines.append("\(state.session.isChathamHouse)")
        for theme in state.themes.values where theme.isStanding { lines.append("\(theme.id) \(theme.title)") }
        for vote in state.votes.values where vote.phase != .cancelled {
            let hands = vote.hands.map { "\($0.key)=\($0.value)" }.sorted()
            lines.append("\(vote.id) \(vote.phase) \(hands) \(vote.ballots.values.map { "\($0.key)" }.sorted())")
        }
        lines.append("\(state.session.title) \(state.session.venue) \(state.session.startMinutes) \(state.session.capacity ?? 0)")
        for question in state.standingQuestions { lines.append("\(question.id) \(question.label) \(question.text)") }
        for item in state.agenda.items {
            lines.append("\(item.id) \(item.title) \(item.minutes) \(item.segments.count) \(item.isRunning) \(item.extensionMinutes)")
        }
        lines.append("\(state.agenda.current?.text ?? "-") \(state.agenda.isPaused)")
        return lines.joined(separator: "\n")
    }
}

import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

/// Whatever a file says of the agenda, no sum of it overflows.
@Suite struct AgendaTests {
    private func reading(_ steady: Int64) -> ClockReading {
        ClockReading(wall: Timestamp(milliseconds: 0), steady: ClockReading.Steady(boot: "b", milliseconds: steady))
    }

    @Test func senselessStretchesAddUpToABoundedTime() throws {
        let widest = Int64(sensibleNumbers.upperBound)
        var item = AgendaItem(id: AgendaItemID("a"), title: "", kind: .talk, minutes: 10)
        item.segments = Array(repeating: RunSegment(start: reading(-widest), end: reading(widest)), count: 1_200)
        #expect(item.elapsed(at: reading(0)) == RunSegment.longest)
        #expect(item.remaining(at: reading(0)) == 600_000 - RunSegment.longest)
        item.segments = [RunSegment(start: reading(1_000), end: reading(61_000)), RunSegment(start: reading(100_000))]
        #expect(item.elapsed(at: reading(130_000)) == 90_000)
    }

    /// Two consoles at one agenda, each hearing of the other after every step.
    private func alternate(_ steps: [(isFirst: Bool, command: any ForumCommand)]) -> (first: SimulatedConsole, second: SimulatedConsole) {
        var first = sampleConsole("un")
        first.perform(StartItem())
        var second = SimulatedConsole("deux")
        second.replica.receive(first.journal)
        for (place, step) in steps.enumerated() {
            if step.isFirst {
                #expect(first.perform(step.command, at: Int64(place + 1) * 60_000) == nil)
                second.replica.receive(first.journal)
            } else {
                #expect(second.perform(step.command, at: Int64(place + 1) * 60_000) == nil)
                first.replica.receive(second.journal)
            }
        }
        return (first, second)
    }

    @Test func aPauseIsTakenBackByWhoStoppedTheClock() {
        var (first, second) = alternate([
            (true, PauseAgenda(paused: true)), (false, PauseAgenda(paused: false)), (false, PauseAgenda(paused: true)),
        ])
        let before = first.state.agenda
        #expect(first.undo()?.reason == .changedSince)
        #expect(first.state.agenda == before)
        #expect(second.undo() == nil && !second.state.agenda.isPaused)
    }

    @Test(arguments: [false, true]) func theEndIsTakenBackByWhoDeclaredIt(isPaused: Bool) {
        let item = sampleConsole("un").state.agenda.items[0].id
        var (first, second) = alternate(
            [(true, FinishAgenda()), (false, StartItem(item: item))]
                + (isPaused ? [(false, PauseAgenda(paused: true))] : []) + [(false, FinishAgenda())])
        let before = first.state.agenda
        #expect(first.undo()?.reason == .changedSince)
        #expect(first.state.agenda == before)
        #expect(second.undo() == nil && !second.state.agenda.isFinished && second.state.agenda.isPaused == isPaused)
    }

    @Test func aSteadyClockStartsAtZero() throws {
        let before: JSONObject = ["start": .object(reading(-1).json)]
        #expect(throws: JSONShapeError.self) { try RunSegment(json: before) }
        #expect(try RunSegment(json: ["start": .object(reading(0).json)]).start.steady?.milliseconds == 0)
    }
}

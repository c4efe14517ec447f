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

    @Test func aSteadyClockStartsAtZero() throws {
        let before: JSONObject = ["start": .object(reading(-1).json)]
        #expect(throws: JSONShapeError.self) { try RunSegment(json: before) }
        #expect(try RunSegment(json: ["start": .object(reading(0).json)]).start.steady?.milliseconds == 0)
    }
}

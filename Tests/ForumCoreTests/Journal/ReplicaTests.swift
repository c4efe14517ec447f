import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct ReplicaTests {
    /// Three consoles act at random, hear of each other at random moments, and end up with everything: all reach the same state.
    @Test func consolesConvergeWhateverTheOrder() {
        var commands: Set<String> = []
        for seed in UInt64(0)..<1_200 {
            var generator = SeededGenerator(seed: seed)
            let origin = sampleConsole()
            var consoles = ["facilitateur", "notes-1", "porte-1"].map { SimulatedConsole($0) }
            consoles[0] = origin
            for place in 1..<consoles.count { consoles[place].replica.receive(origin.journal.shuffled(using: &generator)) }
            for step in 0..<30 {
                let acting = Int.random(in: 0..<consoles.count, using: &generator)
                switch Int.random(in: 0..<10, using: &generator) {
                case 0: consoles[acting].undo(at: Int64(step) * 1_000)
                case 1: consoles[acting].redo(at: Int64(step) * 1_000)
                case 2, 3:
                    let source = consoles[Int.random(in: 0..<consoles.count, using: &generator)].journal
                    let heard = source.filter { _ in Bool.random(using: &generator) }
                    consoles[acting].replica.receive((heard + heard.prefix(3)).shuffled(using: &generator))
                default:
                    let command = randomCommand(in: consoles[acting].state, using: &generator)
                    if consoles[acting].perform(command, at: Int64(step) * 1_000) == nil { commands.insert(type(of: command).name) }
                }
            }
            let everything = consoles.flatMap(\.journal)
            for place in consoles.indices {
                consoles[place].replica.receive((everything + everything.prefix(5)).shuffled(using: &generator))
            }
            let states = consoles.map { canonical($0.state) }
            #expect(states[0] == states[1] && states[1] == states[2], "seed \(seed)")
            if states[0] != states[1] || states[1] != states[2] { break }
            let people = consoles[0].state.people
            #expect((0..<people.count).allSatisfy { people.hasArrived(place: $0) == people[place: $0].hasArrived }, "seed \(seed)")
        }
        // Every command that there is was carried out among them.
        #expect(commands == Set(CommandCatalogue.types.map { $0.name }))
    }

    @Test func aLateEventBeforeManyOthersIsPutInItsPlace() {
        var early = sampleConsole("a")
        var late = SimulatedConsole("b")
        late.replica.receive(early.journal)
        late.perform(WriteNote(question: QuestionID("q1"), text: "dite tôt"))
        for number in 0..<4_000 { early.perform(WriteNote(question: QuestionID("q2"), text: "note \(number)")) }
        early.replica.receive(late.journal)
        late.replica.receive(early.journal)
        #expect(canonical(early.state) == canonical(late.state))
        #expect(early.state.notes.count == 4_001)
    }

    @Test func anEventBeforeTheBaselineIsSaidToBe() {
        let console = sampleConsole()
        var replica = Replica(baseline: console.state)
        #expect(replica.receive([console.journal[0]]) == .beforeBaseline)
        #expect(canonical(replica.state) == canonical(console.state))
    }

    @Test func unknownKindsAreKeptInTheSessionFile() throws {
        var console = sampleConsole()
        let stamp = EventStamp(clock: console.replica.state.clock + 1, console: ConsoleName("neuf"), sequence: 1, sum: Digest.zero)
        console.replica.receive([
            EventRecord(stamp: stamp, at: Timestamp(milliseconds: 0), kind: "teleported", data: ["to": "Mars"])
        ])
        let file = try SessionFile(bytes: canonical(console.state))
        #expect(file.state.unknownEvents.first?.data == ["to": "Mars"])
        #expect(file.state.unknownEvents.first?.kind == "teleported")
    }
}

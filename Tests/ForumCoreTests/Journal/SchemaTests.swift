import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

/// The JSON Schemas in `Resources/schemas` document exactly what is written.
@Suite struct SchemaTests {
    @Test func everyKindOfEventIsDocumented() throws {
        let documented = try SchemaChecker().documentedKinds()
        #expect(documented == Set(EventCatalogue.types.map { $0.kind }))
    }

    /// Random evenings, with their undone steps, give every kind of event and every member of the session file now and then.
    @Test func whatIsWrittenIsDocumented() throws {
        let checker = try SchemaChecker()
        var kinds: Set<String> = []
        for seed in UInt64(0)..<100 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole()
            for step in 0..<60 {
                if step % 5 == 4 { console.undo() }
                if step % 11 == 10 { console.redo() }
                console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 60_000)
            }
            for record in console.journal {
                kinds.insert(record.kind)
                var line = record.lineMembers
                line.append("sum", .string(record.stamp.sum.hexadecimal))
                let faults = try checker.faults(in: .object(line), "journal-line.schema.json")
                #expect(faults.isEmpty, "\(record.kind)")
            }
            let reach = JournalReach(file: "a.jsonl", console: console.name, sequence: 1, bytes: 1, sum: .zero)
            let file = try JSONValue(parsing: SessionFile(state: console.state, reached: [reach]).encoded())
            let faults = try checker.faults(in: file, "session.schema.json")
            #expect(faults.isEmpty, "seed \(seed)")
            if !faults.isEmpty { break }
        }
        // Only storage writes a journal's first line.
        #expect(Set(EventCatalogue.types.map { $0.kind }).subtracting(kinds) == [JournalOpened.kind])
    }

    /// What only consoles that were apart leave in a session file: rival counts and decisions, who said what, numbers of two lists.
    @Test func whatIsWrittenOfConsolesThatWereApartIsDocumented() throws {
        let checker = try SchemaChecker()
        var seen: Set<String> = []
        for seed in UInt64(0)..<40 {
            var generator = SeededGenerator(seed: seed)
            var origin = sampleConsole()
            if seed % 2 == 0 { origin.perform(OpenVote(VoteRules(seed % 4 == 0 ? .hands : .approval))) }
            var consoles = ["b", "c"].map { SimulatedConsole($0) }
            for place in consoles.indices {
                consoles[place].replica.receive(origin.journal)
                consoles[place].perform(CountHands(theme: origin.state.standingThemes.first?.id, count: place))
                for step in 0..<30 {
                    if step % 6 == 5 { consoles[place].undo() }
                    consoles[place].perform(randomCommand(in: consoles[place].state, using: &generator), at: Int64(step) * 60_000)
                }
            }
            origin.replica.receive(consoles.flatMap(\.journal))
            for record in consoles.flatMap(\.journal) {
                var line = record.lineMembers
                line.append("sum", .string(record.stamp.sum.hexadecimal))
                #expect(try checker.faults(in: .object(line), "journal-line.schema.json").isEmpty, "\(record.kind)")
            }
            let bytes = canonical(origin.state)
            #expect(canonical(try SessionFile(bytes: bytes).state) == bytes, "seed \(seed)")
            let file = try JSONValue(parsing: bytes).object()
            let faults = try checker.faults(in: .object(file), "session.schema.json").filter { !$0.hasPrefix("/reached") }
            #expect(faults.isEmpty, "seed \(seed)")
            seen.formUnion(file.members.map(\.name))
            for vote in try file.array("votes") { seen.formUnion(try vote.object().members.map(\.name)) }
        }
        #expect(seen.isSuperset(of: ["claims", "aliases", "aliasNumbers", "rivalHands", "disputed"]), "\(seen)")
    }

    @Test func whatIsMissingOrNotDocumentedIsFound() throws {
        let checker = try SchemaChecker()
        var line = sampleConsole().journal[1].lineMembers
        line.append("sum", .string(Digest.zero.hexadecimal))
        #expect(try checker.faults(in: .object(line), "journal-line.schema.json").isEmpty)
        var data = try line.object("data")
        data["quelle"] = "liste.csv"
        line["data"] = .object(data)
        #expect(try checker.faults(in: .object(line), "journal-line.schema.json") == ["/data/quelle is not documented"])
        line["data"] = .object(data.excluding(["quelle", "people"]))
        #expect(try checker.faults(in: .object(line), "journal-line.schema.json") == ["/data/people is missing"])
        line["kind"] = "of a newer version"
        #expect(try checker.faults(in: .object(line), "journal-line.schema.json").isEmpty)
    }
}

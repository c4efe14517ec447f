import ForumCore
import ForumTestSupport
import Testing

@testable import ForumStorage

/// Whole evenings at random on several laptops with several consoles each, through journals, session files and merges.
@Suite struct LaptopsTests {
    /// One evening: laptops that started from copies of one session file.
    private final class Evening {
        let bench = Bench(.memory)
        let laptops = ["soir", "b", "c"]
        var generator: SeededGenerator
        private var identifiers = 0
        private var moment: Int64 = 1_520_874_000_000

        init(seed: UInt64) throws {
            generator = SeededGenerator(seed: seed)
            for laptop in laptops { try bench.put(canonical(sampleConsole().state), at: path(laptop)) }
        }

        func path(_ laptop: String) -> String { bench.path(laptop + ".json") }

        private var inputs: LiveInputs {
            LiveInputs(
                reading: {
                    // Clocks of laptops differ, and one may jump back.
                    self.moment += Int64.random(in: -5_000...60_000, using: &self.generator)
                    return ClockReading(wall: Timestamp(milliseconds: self.moment))
                },
                freshID: {
                    self.identifiers += 1
                    return "i\(self.identifiers)"
                })
        }

        func open(_ laptop: String, _ console: String?) throws -> LiveSession {
            try LiveSession(
                path: path(laptop), console: console.map { ConsoleName($0) }, program: "opendetat test", inputs: inputs,
                files: bench.files)
        }

        /// Two consoles at work on one laptop for a while; one of them may die without a word.
        func work(_ laptop: String) throws {
            let consoles = [try open(laptop, "porte-1"), try open(laptop, "porte-1")]
            #expect(consoles[0].console != consoles[1].console)
            for _ in 0..<Int.random(in: 2...8, using: &generator) {
                let console = consoles[Int.random(in: 0...1, using: &generator)]
                switch Int.random(in: 0..<8, using: &generator) {
                case 0: _ = try console.poll()
                case 1: try console.saveSessionFile()
                case 2: _ = try attempt { try console.undo() }
                case 3: _ = try attempt { try console.redo() }
                default:
                    let command = randomCommand(in: console.state, using: &generator)
                    _ = try attempt { try console.perform(command) }
                }
            }
            for console in consoles where Bool.random(using: &generator) {
                _ = try console.poll()
                try console.saveSessionFile()
            }
            for console in consoles { console.close() }
        }

        /// Returns false for what was refused; anything else is a failure.
        private func attempt(_ step: () throws -> LiveSession.Done) throws -> Bool {
            do {
                _ = try step()
                return true
            } catch LiveFailure.refused { return false }
        }

        func merge(into laptop: String, from other: String) throws {
            for result in try Merge.merge(into: path(laptop), from: [path(other)], in: bench.files) { _ = try result.get() }
        }

        func state(_ laptop: String) throws -> [UInt8] { canonical(try open(laptop, nil).state) }
    }

    @Test func laptopsConvergeWhateverTheOrderOfMerges() throws {
        for seed in UInt64(0)..<50 {
            let evening = try Evening(seed: seed)
            let laptops = evening.laptops
            for _ in 0..<5 {
                let laptop = laptops.randomElement(using: &evening.generator) ?? ""
                let other = laptops.randomElement(using: &evening.generator) ?? ""
                if other == laptop || Bool.random(using: &evening.generator) {
                    try evening.work(laptop)
                } else {
                    try evening.merge(into: laptop, from: other)
                }
            }
            // In the end everybody merges with everybody, in any order, some twice.
            var pairs = laptops.flatMap { into in laptops.filter { $0 != into }.map { (into, $0) } }
            pairs += pairs
            pairs.shuffle(using: &evening.generator)
            for (into, from) in pairs { try evening.merge(into: into, from: from) }
            let states = try laptops.map { try evening.state($0) }
            #expect(states[0] == states[1] && states[1] == states[2], "seed \(seed)")
            // The session file that a console then writes holds the same, journals or not.
            let last = try evening.open("b", "notes")
            try last.saveSessionFile()
            last.close()
            #expect(try canonical(SessionFile(bytes: evening.bench.contents(evening.path("b"))).state) == states[1], "seed \(seed)")
            #expect(try evening.state("b") == states[1], "seed \(seed)")
            for laptop in laptops { #expect(try Verification(evening.path(laptop), in: evening.bench.files).isWhole, "seed \(seed)") }
            if states[0] != states[1] || states[1] != states[2] { break }
        }
    }
}

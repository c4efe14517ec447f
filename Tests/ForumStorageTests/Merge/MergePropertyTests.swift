import ForumCore
import StrictJSON
import Testing

@testable import ForumStorage

/// Laptops that start from copies, go on alone, die, copy and merge in any order.
@Suite struct MergePropertyTests {
    private let laptops = ["soir", "b", "c"]

    private func texts(_ bench: Bench, _ laptop: String) throws -> [String] {
        try bench.open(nil, session: bench.path(laptop + ".json")).origin().records.texts
    }

    private func work(_ bench: Bench, _ laptop: String, _ number: inout Int, _ random: inout Seeded) throws {
        let console = ["porte-1", "notes"].randomElement(using: &random) ?? ""
        let store = try bench.open(console, session: bench.path(laptop + ".json"))
        defer { store.close() }
        let origin = try store.origin()
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            number += 1
            _ = try store.append([Sample.event("\(number)")], at: Sample.time, after: origin.records.last?.stamp.clock ?? 0)
        }
        if Bool.random(using: &random) { try store.save() }
    }

    @Test(arguments: 0..<12) func allReachTheSameRecord(seed: Int) throws {
        var random = Seeded(seed)
        let bench = Bench(.memory)
        try bench.create()
        var number = 0
        if Bool.random(using: &random) { try work(bench, "soir", &number, &random) }
        for laptop in laptops.dropFirst() {
            if try bench.files.exists(bench.journals) {
                try bench.copySession(to: laptop)
            } else {
                try bench.put(bench.contents(bench.session), at: bench.path(laptop + ".json"))
            }
        }
        for _ in 0..<8 {
            let laptop = laptops.randomElement(using: &random) ?? ""
            let other = laptops.randomElement(using: &random) ?? ""
            if Int.random(in: 0..<3, using: &random) > 0 || other == laptop {
                try work(bench, laptop, &number, &random)
            } else {
                _ = try Merge.merge(into: bench.path(laptop + ".json"), from: [bench.path(other + ".json")], in: bench.files)
            }
        }
        // In the end everybody merges with everybody, in any order, some twice.
        var pairs = laptops.flatMap { into in laptops.filter { $0 != into }.map { (into, $0) } }
        pairs += pairs
        pairs.shuffle(using: &random)
        for (into, from) in pairs {
            for result in try Merge.merge(into: bench.path(into + ".json"), from: [bench.path(from + ".json")], in: bench.files) {
                _ = try result.get()
            }
        }
        let all = try laptops.map { try texts(bench, $0) }
        #expect(all[0] == all[1] && all[1] == all[2])
        #expect(Set(all[0]) == Set((1...max(1, number)).map { "\($0)" }).filter { Int($0) ?? 0 <= number })
        #expect(all[0].count == number)
        for laptop in laptops { #expect(try Verification(bench.path(laptop + ".json"), in: bench.files).isWhole) }
    }
}

import Foundation

/// Files beside the tests.
enum Fixture {
    static func data(_ name: String) throws -> Data {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        return try Data(contentsOf: folder.appendingPathComponent(name))
    }

    static func lines(_ name: String) throws -> [String] {
        String(decoding: try data(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Escape sequences, direction overrides, spreadsheet formulas and the like, and the Big List of Naughty Strings.
    static func hostileStrings() throws -> [String] {
        struct Case: Decodable { let payload: String }
        let cases = try lines("hostile.jsonl").map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)).payload }
        return try cases + JSONDecoder().decode([String].self, from: data("blns.json"))
    }
}

/// A generator that yields the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

import Foundation
import Testing

@testable import ForumLocalization

/// Reads the source code for the places where phrases are said, because a placeholder without a value would only show on the screen.
@Suite struct CallSiteTests {
    /// A phrase said in the code with a literal list of values, or with none.
    struct Call: Hashable {
        var area: String
        var name: String
        var values: Set<String>
    }

    /// The calls in `source`: `words(.door(.checkedIn), ["name": name])` and `Sentence(…)` alike. Values that are no literal are left out.
    static func calls(in source: String) -> [Call] {
        source.matches(of: /(?:words|Sentence)\(\s*\.([a-z]+)\(\.(\w+)\)\s*(\)|,\s*\[)/).compactMap { match in
            let (_, area, name, end) = match.output
            guard PhraseArea(name: String(area)) != nil else { return nil }
            guard end != ")" else { return Call(area: String(area), name: String(name), values: []) }
            return Call(area: String(area), name: String(name), values: keys(source[match.range.upperBound...]))
        }
    }

    /// The keys of a dictionary literal that begins after its bracket.
    private static func keys(_ rest: Substring) -> Set<String> {
        var keys: Set<String> = []
        var depth = 0
        var text: Substring?
        var index = rest.startIndex
        while index < rest.endIndex {
            switch rest[index] {
            case "\"":
                let start = rest.index(after: index)
                let close = rest[start...].firstIndex(of: "\"") ?? rest.endIndex
                text = rest[start..<close]
                index = close
            case "[", "(", "{": depth += 1
            case "]" where depth == 0: return keys
            case "]", ")", "}": depth -= 1
            case ":" where depth == 0:
                if let text { keys.insert(String(text)) }
                text = nil
            case ",": text = nil
            default: break
            }
            guard index < rest.endIndex else { break }
            index = rest.index(after: index)
        }
        return keys
    }

    @Test func callsAreReadWithTheirValues() {
        let source = #"""
            words(.door(.checkedIn), ["name": words(.common(.yes)), "n": list["x"] ?? "y: z"])
            Sentence(
                .notes(.count),
                ["n": 3])
            words(.common(.no)); words(.other(.no)); words(phrase, [:])
            """#
        #expect(
            Self.calls(in: source) == [
                Call(area: "door", name: "checkedIn", values: ["name", "n"]), Call(area: "common", name: "yes", values: []),
                Call(area: "notes", name: "count", values: ["n"]), Call(area: "common", name: "no", values: []),
            ])
    }

    /// Entries that are looked up by the name of what they are for: a step of the history, a command of `do`, why somebody is not expected.
    private static func isLookedUp(_ entry: String, in area: PhraseArea) -> Bool {
        switch area {
        case .steps: true
        case .cli: entry.hasPrefix("do")
        case .imports: entry.hasPrefix("not-expected.")
        default: false
        }
    }

    @Test func everyPhraseIsSaidSomewhere() throws {
        var said: Set<Substring> = []
        for (file, source) in try Self.sources() where !file.contains("Phrases/Areas/") {
            said.formUnion(source.matches(of: /\.(\w+)/).map(\.output.1))
        }
        #expect(said.count > 1_000)
        for area in PhraseArea.allCases {
            for phrase in area.phrases where !Self.isLookedUp(phrase.entry, in: area) {
                let name = "\(phrase)".split(separator: ".").last?.dropLast() ?? ""
                #expect(said.contains(name), "nobody says \(phrase)")
            }
        }
    }

    /// The source files by their paths.
    private static func sources() throws -> [(file: String, text: String)] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(files.count > 20)
        return try files.sorted().map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }

    @Test func everyCallGivesEveryPlaceholderAValue() throws {
        for (file, text) in try Self.sources() {
            for call in Self.calls(in: text) {
                guard let area = PhraseArea(name: call.area) else { continue }
                guard let phrase = area.phrases.first(where: { "\($0)".hasSuffix(".\(call.name))") }) else {
                    Issue.record("\(file): no phrase .\(call.area)(.\(call.name))")
                    continue
                }
                let entry = try #require(area.file(.french)?.entries[phrase.entry])
                let wanted = [entry.one, entry.other].compactMap { $0 }.reduce(into: Set<String>()) {
                    $0.formUnion(PhraseTemplate(text: $1).placeholders)
                }
                let needed = entry.one == nil ? wanted : wanted.union(["n"])
                #expect(call.values.isSuperset(of: needed), "\(file): .\(call.area)(.\(call.name)) needs \(needed.sorted())")
            }
        }
    }
}

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
            guard PhraseArea(rawValue: String(area)) != nil else { return nil }
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

    @Test func everyCallGivesEveryPlaceholderAValue() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        #expect(files.count > 20)
        for file in files.sorted() {
            for call in Self.calls(in: try String(contentsOf: sources.appending(path: file), encoding: .utf8)) {
                guard let area = PhraseArea(rawValue: call.area) else { continue }
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

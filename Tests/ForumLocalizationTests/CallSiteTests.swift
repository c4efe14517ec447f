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
    /// Commands and steps have their names in the code; a step done to several people, or about one of several consents, begins with one.
    private static func isLookedUp(_ entry: String, in area: PhraseArea, _ literals: Set<String>) -> Bool {
        switch area {
        case .steps: literals.contains { entry.hasPrefix($0) && $0.count >= 4 }
        case .cli:
            entry.hasPrefix("do")
                && literals.contains(String(entry.dropFirst(2).flatMap { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.dropFirst()))
        case .imports: entry.hasPrefix("not-expected.")
        default: false
        }
    }

    @Test func whatIsSaidIsToldFromWhatHasItsName() {
        let said = SaidPhrases(in: [
            """
            /// Says `.door(.inComment)`.
            let a = words(.door(late ? .first : .second), ["n": list.notThis]) // .door(.inRemark)
            let b = Door.Kind.notThat.title, c: Kind = .nothing
            let d: Phrase.Run = isLate ? .late : .onTime
            let e: Phrase.Votes
            e = .tied
            """,
            """
            struct Key {
                init(_ label: String, _ name: Phrase.Notes) { self.init(label, .other) }
                private func heading(_ phrase: Phrase.CLI) -> String { words(.cli(phrase)) }
                var grade: Phrase.Methods {
                    switch self {
                    case "check-in": .high
                    default: Phrase.Methods.low
                    }
                }
                var other: Kind { .unsaid }
            }
            """, "Key(\"x\", .named); heading(.usage); other(.unnamed)",
        ])
        #expect(said.names["door"] == ["first", "second"])
        #expect(said.names["run"] == ["late", "onTime"])
        #expect(said.names["votes"] == ["tied"])
        #expect(said.names["notes"] == ["other", "named"])
        #expect(said.names["cli"] == ["usage"])
        #expect(said.names["methods"] == ["high", "low"])
        #expect(said.literals == ["n", "x", "check-in"])
    }

    @Test func everyPhraseIsSaidSomewhere() throws {
        let said = SaidPhrases(in: try Self.sources().filter { !$0.file.contains("Phrases/Areas/") }.map(\.text))
        #expect(said.names.count == PhraseArea.allCases.count)
        for area in PhraseArea.allCases {
            let names = said.names["\(area)"] ?? []
            for phrase in area.phrases where !Self.isLookedUp(phrase.entry, in: area, said.literals) {
                let name = "\(phrase)".split(separator: ".").last?.dropLast() ?? ""
                #expect(names.contains(String(name)), "nobody says \(phrase)")
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

import Foundation
import Testing

@testable import ForumLocalization

/// Holds the forum templates and the demo's data against what the program expects of them.
@Suite struct TemplateTests {
    /// The kinds of agenda items, as session files spell them.
    static let itemKinds: Set = ["welcome", "talk", "table", "plenary", "vote", "pause", "closing", "social"]
    /// The kinds of notes, as session files spell them.
    static let noteKinds: Set = ["idea", "obstacle", "proposal", "question", "agreement", "disagreement", "verbatim", "decision"]

    static func object(_ name: String) throws -> [String: Any] {
        let resource = try #require(EmbeddedResource(named: name))
        return try #require(try JSONSerialization.jsonObject(with: Data(resource.bytes)) as? [String: Any])
    }

    /// Expects a text in both languages, set as each asks.
    private func expectText(_ value: Any?, _ place: String) {
        let texts = value as? [String: String] ?? [:]
        #expect(Set(texts.keys) == ["fr", "en"], "\(place)")
        for language in Language.allCases {
            guard let text = texts[language.rawValue] else { continue }
            #expect(!text.isEmpty, "\(place)")
            #expect(Typographer.faults(in: text, language) == [], "\(place): \(text)")
        }
    }

    private func objects(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

    @Test func thereAreThreeTemplates() {
        let names = EmbeddedResource.inFolder("templates").map(\.name)
        #expect(names == ["templates/blank.json", "templates/open-detat.json", "templates/workshop.json"])
    }

    @Test(arguments: ["blank", "open-detat", "workshop"])
    func aTemplateIsWholeInBothLanguages(_ id: String) throws {
        let template = try Self.object("templates/\(id).json")
        #expect(template["id"] as? String == id)
        #expect(template["venue"] is String)
        #expect((template["start"] as? String).flatMap { ClockTime($0) } != nil)
        if let capacity = template["capacity"] { #expect((capacity as? Int ?? 0) > 0) }
        expectText(template["title"], id)
        expectText(template["description"], id)
        for question in try objects(template["questions"]) {
            expectText(question["label"], id)
            expectText(question["text"], id)
            for label in (question["label"] as? [String: String] ?? [:]).values { #expect(label.count <= 12, "\(label)") }
        }
        for item in try objects(template["agenda"]) {
            expectText(item["title"], id)
            for title in (item["title"] as? [String: String] ?? [:]).values { #expect(title.count <= 48, "\(title)") }
            #expect((item["minutes"] as? Int ?? 0) > 0)
            #expect(Self.itemKinds.contains(item["kind"] as? String ?? ""))
        }
        for rule in try objects(template["groundRules"]) { expectText(rule, id) }
    }

    @Test(arguments: [("open-detat", 4, 180), ("workshop", 3, 120), ("blank", 0, 0)])
    func theAgendaFillsItsTime(_ id: String, _ questions: Int, _ minutes: Int) throws {
        let template = try Self.object("templates/\(id).json")
        #expect(try objects(template["questions"]).count == questions)
        #expect(try objects(template["agenda"]).compactMap { $0["minutes"] as? Int }.reduce(0, +) == minutes)
    }

    @Test func theRehearsalsNotesStandUnderTheFourQuestions() throws {
        let notes = try objects(try Self.object("demo/notes.json")["notes"])
        #expect(notes.count == 24)
        #expect(Set(notes.compactMap { $0["question"] as? Int }) == [1, 2, 3, 4])
        #expect(Set(notes.compactMap { $0["kind"] as? String }) == Self.noteKinds)
        for note in notes {
            expectText(note["text"], "demo/notes.json")
            let tags = note["tags"] as? [String: [String]] ?? [:]
            #expect(tags["fr"]?.count == tags["en"]?.count)
            #expect(tags.values.allSatisfy { !$0.isEmpty && $0.allSatisfy { !$0.contains(" ") } })
        }
    }

    @Test func theRehearsalHasEightThemes() throws {
        let themes = try objects(try Self.object("demo/themes.json")["themes"])
        #expect(themes.count == 8)
        for theme in themes { expectText(theme["title"], "demo/themes.json") }
    }
}

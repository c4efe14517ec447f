import Testing

@testable import ForumLocalization

/// Holds code and phrase files against each other.
@Suite struct CatalogueTests {
    @Test(arguments: PhraseArea.allCases, Language.allCases)
    func everyFileReadsWithoutAProblem(_ area: PhraseArea, _ language: Language) throws {
        let file = try #require(area.file(language), "Resources/\(area.fileName) is missing")
        #expect(file.problems == [], "lines of Resources/\(area.fileName)")
    }

    @Test(arguments: PhraseArea.allCases, Language.allCases)
    func everyPhraseOfTheCodeHasItsWords(_ area: PhraseArea, _ language: Language) throws {
        let entries = try #require(area.file(language)).entries
        for phrase in area.phrases {
            let entry = entries[phrase.entry]
            #expect(entry?.other?.isEmpty == false, "[\(phrase.entry)] has no \(language.rawValue) text in Resources/\(area.fileName)")
            #expect(entry?.one?.isEmpty != true, "[\(phrase.entry)] has an empty \(language.rawValue).one")
        }
    }

    @Test(arguments: PhraseArea.allCases)
    func everyEntryIsNamedInTheCode(_ area: PhraseArea) throws {
        let named = Set(area.phrases.map(\.entry))
        let written = try Set(#require(area.file(.french)).entries.keys)
        #expect(written.subtracting(named) == [], "in Resources/\(area.fileName), but not in Phrases/Areas")
    }

    @Test(arguments: PhraseArea.allCases)
    func bothLanguagesHaveTheSamePlaceholders(_ area: PhraseArea) throws {
        let french = try #require(area.file(.french)).entries
        let english = try #require(area.file(.english)).entries
        for phrase in area.phrases {
            let texts = [french[phrase.entry], english[phrase.entry]].compactMap { $0 }
            let sets = texts.map { entry in
                [entry.one, entry.other].compactMap { $0 }.reduce(into: Set<String>()) {
                    $0.formUnion(PhraseTemplate(text: $1).placeholders)
                }
            }
            #expect(Set(sets).count <= 1, "\(phrase.key): \(sets)")
            for entry in texts where entry.one != nil {
                #expect(PhraseTemplate(text: entry.other ?? "").placeholders.contains("n"), "\(phrase.key) has a plural, but no {n}")
            }
        }
    }

    @Test(arguments: PhraseArea.allCases)
    func aSingularLacksNothingButTheNumber(_ area: PhraseArea) throws {
        for language in Language.allCases {
            for (name, entry) in try #require(area.file(language)).entries {
                guard let one = entry.one, let other = entry.other else { continue }
                let missing = PhraseTemplate(text: other).placeholders.symmetricDifference(PhraseTemplate(text: one).placeholders)
                #expect(missing.subtracting(["n"]).isEmpty, "\(area).\(name) (\(language.rawValue))")
            }
        }
    }
}

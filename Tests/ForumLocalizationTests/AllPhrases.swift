@testable import ForumLocalization

extension PhraseArea {
    init?(name: String) {
        guard let area = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = area
    }

    /// Every phrase the code names in this area.
    var phrases: [Phrase] {
        switch self {
        case .cli: Phrase.CLI.allCases.map(Phrase.cli)
        case .common: Phrase.Common.allCases.map(Phrase.common)
        case .dates: Phrase.Dates.allCases.map(Phrase.dates)
        case .door: Phrase.Door.allCases.map(Phrase.door)
        case .errors: Phrase.Errors.allCases.map(Phrase.errors)
        case .imports: Phrase.Imports.allCases.map(Phrase.imports)
        case .keys: Phrase.Keys.allCases.map(Phrase.keys)
        case .methods: Phrase.Methods.allCases.map(Phrase.methods)
        case .notes: Phrase.Notes.allCases.map(Phrase.notes)
        case .overview: Phrase.Overview.allCases.map(Phrase.overview)
        case .refusals: Phrase.Refusals.allCases.map(Phrase.refusals)
        case .report: Phrase.Report.allCases.map(Phrase.report)
        case .run: Phrase.Run.allCases.map(Phrase.run)
        case .sectors: Phrase.Sectors.allCases.map(Phrase.sectors)
        case .start: Phrase.Start.allCases.map(Phrase.start)
        case .steps: Phrase.Steps.allCases.map(Phrase.steps)
        case .themes: Phrase.Themes.allCases.map(Phrase.themes)
        case .votes: Phrase.Votes.allCases.map(Phrase.votes)
        }
    }

    func file(_ language: Language) -> PhraseFile? {
        EmbeddedResource(named: fileName).map { PhraseFile($0.bytes, language: language) }
    }
}

extension PhraseTemplate {
    /// The names of the placeholders.
    var placeholders: Set<String> {
        reduce(into: []) { if case .placeholder(let name, _) = $1 { $0.insert(String(name)) } }
    }
}

/// A text of the catalogue with where it stands, for the tests that read all of them.
struct CatalogueText: CustomStringConvertible {
    var key: String
    var language: Language
    var text: String
    var description: String { "\(key) (\(language.rawValue)): \(text)" }

    static func all(_ language: Language) -> [CatalogueText] {
        PhraseArea.allCases.flatMap { area in
            (area.file(language)?.entries ?? [:]).sorted { $0.key < $1.key }.flatMap { name, entry in
                [entry.one, entry.other].compactMap { $0 }.map {
                    CatalogueText(key: "\(area).\(name)", language: language, text: $0)
                }
            }
        }
    }
}

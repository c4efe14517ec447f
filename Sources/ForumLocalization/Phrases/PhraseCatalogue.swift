/// All words of one language, read once from the embedded files the first time that language is spoken.
final class PhraseCatalogue: Sendable {
    /// By the areas' places.
    private let areas: [[String: PhraseEntry]]

    private init(_ language: Language) {
        areas = PhraseArea.allCases.map { area in
            EmbeddedResource(named: area.fileName).map { PhraseFile($0.bytes, language: language).entries } ?? [:]
        }
    }

    private static let french = PhraseCatalogue(.french)
    private static let english = PhraseCatalogue(.english)

    static func of(_ language: Language) -> PhraseCatalogue {
        switch language {
        case .french: french
        case .english: english
        }
    }

    func entry(of phrase: Phrase) -> PhraseEntry? {
        let place = phrase.place
        return areas[place.area.rawValue][place.entry]
    }
}

extension PhraseArea {
    /// The name of the area's file among the embedded resources.
    var fileName: String { "phrases/\(self).txt" }
}

/// All words of one language, read once from the embedded files the first time that language is spoken.
final class PhraseCatalogue: Sendable {
    private let areas: [PhraseArea: [String: PhraseEntry]]

    private init(_ language: Language) {
        var areas: [PhraseArea: [String: PhraseEntry]] = [:]
        for area in PhraseArea.allCases {
            guard let file = EmbeddedResource(named: area.fileName) else { continue }
            areas[area] = PhraseFile(file.bytes, language: language).entries
        }
        self.areas = areas
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
        return areas[place.area]?[place.entry]
    }
}

extension PhraseArea {
    /// The name of the area's file among the embedded resources.
    var fileName: String { "phrases/\(rawValue).txt" }
}

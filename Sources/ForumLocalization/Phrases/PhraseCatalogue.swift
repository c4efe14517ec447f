import Synchronization

/// All words of one language, an area of them read from the embedded files the first time one of its words is said: nobody who waits for the
/// first frame waits for the words of reports.
final class PhraseCatalogue: Sendable {
    /// By the areas' places.
    private let areas: [Area]

    private init(_ language: Language) {
        areas = PhraseArea.allCases.map { Area($0, language) }
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
        return areas[place.area.rawValue].entry(place.entry)
    }

    private final class Area: Sendable {
        private let area: PhraseArea
        private let language: Language
        private let entries = Mutex<[String: PhraseEntry]?>(nil)

        init(_ area: PhraseArea, _ language: Language) {
            self.area = area
            self.language = language
        }

        func entry(_ name: String) -> PhraseEntry? {
            entries.withLock { known in
                if let known { return known[name] }
                let read = EmbeddedResource(named: area.fileName).map { PhraseFile($0.bytes, language: language).entries } ?? [:]
                known = read
                return read[name]
            }
        }
    }
}

extension PhraseArea {
    /// The name of the area's file among the embedded resources.
    var fileName: String { "phrases/\(self).txt" }
}

import Testing

@testable import ForumLocalization

/// Holds every text against the rules of its language's typography (for French, the Lexique of the Imprimerie nationale).
@Suite struct TypographyTests {
    static let french = CatalogueText.all(.french)

    /// The text without what is typed rather than read: JSON and command lines stand on lines indented by four spaces.
    private static func prose(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
    }

    @Test(arguments: french)
    func frenchUsesTypographicQuotes(_ phrase: CatalogueText) {
        let text = Self.prose(phrase.text)
        #expect(!text.contains("'"), "\(phrase)")
        #expect(!text.contains("\""), "\(phrase)")
        #expect(!text.contains("“"), "\(phrase)")
    }

    @Test(arguments: french)
    func frenchSignsStandAfterANoBreakSpace(_ phrase: CatalogueText) {
        let scalars = Array(Self.prose(phrase.text).unicodeScalars)
        for (index, scalar) in scalars.enumerated() where ";!?:%»".unicodeScalars.contains(scalar) {
            let former = index > 0 ? scalars[index - 1] : " "
            switch scalar {
            case ":":
                // A placeholder's "de:" and a time of day keep theirs close.
                let next = index + 1 < scalars.count ? scalars[index + 1] : " "
                guard next == " " || next == "\n" || index + 1 == scalars.count else { continue }
                #expect(former == "\u{202F}" || former == "\u{A0}", "\(phrase)")
            case "»": #expect(former == "\u{202F}" || former == "\u{A0}", "\(phrase)")
            case "?", "!": #expect(former == "\u{202F}" || former == "?" || former == "!", "\(phrase)")
            default: #expect(former == "\u{202F}", "\(phrase)")
            }
        }
        for (index, scalar) in scalars.enumerated() where scalar == "«" {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            #expect(next == "\u{202F}" || next == "\u{A0}", "\(phrase)")
        }
    }

    @Test(arguments: french)
    func frenchCapitalsCarryTheirAccents(_ phrase: CatalogueText) {
        let bare = [
            "A ", "Ecr", "Ecoute", "Echap", "Echec", "Etat", "Etape", "Evénement", "Etes", "Edit", "Ega", "Elu", "Emarg", "Eteint", "Etend",
            "Etr",
            "Ecart", "Ecran", "Ete ", "Etablis", "Equip", "Ca ",
        ]
        for line in phrase.text.split(separator: "\n") {
            for beginning in bare { #expect(!line.hasPrefix(beginning), "\(phrase)") }
        }
    }

    @Test(arguments: french + CatalogueText.all(.english))
    func spacesAndEllipsesAreClean(_ phrase: CatalogueText) {
        let text = Self.prose(phrase.text)
        #expect(!text.contains("..."), "\(phrase)")
        #expect(!text.split(separator: "\n").contains { $0.drop { $0 == " " }.contains("  ") }, "\(phrase)")
        #expect(!text.contains { $0 == "\t" || $0 == "\r" }, "\(phrase)")
        #expect(text.last?.isWhitespace != true, "\(phrase)")
    }

    @Test(arguments: CatalogueText.all(.english))
    func englishUsesTypographicQuotes(_ phrase: CatalogueText) {
        let text = Self.prose(phrase.text)
        #expect(!text.contains("'"), "\(phrase)")
        #expect(!text.contains("\""), "\(phrase)")
        #expect(!text.unicodeScalars.contains("\u{202F}"), "\(phrase)")
        #expect(!text.contains("«"), "\(phrase)")
    }
}

import Testing

@testable import ForumLocalization

@Suite struct TypographyTests {
    @Test(arguments: Language.allCases)
    func everyPhraseIsSetAsItsLanguageAsks(_ language: Language) {
        let phrases = CatalogueText.all(language)
        #expect(phrases.count > PhraseArea.allCases.count)
        for phrase in phrases { #expect(Typographer.faults(in: phrase.text, language) == [], "\(phrase)") }
    }

    @Test(arguments: [
        "l'heure", "dit \"oui\"", "fin...", "a  b", "«\u{202F}\u{202F}oui\u{202F}»", "a ", "oui ?", "oui\u{A0}?", "oui?", "si; non",
        "si : non", "si: non", "« oui »",
        "45 %",
        "n° 1", "“oui”", "Etat", "A table",
    ])
    func theFrenchRulesBite(_ text: String) { #expect(Typographer.faults(in: text, .french) != []) }

    @Test(arguments: [
        "l’heure", "fin…", "oui\u{202F}?", "quoi\u{202F}?!", "si\u{202F}: non", "si\u{A0}: non", "«\u{202F}oui\u{202F}»", "18:04",
        "{de:name}",
        "45\u{202F}%", "n°\u{202F}1", "À table", "ainsi\u{202F}:\n    {\"line\": 3}\nvoilà", "Accueil",
    ])
    func theFrenchRulesLetGoodTextPass(_ text: String) { #expect(Typographer.faults(in: text, .french) == []) }

    @Test(arguments: ["don't", "say \"yes\"", "end...", "yes !", "«yes»", "a\u{202F}b", "45 %"])
    func theEnglishRulesBite(_ text: String) { #expect(Typographer.faults(in: text, .english) != []) }
}

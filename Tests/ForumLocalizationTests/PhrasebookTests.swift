import Testing

@testable import ForumLocalization

@Suite struct PhrasebookTests {
    let french = Phrasebook(language: .french)
    let english = Phrasebook(language: .english)

    @Test func fillsPlaceholders() {
        #expect(french(.refusals(.notCheckedIn), ["name": "Zoé"]) == "Zoé n’est pas encore là.")
        #expect(english(.refusals(.notCheckedIn), ["name": "Zoé"]) == "Zoé is not in yet.")
    }

    @Test(arguments: [
        (0, "0 note", "0 notes"), (1, "1 note", "1 note"), (2, "2 notes", "2 notes"), (1_200, "1\u{202F}200 notes", "1,200 notes"),
    ])
    func countsByTheRulesOfTheLanguage(_ n: Int, _ inFrench: String, _ inEnglish: String) {
        #expect(french(.notes(.count), ["n": n]) == inFrench)
        #expect(english(.notes(.count), ["n": n]) == inEnglish)
    }

    @Test func aFillingIsNeverReadAgain() {
        #expect(french(.refusals(.notCheckedIn), ["name": "{name} {n}"]) == "{name} {n} n’est pas encore là.")
    }

    @Test func aMissingValueStaysVisible() {
        #expect(french(.refusals(.notCheckedIn)) == "{name} n’est pas encore là.")
    }

    @Test func elidesBeforeNames() {
        #expect(french(.steps(.checkIn), ["subject": "Anne"]) == "arrivée d’Anne")
        #expect(french(.steps(.checkIn), ["subject": "Zoé"]) == "arrivée de Zoé")
        #expect(english(.steps(.checkIn), ["subject": "Anne"]) == "arrival of Anne")
    }

    @Test func aSentenceFollowsTheLanguage() {
        let arrival = Sentence(.steps(.checkIn), ["subject": "Éloïse"])
        let undoing = Sentence(.common(.undoing), ["what": arrival])
        #expect(french(undoing) == "Annuler\u{202F}: arrivée d’Éloïse")
        #expect(english(undoing) == "Undo: arrival of Éloïse")
        #expect(undoing == Sentence(.common(.undoing), ["what": Sentence(.steps(.checkIn), ["subject": "Éloïse"])]))
    }

    @Test func valuesAreFormattedInTheLanguage() throws {
        let time = try #require(ClockTime(hour: 18, minute: 4))
        #expect(french(.common(.savedAt), ["time": time]) == "Enregistré à 18\u{202F}h\u{202F}04")
        #expect(english(.common(.savedAt), ["time": time]) == "Saved at 18:04")
        #expect(french(.list([.text("A"), .number(2_000), .phrase(.common(.yes))])) == "A, 2\u{202F}000 et Oui")
        #expect(english(.list([.percent(45), .minutes(65)])) == "45% and 1\u{202F}h\u{202F}05")
    }

    @Test func bracesThatAreNoPlaceholderAreText() {
        let template = PhraseTemplate(text: #"{"line":3} {} { {name} {de:what} {na me} {"#)
        #expect(template.placeholders == ["name", "what"])
        #expect(
            Array(template) == [
                .text(#"{"line":3} {} { "#), .placeholder(name: "name", elided: false), .text(" "),
                .placeholder(name: "what", elided: true), .text(" {na me} {"),
            ])
    }
}

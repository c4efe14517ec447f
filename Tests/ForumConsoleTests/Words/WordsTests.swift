import ForumCore
import ForumLocalization
import Testing

@testable import ForumConsole

@Suite struct WordsTests {
    let french = Phrasebook(language: .french)
    let paris = TimeZoneRules(offset: 3_600)

    @Test func aRefusalSaysWhoWhenAndWhere() {
        let refusal = Refusal(.alreadyCheckedIn, ["name": "Zoé Lefèvre", "at": "2018-03-12T17:04:59.999Z", "console": "porte-1"])
        #expect(french(Sentence(refusal, zone: paris)) == "Zoé Lefèvre est déjà là depuis 18\u{202F}h\u{202F}04 (console porte-1).")
    }

    @Test func aRefusalNamesTheStepThatWasChangedSince() {
        let refusal = Refusal(.changedSince, ["step": "check-in", "subject": "Anne Le Goff"])
        let said = french(Sentence(refusal, zone: paris))
        #expect(said == "Impossible maintenant\u{202F}: quelqu’un a changé la même chose depuis (arrivée d’Anne Le Goff).")
    }

    /// The values each reason comes with; a sentence that asks for more would show a gap.
    @Test(arguments: RefusalReason.allCases, Language.allCases)
    func everyRefusalIsAWholeSentence(_ reason: RefusalReason, _ language: Language) {
        let values = [
            "name": "N", "at": "2018-03-12T17:04:00.000Z", "console": "C", "limit": "1000", "member": "M", "number": "7", "total": "9",
            "inside": "8", "step": "check-in", "subject": "S", "substitute": "R",
        ]
        let said = Phrasebook(language: language)(Sentence(Refusal(reason, values), zone: paris))
        #expect(!said.contains("{") && said.hasSuffix("."), "\(said)")
        #expect(reason.phrase.rawValue == reason.rawValue)
    }

    @Test func everyCommandHasAStepInWords() {
        // These commands say their step by what they do.
        let split: [String: [String]] = [
            "move": ["leave", "come-back"], "word-theme": ["propose-theme", "reword-theme"], "end-vote": ["close-vote", "cancel-vote"],
            "pause-agenda": ["pause-agenda", "resume-agenda"],
            "mark-note": ["star-note", "minority-note", "unmark-note"], "link-note": ["link-note", "unlink-note"],
            "place-notes": ["place-notes", "unplace-notes"],
            "walk-in": ["walk-in", "substitute"],
            "record-consent": ConsentPurpose.allCases.flatMap { ["give-consent-\($0.rawValue)", "withdraw-consent-\($0.rawValue)"] },
            "check-in": ["check-in", "check-in-several"], "undo-check-in": ["undo-check-in", "undo-check-in-several"],
        ]
        for name in CommandCatalogue.types.map({ $0.name }) {
            for step in split[name] ?? [name] {
                let sentence = Sentence(step: step, subject: "S")
                #expect(sentence.phrase != .steps(.other), "\(step)")
                #expect(!french(sentence).contains("{"))
            }
        }
    }

    @Test func abstentionsAreNoTheme() {
        #expect(french(Sentence(step: CountHands.name, subject: "")) == "abstentions comptées")
        #expect(french(Sentence(step: CountHands.name, subject: "A")) == "mains levées pour «\u{202F}A\u{202F}»")
    }

    @Test(arguments: Language.allCases)
    func everySectorHasAKeyOfItsOwn(_ language: Language) {
        let words = Phrasebook(language: language)
        let keys = Sector.allCases.map { words($0.words.key) }
        #expect(Set(keys).count == Sector.allCases.count)
        #expect(keys.allSatisfy { $0.count == 1 && $0.utf8.count == 1 })
    }

    @Test func momentsBeforeTheEpochRoundDown() {
        #expect(Timestamp(milliseconds: -1).local(in: TimeZoneRules(offset: 0)).second == 59)
    }
}

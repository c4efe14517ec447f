import ForumCore
import ForumTestSupport
import Testing

@testable import ForumExchange

/// From a file to the people of a session.
@Suite struct RecordingTests {
    @Test(arguments: RegistrationFixtures.names)
    func everySampleIsRecordedWholeAndOnce(_ name: String) throws {
        let reading = RegistrationImport.read(try RegistrationFixtures.bytes(name))
        var console = SimulatedConsole("a")
        let before = try reading.balance(in: console.state.people)
        #expect(before.isWhole && before.added == reading.people.count)
        console.perform(ImportRegistrations(people: reading.registrations, source: name))
        let expected = console.state.people.all.filter { !$0.registration.isDeclined }
        #expect(expected.count == reading.people.count)
        #expect(console.state.people.counts.awaited == reading.people.count)
        let after = try reading.balance(in: console.state.people)
        #expect(after.isWhole && after.unchanged == reading.people.count)
    }

    @Test func newcomersAreRecognisedFromEitherQuestion() {
        let text = """
            Prénom;Nom;Courriel;Est-ce votre première participation ?;Avez-vous déjà participé à un forum ?
            Zoé;Roy;z@example.fr;Oui;
            Li;Wu;l@example.fr;Non;Non
            Ida;Roy;i@example.fr;Non;Oui

            """
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map(\.isNewcomer) == [true, true, false])
    }

    @Test func aCellOfAThousandAndOneLettersIsRejectedAndNotCut() {
        let long = String(repeating: "é", count: 1_001)
        let reading = RegistrationImport.read(Array("Prénom;Nom;Remarques\nZoé;Roy;\(long)\nLi;Wu;court\n".utf8))
        #expect(reading.rejected.map(\.reason) == [.textTooLong] && reading.people.count == 1)
    }
}

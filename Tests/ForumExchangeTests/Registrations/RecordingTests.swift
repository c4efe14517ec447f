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

    /// "-", "n/a" and "none" do not speak against a heading that says what the column is.
    @Test func aColumnOfFewAddressesIsStillThatOfAddresses() {
        let text = "First name,Last name,Email\nZoé,Roy,-\nLi,Wu,n/a\nIda,Roy,i@example.fr\nBo,Li,none\nCy,Fox,c@example.fr\n"
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map(\.email) == ["", "", "i@example.fr", "", "c@example.fr"])
        #expect(reading.doubtful.isEmpty)
    }

    /// A second list with another address for somebody: two people, and said so before anything is recorded.
    @Test func aNamesakeOfTheSameOrganisationIsSaid() throws {
        var console = SimulatedConsole("a")
        let known = [
            Registration(given: "Minh", family: "Nguyễn", email: "m@a.fr", organisation: "Démocratie Ouverte"),
            Registration(given: "Anne", family: "Roy", email: "a@a.fr", organisation: "Etalab"),
        ]
        console.perform(ImportRegistrations(people: known, source: "l"))
        let rows = ["Minh;NGUYỄN;minh@b.fr;Démocratie ouverte", "Anne;Roy;x@b.fr;Regards citoyens", "Li;Wu;l@b.fr;"]
        let text = (["Prénom;Nom;Courriel;Structure"] + rows).joined(separator: "\n")
        let balance = try RegistrationImport.read(Array(text.utf8)).balance(in: console.state.people)
        #expect(balance.added == 3)
        #expect(balance.contested.map(\.row) == [2] && balance.contested.first?.holder == "Démocratie Ouverte, m@a.fr")
        #expect(balance.contested.first?.code == nil)
    }
}

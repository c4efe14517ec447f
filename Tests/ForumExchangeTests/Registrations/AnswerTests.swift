import ForumCore
import ForumTestSupport
import Testing

@testable import ForumExchange

/// What people write into the fields of platforms.
@Suite struct AnswerTests {
    @Test(arguments: [
        "I can't come", "I can’t come, sorry", "Sorry, I won't be there", "Unable to attend", "Je ne pourrai pas venir",
        "je peux pas venir",
        "Je ne pourrai malheureusement pas être là", "Non", "Nous ne viendrons pas", "Je n'y serai pas", "not attending", "Excusée",
    ])
    func refuses(_ text: String) { #expect(!AttendanceAnswer(text).comes) }

    @Test(arguments: [
        "Oui", "Pourquoi pas, je viens", "Why not, I am coming", "Yes, can't wait", "Pas de souci, je viens", "Je ne viendrai pas seul",
        "Je n'ai pas de voiture mais je viens", "", "I can't wait to come", "avec plaisir",
    ])
    func comes(_ text: String) { #expect(AttendanceAnswer(text).comes) }

    @Test(arguments: [
        ("Partially refunded", RegistrationStatus.partlyRefunded), ("Partiellement remboursé", .partlyRefunded), ("Refunded", .refunded),
        ("Waiting list", .waitingList), ("Liste d’attente", .waitingList), ("En attente", .pending), ("Validé", .valid),
    ])
    func status(_ text: String, _ expected: RegistrationStatus) { #expect(RegistrationStatus(text) == expected) }

    @Test func whoGotAPartOfTheMoneyBackComesAndIsLookedAt() {
        let reading = RegistrationImport.read(Array("Prénom;Nom;Courriel;Statut\nZoé;Roy;z@example.fr;Partially refunded\n".utf8))
        #expect(reading.people.count == 1 && reading.doubtful.map(\.doubts) == [[.partlyRefunded]])
    }

    /// Who stands on the platform's waiting list has not said that they can't come.
    @Test func theWaitingListTurnsNobodyAway() throws {
        let text =
            "Prénom;Nom;Courriel;Statut;Souhaitez-vous rester informé ?\nZoé;Roy;z@example.fr;Validé;Oui\nLi;Wu;l@example.fr;Liste d’attente;Oui\n"
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.notExpected.map(\.reason) == [.waitingList])
        #expect(!reading.registrations.contains { $0.isDeclined } && reading.waiting.map(\.name) == ["Li Wu"])
        var console = SimulatedConsole("a")
        console.perform(ImportRegistrations(people: reading.registrations, waiting: reading.waiting, source: "l"))
        #expect(console.state.people.counts.awaited == 1 && console.state.people.waiting.count == 1)
        #expect(
            console.perform(ImportRegistrations(people: reading.registrations, waiting: reading.waiting, source: "l"))?.reason
                == .nothingChanged)
        #expect(canonical(try SessionFile(bytes: canonical(console.state)).state) == canonical(console.state))
        // A later list has a place for them; one that puts somebody known on the waiting list changes nothing.
        console.perform(ImportRegistrations(people: reading.registrations + reading.waiting, source: "m"))
        #expect(console.state.people.counts.awaited == 2 && console.state.people.waiting.isEmpty)
        #expect(console.perform(ImportRegistrations(people: [], waiting: reading.registrations, source: "n"))?.reason == .nothingChanged)
        while console.undo() == nil {}
        #expect(console.state.people.counts.awaited == 0 && console.state.people.waiting.isEmpty)
    }
}

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

    /// pretix writes the heading of a name and, behind a colon, which part of it stands here.
    @Test(arguments: [
        "Code de commande;Nom du participant: Prénom;Nom du participant: Nom de famille;E-mail\nA;Jean Paul;Roy;a@example.fr\nB;Anne;Müller;b@example.fr\n",
        "Code de commande;Nom du participant : Nom de famille;Nom du participant : Prénom;E-mail\nA;Roy;Jean Paul;a@example.fr\nB;Müller;Anne;b@example.fr\n",
        "Order code;Attendee name: Given name;Attendee name: Family name;E-mail\nA;Jean Paul;Roy;a@example.fr\nB;Anne;Müller;b@example.fr\n",
    ])
    func partsOfANameBehindAColon(_ text: String) {
        let people = RegistrationImport.read(Array(text.utf8)).people.map(\.registration)
        #expect(people.map(\.given) == ["Jean Paul", "Anne"] && people.map(\.family) == ["Roy", "Müller"])
    }

    /// The platforms write headings in the organiser's language.
    @Test(arguments: [
        "Bestellnr.;Vorname;Nachname;E-Mail-Adresse;Firma;Status des Teilnehmers\n1;Jörg;Groß;j@example.de;Stadt Köln;Teilnahme\n2;Anna;Müller;a@example.de;ACME;Storniert\n",
        "N.º de pedido;Nombre;Apellidos;Correo electrónico;Empresa;Estado del asistente\n1;Jörg;Groß;j@example.de;Stadt Köln;Asistirá\n2;Anna;Müller;a@example.de;ACME;No asistirá\n",
    ])
    func headingsInGermanAndSpanish(_ text: String) {
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map { "\($0.given)|\($0.family)|\($0.email)|\($0.organisation)" } == ["Jörg|Groß|j@example.de|Stadt Köln"])
        #expect(reading.notExpected.count == 1)
    }

    @Test func aCompanyThatPaidIsNobodyElses() {
        let text =
            "Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale\nAubry;Arnaude;Payeur;Paul;p@example.fr;ACME\nPayeur;Paul;Payeur;Paul;p@example.fr;ACME\n"
        #expect(RegistrationImport.read(Array(text.utf8)).people.map(\.organisation) == ["", "ACME"])
    }

    @Test func aByteOfAnotherEncodingDoesNotChangeThatOfTheFile() {
        var bytes = Array("Prénom;Nom;Courriel\nZoé;Lefèvre;z@example.fr\nAndr".utf8)
        bytes += [0xE9] + Array(";Hervé;a@example.fr\n".utf8)
        let reading = RegistrationImport.read(bytes)
        #expect(reading.people.map { "\($0.given) \($0.family)" } == ["Zoé Lefèvre", "André Hervé"])
    }

    @Test func whoCannotComeInTheirOwnWords() {
        let text =
            "Name;E-mail;Can you come?\nAnna Roy;a@example.fr;Yes\nBo Li;b@example.fr;No, but keep me posted\nCy Fox;c@example.fr;No\n"
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map(\.family) == ["Roy"] && reading.notExpected.count == 2)
    }
}

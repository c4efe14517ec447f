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

    /// Which of two sectors somebody is of is theirs to say.
    @Test(arguments: [
        ("association, entreprise", true, Sector.association), ("Recherche et société civile", true, .research),
        ("Citoyen / agent public", true, .citizen), ("Association\nEntreprise", true, .association),
        ("Entreprise ; autre", false, .company),
        ("Association / ONG", false, .association), ("Enseignement supérieur et recherche", false, .research),
        ("Administration, collectivité", false, .publicServant),
        ("Société civile (association, entreprise sociale)", false, .association), ("Autre", false, .other),
        ("entreprise (conseil aux associations)", false, .company), ("Agent public, en charge des associations", false, .publicServant),
    ])
    func severalSectorsAreDoubtful(_ text: String, _ isDoubtful: Bool, _ sector: Sector) {
        let reading = RegistrationImport.read(Array("Prénom;Nom;Courriel;Secteur\nZoé;Roy;z@example.fr;\"\(text)\"\n".utf8))
        #expect(reading.doubtful.map(\.doubts) == (isDoubtful ? [[.severalSectors]] : []), "\(text)")
        #expect(reading.people.map(\.sector) == [sector], "\(text)")
    }

    @Test func twoBoxesOfDifferentSectorsAreDoubtful() {
        let text =
            "Prénom;Nom;Courriel;Association;Entreprise;Autre\nZoé;Roy;z@example.fr;X;X;\nLi;Wu;l@example.fr;;X;X\nAna;Sol;a@example.fr;X;;\n"
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map(\.sector) == [.association, .company, .association])
        #expect(reading.doubtful.map(\.row) == [2] && reading.doubtful.map(\.doubts) == [[.severalSectors]])
    }

    /// A byte of another encoding, or a character that was lost before, may be a letter of a name.
    @Test func bytesThatAreNoCharactersAreDoubtful() {
        func rows(_ pieces: [[UInt8]]) -> [Int] {
            RegistrationImport.read(pieces.flatMap(\.self)).doubtful.filter { $0.doubts == [.strayBytes] }.map(\.row)
        }
        func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
        let head = utf8("sep=;\r\nPrénom;Nom;Courriel\r\n\r\nZoé;Élan;z@example.fr\r\n")
        #expect(rows([head, utf8("Ren"), [0xE9], utf8(";Roy;r@example.fr\nLi;Wu;l@example.fr\n")]) == [4])
        #expect(rows([head, utf8("Li;\"Wu\nWang"), [0xE9], utf8("\";l@example.fr\nAna;Sol;a@example.fr")]) == [4])
        #expect(rows([head, utf8("Li;Wu;l@example.fr\nRen\u{FFFD};Roy;r@example.fr")]) == [5])
        #expect(rows([head]).isEmpty)
        let narrow = "Prénom;Nom;Courriel\nZoé;Élan;z@example.fr\n".unicodeScalars.map { UInt8($0.value) }
        #expect(rows([narrow, utf8("Li;W"), [0x81], utf8("u;l@example.fr\n")]) == [3])
        let wide = "Prénom\tNom\tCourriel\nZoé\tÉlan\tz@example.fr\nLi\tWu".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(rows([[0xFF, 0xFE], wide, [0x00, 0xD8], "\tl@example.fr\n".utf16.flatMap { [UInt8($0), 0] }]) == [3])
        // Encoded twice, with a byte of its own and with a character that was lost before.
        let upper = TextEncoding.windows1252.upperHalf
        func twice(_ text: String) -> [UInt8] {
            var said = ""
            for byte in text.utf8 { said.unicodeScalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
            return utf8(said)
        }
        let list = twice("Prénom;Nom;Courriel\nZoé;Élan;z@example.fr\nIrène;Noël;i@example.fr\n")
        #expect(rows([list, utf8("Ren"), [0xE9], utf8(";Roy;r@example.fr\n")]) == [4])
        #expect(rows([list, twice("Ren\u{FFFD};Roy;r@example.fr\n")]) == [4])
        #expect(rows([list]).isEmpty)
    }

    /// People are sent to a table; the group that stands beside it is told among the remarks, with its name.
    @Test func aGroupBesideATableIsKept() {
        let text = "Prénom;Nom;Groupe;Table;Remarques\nZoé;Roy;Bleu;4;en fauteuil\nLi;Wu;Rouge;2;\nAna;Sol;;3;\n"
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map(\.group) == ["4", "2", "3"])
        #expect(reading.people.map(\.remarks) == ["en fauteuil\nGroupe Bleu", "Groupe Rouge", ""])
        // Who has no table is sent to their group, and what stands twice is told once.
        let other = RegistrationImport.read(Array("Prénom;Nom;Groupe;Table\nZoé;Roy;Bleu;\nLi;Wu;3;3\n".utf8))
        #expect(other.people.map(\.group) == ["Bleu", "3"] && other.people.allSatisfy { $0.remarks.isEmpty })
        #expect(reading.layout.columns.map(\.meaning) == [.givenName, .familyName, .group, .group, .remarks])
    }

    @Test(arguments: ["given;family;email", "First;Last;Email"]) func partsOfANameByOneWord(_ headings: String) {
        let reading = RegistrationImport.read(Array("\(headings)\nZoé;Roy;z@example.fr\nLi;Wu;l@example.fr\n".utf8))
        #expect(reading.people.map { "\($0.given) \($0.family)" } == ["Zoé Roy", "Li Wu"] && reading.doubtful.isEmpty)
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
        // As many as there are of UTF-8's own: nobody writes those in another encoding.
        let few = RegistrationImport.read(Array("Nom;Prénom\nRoy;Andr".utf8) + [0xE9] + Array("\n".utf8))
        #expect(few.people.map(\.given) == ["André"] && few.layout.encoding == .utf8)
    }

    @Test func whoCannotComeInTheirOwnWords() {
        let text =
            "Name;E-mail;Can you come?\nAnna Roy;a@example.fr;Yes\nBo Li;b@example.fr;No, but keep me posted\nCy Fox;c@example.fr;No\n"
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.map(\.family) == ["Roy"] && reading.notExpected.count == 2)
    }

    private func people(_ text: String) -> [String] {
        RegistrationImport.read(Array(text.utf8)).people.map { "\($0.given)|\($0.family)|\($0.organisation)|\($0.sector.rawValue)" }
    }

    /// The form module of Drupal can write one column for each choice, under the question.
    @Test func choicesInColumnsUnderTheirQuestion() {
        let text = """
            "Form"\t""\t""\t""\t""\t""\t""\t""
            "Détails"\t""\t"Vous"\t""\t"Vous êtes"\t""\t""\t"Je veux"
            "Numéro"\t"SID"\t"Prénom"\t"Nom"\t"agent public"\t"association"\t"citoyen"\t"rester informé"
            "1"\t"55"\t"Martine"\t"Bruneau"\t"X"\t""\t""\t"X"
            "2"\t"56"\t"Luc"\t"Brun"\t""\t"X"\t""\t""
            """
        #expect(people(text) == ["Martine|Bruneau||public-servant", "Luc|Brun||association"])
        #expect(RegistrationImport.read(Array(text.utf8)).people.map(\.wishesToStayInformed) == [true, nil])
    }

    @Test func anotherSectorInTheirOwnWords() {
        let text = """
            "id. ID de la réponse","submitdate. Date de soumission","lastpage. Dernière page","startlanguage. Langue de départ","G1Q1. Vos nom et prénom :","G1Q3. Vous êtes : ","G1Q3[other]. Vous êtes :  [Autre]"
            "1","2018-02-13 21:09:00","3","fr","ROY Anne","Agent public",""
            "2","2018-02-13 21:09:00","3","fr","Bo LI","Autre","journaliste"
            "3","2018-02-13 21:09:00","3","fr","Cy HO","","association de quartier"
            "4","2018-02-13 21:09:00","3","fr","Di WU","Autre","curieuse de tout"
            """
        #expect(people(text) == ["Anne|Roy||public-servant", "Bo|Li||press", "Cy|Ho||association", "Di|Wu||citizen"])
        #expect(RegistrationImport.read(Array(text.utf8)).layout.platform == .limeSurvey)
    }

    @Test func whatStandsBehindANameIsNoPartOfIt() {
        let text = """
            Nom complet;Courriel;Remarques
            Jean Roy (DITP);j@example.fr;
            ROY J.-P.;r@example.fr;
            Anne Dupont (née Martin);a@example.fr;
            Li Wu (elle);l@example.fr;
            Zoé Petit (+ 1 personne);z@example.fr;en retard
            Participant·e supprimé·e;;
            """
        #expect(
            people(text) == [
                "Jean|Roy|DITP|unknown", "J.-P.|Roy||unknown", "Anne|Dupont (née Martin)||unknown", "Li|Wu||unknown", "Zoé|Petit||unknown",
            ])
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(reading.people.last?.remarks == "+ 1 personne\nen retard" && reading.rejected.map(\.reason) == [.noName])
    }

    @Test(arguments: [
        ("DUPONT épouse MARTIN", "Dupont épouse Martin"), ("DUPONT ÉPOUSE MARTIN", "Dupont épouse Martin"), ("DUPONT III", "Dupont III"),
        ("LEBLANC", "Leblanc"), ("LeBlanc", "LeBlanc"), ("supprimé·e", "Supprimé·e"), ("de LA ROCHE", "de La Roche"),
    ])
    func capitals(_ written: String, _ restored: String) { #expect(NameCapitals.restored(written, as: .family) == restored) }

    @Test(arguments: [
        ("Bénévole", Sector.association), ("SSII", .company), ("think tank", .association), ("Nonprofit staff", .association),
    ])
    func sectors(_ text: String, _ sector: Sector) { #expect(SectorAnswer(text).sector == sector && SectorAnswer(text).isNothingElse) }

    @Test func utf8EncodedTwiceIsReadAsItWas() {
        let text = "Nom;PrÃ©nom;Email;Organisation\nDupont;HÃ©lÃ¨ne;h@example.fr;Ã‰tatâ€™lab\n"
        #expect(people(text) == ["Hélène|Dupont|État’lab|unknown"])
        // A name with a real « Ã » in a file that is what it says stays.
        #expect(people("Nom;Prénom\nSÃO PAULO;Zoé\nLefèvre;Ida\n").count == 2)
    }

    /// Headings in a language that nobody here knows are no person.
    @Test func headingsUnlikeEveryRowBelow() {
        let text = "Utónév;Vezetéknév;Posta\nZoé;Roy;z@example.hu\nIda;Petit;i@example.hu\n"
        #expect(RegistrationImport.read(Array(text.utf8)).people.map(\.email) == ["z@example.hu", "i@example.hu"])
        // Somebody without an address is no heading.
        #expect(RegistrationImport.read(Array("Anne;Roy;plus tard\nZoé;Roy;z@example.fr\nIda;Petit;i@example.fr\n".utf8)).people.count == 3)
    }

    @Test func codesOfTickets() {
        func codes(_ text: String) -> [[String]] { RegistrationImport.read(Array(text.utf8)).people.map(\.codes) }
        #expect(codes("Billet;Prénom;Nom\nT1;Zoé;Roy\nT2;Ida;Petit\n") == [["T1"], ["T2"]])
        #expect(codes("Billet;Prénom;Nom\nGratuit;Zoé;Roy\nGratuit;Ida;Petit\n") == [[], []])
        let shared = RegistrationImport.read(
            Array("Numéro de billet;Prénom;Nom\nX1;Anne;Roy\nX1;Bo;Li\nX3;Zoé;Roy\nX4;Ida;Petit\n".utf8))
        #expect(shared.people[0].codes == ["X1"] && shared.doubtful.map(\.doubts) == [[.sharedCode], [.sharedCode]])
    }

    /// Of whom the list does not expect, the door knows the ticket.
    @Test func ticketsThatTheListCalledOff() {
        let text = """
            Prénom;Nom;Statut;Code du billet
            Zoé;Roy;Validé;A1111
            Ida;Petit;Annulé;A2222
            Li;Wu;Remboursé;A3333
            Bo;Li;Annulé;A1111
            Cy;Fox;Liste d’attente;A4444
            """
        let reading = RegistrationImport.read(Array(text.utf8))
        #expect(
            reading.void == [
                VoidTicket(codes: ["A2222"], name: "Ida Petit", reason: .cancelled),
                VoidTicket(codes: ["A3333"], name: "Li Wu", reason: .refunded),
            ])
    }

    @Test func signsThatTurnTheWritingAreLeftOut() {
        #expect(people("Prénom;Nom\nZoé;Dur\u{202E}and\u{2066}\nIda;Ro\u{7}y\n") == ["Zoé|Durand||unknown", "Ida|Ro y||unknown"])
    }
}

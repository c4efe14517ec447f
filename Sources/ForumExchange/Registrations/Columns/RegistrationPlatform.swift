/// Where a list of registrations comes from.
public enum RegistrationPlatform: String, CaseIterable, Hashable, Sendable {
    case helloAsso = "helloasso"
    case eventbrite
    case pretix
    case framaforms
    case limeSurvey = "limesurvey"
    case decidim
    /// Any other list with headings.
    case spreadsheet
    case withoutHeadings = "no-headings"
    /// One name a line and nothing else.
    case bareNames = "names"
}

extension RegistrationPlatform {
    /// Recognises the platform by its headings; `.spreadsheet` where none is known.
    static func recognised(by headings: [String]) -> RegistrationPlatform {
        let folded = Set(headings.map { Heading($0).wholeWords.joined(separator: " ") })
        var best: (platform: RegistrationPlatform, weight: Int) = (.spreadsheet, 2)
        for (platform, signs) in signatures {
            let weight = signs.filter(folded.contains).count
            if weight > best.weight { best = (platform, weight) }
        }
        if best.platform == .spreadsheet {
            if headings.contains(where: { $0.hasPrefix("user/") || $0.hasPrefix("registration_form_") }) { return .decidim }
            if folded.contains(where: { $0.contains("eventbrite") }) { return .eventbrite }
        }
        return best.platform
    }

    /// Headings that these platforms write, in French and in English; three of them make a platform.
    private static let signatures: [(RegistrationPlatform, [String])] = [
        (
            .helloAsso,
            [
                "reference commande", "date de la commande", "statut de la commande", "nom participant", "prenom participant",
                "nom adherent",
                "prenom adherent", "nom payeur", "prenom payeur", "email payeur", "moyen de paiement", "numero de billet", "montant tarif",
                "code promo", "montant code promo", "raison sociale", "numero billet", "billet", "tarif", "campagne", "nom acheteur",
                "prenom acheteur", "email acheteur", "url carte d adherent", "attestation",
            ]
        ),
        (
            .eventbrite,
            [
                "order numero", "order no", "order id", "order date", "first name", "last name", "surname", "attendee numero",
                "attendee no",
                "attendee status", "price tier", "ticket type", "order type", "total paid", "fees paid", "eventbrite fees",
                "eventbrite payment processing", "home address 1", "home city", "ticket quantity", "buyer email", "buyer first name",
                "barcode numero", "attendee id", "numero de commande", "numero du participant", "statut du participant", "type de billet",
                "type de commande", "categorie de prix", "total paye", "frais payes", "frais eventbrite", "numero de participant",
                "date de commande", "statut participant", "bestellnr", "bestelldatum", "ticketart", "teilnehmernr", "teilnehmerstatus",
                "numero de pedido", "fecha del pedido", "tipo de entrada", "estado del asistente", "numero de asistente",
            ]
        ),
        (
            .pretix,
            [
                "order code", "attendee name", "attendee name given name", "attendee name family name", "attendee name first name",
                "product",
                "checked in", "checked out", "automatically checked in", "secret", "voucher code", "requires special attention", "seat id",
                "seat name", "seat zone", "code de commande", "code de la commande", "nom du participant", "nom du participant prenom",
                "nom du participant nom de famille", "produit", "enregistre", "enregistre automatiquement", "code de bon", "code du bon",
                "bon de reduction", "attention particuliere", "necessite une attention particuliere", "requiert une attention particuliere",
                "code secret", "bestellnummer", "eingecheckt", "ausgecheckt", "automatisch eingecheckt", "geheimnis", "gutschein code",
                "benotigt besondere aufmerksamkeit",
            ]
        ),
        (
            .framaforms,
            [
                "serial", "sid", "submitted time", "completed time", "modified time", "draft", "ip address", "uid", "username", "numero",
                "heure de soumission", "heure de fin", "heure de modification", "brouillon", "adresse ip", "nom d utilisateur",
            ]
        ),
        (
            .limeSurvey,
            [
                "id de la reponse", "date de soumission", "derniere page", "langue de depart", "tete de serie", "date de lancement",
                "date de la derniere action", "url de reference", "response id", "date submitted", "last page", "start language", "seed",
                "date started", "date last action", "referrer url", "submitdate", "lastpage", "startlanguage", "startdate", "datestamp",
                "ipaddr", "refurl",
            ]
        ),
    ]
}

import ForumCore

/// What a platform says of an order, a ticket or an attendee.
enum RegistrationStatus: Hashable {
    case valid
    case cancelled
    case refunded
    case notAttending
    case draft
    case waitingList
    /// Payment or approval is awaited; the person may come.
    case pending
    /// A part of what was paid was given back; the person comes.
    case partlyRefunded

    /// Reads a status in French or English; nil when it is none.
    init?(_ text: String) {
        let words = Folding.words(text)
        guard !words.isEmpty, words.count <= 6 else { return nil }
        guard let status = Self.rules.first(where: { $0.matches(words) })?.status else { return nil }
        self = status
    }

    private struct Rule {
        let status: RegistrationStatus
        /// Every one of these stems has to begin a word.
        let stems: [String]

        func matches(_ words: [String]) -> Bool {
            stems.allSatisfy { stem in
                words.contains { stem.hasSuffix("=") ? $0 == stem.dropLast() : $0.hasPrefix(stem) }
            }
        }
    }

    /// The first rule that fits decides; a stem that ends in `=` is a whole word.
    private static let rules: [Rule] = texts.flatMap { status, text in
        text.split(separator: ", ").map { Rule(status: status, stems: $0.split(separator: " ").map(String.init)) }
    }

    private static let texts: [(RegistrationStatus, String)] = [
        (.waitingList, "liste attente, waitlist, waiting list"),
        (.partlyRefunded, "partiel rembours, partial refund"),
        (.refunded, "rembours, refund"),
        (
            .cancelled,
            "annul, cancel, abandon, refus, reject, rejet, expir, fail, echou, echec, delet, supprim, contest, invalid, transfer, denied, storn, geannul, erstatt"
        ),
        (
            .notAttending,
            "not= attend, pas= particip, pas= vien, pas= present, absent, desist, declin, excus, no= show, withdrawn, not= coming, no= asist, nimmt= nicht, nicht= teil, non= partecip, nao= compare, niet= aanwezig"
        ),
        (.draft, "brouillon, draft, incompl, inachev, partial, en= cours=, in= progress, started="),
        (.pending, "attente, pending, unpaid, non= pay, non= valid, a= payer, impay, not= paid, unconfirmed"),
        (
            .valid,
            "valid, confirm, paye, paid, attending, inscrit, accept, approv, approuv, registered, complet, checked, present, particip, ok=, processed, envoye, submitted, soumis, termin, enregistre, active=, actif, vien, gratuit=, free="
        ),
    ]
}

/// Which part of a name people write first in one cell.
enum NameOrder: Hashable {
    case givenFirst
    case familyFirst

}

/// The order of the names in a column, and how much it can be relied on.
struct NameOrderEstimate: Hashable {
    var order: NameOrder
    /// Whether the column's own names say so, not only its heading or custom.
    var isEvident: Bool

    static let usual = NameOrderEstimate(order: .givenFirst, isEvident: false)

    /// Judges a column by its names, their capitals and the e-mail addresses beside them.
    ///
    /// The heading decides where fewer than three names speak for themselves or they contradict each other.
    static func estimated(names: [(name: String, email: String)], heading: NameOrder) -> NameOrderEstimate {
        var (given, family) = (0, 0)
        for (name, email) in names {
            let words = NameTitle.dropped(from: name.split(separator: " ").map(String.init))
            guard words.count > 1 else { continue }
            let balance = NameEvidence(words: words, email: email).balance
            if balance > 0 { given += 1 }
            if balance < 0 { family += 1 }
        }
        let total = given + family
        guard total >= 3 else { return NameOrderEstimate(order: heading, isEvident: false) }
        if given * 4 >= total * 3 { return NameOrderEstimate(order: .givenFirst, isEvident: true) }
        if family * 4 >= total * 3 { return NameOrderEstimate(order: .familyFirst, isEvident: true) }
        return NameOrderEstimate(order: heading, isEvident: false)
    }
}

/// The grammatical number a count asks for.
public enum Plural: Hashable, Sendable {
    case one, other
}

extension Language {
    /// The form of a noun counted by an integer (Unicode CLDR cardinal rules): French counts 0 and 1 as singular, English only 1.
    public func plural(of count: Int) -> Plural {
        switch self {
        case .french: count.magnitude < 2 ? .one : .other
        case .english: count.magnitude == 1 ? .one : .other
        }
    }
}

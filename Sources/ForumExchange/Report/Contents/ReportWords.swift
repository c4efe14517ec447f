import ForumCore
import ForumLocalization

/// The words of values that stand in reports. A phrase has the name of the value: `[publicServant]` for `public-servant`; a test finds
/// a value without words.
extension ReportContext {
    func name(_ sector: Sector) -> String { words(Phrase.Sectors(rawValue: camelCased(sector)).map { .sectors($0) } ?? .common(.unknown)) }

    /// The sector as a group of people: "agents publics".
    func plural(_ sector: Sector) -> String {
        words(Phrase.Sectors(rawValue: camelCased(sector) + "Plural").map { .sectors($0) } ?? .common(.unknown))
    }

    func name(_ kind: NoteKind) -> String { words(Phrase.Notes(rawValue: kindEntry(kind)).map { .notes($0) } ?? .common(.unknown)) }

    func name(_ kind: AgendaKind) -> String { words(Phrase.Run(rawValue: kindEntry(kind)).map { .run($0) } ?? .common(.unknown)) }

    func name(_ phase: Vote.Phase) -> String {
        switch phase {
        case .open: words(.votes(.phaseOpen))
        case .counting: words(.votes(.phaseCounting))
        case .closed: words(.votes(.phaseClosed))
        case .cancelled: words(.votes(.phaseCancelled))
        }
    }

    private func kindEntry(_ kind: some RawRepresentable<String>) -> String { "kind\(kind.rawValue.firstLetterCapital)" }

    private func camelCased(_ value: some RawRepresentable<String>) -> String {
        let parts = value.rawValue.split(separator: "-").map(String.init)
        return parts.dropFirst().reduce(parts.first ?? "") { $0 + $1.firstLetterCapital }
    }
}

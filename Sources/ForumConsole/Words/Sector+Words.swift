import ForumCore
import ForumLocalization

/// The words of a sector: its name for one person, for many, and the one key that chooses it.
public struct SectorWords: Hashable, Sendable {
    public let name: Phrase
    public let plural: Phrase
    public let key: Phrase

    fileprivate init(_ name: Phrase.Sectors, _ plural: Phrase.Sectors, _ key: Phrase.Sectors) {
        self.name = .sectors(name)
        self.plural = .sectors(plural)
        self.key = .sectors(key)
    }
}

extension Sector {
    public var words: SectorWords {
        switch self {
        case .publicServant: SectorWords(.publicServant, .publicServantPlural, .publicServantKey)
        case .association: SectorWords(.association, .associationPlural, .associationKey)
        case .company: SectorWords(.company, .companyPlural, .companyKey)
        case .research: SectorWords(.research, .researchPlural, .researchKey)
        case .citizen: SectorWords(.citizen, .citizenPlural, .citizenKey)
        case .press: SectorWords(.press, .pressPlural, .pressKey)
        case .other: SectorWords(.other, .otherPlural, .otherKey)
        case .unknown: SectorWords(.unknown, .unknownPlural, .unknownKey)
        }
    }
}

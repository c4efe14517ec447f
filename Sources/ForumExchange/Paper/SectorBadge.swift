import ForumCore
import ForumLocalization

/// How a sector looks on a badge: a colour, and a sign for those who don't see it.
public struct SectorBadge: Hashable, Sendable {
    public let sign: String
    /// The colour's word: "bleu".
    public let colour: Phrase
    /// The colour as HTML writes it; white text is legible on all of them (WCAG 2.2, contrast of 4.5 and more).
    let hexadecimal: String

    fileprivate init(_ sign: String, _ colour: Phrase.Sectors, _ hexadecimal: String) {
        self.sign = sign
        self.colour = .sectors(colour)
        self.hexadecimal = hexadecimal
    }
}

extension Sector {
    public var badge: SectorBadge {
        switch self {
        case .publicServant: SectorBadge("▲", .publicServantColour, "#1f4e9c")
        case .association: SectorBadge("●", .associationColour, "#1c6b38")
        case .company: SectorBadge("■", .companyColour, "#a8480f")
        case .research: SectorBadge("◆", .researchColour, "#6a3796")
        case .citizen: SectorBadge("★", .citizenColour, "#a51d2d")
        case .press: SectorBadge("✚", .pressColour, "#111111")
        case .other: SectorBadge("▼", .otherColour, "#6b4423")
        case .unknown: SectorBadge("○", .unknownColour, "#5a5a5a")
        }
    }
}

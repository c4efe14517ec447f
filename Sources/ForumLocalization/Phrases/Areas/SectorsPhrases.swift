extension Phrase {
    /// The words of the parts of society people come from, in `phrases/sectors.txt`.
    public enum Sectors: String, CaseIterable, Hashable, Sendable {
        case publicServant
        case publicServantPlural
        case publicServantKey
        case association
        case associationPlural
        case associationKey
        case company
        case companyPlural
        case companyKey
        case research
        case researchPlural
        case researchKey
        case citizen
        case citizenPlural
        case citizenKey
        case press
        case pressPlural
        case pressKey
        case other
        case otherPlural
        case otherKey
        case unknown
        case unknownPlural
        case unknownKey
        case publicServantColour
        case associationColour
        case companyColour
        case researchColour
        case citizenColour
        case pressColour
        case otherColour
        case unknownColour
    }
}

/// The part of society a person comes from, as they say it themselves.
///
/// The raw values stand in session files, journals and exports.
public enum Sector: String, CaseIterable, Hashable, Sendable {
    case publicServant = "public-servant"
    case association
    case company
    case research
    case citizen
    case press
    case other
    case unknown
}

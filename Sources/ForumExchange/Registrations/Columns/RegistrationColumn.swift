/// A column of a registration file, as it was understood.
public struct RegistrationColumn: Hashable, Sendable {
    /// Its place, from 0.
    public let index: Int
    /// Its heading on one line; empty where the list has none.
    public let heading: String
    public internal(set) var meaning: ColumnMeaning

    init(index: Int, heading: String, meaning: ColumnMeaning = .ignored) {
        self.index = index
        self.heading = heading
        self.meaning = meaning
    }
}

/// How a registration file is laid out: everything that was recognised before its rows are read.
public struct RegistrationLayout: Sendable {
    public let platform: RegistrationPlatform
    public let encoding: TextEncoding
    /// Nil where every line is one cell.
    public let delimiter: Delimiter?
    /// How many records stand before the first registration.
    public let headerRecords: Int
    public let columns: [RegistrationColumn]

    let nameOrder: NameOrderEstimate
    let dateOrder: RegistrationDate.Order
    /// Whether an empty submission date means that the answers were never sent.
    let emptyDateIsDraft: Bool

    /// The columns of a meaning, in order.
    func columns(of meaning: ColumnMeaning) -> [Int] {
        columns.filter { $0.meaning == meaning }.map(\.index)
    }
}

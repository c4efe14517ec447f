/// What a user corrects in what was recognised; whatever is left out is recognised.
public struct ImportChoices: Hashable, Sendable {
    public var encoding: TextEncoding?
    public var delimiter: Delimiter?
    /// How many records stand before the first registration; the last of them holds the headings. 0 for a list without headings.
    public var headerRecords: Int?
    /// The meaning of columns by their index, from 0.
    public var meanings: [Int: ColumnMeaning]

    public init(
        encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, headerRecords: Int? = nil, meanings: [Int: ColumnMeaning] = [:]
    ) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.headerRecords = headerRecords
        self.meanings = meanings
    }
}

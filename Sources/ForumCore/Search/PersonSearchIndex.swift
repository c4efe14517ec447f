/// Finds people by a few letters of anything they are known by.
///
/// Built once from all entries and kept in step one entry at a time. An entry's id is its position and stays free after
/// ``remove(_:)``. Searching remembers the words of the last query, so that the next key only narrows them; a copy searches
/// on its own.
///
/// - Complexity: Building is O(n) in the bytes of all entries, about half a microsecond an entry. A search is O(v + m) in the number of
///   distinct spellings and of matching entries.
public struct PersonSearchIndex: Sendable {
    /// The values of an entry in the columns, in their order; 0 where there is none.
    typealias Fields = SIMD4<UInt32>

    /// Given names, family names, organisations and addresses, in the order of their kinds.
    private(set) var columns: [SearchColumn]
    /// By id.
    private(set) var fields: [Fields] = []
    private(set) var codes = TicketCodes()
    private var isPresent: [Bool] = []
    /// The number of entries that were not removed.
    public private(set) var count = 0
    var memory = SearchMemory()

    /// Makes an index whose ids are the positions of the entries.
    public init(_ entries: some Collection<SearchableEntry> = EmptyCollection()) {
        let expected = entries.count
        columns = SearchColumn.Kind.allCases.map { SearchColumn($0, expectedEntries: expected) }
        fields.reserveCapacity(expected)
        isPresent.reserveCapacity(expected)
        codes.reserveCapacity(expected)
        for entry in entries {
            append(entry)
        }
    }

    /// The ids in use and those given up: every id is below it.
    public var endID: Int { fields.count }

    /// Whether an id stands for an entry.
    public func contains(_ id: Int) -> Bool {
        isPresent.indices.contains(id) && isPresent[id]
    }

    /// Adds an entry and returns its id.
    @discardableResult
    public mutating func append(_ entry: SearchableEntry) -> Int {
        let id = endID
        fields.append(Fields())
        isPresent.append(true)
        count += 1
        set(entry, for: id)
        return id
    }

    /// Gives an entry other texts; an id that was removed is in use again. Ids that never were are ignored.
    public mutating func replace(_ id: Int, with entry: SearchableEntry) {
        guard isPresent.indices.contains(id) else { return }
        codes.remove(id)
        set(entry, for: id)
        if !isPresent[id] {
            isPresent[id] = true
            count += 1
        }
    }

    /// Takes an entry out of all future results. Ids that aren't in use are ignored.
    public mutating func remove(_ id: Int) {
        guard contains(id) else { return }
        codes.remove(id)
        set(SearchableEntry(), for: id)
        isPresent[id] = false
        count -= 1
    }

    /// Returns the ids whose ticket code this is, in ascending order; white space around it and the case of letters don't matter.
    public func ids(code: String) -> [Int] {
        codes.ids(SearchQuery.code(code))
    }

    private mutating func set(_ entry: SearchableEntry, for id: Int) {
        set(entry.given, .given, id)
        set(entry.family, .family, id)
        set(entry.organisation, .organisation, id)
        set(entry.email, .email, id)
        codes.add(entry.codes, for: id)
        memory.forget()
    }

    private mutating func set(_ spelling: String, _ kind: SearchColumn.Kind, _ id: Int) {
        let column = kind.rawValue
        let former = fields[id][column]
        let value = columns[column].intern(spelling)
        columns[column].unlink(id, from: former)
        columns[column].link(id, to: value)
        fields[id][column] = value
    }
}

/// Finds people by a few letters of anything they are known by.
///
/// Built once from all entries and kept in step one entry at a time. An entry's id is its position and stays free after
/// ``remove(_:)``. Searching remembers the words of the last query, so that the next key only narrows them; a copy searches
/// on its own.
///
/// - Complexity: Building is O(n) in the bytes of all entries, about half a microsecond an entry. A search is O(v + m) in the number of
///   distinct spellings and of matching entries.
public struct PersonSearchIndex: Sendable {
    /// Given names, family names, organisations and addresses, in the order of their kinds.
    var columns: [SearchColumn]
    var codes = TicketCodes()
    private(set) var isPresent: [Bool] = []
    /// The number of entries that were not removed.
    public private(set) var count = 0
    var memory = SearchMemory()

    /// Makes an index whose ids are the positions of the entries.
    public init(_ entries: some Collection<SearchableEntry> = EmptyCollection()) {
        let expected = entries.count
        columns = SearchColumn.Kind.allCases.map { SearchColumn($0, expectedEntries: expected) }
        isPresent.reserveCapacity(expected)
        for entry in entries {
            append(entry)
        }
    }

    /// The ids in use and those given up: every id is below it.
    public var endID: Int { isPresent.count }

    /// Whether an id stands for an entry.
    public func contains(_ id: Int) -> Bool {
        isPresent.indices.contains(id) && isPresent[id]
    }

    /// Adds an entry and returns its id.
    @discardableResult
    public mutating func append(_ entry: SearchableEntry) -> Int {
        let id = isPresent.count
        columns[SearchColumn.Kind.given.rawValue].append(entry.given)
        columns[SearchColumn.Kind.family.rawValue].append(entry.family)
        columns[SearchColumn.Kind.organisation.rawValue].append(entry.organisation)
        columns[SearchColumn.Kind.email.rawValue].append(entry.email)
        codes.add(entry.codes, for: id)
        isPresent.append(true)
        count += 1
        memory.forget()
        return id
    }

    /// Gives an entry other texts; an id that was removed is in use again. Ids that never were are ignored.
    public mutating func replace(_ id: Int, with entry: SearchableEntry) {
        guard isPresent.indices.contains(id) else { return }
        set(entry, for: id)
        if !isPresent[id] {
            isPresent[id] = true
            count += 1
        }
    }

    /// Takes an entry out of all future results. Ids that aren't in use are ignored.
    public mutating func remove(_ id: Int) {
        guard contains(id) else { return }
        set(SearchableEntry(), for: id)
        isPresent[id] = false
        count -= 1
    }

    /// Returns the ids whose ticket code this is, in ascending order; white space around it and the case of letters don't matter.
    public func ids(code: String) -> [Int] {
        codes.ids(SearchQuery.code(code))
    }

    private mutating func set(_ entry: SearchableEntry, for id: Int) {
        let number = UInt32(id)
        columns[SearchColumn.Kind.given.rawValue].set(entry.given, for: number)
        columns[SearchColumn.Kind.family.rawValue].set(entry.family, for: number)
        columns[SearchColumn.Kind.organisation.rawValue].set(entry.organisation, for: number)
        columns[SearchColumn.Kind.email.rawValue].set(entry.email, for: number)
        codes.remove(id)
        codes.add(entry.codes, for: id)
        memory.forget()
    }
}

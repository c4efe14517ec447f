import Dispatch

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
    /// By id: the first letters of the name under which an entry stands in the alphabet, as a number that sorts as they do.
    private(set) var nameKeys: [UInt64] = []
    private(set) var codes = TicketCodes()
    /// The last parts of codes with hyphens, which people read out: for what is typed, not for what is scanned.
    private(set) var codeEnds = TicketCodes()
    private var isPresent: [Bool] = []
    /// The number of entries that were not removed.
    public private(set) var count = 0
    var memory = SearchMemory()

    /// Makes an index whose ids are the positions of the entries. The columns of a long list are built side by side.
    public init(_ entries: some Collection<SearchableEntry> = EmptyCollection()) {
        let entries = Array(entries)
        columns = SearchColumn.Kind.allCases.map { SearchColumn($0, expectedEntries: entries.count) }
        let values = Self.fill(&columns, with: entries)
        fields = entries.indices.map { Fields(values[0][$0], values[1][$0], values[2][$0], values[3][$0]) }
        nameKeys = fields.map { nameKey($0) }
        codes.reserveCapacity(entries.count)
        for (id, entry) in entries.enumerated() { addCodes(entry, for: id) }
        isPresent = [Bool](repeating: true, count: entries.count)
        count = entries.count
    }

    /// Gives each column its part of the entries, and returns their values by column and id.
    private static func fill(_ columns: inout [SearchColumn], with entries: [SearchableEntry]) -> [[UInt32]] {
        let count = columns.count
        var values = [[UInt32]](repeating: [], count: count)
        columns.withUnsafeMutableBufferPointer { columns in
            values.withUnsafeMutableBufferPointer { values in
                // Each turn touches only the one column and the one list of values that are its own.
                nonisolated(unsafe) let columns = columns
                nonisolated(unsafe) let values = values
                let fill: @Sendable (Int) -> Void = { values[$0] = columns[$0].append(entries) }
                if entries.count >= longList {
                    DispatchQueue.concurrentPerform(iterations: count, execute: fill)
                } else {
                    (0..<count).forEach(fill)
                }
            }
        }
        return values
    }

    /// From so many entries on, threads gain more than they cost.
    private static let longList = 4_096

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
        nameKeys.append(0)
        isPresent.append(true)
        count += 1
        set(entry, for: id)
        return id
    }

    /// Gives an entry other texts; an id that was removed is in use again. Ids that never were are ignored.
    public mutating func replace(_ id: Int, with entry: SearchableEntry) {
        guard isPresent.indices.contains(id) else { return }
        codes.remove(id)
        codeEnds.remove(id)
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
        codeEnds.remove(id)
        set(SearchableEntry(), for: id)
        isPresent[id] = false
        count -= 1
    }

    /// Returns the ids whose ticket code this is, in ascending order; white space around it and the case of letters don't matter.
    public func ids(code: String) -> [Int] {
        codes.ids(SearchQuery.code(code))
    }

    /// The part behind the last hyphen, where it is long enough to be one person's.
    private static func end(of code: String) -> String? {
        guard let hyphen = code.utf8.lastIndex(of: 0x2D) else { return nil }
        let end = code[code.utf8.index(after: hyphen)...]
        return end.utf8.count >= 4 ? String(end) : nil
    }

    private mutating func set(_ entry: SearchableEntry, for id: Int) {
        for kind in SearchColumn.Kind.allCases { set(entry[kind], kind, id) }
        nameKeys[id] = nameKey(fields[id])
        addCodes(entry, for: id)
        memory.forget()
    }

    private mutating func addCodes(_ entry: SearchableEntry, for id: Int) {
        codes.add(entry.codes, for: id)
        codeEnds.add(entry.codes.compactMap { Self.end(of: $0) }, for: id)
    }

    /// The family name counts, or the given name of those who have only one.
    private func nameKey(_ fields: Fields) -> UInt64 {
        columns[1].textLength(fields[1]) == 0 ? columns[0].orderKey(fields[0]) : columns[1].orderKey(fields[1])
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

/// The names met so far in each object that is open, to find the one that comes twice.
///
/// Small objects are searched in order on one stack for all depths, without allocation; from `wideness` names on an object gets a set, whose
/// seeded hashes no text can be made to collide with.
struct NameLedger {
    private static let wideness = 24

    private var names: [JSONName] = []
    /// The names on the stack that count; those above are left from objects already closed.
    private var top = 0
    private var wide: [Int: Set<JSONName>] = [:]

    /// Opens an object and returns its mark, which `insert` and `close` want back.
    @inline(__always) mutating func open() -> Int { top }

    @inline(__always) mutating func close(_ mark: Int) {
        if top &- mark >= NameLedger.wideness { wide[mark] = nil }
        top = mark
    }

    /// Enters a name in the object opened last and returns false if it is there already.
    @inline(__always) mutating func insert(_ name: JSONName, _ mark: Int) -> Bool {
        guard top &- mark < NameLedger.wideness else { return insertWide(name, mark) }
        var index = mark
        while index < top {
            if names[index] == name { return false }
            index &+= 1
        }
        if top < names.count { names[top] = name } else { names.append(name) }
        top &+= 1
        return true
    }

    @inline(never) private mutating func insertWide(_ name: JSONName, _ mark: Int) -> Bool {
        if wide[mark] == nil { wide[mark] = Set(names[mark..<top]) }
        return wide[mark]?.insert(name).inserted ?? false
    }
}

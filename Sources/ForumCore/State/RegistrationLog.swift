/// Every change of what people are known by, in order, so that an index over them is kept in step without reading all of them.
///
/// States of one session part where a late event is folded before others: then places on the list may shift. Each entry is signed with
/// all entries before it, so that two logs say how far they are the same.
public struct RegistrationLog: Sendable {
    private var places: [Int32] = []
    private var signatures: [UInt64] = []

    public init() {}

    public var count: Int { places.count }

    /// Notes that the person at `place` is new, known otherwise, or was taken off the list.
    mutating func note(_ person: Person, at place: Int) {
        var hasher = Hasher()
        hasher.combine(signatures.last)
        hasher.combine(place)
        hasher.combine(person.id)
        // The texts an index is made from: the address of an object may come to be another's.
        let known = person.registration
        hasher.combine(known.given)
        hasher.combine(known.family)
        hasher.combine(known.email)
        hasher.combine(known.organisation)
        hasher.combine(known.codes)
        hasher.combine(person.isRemoved)
        places.append(Int32(truncatingIfNeeded: place))
        signatures.append(UInt64(bitPattern: Int64(hasher.finalize())))
    }

    mutating func reserveCapacity(_ count: Int) {
        places.reserveCapacity(count)
        signatures.reserveCapacity(count)
    }

    /// Whether nothing was noted in one that was not in the other. O(1).
    public func isSame(as other: RegistrationLog) -> Bool { count == other.count && signatures.last == other.signatures.last }

    /// Returns the places at which anything was noted after the two logs parted. O(log n + changes).
    public func changes(since other: RegistrationLog) -> Set<Int> {
        var low = 0
        var high = min(count, other.count)
        // The first entry that differs; whatever comes after it differs too.
        while low < high {
            let middle = (low + high) / 2
            if signatures[middle] == other.signatures[middle] { low = middle + 1 } else { high = middle }
        }
        return Set((places[low...] + other.places[low...]).map { Int($0) })
    }
}

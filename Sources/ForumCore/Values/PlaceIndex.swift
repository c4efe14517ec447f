/// Where each key stands, in shards: a copy shares them all, and one more key afterwards copies a single shard.
struct PlaceIndex<Key: Hashable & Sendable>: Sendable {
    private static var shardCount: Int { 256 }
    /// Up to so many keys, one shard is copied as quickly as it is found.
    private static var smallCount: Int { 1_024 }

    private var shards: [[Key: Int]] = [[:]]
    private(set) var count = 0

    /// The place of `key`, or nil. O(1).
    subscript(key: Key) -> Int? { shards[shard(of: key)][key] }

    /// Notes the place of a key that is not there yet. Amortised O(1); after a copy, O(count / 256) once for each shard.
    mutating func insert(_ key: Key, at place: Int) {
        if count == Self.smallCount, shards.count == 1 { split(for: count * 4) }
        shards[shard(of: key)][key] = place
        count += 1
    }

    mutating func reserveCapacity(_ wanted: Int) {
        if wanted > Self.smallCount, shards.count == 1 { split(for: wanted) }
    }

    private func shard(of key: Key) -> Int { shards.count == 1 ? 0 : key.hashValue & (Self.shardCount - 1) }

    private mutating func split(for wanted: Int) {
        let all = shards[0]
        var one: [Key: Int] = [:]
        one.reserveCapacity(wanted / Self.shardCount)
        shards = Array(repeating: one, count: Self.shardCount)
        for (key, place) in all { shards[shard(of: key)][key] = place }
    }
}

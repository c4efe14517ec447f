/// Values by identifier in the order of their arrival, made for snapshots: a copy shares its storage, and changing or adding one value
/// afterwards copies one chunk and not the whole table.
public struct Table<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private static var chunkSize: Int { 256 }

    private var chunks: [[Value]] = []
    private var keys: [[Key]] = []
    private var places = PlaceIndex<Key>()

    public init() {}

    public var count: Int { places.count }
    public var isEmpty: Bool { places.count == 0 }

    /// The place of `key` in the order of arrival. O(1).
    public func place(of key: Key) -> Int? { places[key] }

    /// The value at `place`, below `count`. O(1).
    public subscript(place place: Int) -> Value {
        get { chunks[place / Self.chunkSize][place % Self.chunkSize] }
        set { chunks[place / Self.chunkSize][place % Self.chunkSize] = newValue }
    }

    /// The key at `place`, below `count`. O(1).
    public func key(at place: Int) -> Key { keys[place / Self.chunkSize][place % Self.chunkSize] }

    /// The value of `key`, or nil. O(1).
    public subscript(key: Key) -> Value? {
        guard let place = places[key] else { return nil }
        return self[place: place]
    }

    /// Appends `value` under a new `key`; does nothing and returns false when the key is there. Amortised O(1).
    @discardableResult
    public mutating func insert(_ value: Value, for key: Key) -> Bool {
        guard places[key] == nil else { return false }
        places.insert(key, at: places.count)
        if let last = chunks.last, last.count < Self.chunkSize {
            chunks[chunks.count - 1].append(value)
            keys[keys.count - 1].append(key)
        } else {
            chunks.append([value])
            keys.append([key])
        }
        return true
    }

    /// Changes the value of `key` in place; does nothing when there is none.
    public mutating func update<Result>(_ key: Key, _ change: (inout Value) -> Result) -> Result? {
        guard let place = places[key] else { return nil }
        return change(&chunks[place / Self.chunkSize][place % Self.chunkSize])
    }

    /// Makes room for so many identifiers at once.
    public mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count) }

    /// The values in the order of their arrival.
    public var values: some Sequence<Value> { chunks.joined() }
}

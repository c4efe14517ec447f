/// The name of a member while it is read: up to 16 bytes inline, so that names cost no allocation.
///
/// Names are compared byte by byte with their escapes undone (RFC 8259, section 8.3), never by canonical equivalence.
public struct JSONName: Hashable, Sendable {
    static let inlineCapacity = 16

    /// The length in bytes of UTF-8.
    @usableFromInline let count: Int
    /// The first and the next eight bytes, the first lowest; zero for a name longer than 16 bytes.
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64
    /// The whole name where it is longer than 16 bytes, otherwise empty.
    @usableFromInline let long: String

    init(count: Int, low: UInt64, high: UInt64) {
        self.count = count
        self.low = low
        self.high = high
        long = ""
    }

    init(long: String) {
        count = long.utf8.count
        low = 0
        high = 0
        self.long = long
    }

    /// The name as a string; allocates beyond 15 bytes.
    public var text: String {
        guard count <= JSONName.inlineCapacity else { return long }
        return withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { String(decoding: $0.prefix(count), as: UTF8.self) }
    }

    public static func == (one: JSONName, other: JSONName) -> Bool {
        one.count == other.count && one.low == other.low && one.high == other.high && one.long.utf8.elementsEqual(other.long.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(low)
        hasher.combine(high)
        for byte in long.utf8 { hasher.combine(byte) }
    }
}

extension JSONName {
    /// Lets a name be the subject of a `switch` over string literals.
    @inlinable public static func ~= (literal: StaticString, name: JSONName) -> Bool { name == literal }

    /// Compares a name with a literal, without making a string of it.
    @inlinable public static func == (name: JSONName, literal: StaticString) -> Bool {
        guard literal.hasPointerRepresentation else { return name.text.unicodeScalars.elementsEqual([literal.unicodeScalar]) }
        let count = literal.utf8CodeUnitCount
        guard count == name.count else { return false }
        let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: count)
        guard count <= 16 else { return name.long.utf8.elementsEqual(bytes) }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for index in 0..<min(count, 8) { low |= UInt64(bytes[index]) &<< UInt64(8 &* index) }
        for index in 8..<max(count, 8) { high |= UInt64(bytes[index]) &<< UInt64(8 &* (index &- 8)) }
        return name.low == low && name.high == high
    }
}

/// A lot that anybody can draw again: the ids in the order of the lowercase hexadecimal SHA-256 of seed, line feed, id.
///
/// The room says the seed aloud, the record keeps it, and `printf '%s\n%s' SEED ID | sha256sum` checks each line.
public struct Lot: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let id: String
        /// 64 lowercase hexadecimal digits for SHA-256.
        public let digest: String
    }

    public let seed: String
    /// The first one wins. Equal ids keep the order they came in.
    public let entries: [Entry]

    /// Draws the lot; `digest` is SHA-256 of the bytes it is given, which is not the core's to compute.
    public init(seed: String, ids: [String], digest: ([UInt8]) -> [UInt8]) {
        self.seed = seed
        let drawn = ids.map { Entry(id: $0, digest: Self.hexadecimal(digest(Array(seed.utf8) + [0x0A] + Array($0.utf8)))) }
        let order = drawn.indices.sorted { (drawn[$0].digest, $0) < (drawn[$1].digest, $1) }
        entries = order.map { drawn[$0] }
    }

    public var order: [String] { entries.map(\.id) }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

import Synchronization

/// What one cell shows, in four bytes, so that a frame is made, compared and thrown away without a look at strings.
struct Glyph: Hashable, Sendable {
    /// 0 for nothing; a scalar's value and one; above those, one and the place of a text of several scalars in `Texts`.
    private let code: UInt32

    private static let firstText: UInt32 = 0x11_0001
    private static let texts = Mutex(Texts())

    /// The second half of a wide character.
    static let nothing = Glyph(code: 0)

    private init(code: UInt32) { self.code = code }

    @inline(__always)
    init(_ scalar: Unicode.Scalar) { code = scalar.value &+ 1 }

    init(_ text: String) {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next() else {
            self = .nothing
            return
        }
        guard scalars.next() != nil else {
            self.init(first)
            return
        }
        self.init(code: Self.texts.withLock { $0.number(of: text) }.map { Self.firstText + $0 } ?? 0xFFFE)
    }

    var text: String {
        guard code > 0 else { return "" }
        if let scalar = Unicode.Scalar(code - 1), code < Self.firstText { return String(Character(scalar)) }
        return Self.texts.withLock { $0[code - Self.firstText] }
    }

    var isNothing: Bool { code == 0 }

    /// The texts of several scalars that were shown so far: bases with marks, which are few in any language.
    private struct Texts {
        private static let most = 1 << 16
        private var numbers: [[UInt8]: UInt32] = [:]
        private var all: [String] = []

        subscript(number: UInt32) -> String { all.indices.contains(Int(number)) ? all[Int(number)] : "\u{FFFD}" }

        /// The number of a text, nil where there are too many: it is then shown as U+FFFD.
        mutating func number(of text: String) -> UInt32? {
            let bytes = Array(text.utf8)
            if let known = numbers[bytes] { return known }
            guard all.count < Self.most else { return nil }
            let number = UInt32(all.count)
            numbers[bytes] = number
            all.append(text)
            return number
        }
    }
}

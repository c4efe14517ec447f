/// The parameters of a control sequence: numbers between ";", each with its parts between ":".
struct SequenceParameters {
    /// The private marker ("<", "=", ">" or "?") before the numbers.
    private(set) var prefix: UInt8?
    private var numbers: [[Int?]] = []

    /// Far above any parameter of a key, and far from overflow.
    private static let limit = 10_000_000

    init(_ bytes: [UInt8]) {
        var bytes = bytes[...]
        if let first = bytes.first, (0x3C...0x3F).contains(first) {
            prefix = first
            bytes.removeFirst()
        }
        guard !bytes.isEmpty else { return }
        numbers = bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
            field.split(separator: 0x3A, omittingEmptySubsequences: false).map(Self.number)
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = min(value * 10 + Int(digit - 0x30), limit)
        }
        return value
    }

    var count: Int { numbers.count }

    /// The number at `index`, or nil where there is none.
    subscript(index: Int) -> Int? { self[index, 0] }

    /// A part of the number at `index`.
    subscript(index: Int, part: Int) -> Int? {
        guard numbers.indices.contains(index), numbers[index].indices.contains(part) else { return nil }
        return numbers[index][part]
    }

    /// In kitty's protocol: 1 a press, 2 a repeat, 3 a release.
    var eventKind: Int { self[1, 1] ?? 1 }
}

import Testing

@testable import TerminalUI

@Suite struct WideRangesTests {
    /// The fixture lists what glibc 2.36 (Unicode 14) gives two columns in a UTF-8 locale.
    @Test func agreesWithGlibc() throws {
        var wide: Set<UInt32> = []
        for line in try Fixture.lines("glibc-2.36-wide.txt") {
            let ends = line.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            wide.formUnion(ends[0]...ends[1])
        }
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 14 else { continue }
            guard case .visible(let width) = ScalarKind(scalar) else { continue }
            if (width == 2) != wide.contains(value) { Issue.record("U+\(String(value, radix: 16)): \(width)") }
        }
    }
}

/// The sign between the cells of a delimited text file.
public enum Delimiter: UInt8, CaseIterable, Hashable, Sendable {
    case semicolon = 0x3B
    case comma = 0x2C
    case tab = 0x09
    case verticalBar = 0x7C

    /// The sign itself, as it stands in the file.
    public var text: String { String(UnicodeScalar(rawValue)) }
}

extension Delimiter {
    /// What the first bytes of a text say about its delimiter.
    struct Preamble {
        /// The delimiter named by a first line `sep=;`, which Excel writes and hides.
        var delimiter: Delimiter?
        /// How many bytes the line takes, its line break included.
        var length = 0
    }

    /// Reads a first line such as `sep=;` or `"sep=,"`.
    static func preamble(of bytes: [UInt8]) -> Preamble {
        let line = bytes.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
        var content = line.filter { $0 != 0x22 && $0 != 0x20 }
        guard content.count == 5, let sign = content.popLast() else { return Preamble() }
        guard content.map({ $0 < 0x41 ? $0 : $0 | 0x20 }) == Array("sep=".utf8) else { return Preamble() }
        var length = line.count
        if length < bytes.count, bytes[length] == 0x0D { length += 1 }
        if length < bytes.count, bytes[length] == 0x0A { length += 1 }
        return Preamble(delimiter: Delimiter(rawValue: sign), length: length)
    }

    /// Recognises the delimiter by reading the beginning with each candidate; nil when every line is one cell.
    ///
    /// The right one yields many records of the same width. Quotes are respected, so a semicolon inside a quoted cell counts for nothing.
    static func recognised(in text: [UInt8]) -> Delimiter? {
        let sample = beginning(of: text)
        var best: (delimiter: Delimiter, score: Double)?
        for candidate in [semicolon, tab, comma, verticalBar] {
            let table = DelimitedReader.read(sample, delimiter: candidate)
            let score = regularity(of: table)
            if score > best?.score ?? 0 { best = (candidate, score) }
        }
        return best?.delimiter
    }

    private static func beginning(of text: [UInt8]) -> [UInt8] {
        let limit = 64 * 1024
        guard text.count > limit else { return text }
        let head = text[..<limit]
        let end = head.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? limit
        return Array(head[..<end])
    }

    /// How much the records look like rows of one table: the share that has the commonest width, more for wider ones.
    private static func regularity(of table: DelimitedTable) -> Double {
        var widths: [Int: Int] = [:]
        var records = 0
        for record in 0..<table.recordCount where table.cellCount(in: record) > 0 {
            widths[table.cellCount(in: record), default: 0] += 1
            records += 1
        }
        guard let common = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), common.key > 1 else { return 0 }
        let share = Double(common.value) / Double(records)
        return share * (1 + Double(min(common.key, 20)) / 20)
    }
}

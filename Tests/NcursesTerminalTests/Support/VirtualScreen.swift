import TerminalUI

/// A terminal's screen, as far as ncurses speaks to xterm, vt100, screen and the Linux console. What it doesn't know it lists.
struct VirtualScreen {
    struct Look: Hashable {
        var foreground = ""
        var background = ""
        /// SGR numbers of bold, dim, italic, underline and reverse.
        var attributes: Set<Int> = []
    }

    struct Place: Hashable {
        var text = " "
        var look = Look()
    }

    var size: Size
    var places: [Place]
    var cursor = Point(column: 0, row: 0)
    var look = Look()
    /// The private modes that are set, such as 1049, 25, 2004, 1002, 1006.
    var modes: Set<Int> = [7, 25]
    var unknown: [String] = []
    /// What was written while the alternate screen was not up, without sequences.
    var mainText = ""
    private var pending: [UInt8] = []
    /// Whether a character in the last column has been written, so that the next one goes to a new line.
    var isWrapping = false
    var isInserting = false
    /// The rows that scroll.
    var region: Range<Int>
    var last: Unicode.Scalar = " "

    init(size: Size) {
        self.size = size
        region = 0..<size.rows
        places = Array(repeating: Place(), count: size.columns * size.rows)
    }

    subscript(_ column: Int, _ row: Int) -> Place { places[row * size.columns + column] }

    /// The rows without the spaces at their ends.
    var text: String {
        (0..<size.rows).map { row in
            var line = places[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// Becomes another size, with what stood on it gone: whoever draws must draw everything.
    mutating func resize(_ size: Size) {
        self.size = size
        region = 0..<size.rows
        places = Array(repeating: Place(text: "?"), count: size.columns * size.rows)
        move(column: 0, row: 0)
    }

    // MARK: - Bytes

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        var rest = pending[...]
        while let used = step(rest) { rest = rest.dropFirst(used) }
        pending = Array(rest)
    }

    /// Returns how many bytes were used, or nil if more are needed.
    private mutating func step(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1B: return escape(bytes)
        case 0x08: move(column: cursor.column - 1, row: cursor.row)
        case 0x0A: lineFeed()
        case 0x0D: move(column: 0, row: cursor.row)
        case 0x07, 0x0E, 0x0F, 0x00: break
        case 0x20...0x7E: write(Unicode.Scalar(first))
        case 0xC2...0xF4:
            let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            guard bytes.count >= count else { return nil }
            let scalars = String(decoding: bytes.prefix(count), as: UTF8.self).unicodeScalars
            if let scalar = scalars.first { write(scalar) }
            return count
        default: unknown.append("byte \(first)")
        }
        return 1
    }

    private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= 2 else { return nil }
        let second = bytes[bytes.startIndex + 1]
        switch second {
        case UInt8(ascii: "["):
            guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
            control(String(decoding: bytes[bytes.startIndex + 2..<end], as: UTF8.self), Character(Unicode.Scalar(bytes[end])))
            return end - bytes.startIndex + 1
        case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count >= 3 ? 3 : nil
        case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"): return 2
        case UInt8(ascii: "M"):
            if cursor.row == region.lowerBound { scroll(by: -1) } else { move(column: cursor.column, row: cursor.row - 1) }
        default: unknown.append("ESC \(second)")
        }
        return 2
    }

    private mutating func control(_ parameters: String, _ final: Character) {
        if let mark = parameters.first, "?>".contains(mark) {
            let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
            switch final {
            case "h": modes.formUnion(numbers)
            case "l": modes.subtract(numbers)
            case "c": break
            default: unknown.append("CSI \(parameters)\(final)")
            }
            return
        }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        let count = max(1, (numbers.first ?? nil) ?? 1)
        let second = numbers.count > 1 ? numbers[1] ?? 1 : 1
        switch final {
        case "A": move(column: cursor.column, row: cursor.row - count)
        case "B": move(column: cursor.column, row: cursor.row + count)
        case "C": move(column: cursor.column + count, row: cursor.row)
        case "D": move(column: cursor.column - count, row: cursor.row)
        case "G": move(column: count - 1, row: cursor.row)
        case "d": move(column: cursor.column, row: count - 1)
        case "H": move(column: second - 1, row: count - 1)
        case "J": eraseScreen((numbers.first ?? nil) ?? 0)
        case "K": eraseLine((numbers.first ?? nil) ?? 0)
        case "X": clear(cursor.column..<cursor.column + count)
        case "P": shift(by: -count)
        case "@": shift(by: count)
        case "L": insertLines(count)
        case "M": insertLines(-count)
        case "b": repeatLast(count)
        case "m": style(numbers.map { $0 ?? 0 })
        case "S": scroll(by: count)
        case "T": scroll(by: -count)
        case "h": isInserting = isInserting || count == 4
        case "l": isInserting = isInserting && count != 4
        case "r":
            region = numbers.count == 2 ? count - 1..<min(second, size.rows) : 0..<size.rows
            move(column: 0, row: 0)
        case "t": break
        default: unknown.append("CSI \(parameters)\(final)")
        }
    }
}

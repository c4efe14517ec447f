/// The words of an entry in one language.
struct PhraseEntry: Hashable, Sendable {
    var one: String?
    var other: String?
}

/// One language's half of a phrase file.
///
/// The file is UTF-8. `#` begins a comment line, `[name]` an entry; `fr = …` and `en = …` are its words, `fr.one` and `fr.other` stand
/// where the number of `{n}` matters; a line that begins with `|` (and one space) carries the text on after a line break.
/// Spaces and tabs around a text are dropped; no-break spaces are text.
struct PhraseFile {
    enum Problem: Hashable {
        case unreadableLine(Int)
        case repeatedEntry(Int)
        case repeatedText(Int)
        case textOutsideEntry(Int)
    }

    private(set) var entries: [String: PhraseEntry] = [:]
    private(set) var problems: [Problem] = []

    private let language: Language
    private var name: String?
    private var entry = PhraseEntry()
    /// The form the last text line gave, which `|` lines continue; `.skipped` is the other language's.
    private var open: Form = .none

    private enum Form { case none, skipped, one, other }

    /// Reads the texts of `language`; what can't be read is left out and listed in `problems`. O(bytes).
    init(_ bytes: UnsafeBufferPointer<UInt8>, language: Language) {
        self.language = language
        entries.reserveCapacity(bytes.count / 96)
        var start = 0
        var number = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            number += 1
            read(UnsafeBufferPointer(rebasing: bytes[start..<end]), number)
            start = end + 1
        }
        keepEntry(number)
    }

    private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
        guard let first = line.first, first != UInt8(ascii: "#") else { return }
        switch first {
        case UInt8(ascii: "["): readName(line, number)
        case UInt8(ascii: "|"): readContinuation(line, number)
        default: readText(line, number)
        }
    }

    private mutating func readName(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
        keepEntry(number)
        guard line.count > 2, line.last == UInt8(ascii: "]") else {
            problems.append(.unreadableLine(number))
            return
        }
        name = String(decoding: line[1..<line.count - 1], as: UTF8.self)
    }

    private mutating func readContinuation(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
        let text = String(decoding: line.dropFirst(line.count > 1 && line[1] == UInt8(ascii: " ") ? 2 : 1), as: UTF8.self)
        switch open {
        case .none: problems.append(.textOutsideEntry(number))
        case .skipped: break
        case .one: entry.one = Self.carryOn(entry.one, text)
        case .other: entry.other = Self.carryOn(entry.other, text)
        }
    }

    private static func carryOn(_ former: String?, _ text: String) -> String {
        guard let former, !former.isEmpty else { return text }
        return former + "\n" + text
    }

    private mutating func readText(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
        guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals >= 2 else {
            problems.append(.unreadableLine(number))
            return
        }
        guard name != nil else {
            problems.append(.textOutsideEntry(number))
            return
        }
        let label = Self.trimmed(line[..<equals])
        guard label.count >= 2, let known = Language(rawValue: String(decoding: label.prefix(2), as: UTF8.self)) else {
            problems.append(.unreadableLine(number))
            return
        }
        guard known == language else {
            open = .skipped
            return
        }
        let text = String(decoding: Self.trimmed(line[(equals + 1)...]), as: UTF8.self)
        switch String(decoding: label.dropFirst(2), as: UTF8.self) {
        case "", ".other":
            if entry.other != nil { problems.append(.repeatedText(number)) }
            entry.other = text
            open = .other
        case ".one":
            if entry.one != nil { problems.append(.repeatedText(number)) }
            entry.one = text
            open = .one
        default: problems.append(.unreadableLine(number))
        }
    }

    private mutating func keepEntry(_ number: Int) {
        if let name {
            if entries.updateValue(entry, forKey: name) != nil { problems.append(.repeatedEntry(number)) }
        }
        name = nil
        entry = PhraseEntry()
        open = .none
    }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") }
        var rest = bytes
        while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return rest
    }
}

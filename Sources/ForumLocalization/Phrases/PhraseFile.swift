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
        entries.reserveCapacity(bytes.count / 64)
        var rest = PhraseLine(bytes)
        var number = 0
        while !rest.isEmpty {
            number += 1
            read(rest.takeLine(), number)
        }
        keepEntry(number)
    }

    private mutating func read(_ line: PhraseLine, _ number: Int) {
        switch line.first {
        case nil, UInt8(ascii: "#"): break
        case UInt8(ascii: "["): readName(line, number)
        case UInt8(ascii: "|"): readContinuation(line, number)
        default: readText(line, number)
        }
    }

    private mutating func readName(_ line: PhraseLine, _ number: Int) {
        keepEntry(number)
        var line = line
        guard line.take("["), line.takeLast("]"), !line.isEmpty else {
            problems.append(.unreadableLine(number))
            return
        }
        name = line.text
    }

    private mutating func readContinuation(_ line: PhraseLine, _ number: Int) {
        var line = line
        _ = line.take("|")
        _ = line.take(" ")
        switch open {
        case .none: problems.append(.textOutsideEntry(number))
        case .skipped: break
        case .one: entry.one = Self.carryOn(entry.one, line.text)
        case .other: entry.other = Self.carryOn(entry.other, line.text)
        }
    }

    private static func carryOn(_ former: String?, _ text: String) -> String {
        guard let former, !former.isEmpty else { return text }
        return former + "\n" + text
    }

    private mutating func readText(_ line: PhraseLine, _ number: Int) {
        var line = line
        guard name != nil else {
            problems.append(.textOutsideEntry(number))
            return
        }
        guard let known: Language = line.take("fr") ? .french : line.take("en") ? .english : nil else {
            problems.append(.unreadableLine(number))
            return
        }
        let form: Form = line.take(".one") ? .one : line.take(".other") ? .other : .none
        line.trim()
        guard line.take("=") else {
            problems.append(.unreadableLine(number))
            return
        }
        guard known == language else {
            open = .skipped
            return
        }
        line.trim()
        open = form == .one ? .one : .other
        if (form == .one ? entry.one : entry.other) != nil { problems.append(.repeatedText(number)) }
        if form == .one { entry.one = line.text } else { entry.other = line.text }
    }

    private mutating func keepEntry(_ number: Int) {
        if let name, entries.updateValue(entry, forKey: name) != nil { problems.append(.repeatedEntry(number)) }
        name = nil
        entry = PhraseEntry()
        open = .none
    }
}

/// The words, brackets and signs of a Swift file without its comments, with the lines they stand on.
struct SourceWords {
    enum Kind { case name, member, literal, opening, closing, sign }

    struct Word {
        var kind: Kind
        /// A member's name stands without its dot, a literal without its quotation marks.
        var text: Substring
        /// A member of the type that is expected here: nothing stands before its dot.
        var isImplicit = false
        var line: Int
        /// How far its line is indented, in characters.
        var indentation: Int
    }

    /// What asks for a value of a type that was named.
    enum Declaration {
        case function(String)
        case initializer(String)
        case variable(String)
    }

    private(set) var words: [Word] = []

    init(_ source: String) {
        for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() { read(line, number) }
    }

    private mutating func read(_ line: Substring, _ number: Int) {
        let bytes = line.utf8
        let indentation = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        var index = bytes.startIndex
        var former: UInt8 = 0
        func end(from start: Substring.Index, _ isPart: (UInt8) -> Bool) -> Substring.Index {
            bytes[start...].firstIndex { !isPart($0) } ?? bytes.endIndex
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            var after = next
            var word: Word?
            func made(_ kind: Kind, _ text: Substring, isImplicit: Bool = false) -> Word {
                Word(kind: kind, text: text, isImplicit: isImplicit, line: number, indentation: indentation)
            }
            switch byte {
            case UInt8(ascii: "/") where [0, UInt8(ascii: " ")].contains(former) && next < bytes.endIndex && bytes[next] == byte: return
            case UInt8(ascii: "."):
                let start = next < bytes.endIndex && bytes[next] == UInt8(ascii: "`") ? bytes.index(after: next) : next
                after = end(from: start, Self.isName)
                guard after > start else { break }
                word = made(.member, line[start..<after], isImplicit: !Self.isName(former) && !")]}>?!.`".utf8.contains(former))
            case UInt8(ascii: "\""):
                let close = end(from: next) { $0 == UInt8(ascii: "-") || Self.isSmall($0) }
                guard close > next, close < bytes.endIndex, bytes[close] == byte else { break }
                word = made(.literal, line[next..<close])
                after = bytes.index(after: close)
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): word = made(.opening, line[index..<next])
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): word = made(.closing, line[index..<next])
            case _ where Self.isName(byte):
                after = end(from: index, Self.isName)
                word = made(.name, line[index..<after])
            case UInt8(ascii: " "): break
            default: word = made(.sign, line[index..<next])
            }
            if let word { words.append(word) }
            former = bytes[bytes.index(before: after)]
            index = after
        }
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isName(_ byte: UInt8) -> Bool {
        isSmall(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
}

extension SourceWords {
    /// A round bracket opens at `place`.
    func opens(_ place: Int) -> Bool { place < words.count && words[place].text == "(" }

    /// The implicit members from the bracket at `place` to the one that closes it.
    func members(inBracketsAt place: Int) -> Set<String> {
        var depth = 0
        var end = place
        while end < words.count {
            if words[end].kind == .opening { depth += 1 }
            if words[end].kind == .closing { depth -= 1 }
            if depth == 0 { break }
            end += 1
        }
        return members(place..<end)
    }

    /// The implicit members after `place`, down to the next line that is indented no further than its own.
    func members(belowLineOf place: Int) -> Set<String> {
        let word = words[place]
        let end = words[place...].firstIndex { $0.line > word.line && $0.indentation <= word.indentation } ?? words.count
        return members(place..<end)
    }

    /// The implicit members on the lines that set the variable.
    func membersAssigned(to name: String) -> Set<String> {
        var found: Set<String> = []
        for place in words.indices.dropLast() where words[place].text == name && words[place + 1].text == "=" {
            let end = words[place...].firstIndex { $0.line > words[place].line } ?? words.count
            found.formUnion(members(place..<end))
        }
        return found
    }

    private func members(_ range: Range<Int>) -> Set<String> {
        range.reduce(into: []) { if words[$1].isImplicit, !opens($1 + 1) { $0.insert(String(words[$1].text)) } }
    }

    /// What is declared on the line of the type named at `place`, where it is a parameter or a variable without a value.
    func declaration(of place: Int) -> Declaration? {
        let line = words[..<place].lastIndex { $0.line < words[place].line }.map { $0 + 1 } ?? 0
        let before = words[line..<place]
        guard !zip(before, before.dropFirst()).contains(where: { $0.text == "-" && $1.text == ">" }) else { return nil }
        if let keyword = before.firstIndex(where: { $0.text == "func" }) { return .function(String(words[keyword + 1].text)) }
        if before.contains(where: { $0.text == "init" }) {
            let types: Set<Substring> = ["struct", "extension", "enum", "class"]
            let type = words[..<line].lastIndex { types.contains($0.text) && $0.indentation < words[place].indentation }
            return type.map { .initializer(String(words[$0 + 1].text)) }
        }
        return before.firstIndex { $0.text == "let" || $0.text == "var" }.map { .variable(String(words[$0 + 1].text)) }
    }
}

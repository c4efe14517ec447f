/// A typed text, cut into the words that must all match.
///
/// Breaks between words mean nothing to those who type, so up to three neighbours may also match as one: « le goff » finds « Legoff »,
/// and « d artagnan » finds « Dartagnan ». A chunk with an @ is an address, and stays one word.
struct SearchQuery: Hashable, Sendable {
    /// The words a query is searched by; what follows the twelfth is not read.
    static let longest = 12
    /// The largest number of neighbouring words that are tried as one.
    static let widestGroup = 3

    struct Word: Hashable, Sendable {
        var letters: [UInt8]
        var isAddress = false
    }

    let words: [Word]
    /// The text as a ticket code would be compared: without spaces around it and hyphens, in lower case; empty when nothing was typed.
    let code: [UInt8]

    init(_ text: String) {
        var words: [Word] = []
        for chunk in text.split(whereSeparator: \.isWhitespace) {
            if let at = chunk.lastIndex(of: "@") {
                let letters =
                    Array(Folding.joined(chunk[..<at]).utf8) + [SearchColumn.at]
                    + Array(Folding.joined(chunk[chunk.index(after: at)...]).utf8)
                words.append(Word(letters: letters, isAddress: true))
            } else {
                words.append(contentsOf: Folding.words(chunk).map { Word(letters: Array($0.utf8)) })
            }
        }
        self.words = Array(words.prefix(Self.longest))
        code = Self.code(text)
    }

    /// Returns the words from one place on as a single one, or nil where they can't stand together.
    func group(at first: Int, of count: Int) -> SearchToken? {
        guard first + count <= words.count else { return nil }
        let group = words[first..<first + count]
        if count > 1, group.contains(where: \.isAddress) {
            return nil
        }
        return SearchToken(words: group.map(\.letters), isAddress: words[first].isAddress)
    }

    /// Returns a ticket code as it is compared: ASCII letters in lower case, no hyphens, no white space around.
    static func code(_ text: String) -> [UInt8] {
        var code: [UInt8] = []
        appendCode(text, to: &code)
        return code
    }

    static func appendCode(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        for byte in text.utf8 where byte != 0x2D && (bytes.count > start || !isBlank(byte)) {
            bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        while bytes.count > start, isBlank(bytes[bytes.count - 1]) {
            bytes.removeLast()
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5
    }
}

/// One word to look for, or several neighbours joined, with what the passes over a column need of it.
struct SearchToken: Hashable, Sendable {
    /// The fewest letters that may hold a typo or be compared by sound.
    static let forgivingLength = 4
    /// The fewest letters that may hold a typo in an organisation; with five, « Marie » would find every « Mairie ».
    static let forgivingLengthInOrganisations = 6

    let letters: [UInt8]
    let isAddress: Bool
    /// Whether the letters were typed as several words.
    let isGroup: Bool
    /// Whether an error may be forgiven: all letters are ASCII, and the last word is long enough. A group must not forgive a short last word,
    /// or « marie d » would be a misspelt « marie » and narrow nothing.
    let isForgiving: Bool
    /// The first eight letters, the first one lowest.
    let head: UInt64
    /// The bits of a start's head that a beginning has to share with `head`.
    let mask: UInt64
    /// Whether all letters are ASCII letters or digits, so that a byte is a letter.
    let isPlain: Bool

    init(words: [[UInt8]], isAddress: Bool = false) {
        letters = words.flatMap { $0 }
        self.isAddress = isAddress
        isGroup = words.count > 1
        head = SearchColumn.head(letters)
        mask = Self.mask(letters.count)
        isPlain = !isAddress && letters.allSatisfy { $0 < 0x80 }
        isForgiving = isPlain && (words.last?.count ?? 0) >= Self.forgivingLength
    }

    var count: Int { letters.count }

    func forgivesTypos(in kind: SearchColumn.Kind) -> Bool {
        switch kind {
        case .given, .family: isForgiving
        case .organisation: isForgiving && count >= Self.forgivingLengthInOrganisations
        case .email: false
        }
    }

    /// Returns the bits of so many letters, eight at most.
    @inline(__always)
    static func mask(_ letters: Int) -> UInt64 {
        letters >= 8 ? .max : (letters <= 0 ? 0 : (1 << UInt64(8 * letters)) - 1)
    }
}

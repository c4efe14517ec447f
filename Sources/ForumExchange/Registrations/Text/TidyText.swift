/// Brings the text of a cell into one form: composed (NFC), single spaces, nothing invisible at its ends.
enum TidyText {
    /// Returns the text on one line: white space of any kind, also no-break spaces and line breaks, becomes one space.
    static func line(_ text: String) -> String {
        isTidy(text) ? text : rebuilt(text, keepsLines: false)
    }

    /// Returns the text with its line breaks (as LF) and otherwise tidied as ``line(_:)`` does.
    static func paragraph(_ text: String) -> String {
        isTidy(text) ? text : rebuilt(text, keepsLines: true)
    }

    /// Whether the text is certainly in its final form; a quick look at bytes, the common case.
    private static func isTidy(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            // U+00A0 and U+0085 begin with C2, combining marks with CC on, spaces and invisible signs with E1 on.
            if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xCC { return false }
            if byte == 0x20, previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func rebuilt(_ text: String, keepsLines: Bool) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var gap = Gap.none
        for character in text {
            switch gapKind(of: character) {
            case .none:
                if gap != .none, !result.isEmpty { result += gap == .line && keepsLines ? "\n" : " " }
                gap = .none
                result.unicodeScalars.append(contentsOf: ComposedText.composed(character))
            case .space: if gap == .none { gap = .space }
            case .line: gap = .line
            case .nothing: break
            }
        }
        return result
    }

    private enum Gap { case none, space, line, nothing }

    private static func gapKind(of character: Character) -> Gap {
        if character.isNewline { return .line }
        if character.isWhitespace { return .space }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return .none }
        // Control characters, and the byte order mark and zero-width space that spreadsheets leave between words.
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar == "\u{FEFF}" || scalar == "\u{200B}" { return .space }
        // Signs that turn the direction of writing around what follows.
        if (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) { return .nothing }
        return .none
    }
}

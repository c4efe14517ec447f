@testable import TerminalUI

/// A text with its cursor `|` and its selection `[…]`, as `un |deux` or `un [deux|]`.
extension TextBuffer {
    init(notation: String, multiline: Bool = true) {
        var text: [Character] = []
        var place: (cursor: Int?, start: Int?, end: Int?) = (nil, nil, nil)
        for character in notation {
            switch character {
            case "|": place.cursor = text.count
            case "[": place.start = text.count
            case "]": place.end = text.count
            default: text.append(character)
            }
        }
        self.init(String(text), multiline: multiline)
        cursor = place.cursor ?? text.count
        if let start = place.start, let end = place.end { anchor = cursor == start ? end : start }
    }

    var notation: String {
        var result = ""
        for index in 0...characters.count {
            if index == selection?.upperBound { result += index == cursor ? "|]" : "]" }
            if index == selection?.lowerBound { result += index == cursor ? "[|" : "[" }
            if index == cursor, selection == nil { result += "|" }
            if index < characters.count { result.append(characters[index]) }
        }
        return result
    }

    /// Presses keys written with spaces between them: `Ctrl-K`, `Shift-Left`, `Backspace`; `Space`; `'text'` is typed character by character.
    mutating func press(_ keys: String) {
        for word in keys.split(separator: " ") {
            if word.unicodeScalars.first == "'" {
                // By scalars, as a mark joins even a quotation mark.
                for character in String(word.unicodeScalars.dropFirst().dropLast()) { pressKey(.character(character)) }
            } else {
                pressKey(Self.keyPress(String(word)))
            }
        }
    }

    private mutating func pressKey(_ press: KeyPress) {
        guard let edit = TextEditKey.edit(for: press, multiline: isMultiline) else { return }
        apply(edit)
    }

    static func keyPress(_ word: String) -> KeyPress {
        var parts = word.split(separator: "-").map(String.init)
        let name = parts.removeLast()
        var modifiers: KeyPress.Modifiers = []
        if parts.contains("Ctrl") { modifiers.insert(.control) }
        if parts.contains("Alt") { modifiers.insert(.alt) }
        if parts.contains("Shift") { modifiers.insert(.shift) }
        let named: [String: Key] = [
            "Left": .left, "Right": .right, "Up": .up, "Down": .down, "Home": .home, "End": .end, "Backspace": .backspace,
            "Delete": .delete,
            "Enter": .enter, "Tab": .tab, "Escape": .escape, "Space": .character(" "),
        ]
        let key = named[name] ?? .character(Character(modifiers.isEmpty ? name : name.lowercased()))
        return KeyPress(key, modifiers)
    }
}

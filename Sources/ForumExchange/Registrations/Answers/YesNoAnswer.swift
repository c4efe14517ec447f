import ForumCore

/// What a cell answers to a question that asks yes or no.
enum YesNoAnswer: Hashable {
    case yes
    case no
    /// Nothing was written, or a sign for nothing.
    case blank
    /// A text that is neither; where a box was ticked, some platforms write its label.
    case other

    init(_ text: String) {
        self.init(words: Folding.words(text), text: text)
    }

    init(words: [String], text: String) {
        guard let first = words.first else {
            // Ticks and crosses are signs, not letters.
            self = text.unicodeScalars.contains { "✓✔☑☒✗✘×".unicodeScalars.contains($0) } ? .yes : .blank
            return
        }
        switch first {
        case "oui", "yes", "y", "o", "true", "vrai", "x", "1", "ok", "on", "si", "checked", "coche", "selected", "da", "ja":
            self = words.count == 1 || first == "oui" || first == "yes" ? .yes : .other
        case "non", "no", "n", "false", "faux", "0", "off", "unchecked", "nein":
            self = words.count == 1 || first == "non" || first == "no" ? .no : .other
        default:
            self = .other
        }
    }
}

import ForumCore

/// A column's heading, taken apart for recognition.
struct Heading: Hashable {
    /// The heading as people see it: on one line, without the path that Decidim puts before questions.
    let text: String
    /// Its folded words; the signs # and n° count as the word « numero ».
    let words: [String]
    /// The option in brackets of a LimeSurvey question: « À quel titre venez-vous ? [Association] ».
    let option: String?

    init(_ raw: String) {
        text = TidyText.line(raw)
        var body = text[...]
        if let slash = body.lastIndex(of: "/"), Self.isPath(body[..<slash]) { body = body[body.index(after: slash)...] }
        option = Self.bracketed(body)
        var spelled = ""
        for character in body {
            switch character {
            case "#", "№": spelled += " numero "
            case "°", "º": spelled += " degre "
            default: spelled.append(character)
            }
        }
        var words: [String] = []
        for word in Folding.words(spelled) {
            if word == "degre" {
                if words.last == "n" { words[words.count - 1] = "numero" }
            } else {
                words.append(word)
            }
        }
        self.words = words
    }

    private static func isPath(_ prefix: Substring) -> Bool {
        prefix == "user" || prefix.hasPrefix("registration_form_")
    }

    private static func bracketed(_ text: Substring) -> String? {
        guard text.last == "]", let open = text.lastIndex(of: "[") else { return nil }
        let option = text[text.index(after: open)...].dropLast()
        return option.isEmpty ? nil : String(option)
    }
}

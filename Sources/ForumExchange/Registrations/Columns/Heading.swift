import ForumCore

/// A column's heading, taken apart for recognition.
struct Heading: Hashable {
    /// The heading as people see it: on one line, without the path that Decidim puts before questions.
    let text: String
    /// Its folded words; the signs # and n° count as the word « numero ».
    let words: [String]
    /// The same with what stands before the part of a name that it means (« Nom du participant : Prénom »): how platforms are recognised.
    let wholeWords: [String]
    /// The option in brackets of a LimeSurvey question: « À quel titre venez-vous ? [Association] ».
    let option: String?
    /// The folded words before the option, or all of them: columns of one question share these.
    let question: [String]

    init(_ raw: String) {
        text = TidyText.line(raw)
        var body = Self.withoutCode(text)
        if let slash = body.lastIndex(of: "/"), Self.isPath(body[..<slash]) { body = body[body.index(after: slash)...] }
        option = Self.bracketed(body)
        question = Folding.words(String(option == nil ? body : body[..<(body.lastIndex(of: "[") ?? body.endIndex)]))
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
        wholeWords = words
        self.words = Self.part(of: body).map { Self.narrowed(words, to: $0) } ?? words
    }

    /// What follows the last colon of a heading with something on both sides.
    private static func part(of body: Substring) -> [String]? {
        guard let colon = body.lastIndex(of: ":") else { return nil }
        let part = Folding.words(String(body[body.index(after: colon)...]))
        return part.isEmpty || Folding.words(String(body[..<colon])).isEmpty ? nil : part
    }

    /// Where a heading means somebody's name and its part says which one (« Nom du participant : Prénom » in pretix), the part decides.
    private static func narrowed(_ words: [String], to part: [String]) -> [String] {
        let names: [ColumnMeaning] = [.fullName, .givenName, .familyName, .middleName]
        guard let whole = HeadingRule.suggestions(for: words).first, names.contains(whole.meaning) else { return words }
        guard let inPart = HeadingRule.suggestions(for: part).first, names.contains(inPart.meaning) else { return words }
        return part
    }

    /// Leaves out the code that LimeSurvey writes before its questions: « G1Q3[other]. Vous êtes », « submitdate. Date de soumission ».
    private static func withoutCode(_ text: String) -> Substring {
        guard let dot = text.firstIndex(of: "."), text.index(after: dot) < text.endIndex, text[text.index(after: dot)] == " " else {
            return text[...]
        }
        let code = text[..<dot]
        guard code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_[]".contains($0)) }) else { return text[...] }
        guard code.first?.isLetter == true, code.contains(where: { $0.isNumber || $0 == "[" }) || technical.contains(String(code)) else {
            return text[...]
        }
        return text[text.index(dot, offsetBy: 2)...]
    }

    private static let technical: Set<String> = [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "refurl", "token",
    ]

    private static func isPath(_ prefix: Substring) -> Bool {
        prefix == "user" || prefix.hasPrefix("registration_form_")
    }

    private static func bracketed(_ text: Substring) -> String? {
        guard text.last == "]", let open = text.lastIndex(of: "[") else { return nil }
        let option = text[text.index(after: open)...].dropLast()
        return option.isEmpty ? nil : String(option)
    }
}

@testable import ForumLocalization

/// The rules of typography a text breaks; for French, those of the Lexique of the Imprimerie nationale.
enum Typographer {
    static func faults(in text: String, _ language: Language) -> [String] {
        let prose = proseLines(of: text)
        return common(prose) + (language == .french ? french(prose) : english(prose))
    }

    /// The lines that are read; what is typed or parsed (JSON, command lines) stands on lines indented by four spaces.
    private static func proseLines(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
    }

    private static func common(_ text: String) -> [String] {
        var faults: [String] = []
        if text.contains("'") { faults.append("' for ’") }
        if text.contains("\"") { faults.append("\" for « » or “ ”") }
        if text.contains("...") { faults.append("... for …") }
        if text.contains(where: { $0 == "\t" || $0 == "\r" }) { faults.append("tab or carriage return") }
        for line in text.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if zip(text, text.dropFirst()).contains(where: { $0.isWhitespace && $1.isWhitespace }) { faults.append("double space") }
            if line.last?.isWhitespace == true { faults.append("space at the end") }
        }
        return faults
    }

    private static func english(_ text: String) -> [String] {
        var faults: [String] = []
        if text.unicodeScalars.contains("\u{202F}") { faults.append("French space") }
        if text.contains("«") || text.contains("»") { faults.append("French quotation marks") }
        for sign in [" ;", " :", " !", " ?", " %"] where text.contains(sign) { faults.append("space before\(sign)") }
        return faults
    }

    private static func french(_ text: String) -> [String] {
        var faults: [String] = []
        if text.contains("“") { faults.append("English quotation marks") }
        let scalars = Array(text.unicodeScalars)
        func scalar(_ index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }
        func isNoBreak(_ index: Int) -> Bool { scalar(index) == "\u{202F}" || scalar(index) == "\u{A0}" }
        for (index, sign) in scalars.enumerated() {
            switch sign {
            case "«":
                if !isNoBreak(index + 1) { faults.append("no no-break space after «") }
            case "»":
                if !isNoBreak(index - 1) { faults.append("no no-break space before »") }
            case ";", "%":
                if scalar(index - 1) != "\u{202F}" { faults.append("no U+202F before \(sign)") }
            case "?", "!":
                if scalar(index - 1) != "\u{202F}", !"?!".unicodeScalars.contains(scalar(index - 1)) {
                    faults.append("no U+202F before \(sign)")
                }
            case ":":
                // Times ("18:04") and placeholders ("{de:name}") keep theirs close.
                let ends = [" ", "\n", "\u{202F}"].contains(scalar(index + 1))
                if ends, !isNoBreak(index - 1) { faults.append("no no-break space before :") }
            case "°":
                if scalar(index - 1) == "n", !isNoBreak(index + 1) { faults.append("no no-break space after n°") }
            default: break
            }
        }
        return faults + bareCapitals(text)
    }

    /// Words that begin with a capital whose accent is missing.
    private static func bareCapitals(_ text: String) -> [String] {
        let bare = [
            "Ecr", "Ecoute", "Echap", "Echec", "Etat", "Etape", "Evénement", "Etes", "Edit", "Egal", "Elu", "Emarg", "Eteint", "Etend",
            "Etr", "Ecart", "Ete", "Etabli", "Equip", "Ca", "A",
        ]
        let words = text.split { !$0.isLetter }
        return words.filter { word in bare.contains { $0.count > 2 ? word.hasPrefix($0) : word == $0 } }
            .map { "accent missing: \($0)" }
    }
}

/// The characters that typography needs and keyboards lack.
enum Typography {
    /// U+202F: before ; ! ? % and between thousands in French.
    static let narrowSpace = "\u{202F}"
    /// U+00A0.
    static let noBreakSpace = "\u{A0}"
    /// U+2212.
    static let minus = "\u{2212}"
}

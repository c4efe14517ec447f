import Testing

@testable import ForumExchange

@Suite struct HTMLTextTests {
    /// Letters that take what follows into their own character, and marks that join what stands before: no sign of markup hides in either.
    @Test(arguments: ["", "\u{0D4E}", "\u{0600}", "\u{110BD}"], ["", "\u{0338}", "\u{FE0F}"])
    func noSignOfMarkupPasses(_ before: String, _ after: String) {
        for (sign, entity) in [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;")] {
            let escaped = HTMLText.escaped("a\(before)\(sign)\(after)b")
            #expect(Array(escaped.unicodeScalars) == Array("a\(before)\(entity)\(after)b".unicodeScalars))
        }
    }
}

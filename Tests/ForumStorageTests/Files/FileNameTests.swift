import Testing

@testable import ForumStorage

@Suite struct FileNameTests {
    @Test(arguments: [
        ("L’Open d’État n° 1", "L-Open-d-État-n-1"),
        ("  un  deux ", "un-deux"),
        ("../../etc/passwd", "etc-passwd"),
        (".caché", "caché"),
        ("--option", "option"),
        ("a\u{202E}b\u{0}c\u{1B}[2Jd", "a-b-c-2Jd"),
        ("cafe\u{301}", "cafe\u{301}"),
        ("\u{301}x", "x"),
        ("日本 한국", "日本-한국"),
        ("👩‍👩‍👧 fête", "fête"),
        ("a_b-c", "a_b-c"),
        ("nul", "session"),
        ("COM7", "session"),
        ("com", "com"),
        ("///", "session"),
        ("", "session"),
    ]) func makesSafeNames(title: String, name: String) {
        #expect(FileName.safe(title, fallback: "session") == name)
        #expect(FileName.isSafe(name))
    }

    @Test func cutsBetweenCharacters() {
        let name = FileName.safe(String(repeating: "é", count: 200), fallback: "x")
        #expect(name.utf8.count == 120)
        #expect(FileName.safe("x" + String(repeating: "é", count: 200), fallback: "x").utf8.count == 119)
    }

    @Test(arguments: ["a b", "", "a/b", ".a", "a.b", "a~2", "-a", "a\n", "a-", "con"]) func tellsUnsafeNames(name: String) {
        #expect(FileName.isSafe(name) == (name == "a-"))
    }

    @Test(arguments: [
        ("porte-1", "porte-2"), ("porte-9", "porte-10"), ("facilitateur", "facilitateur-2"), ("facilitateur-2", "facilitateur-3"),
        ("salle1", "salle1-2"), ("12", "12-2"),
    ]) func countsOn(name: String, next: String) {
        #expect(FileName.successor(of: name) == next)
    }
}

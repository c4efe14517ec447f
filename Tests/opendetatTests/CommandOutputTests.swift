import Testing

@testable import opendetat

@Suite struct CommandOutputTests {
    /// In a terminal no word is broken at its edge; what is longer than a line, as a path, is.
    @Test(arguments: [
        ("Le fichier n’a pas été touché.", 12, "Le fichier\nn’a pas été\ntouché."),
        ("a /une/adresse/qui/est/longue b", 10, "a\n/une/adresse/qui/est/longue\nb"), ("漢字 漢字", 5, "漢字\n漢字"), ("", 5, ""),
    ])
    func sentencesAreBrokenBetweenWords(_ line: String, _ columns: Int, _ filled: String) {
        #expect(CommandOutput.filled(line, to: columns).joined(separator: "\n") == filled)
    }
}

import Testing

@testable import TerminalUI

@Suite struct WrappingTests {
    @Test(arguments: [
        ("", 10, [""]),
        ("un deux trois", 7, ["un deux", "trois"]),
        ("un deux trois", 8, ["un deux", "trois"]),
        ("un  deux", 4, ["un", "deux"]),
        ("  retrait", 20, ["  retrait"]),
        ("a\nb\n", 10, ["a", "b", ""]),
        ("a\r\nb", 10, ["a", "b"]),
        ("anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]),
        ("un anticonstitutionnel", 10, ["un", "anticonsti", "tutionnel"]),
        ("Qui vient\u{202F}?", 10, ["Qui", "vient\u{202F}?"]),
        ("Qui vient ?", 10, ["Qui", "vient ?"]),
        ("dit «\u{A0}oui\u{A0}» ici", 8, ["dit", "«\u{A0}oui\u{A0}»", "ici"]),
        ("dit « oui » ici", 8, ["dit", "« oui »", "ici"]),
        ("n°\u{A0}12 rue", 7, ["n°\u{A0}12", "rue"]),
        ("le porte-parole", 9, ["le porte-", "parole"]),
        ("de 10-12 -15", 8, ["de 10-12", "-15"]),
        ("日本語テキスト", 6, ["日本語", "テキス", "ト"]),
        ("日本語。テ", 6, ["日本", "語。テ"]),
        ("日本語", 5, ["日本", "語"]),
        ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
        ("été e\u{301}te\u{301}", 3, ["été", "e\u{301}te\u{301}"]),
        ("日", 1, ["日"]),
        ("ab", 0, ["a", "b"]),
    ])
    func breaksLines(text: String, width: Int, expected: [String]) {
        #expect(Wrapping.lines(text, width: width) == expected)
    }

    @Test func rangesCoverTheText() {
        var random = SeededGenerator(state: 3)
        let pool = Array("ab é日👩‍👩‍👧 -\u{A0}\n?» «").map { String($0) }
        for _ in 0..<2_000 {
            let characters = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
                Array(pool[Int.random(in: 0..<pool.count, using: &random)])
            }
            let width = Int.random(in: 1...9, using: &random)
            let lines = Wrapping.lines(characters, width: width)
            var next = 0
            for (index, line) in lines.enumerated() {
                #expect(line.range.lowerBound == next)
                #expect(line.shown.lowerBound == line.range.lowerBound && line.shown.upperBound <= line.range.upperBound)
                next = line.range.upperBound + (line.endsParagraph && index + 1 < lines.count ? 1 : 0)
                let text = characters[line.shown]
                #expect(line.endsParagraph || text.count == 1 || DisplayText.width(String(text)) <= width)
            }
            #expect(next == characters.count)
        }
    }
}

import Foundation
import Testing

@testable import ForumCore

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Anne-Cécile Le Goff", "anne cecile le goff"),
        ("LE GOFF", "le goff"),
        ("  Jean–Baptiste   d’Arc. ", "jean baptiste d arc"),
        ("d'Alembert", "d alembert"), ("OʼBrien", "o brien"),
        ("Œdipe Lætitia Strauß", "oedipe laetitia strauss"), ("STRAUẞ", "strauss"),
        ("Łukasz Wałęsa", "lukasz walesa"), ("Søren Ångström Ærø", "soren angstrom aero"),
        ("Nguyễn Thị Đặng Phượng", "nguyen thi dang phuong"),
        ("İstanbul ISTANBUL ıstanbul Şahin Ğ", "istanbul istanbul istanbul sahin g"),
        ("Þórður Guðmundsdóttir", "thordur gudmundsdottir"),
        ("François NOËL-çà", "francois noel ca"),
        ("Dvořák, Čapek; Žižek / Ňuň", "dvorak capek zizek nun"),
        ("anne.le-goff@mairie.fr", "anne le goff mairie fr"),
        ("N° 3ᵉ", "n 3ᵉ"), ("ﬁn ﬀ Ｆｕｌｌ", "fin ff full"), ("R&D", "r d"),
        ("co\u{AD}op zero\u{200B}width", "coop zerowidth"),
        ("Ἀλέξανδρος ΟΔΥΣΣΕΎΣ", "αλεξανδροσ οδυσσευσ"), ("Ёлкин Йовович", "елкин иовович"),
        ("مُحَمَّد أحمد", "محمد احمد"), ("李 小龙", "李 小龙"), ("שָׁלוֹם", "שלום"), ("प्रिया", "प्रिया"), ("がぎ", "がぎ"),
        ("", ""), ("—’-", ""), ("😀", ""),
    ])
    func foldsToWhatIsTyped(_ text: String, _ expected: String) {
        #expect(Folding.fold(text) == expected)
    }

    @Test func wordsAndJoinedFormsAgree() {
        #expect(Folding.words("Jean-Baptiste d’Arc") == ["jean", "baptiste", "d", "arc"])
        #expect(Folding.joined("Le Goff") == "legoff")
        #expect(Folding.words(" - ") == [])
        #expect(Folding.fold("xxLE GOFF".dropFirst(2)) == "le goff")
    }

    @Test func appendsWithoutLeadingSpace() {
        var bytes = Array("a".utf8)
        Folding.foldBytes(" É ", into: &bytes)
        #expect(bytes == Array("ae".utf8))
    }

    /// Every scalar of the tables gives the same result composed, decomposed and in capitals.
    @Test func compositionNeverMatters() throws {
        for value in Array(UInt32(0x20)...0x24F) + Array(0x386...0x52F) + Array(0x1E00...0x1FFF) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let text = "a\(String(scalar))b"
            let folded = Folding.fold(text)
            #expect(Folding.fold(text.decomposedStringWithCanonicalMapping) == folded, "\(text)")
            #expect(Folding.fold(folded) == folded, "\(text)")
            #expect(Folding.fold(text.lowercased()) == folded, "\(text)")
        }
    }

    @Test func foldingIsIdempotent() {
        var random = SeededRandom(seed: 7)
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0x80...0x52F, 0x590...0x6FF, 0x900...0x97F, 0x1E00...0x20FF, 0x3040...0x9FFF, 0x1F300...0x1F5FF,
        ]
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            let folded = Folding.fold(text)
            #expect(Folding.fold(folded).unicodeScalars.elementsEqual(folded.unicodeScalars), "\(text)")
            #expect(!folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.contains("  "), "\(text)")
            #expect(Folding.words(text).joined(separator: " ") == folded)
        }
    }
}

import ForumCore
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct LineChainTests {
    /// Two lines whose sums were computed with `printf '%s\n%s' "$former" "$content" | sha256sum`.
    private static let first =
        #"{"v":1,"console":"porte-1","seq":1,"clock":1,"at":"2018-03-12T17:04:11.123Z","kind":"journal-opened","data":{"session":"s-1","nonce":"00ff","program":"opendetat test"},"sum":"93cf22e4960b23fba695ef8be7bd3c875a14adfab51440a6e57dbf06845fafc9"}"#
    private static let second =
        #"{"v":1,"console":"porte-1","seq":2,"clock":7,"at":"2018-03-12T17:04:11.123Z","by":"Zoé","kind":"sample","data":{"text":"un"},"sum":"ac60feaad7b863b9cb4641c3a88562e839cbc6865dde91e27c9650e01a3f88dc"}"#

    @Test func writesWhatStandardToolsCheck() {
        var bytes: [UInt8] = []
        var place = JournalLine.Place(console: ConsoleName("porte-1"), sequence: 1, clock: 1, at: Sample.time)
        let opened = JournalOpening.event(session: SessionID("s-1"), nonce: "00ff", program: "opendetat test", baseline: nil)
        let sum = JournalLine.append(opened, place, to: &bytes, after: [])
        place.sequence = 2
        place.clock = 7
        place.by = "Zoé"
        _ = JournalLine.append(Sample.event("un"), place, to: &bytes, after: sum)
        #expect(String(decoding: bytes, as: UTF8.self) == Self.first + "\n" + Self.second + "\n")
    }

    @Test func checksTheChain() {
        var chain = ChainChecker()
        func check(_ line: String) -> ChainChecker.Verdict { Array(line.utf8).withUnsafeBytes { chain.check($0) } }
        #expect(check(Self.second) == .mismatch)
        #expect(check(Self.first) == .whole)
        chain.accept()
        #expect(check(Self.first) == .mismatch)
        #expect(check(Self.second) == .whole)
        chain.accept()
        #expect(check(#"{"v":1}"#) == .noSum)
        #expect(check("") == .noSum)
    }

    @Test func readsBackWhatItWrote() throws {
        let bytes = Array(Self.second.utf8)
        guard case .event(let record) = bytes.withUnsafeBytes({ JournalLine.read($0, sum: .zero) }) else {
            Issue.record("not read")
            return
        }
        #expect(record.stamp.name == "porte-1:2")
        #expect(record.stamp.clock == 7)
        #expect(record.at == Sample.time)
        #expect(record.by == "Zoé")
        #expect(record.kind == "sample")
        #expect(record.data == ["text": "un"])
    }
}

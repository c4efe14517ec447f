import Testing

@testable import TerminalUI

@Suite struct ChartTests {
    @Test func drawsBarsToTheEighth() {
        let frame = drawn(40, 3) {
            BarChart([
                .init("Éducation", value: 16, valueText: "16", sign: "✓", role: .success),
                .init("Commande publique et marchés", value: 5, valueText: "5"), .init("Santé", value: 0, valueText: "0"),
            ]).draw(into: &$0, in: $1)
        }
        #expect(
            frame.text == """
                ✓ Éducation     █████████████████████ 16
                  Commande pub… ██████▋ 5
                  Santé         0
                """)
        #expect(frame.roles == "g               ggggggggggggggggggggg\n                ccccccc\n")
    }

    @Test func dividesAWhole() {
        #expect(BarGlyphs.shares(of: [1, 1, 1], columns: 10) == [4, 3, 3])
        #expect(BarGlyphs.shares(of: [98, 1, 1], columns: 10) == [8, 1, 1])
        #expect(BarGlyphs.shares(of: [0, 0], columns: 10) == [0, 0])
        #expect(BarGlyphs.shares(of: [1, 1, 1], columns: 2).reduce(0, +) == 2)
        var random = SeededGenerator(state: 5)
        for _ in 0..<500 {
            let values = (0..<Int.random(in: 1...8, using: &random)).map { _ in Double(Int.random(in: 0...50, using: &random)) }
            let columns = Int.random(in: 0...60, using: &random)
            let shares = BarGlyphs.shares(of: values, columns: columns)
            #expect(shares.reduce(0, +) == (values.reduce(0, +) > 0 ? columns : 0))
            #expect(shares.allSatisfy { $0 >= 0 })
        }
    }

    @Test func stacksPartsWithALegend() {
        let frame = drawn(30, 3) {
            StackedBar([
                .init("service public", value: 3, role: .chart), .init("association", value: 2, role: .chartMuted),
                .init("presse", value: 1),
            ]).draw(into: &$0, in: $1)
        }
        #expect(
            frame.text == """
                ███████████████▒▒▒▒▒▒▒▒▒▒▓▓▓▓▓
                █ service public
                ▒ association  ▓ presse
                """)
    }

    @Test func gaugeSaysItsZone() {
        let zones: [Gauge.Zone] = [
            .init(from: 0, sign: "✓", word: "de la place", role: .success),
            .init(from: 50, sign: "!", word: "presque plein", role: .warning),
            .init(from: 60, sign: "‼", word: "complet", role: .danger),
        ]
        let frame = drawn(40, 3) {
            for (row, value) in [30, 52, 60].enumerated() {
                Gauge(value: value, of: 60, zones: zones).draw(into: &$0, in: $1.inset(top: row))
            }
        }
        #expect(
            frame.text == """
                ▕█████████         ▏ 30/60 ✓ de la place
                ▕█████████████▉  ▏ 52/60 ! presque plein
                ▕██████████████████████▏ 60/60 ‼ complet
                """)
        #expect(drawn(12, 1) { Gauge(value: 60, of: 60, zones: zones).draw(into: &$0, in: $1) }.text == "60/60 ‼ com…")
        #expect(Gauge(value: 1, of: 0).zone == nil)
    }

    @Test func sparklineShowsTheLastValues() {
        #expect(drawn(5, 1) { Sparkline([9, 0, 1, 4, 8, 2]).draw(into: &$0, in: $1) }.text == " ▁▄█▂")
        #expect(drawn(5, 1) { Sparkline([0, 0]).draw(into: &$0, in: $1) }.text == "")
    }
}

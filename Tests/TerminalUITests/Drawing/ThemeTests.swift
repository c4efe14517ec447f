import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
    /// Lines and bars; everything else is text.
    private static let graphics: Set<StyleRole> = [.border, .borderActive, .chart, .chartMuted]

    @Test func monochromeUsesNoColour() {
        for role in StyleRole.allCases {
            let appearance = Theme.monochrome.appearance(of: role)
            #expect(appearance.foreground == nil && appearance.background == nil)
        }
    }

    @Test(arguments: Theme.all.map(\.name))
    func keepsApartWhatStandsSideBySide(name: String) throws {
        let theme = try #require(Theme.named(name))
        let pairs: [(StyleRole, StyleRole)] = [
            (.text, .muted), (.text, .title), (.text, .selection), (.text, .selectionMuted), (.selection, .selectionMuted), (.text, .match),
            (.text, .substitute), (.text, .field), (.field, .placeholder), (.field, .marked), (.tab, .tabActive), (.border, .borderActive),
            (.barKey, .barLabel), (.text, .bar), (.text, .heading), (.text, .warning), (.warning, .danger), (.text, .bandDanger),
            (.chart, .chartMuted),
        ]
        for (one, other) in pairs {
            #expect(theme.appearance(of: one) != theme.appearance(of: other), "\(one) and \(other)")
        }
    }

    @Test(arguments: [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)])
    func isReadable(name: String, least: Double) throws {
        let theme = try #require(Theme.named(name))
        for role in StyleRole.allCases {
            let appearance = theme.appearance(of: role)
            let foreground = try #require(appearance.foreground)
            let background = try #require(appearance.background)
            let ratio = contrast(luminance(foreground), luminance(background))
            #expect(ratio >= (Self.graphics.contains(role) ? 3 : least), "\(role): \(ratio)")
        }
    }

    @Test func unknownNameIsNoTheme() {
        #expect(Theme.named("sepia") == nil)
    }

    private func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// Relative luminance as WCAG 2.2 defines it, of a colour of the fixed part of xterm's palette: the cube and the greys.
    private func luminance(_ index: UInt8) -> Double {
        let cube = [0, 95, 135, 175, 215, 255]
        let value = Int(index)
        let parts =
            value >= 232
            ? Array(repeating: 8 + (value - 232) * 10, count: 3)
            : [cube[(value - 16) / 36], cube[(value - 16) / 6 % 6], cube[(value - 16) % 6]]
        let linear = parts.map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// `x` to the power of 2.4 for x from 0 to 1: x² times the fifth root of x², found by Newton's method.
    private func power(_ x: Double) -> Double {
        let square = x * x
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}

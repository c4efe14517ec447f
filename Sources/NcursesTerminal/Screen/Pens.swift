import CTerminal
import TerminalUI

/// What curses needs to draw in a role: attributes and a colour pair.
struct Pen {
    var attributes: UInt32
    var pair: Int32
}

/// The pens of the roles, made when a role is first drawn. Pairs are scarce (64 on an old terminal), so equal colours share one.
struct Pens {
    private struct Colors: Hashable {
        var foreground: UInt8?
        var background: UInt8?
    }

    private let fallback: ColorFallback
    private let pairLimit: Int32
    private let hasDefaultColors: Bool
    private var pens = [Pen?](repeating: nil, count: 1 << 8)
    private var pairs: [Colors: Int32] = [:]

    /// Reads what the running screen can show.
    init() {
        fallback = ColorFallback(colors: Int(ct_screen_colors()))
        pairLimit = ct_screen_pairs()
        hasDefaultColors = ct_screen_default_colors()
    }

    /// Forgets every pen: the theme has changed.
    mutating func removeAll() {
        pens = [Pen?](repeating: nil, count: pens.count)
        pairs = [:]
    }

    mutating func pen(_ role: StyleRole, _ appearance: (StyleRole) -> Appearance) -> Pen {
        if let pen = pens[Int(role.rawValue)] { return pen }
        let pen = pen(fallback.adapt(appearance(role)))
        pens[Int(role.rawValue)] = pen
        return pen
    }

    private mutating func pen(_ appearance: Appearance) -> Pen {
        var attributes = UInt32(appearance.attributes.rawValue)
        let colors = Colors(foreground: appearance.foreground, background: appearance.background)
        let pair = pair(colors)
        // Without a pair left, reverse video says what the background said.
        if pair == nil, appearance.background != nil { attributes ^= UInt32(ct_reverse) }
        return Pen(attributes: attributes, pair: pair ?? 0)
    }

    private mutating func pair(_ colors: Colors) -> Int32? {
        if colors.foreground == nil, colors.background == nil { return 0 }
        if let pair = pairs[colors] { return pair }
        let pair = Int32(pairs.count + 1)
        let foreground = colors.foreground.map(Int32.init) ?? (hasDefaultColors ? -1 : 7)
        let background = colors.background.map(Int32.init) ?? (hasDefaultColors ? -1 : 0)
        guard pair < pairLimit, ct_screen_pair(pair, foreground, background) else { return nil }
        pairs[colors] = pair
        return pair
    }
}

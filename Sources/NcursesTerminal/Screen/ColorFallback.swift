import TerminalUI

/// Brings the 256 colours of xterm down to what a terminal has.
struct ColorFallback {
    /// How many colours the terminal has; 0 on a monochrome one.
    let colors: Int

    /// Returns what comes nearest to `appearance`, with no colour the terminal lacks.
    ///
    /// Where nothing is left of a background, reverse video stands for it. Foreground and background never become one.
    func adapt(_ appearance: Appearance) -> Appearance {
        var adapted = appearance
        switch colors {
        case 256...:
            break
        case 8...:
            let available = colors < 16 ? 8 : 16
            adapted.background = appearance.background.map { nearest($0, among: available) }
            adapted.foreground = appearance.foreground.map { nearest($0, among: available) }
            settleContrast(&adapted)
        default:
            if appearance.background != nil { adapted.attributes.formSymmetricDifference(.reverse) }
            adapted.foreground = nil
            adapted.background = nil
        }
        return adapted
    }

    private func settleContrast(_ appearance: inout Appearance) {
        guard let background = appearance.background else {
            // Black and white say nothing beside a background that isn't known: the terminal's own colour does.
            if let foreground = appearance.foreground, foreground % 8 == 0 || foreground % 8 == 7 { appearance.foreground = nil }
            return
        }
        let isDark = Self.luminance(background) < 110
        guard let foreground = appearance.foreground else {
            appearance.foreground = isDark ? 7 : 0
            return
        }
        if foreground == background || abs(Self.luminance(foreground) - Self.luminance(background)) < 40 {
            appearance.foreground = isDark ? 7 : 0
        }
    }

    private func nearest(_ color: UInt8, among count: Int) -> UInt8 {
        if Int(color) < count { return color }
        let wanted = Self.components(color)
        let distances = (0..<UInt8(count)).map { candidate in
            let found = Self.components(candidate)
            return zip(wanted, found).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let best = distances.enumerated().min { $0.element < $1.element }
        return UInt8(best?.offset ?? 7)
    }

    private static func luminance(_ color: UInt8) -> Int {
        let rgb = components(color)
        return (rgb[0] * 299 + rgb[1] * 587 + rgb[2] * 114) / 1000
    }

    /// Red, green and blue as xterm shows a colour: sixteen named ones, a cube of 6×6×6, 24 greys.
    static func components(_ color: UInt8) -> [Int] {
        let index = Int(color)
        switch index {
        case 0..<16:
            if index == 7 { return [229, 229, 229] }
            if index == 8 { return [127, 127, 127] }
            let level = index < 8 ? 205 : 255
            return [index & 1 != 0 ? level : 0, index & 2 != 0 ? level : 0, index & 4 != 0 ? level : 0]
        case 16..<232:
            let cube = index - 16
            return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
        default:
            return Array(repeating: 8 + 10 * (index - 232), count: 3)
        }
    }
}

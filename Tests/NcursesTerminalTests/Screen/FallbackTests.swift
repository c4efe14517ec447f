import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct FallbackTests {
    @Test func `256 colours stay as they are`() {
        let appearance = Appearance(foreground: 214, background: 17, .bold)
        #expect(ColorFallback(colors: 256).adapt(appearance) == appearance)
    }

    @Test(arguments: [
        (UInt8(196), UInt8(1)), (46, 2), (21, 4), (226, 3), (51, 6), (201, 5), (9, 1), (124, 1),
    ])
    func `eight colours: the nearest`(_ color: UInt8, _ nearest: UInt8) {
        #expect(ColorFallback(colors: 8).adapt(Appearance(foreground: color)).foreground == nearest)
    }

    @Test(arguments: [8, 16, 88], Array(0...16) + Array(stride(from: 17, through: 255, by: 17)))
    func `foreground and background never become one`(_ colors: Int, _ background: Int) {
        for foreground in stride(from: 0, through: 255, by: 3) {
            let adapted = ColorFallback(colors: colors).adapt(
                Appearance(foreground: UInt8(foreground), background: UInt8(background)))
            #expect(adapted.foreground != adapted.background)
            #expect(Int(adapted.foreground ?? 0) < min(colors, 16))
            #expect(Int(adapted.background ?? 0) < min(colors, 16))
        }
    }

    @Test func `beside an unknown background black and white give way to the terminal's own colour`() {
        #expect(ColorFallback(colors: 8).adapt(Appearance(foreground: 255)).foreground == nil)
        #expect(ColorFallback(colors: 8).adapt(Appearance(foreground: 234)).foreground == nil)
    }

    @Test func `no colours: a background is reverse video`() {
        let fallback = ColorFallback(colors: 0)
        #expect(fallback.adapt(Appearance(foreground: 1)) == Appearance())
        #expect(fallback.adapt(Appearance(background: 1, .bold)) == Appearance(foreground: nil, background: nil, [.bold, .reverse]))
        #expect(fallback.adapt(Appearance(background: 1, .reverse)) == Appearance())
    }

    @Test func `terminals that terminfo lacks`() {
        #expect(TerminalNames.candidates(for: "xterm-ghostty") == ["xterm-ghostty", "xterm-256color", "xterm"])
        #expect(TerminalNames.candidates(for: "tmux-direct") == ["tmux-direct", "screen-256color", "screen"])
        #expect(TerminalNames.candidates(for: "dumb") == ["dumb"])
    }
}

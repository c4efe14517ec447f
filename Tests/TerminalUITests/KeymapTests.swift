import Testing

@testable import TerminalUI

@Suite struct KeymapTests {
    private let map = Keymap<String, String>([
        Binding(.function(1), .character("?"), does: "help", named: "Help", shows: .bar),
        Binding(.control("p"), does: "palette", named: "Palette"),
    ])

    @Test func keysMeanWhatTheirLineSays() {
        #expect(map.intent(for: .function(1), whileTyping: false) == "help")
        #expect(map.intent(for: .control("p"), whileTyping: true) == "palette")
        #expect(map.intent(for: .control("x"), whileTyping: false) == nil)
    }

    @Test func whileTypingCharactersAreText() {
        #expect(map.intent(for: .character("?"), whileTyping: false) == "help")
        #expect(map.intent(for: .character("?"), whileTyping: true) == nil)
    }

    @Test func aKeyWithTwoMeaningsIsACollision() {
        let both = Keymap<String, String>(map.bindings + [Binding(.control("p"), does: "print", named: "Print")])
        #expect(both.collisions == [.control("p")])
        #expect(map.collisions.isEmpty)
    }

    @Test func labelsAreWrittenForPeople() {
        let names = KeyNames(
            enter: "Entrée", escape: "Échap", tab: "Tab", backspace: "Retour arrière", delete: "Suppr", insert: "Inser", home: "Début",
            end: "Fin", pageUp: "Page préc.", pageDown: "Page suiv.", space: "Espace", shift: "Maj")
        #expect(KeyPress.control("p").label(names) == "Ctrl-P")
        #expect(KeyPress.alt("1").label(names) == "Alt-1")
        #expect(KeyPress(.escape).label(names) == "Échap")
        #expect(KeyPress(.right, [.control, .shift]).label(names) == "Ctrl-Maj-→")
        #expect(KeyPress(.backTab).label(names) == "Maj-Tab")
        #expect(KeyPress.function(10).label(names) == "F10")
    }
}

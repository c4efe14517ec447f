import Testing

@testable import TerminalUI

@Suite struct LargeParagraphTests {
    @Test func drawsAccentsAboveCapitals() {
        let frame = drawn(40, 4) { LargeParagraph("Été, là").draw(into: &$0, in: $1) }
        #expect(
            frame.text == """
                ▄▄█ ▄▄▄ ▄▄█       ▄   ▀▄
                █▄   █  █▄        █   █▄█
                █▄▄  █  █▄▄ ▄▀    █▄▄ █ █

                """)
    }

    @Test func breaksAtSpacesAndSaysWhatFits() {
        let place = Size(columns: 40, rows: 8)
        #expect(LargeParagraph("un mot et deux").fits(place))
        #expect(!LargeParagraph("un mot et deux et encore beaucoup d’autres mots").fits(place))
        // What has no letters here is shown in plain ones.
        #expect(!LargeParagraph("한국").fits(place))
    }
}

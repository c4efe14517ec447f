import NcursesTerminal
import TerminalUI
import Testing

@Suite struct MouseTests {
    @Test(arguments: [
        ("\u{1B}[<0;1;1M", MouseEvent(.press, at: Point(column: 0, row: 0))),
        ("\u{1B}[<0;300;120m", MouseEvent(.release, at: Point(column: 299, row: 119))),
        ("\u{1B}[<32;5;6M", MouseEvent(.drag, at: Point(column: 4, row: 5))),
        ("\u{1B}[<64;10;20M", MouseEvent(.wheelUp, at: Point(column: 9, row: 19))),
        ("\u{1B}[<65;10;20M", MouseEvent(.wheelDown, at: Point(column: 9, row: 19))),
        ("\u{1B}[<20;2;3M", MouseEvent(.press, at: Point(column: 1, row: 2))),
        // urxvt, X10
        ("\u{1B}[32;7;8M", MouseEvent(.press, at: Point(column: 6, row: 7))),
        ("\u{1B}[96;7;8M", MouseEvent(.wheelUp, at: Point(column: 6, row: 7))),
        ("\u{1B}[M !\"", MouseEvent(.press, at: Point(column: 0, row: 1))),
        ("\u{1B}[M#!\"", MouseEvent(.release, at: Point(column: 0, row: 1))),
    ])
    func `reports`(_ sequence: String, _ event: MouseEvent) {
        #expect(decoded(sequence + "x") == [.mouse(event)] + keys(.character("x")))
    }

    @Test(arguments: [
        "\u{1B}[<2;1;1M", "\u{1B}[<1;1;1m", "\u{1B}[<35;4;4M", "\u{1B}[<66;4;4M", "\u{1B}[<128;4;4M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1M",
        "\u{1B}[<;;M", "\u{1B}[1;1;1M",
    ])
    func `other buttons and places that don't exist say nothing`(_ sequence: String) {
        #expect(decoded(sequence + "x") == keys(.character("x")))
    }
}

import TerminalUI

extension KeyDecoder {
    /// Reports `CSI < button ; column ; row M` (m for a release), or urxvt's form of it with `offset` 32.
    mutating func reportMouse(_ parameters: SequenceParameters, released: Bool = false, offset: Int = 0) {
        guard let button = parameters[0], let column = parameters[1], let row = parameters[2] else { return }
        reportMouse(button: button - offset, column: column, row: row, released: released)
    }

    /// Takes one of the three bytes of an X10 report: button, column and row, each plus 32.
    mutating func mouse(_ byte: UInt8) {
        sequence.append(byte)
        guard sequence.count == 3 else { return }
        reportMouse(button: Int(sequence[0]) - 32, column: Int(sequence[1]) - 32, row: Int(sequence[2]) - 32, released: false)
        sequence = []
        state = .ground
    }

    /// Only the first button and the wheel mean something. Bits 4, 8 and 16 of `button` are modifiers, 32 is motion, 64 the wheel.
    private mutating func reportMouse(button: Int, column: Int, row: Int, released: Bool) {
        guard button >= 0, column >= 1, row >= 1 else { return }
        let kind: MouseEvent.Kind? =
            switch button & ~(4 | 8 | 16) {
            case 0: released ? .release : .press
            case 3: .release
            case 32: .drag
            case 64: released ? nil : .wheelUp
            case 65: released ? nil : .wheelDown
            default: nil
            }
        guard let kind else { return }
        report(.mouse(MouseEvent(kind, at: Point(column: column - 1, row: row - 1))))
    }
}

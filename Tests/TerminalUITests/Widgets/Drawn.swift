@testable import TerminalUI

/// Draws into an empty frame.
func drawn(_ columns: Int, _ rows: Int, _ draw: (inout Frame, Rect) -> Void) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    draw(&frame, frame.bounds)
    return frame
}

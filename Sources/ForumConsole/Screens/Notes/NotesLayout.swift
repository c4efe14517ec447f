import TerminalUI

/// Where things stand on the notes' screen.
struct NotesLayout {
    let tabs: Rect
    let question: Rect
    /// The tabs and the question.
    let head: Rect
    let list: Rect
    let rule: Rect
    let field: Rect
    /// All that a panel covers: what lies below the tabs.
    let panel: Rect

    /// - Parameters:
    ///   - rows: The rows that the text in the field takes; the field grows with it up to half of the screen.
    ///   - asked: The rows that the question takes; up to four are shown, and two are kept for it.
    init(_ area: Rect, rows: Int = 1, asked: Int = 2) {
        var rest = area
        tabs = rest.takeTop(1)
        panel = rest
        question = rest.takeTop(min(4, max(2, asked))).inset(left: 1, right: 1)
        head = Rect(column: area.column, row: area.row, width: area.width, height: tabs.height + question.height)
        let least = area.height >= 30 ? 6 : 4
        field = rest.takeBottom(max(least, min(rows, area.height / 2))).inset(left: 1, right: 1)
        rule = rest.takeBottom(1)
        list = rest
    }
}

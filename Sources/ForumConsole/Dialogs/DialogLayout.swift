import ForumLocalization
import TerminalUI

/// Where dialogs stand on a screen of some size. Updates and painters ask the same one.
struct DialogLayout {
    let size: Size
    let words: Phrasebook

    /// A box in the middle of the screen.
    func box(width: Int, height: Int) -> Rect {
        Rect(column: (size.columns - width) / 2, row: (size.rows - height) / 2, width: width, height: height)
    }

    /// The inside of a help.
    var helpArea: Rect { box(width: min(size.columns - 4, 92), height: size.rows - 4).inset(left: 2, top: 1, right: 2, bottom: 2) }

    /// Where a choice dialog stands, its wrapped text and the row of its first choice.
    func layout(of dialog: ChoiceDialog) -> (box: Rect, text: [String], firstChoice: Int, width: Int) {
        let width = min(size.columns - 8, 68)
        var lines: [String] = []
        for (place, wording) in ([dialog.title] + dialog.text).enumerated() {
            if place == 1 { lines.append("") }
            lines += Wrapping.lines(wording.text(words), width: width - 4)
        }
        let shown = min(dialog.choices.count, max(1, size.rows - lines.count - 6))
        let box = box(width: width, height: lines.count + shown + 5)
        return (box, lines, box.row + 1 + lines.count + 1, width)
    }

    /// The choice at a point.
    func choice(at point: Point, of dialog: ChoiceDialog) -> DialogAnswer? {
        let (box, _, first, _) = layout(of: dialog)
        let shown = box.endRow - 2 - first
        guard box.contains(point), point.row >= first, point.row < first + shown else { return nil }
        let index = point.row - first + firstShown(of: dialog, rows: shown)
        return dialog.choices.indices.contains(index) ? .chosen(index) : nil
    }

    /// The first choice shown when only `rows` fit.
    func firstShown(of dialog: ChoiceDialog, rows: Int) -> Int {
        max(0, min(dialog.selected - rows / 2, dialog.choices.count - rows))
    }

    /// The field at a point.
    func field(at point: Point, of form: FormDialog) -> Int? {
        FormLayout(form, words, in: size).fields.firstIndex { $0.contains(point) }
    }
}

import ForumLocalization
import TerminalUI

/// Where the parts of a form stand. Update, mouse and view ask the same one.
struct FormLayout: Hashable {
    let box: Rect
    let text: Rect
    /// The rows of each field, its label included; empty for a hidden one.
    let fields: [Rect]
    /// Where each field's text or choice stands.
    let inputs: [Rect]
    /// Why the form was refused, or that Escape closes it.
    let notice: Rect
    let hint: Rect
    /// The keys that choose in a field, each with its choice.
    let keys: Rect
    let textLines: [String]
    let keyLines: [String]
    let noticeLines: [String]
    let labelWidth: Int

    /// The columns that a field has at least.
    private static let narrowestField = 26

    init(_ form: FormDialog, _ words: Phrasebook, in size: Size) {
        let width = min(size.columns - 8, 76)
        let inner = width - 4
        textLines = form.text.flatMap { Wrapping.lines($0.text(words), width: inner) }
        let said = form.isLeaving ? words(.common(.formLeaving)) : form.problem.map { $0.text(words) }
        noticeLines = said.map { Wrapping.lines("! \($0)", width: inner) } ?? []
        let shown = form.fields.filter { !$0.isHidden }
        // A label is read whole wherever that leaves a field to type in.
        let widest = shown.map { DisplayText.width($0.label.text(words)) }.max() ?? 0
        labelWidth = min(max(0, inner - Self.narrowestField - 3), widest)
        let noticeHeight = max(1, noticeLines.count)
        keyLines = Self.keyLines(of: form, words, width: inner)
        let fixed = 2 + textLines.count + (textLines.isEmpty ? 0 : 1) + keyLines.count + noticeHeight + 3
        let room = max(shown.count, size.rows - 2 - fixed)
        // Fields of several lines give way where the screen is low.
        var spare = max(0, room - shown.count)
        let heights = form.fields.map { field -> Int in
            guard !field.isHidden else { return 0 }
            let more = min(field.rows - 1, spare)
            spare -= more
            return 1 + more
        }
        let height = fixed + heights.reduce(0, +)
        box = Rect(size).centered(Size(columns: width, rows: height))
        var rest = box.inset(left: 2, top: 2, right: 2, bottom: 1)
        text = rest.takeTop(textLines.count)
        if !textLines.isEmpty { _ = rest.takeTop(1) }
        var fields: [Rect] = []
        for height in heights { fields.append(rest.takeTop(height)) }
        self.fields = fields
        inputs = fields.map { [labelWidth] in $0.inset(left: labelWidth + 3) }
        keys = rest.takeTop(keyLines.count)
        _ = rest.takeTop(1)
        notice = rest.takeTop(noticeHeight)
        hint = rest.takeTop(1)
    }

    private static func keyLines(of form: FormDialog, _ words: Phrasebook, width: Int) -> [String] {
        guard let field = form.fields.first(where: { !$0.keys.isEmpty }), case .choice(let choices, _) = field.content else { return [] }
        // A key and its choice stay together.
        let parts = zip(field.keys, choices).map { "[\($0)]\u{A0}\($1.text(words).replacing(" ", with: "\u{A0}"))" }
        return Wrapping.lines(parts.joined(separator: "  "), width: width)
    }
}

import ForumLocalization
import TerminalUI

extension FormDialog {
    /// What is to be filled in and how, wrapped: its text, its fields with what each takes, and its keys.
    func helpLines(_ words: Phrasebook, width: Int) -> [HelpLine] {
        var lines = text.flatMap { [HelpLine]($0.text(words), width: width) }
        let shown = fields.filter { !$0.isHidden }
        lines.add(words(.common(.formFields)), texts: shown.map { ($0.label.text(words), Self.taken(by: $0, words)) }, width: width)
        for field in shown where !field.keys.isEmpty {
            guard case .choice(let choices, _) = field.content else { continue }
            lines.add(field.label.text(words), texts: zip(field.keys, choices).map { ($0, $1.text(words)) }, width: width)
        }
        let names = words.keyNames
        func label(_ key: Key) -> String { KeyPress(key).label(names) }
        var keys: [(keys: String, text: String)] = [
            (label(.enter), words(.common(.formEnter))), ("\(label(.tab)), ↓", words(.common(.keyNextField))),
            ("\(label(.backTab)), ↑", words(.common(.formFormer))),
        ]
        if shown.contains(where: { if case .choice = $0.content { true } else { false } }) {
            keys.append(("← →", words(.common(.formTurn))))
        }
        keys += [(KeyPress.control("s").label(names), words(.common(.confirm))), (names.escape, words(.common(.formClose)))]
        lines.add(words(.common(.formKeys)), texts: keys, width: width)
        return lines
    }

    /// What a field takes: its hint, or the choices there are.
    private static func taken(by field: Field, _ words: Phrasebook) -> String {
        guard case .choice(let choices, _) = field.content, field.keys.isEmpty else { return field.hint?.text(words) ?? "" }
        return choices.enumerated().map { "\($0 + 1) \($1.text(words))" }.joined(separator: " · ")
    }
}

import ForumLocalization
import TerminalUI

extension FormDialog {
    /// What has to be kept of a form half filled in; nil when nothing was typed.
    ///
    /// Labels are kept as they are read now: a form put back after a crash does not follow a change of the language.
    func draft(for screen: ScreenKind, _ words: Phrasebook) -> Draft? {
        guard isChanged else { return nil }
        var values = ["form": purpose.name, "title": title.text(words), "focus": String(focus), "fields": String(fields.count)]
        if !text.isEmpty { values["about"] = text.map { $0.text(words) }.joined(separator: "\n") }
        for (place, field) in fields.enumerated() {
            values["label.\(place)"] = field.label.text(words)
            values["member.\(place)"] = field.member
            if let hint = field.hint { values["hint.\(place)"] = hint.text(words) }
            switch field.content {
            case .text(let text):
                values["text.\(place)"] = text.buffer.text
                if case .text(let shown)? = shown[place] { values["shown.\(place)"] = shown }
                values["rows.\(place)"] = String(field.rows)
            case .choice(let choices, let selected):
                values["choices.\(place)"] = choices.map { $0.text(words).replacing("\n", with: " ") }.joined(separator: "\n")
                values["chosen.\(place)"] = String(selected)
                if case .choice(let shown)? = shown[place] { values["shown.\(place)"] = String(shown) }
                if !field.keys.isEmpty { values["keys.\(place)"] = field.keys.joined(separator: "\n") }
            case .hidden(let value): values["hidden.\(place)"] = value
            }
        }
        return Draft(screen: screen, values: values, text: "")
    }

    /// The form that a draft was kept of; nil when the draft is of no form.
    init?(_ draft: Draft) {
        let values = draft.values
        guard let name = values["form"], let count = values["fields"].flatMap({ Int($0) }), (1...50).contains(count) else { return nil }
        let fields = (0..<count).map { Self.field($0, in: values) }
        guard let first = fields.firstIndex(where: { !$0.isHidden }) else { return nil }
        self.init(
            title: .text(values["title"] ?? ""), text: (values["about"] ?? "").split(separator: "\n").map { .text(String($0)) },
            fields: fields, focus: values["focus"].flatMap { Int($0) } ?? first, purpose: Purpose(name))
        if !fields.indices.contains(focus) || fields[focus].isHidden { focus = first }
        markShown(
            fields.enumerated().map { place, field in
                let shown = values["shown.\(place)"]
                return switch field.content {
                case .text: shown.map { .text($0) }
                case .choice: shown.flatMap { Int($0) }.map { .choice($0) }
                case .hidden: field.value
                }
            })
    }

    private static func field(_ place: Int, in values: [String: String]) -> Field {
        let label = Wording.text(values["label.\(place)"] ?? "")
        let member = values["member.\(place)"] ?? ""
        let hint = values["hint.\(place)"].map { Wording.text($0) }
        if let value = values["hidden.\(place)"] { return .hidden(value, member: member) }
        if let choices = values["choices.\(place)"] {
            let selected = values["chosen.\(place)"].flatMap { Int($0) } ?? 0
            let words = choices.split(separator: "\n").map { Wording.text(String($0)) }
            let keys = (values["keys.\(place)"] ?? "").split(separator: "\n").map { String($0) }
            return .choice(label, words, selected: words.indices.contains(selected) ? selected : 0, keys: keys, member: member)
        }
        let text = values["text.\(place)"] ?? ""
        let rows = values["rows.\(place)"].flatMap { Int($0) } ?? 1
        return rows > 1
            ? .lines(label, text, hint: hint, rows: min(rows, 20), member: member) : .text(label, text, hint: hint, member: member)
    }
}

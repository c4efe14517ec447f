import ForumLocalization
import TerminalUI

extension FormDialog {
    /// What has to be kept of a form half filled in; nil when nothing was typed or it can't be put back.
    ///
    /// Labels are kept as they are read now: a form put back after a crash does not follow a change of the language.
    func draft(for screen: ScreenKind, _ words: Phrasebook) -> Draft? {
        guard isKept, isChanged else { return nil }
        var values = ["form": purpose.name, "title": title.text(words), "focus": String(focus), "fields": String(fields.count)]
        for (place, field) in fields.enumerated() {
            values["label.\(place)"] = field.label.text(words)
            values["member.\(place)"] = field.member
            if let hint = field.hint { values["hint.\(place)"] = hint.text(words) }
            switch field.content {
            case .text(let text):
                values["text.\(place)"] = text.buffer.text
                values["rows.\(place)"] = String(field.rows)
            case .choice(let choices, let selected):
                values["choices.\(place)"] = choices.map { $0.text(words).replacing("\n", with: " ") }.joined(separator: "\n")
                values["chosen.\(place)"] = String(selected)
            case .hidden(let value): values["hidden.\(place)"] = value
            }
        }
        return Draft(screen: screen, values: values, text: "")
    }

    /// The form that a draft was kept of; nil when the draft is of no form.
    init?(_ draft: Draft) {
        guard let name = draft.values["form"], let count = draft.values["fields"].flatMap({ Int($0) }), (1...50).contains(count) else {
            return nil
        }
        let values = draft.values
        let fields = (0..<count).map { place -> Field in
            let label = Wording.text(values["label.\(place)"] ?? "")
            let member = values["member.\(place)"] ?? ""
            let hint = values["hint.\(place)"].map { Wording.text($0) }
            if let value = values["hidden.\(place)"] { return .hidden(value) }
            if let choices = values["choices.\(place)"] {
                let selected = values["chosen.\(place)"].flatMap { Int($0) } ?? 0
                let words = choices.split(separator: "\n").map { Wording.text(String($0)) }
                return .choice(label, words, selected: words.indices.contains(selected) ? selected : 0)
            }
            let text = values["text.\(place)"] ?? ""
            let rows = values["rows.\(place)"].flatMap { Int($0) } ?? 1
            return rows > 1
                ? .lines(label, text, hint: hint, rows: min(rows, 20), member: member) : .text(label, text, hint: hint, member: member)
        }
        self.init(
            title: .text(values["title"] ?? ""), fields: fields, focus: values["focus"].flatMap { Int($0) } ?? 0, purpose: Purpose(name),
            isKept: true)
        markRestored()
        guard fields.indices.contains(focus), !fields[focus].isHidden else {
            guard let first = fields.firstIndex(where: { !$0.isHidden }) else { return nil }
            focus = first
            return
        }
    }
}

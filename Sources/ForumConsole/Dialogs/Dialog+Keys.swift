import ForumLocalization
import TerminalUI

extension Dialog {
    /// The keys that it has, for the bar at the bottom.
    var keys: [(key: KeyPress, name: Phrase)] {
        switch self {
        case .choice:
            [(KeyPress(.down), .common(.choose)), (KeyPress(.enter), .common(.confirm)), (KeyPress(.escape), .common(.cancel))]
        case .form(let form):
            (form.isFocusMultiline ? [] : [(KeyPress(.enter), .common(form.isFocusLast ? .confirm : .keyNextField))])
                + (form.isFocusLast && !form.isFocusMultiline ? [] : [(.control("s"), .common(.confirm))])
                + [(KeyPress(.escape), .common(.close))]
        case .help: [(KeyPress(.down), .common(.keyReadOn)), (KeyPress(.escape), .common(.close))]
        case .palette:
            [(KeyPress(.down), .common(.choose)), (KeyPress(.enter), .common(.keyDoIt)), (KeyPress(.escape), .common(.close))]
        }
    }
}

extension FormDialog {
    /// Enter makes a new line in the field being filled in.
    var isFocusMultiline: Bool { fields.indices.contains(focus) && fields[focus].isMultiline }

    /// No field comes after the one being filled in.
    var isFocusLast: Bool { !fields.indices.contains { $0 > focus && !fields[$0].isHidden } }

    /// What to press, below the fields.
    var hint: Phrase {
        if isFocusMultiline { return .common(.formLinesHint) }
        return .common(isFocusLast ? .formLastHint : .formHint)
    }
}

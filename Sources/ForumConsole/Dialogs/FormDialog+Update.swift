import TerminalUI

extension FormDialog {
    /// Takes what was typed or pasted; returns the answer when it gave one.
    mutating func take(_ input: TerminalInput) -> DialogAnswer? {
        guard fields.indices.contains(focus) else { return .dismissed }
        switch input {
        case .paste(let pasted):
            if case .text = fields[focus].content { enter(.paste(pasted), isText: true) }
        case .key(let key): return take(key)
        case .mouse, .resize: break
        }
        return nil
    }

    /// Takes a click on a field: it is the one being filled in then; a click on a choice turns to the next one.
    mutating func press(_ index: Int) {
        guard fields.indices.contains(index), !fields[index].isHidden else { return }
        if focus == index, case .choice = fields[index].content { type(KeyPress(.right)) }
        focus = index
    }

    private mutating func take(_ key: KeyPress) -> DialogAnswer? {
        guard key.key != .escape else { return leave() }
        isLeaving = false
        switch key.key {
        case .enter where key.modifiers.contains(.alt), .character("s") where key.modifiers == .control: return submit()
        case .enter where !fields[focus].isMultiline:
            guard let next = next(after: focus) else { return submit() }
            focus = next
        case .enter: edit { $0.apply(.insert("\n")) }
        case .tab: focus = next(after: focus) ?? next(after: -1) ?? focus
        case .backTab: focus = former(before: focus) ?? former(before: fields.count) ?? focus
        case .down where !fields[focus].isMultiline: focus = next(after: focus) ?? next(after: -1) ?? focus
        case .up where !fields[focus].isMultiline: focus = former(before: focus) ?? former(before: fields.count) ?? focus
        default: type(key)
        }
        return nil
    }

    /// Closes at once when nothing would be lost, else when asked again.
    private mutating func leave() -> DialogAnswer? {
        if isLeaving || !isChanged { return .dismissed }
        isLeaving = true
        return nil
    }

    private mutating func submit() -> DialogAnswer {
        problem = nil
        return .filled(FormAnswer(self))
    }

    private func next(after place: Int) -> Int? { fields.indices.first { $0 > place && !fields[$0].isHidden } }
    private func former(before place: Int) -> Int? { fields.indices.last { $0 < place && !fields[$0].isHidden } }

    private mutating func type(_ key: KeyPress) {
        if case .choice(let choices, let selected) = fields[focus].content {
            if case .character(let typed) = key.key, key.modifiers.isSubset(of: .shift),
                let keyed = fields[focus].keys.firstIndex(of: typed.lowercased())
            {
                fields[focus].content = .choice(choices, selected: keyed)
                // One key is the whole answer.
                focus = next(after: focus) ?? focus
                return
            }
            fields[focus].content = .choice(choices, selected: Self.choice(after: selected, of: choices.count, key: key))
        } else if let edit = TextEditKey.edit(for: key, multiline: fields[focus].isMultiline) {
            enter(edit, isText: key.typesText)
        }
    }

    /// Carries out an edit of the field; the first text that is entered takes the place of a number that nobody typed.
    private mutating func enter(_ edit: TextEdit, isText: Bool) {
        let replaces = isFresh && isText && holdsUntouchedNumber
        self.edit { buffer in
            if replaces { buffer.apply(.selectAll) }
            buffer.apply(edit)
        }
        isFresh = false
    }

    /// What stands in the field is a number, a time or a date that nobody typed: whoever types another means that one, not its digits behind
    /// the former's.
    private var holdsUntouchedNumber: Bool {
        guard case .text(let text) = fields[focus].content, shown.indices.contains(focus) else { return false }
        let characters = text.buffer.characters
        return fields[focus].value == shown[focus] && characters.first?.isNumber == true && characters.last?.isNumber == true
            && characters.allSatisfy { $0.isNumber || Self.numberSigns.contains($0) }
    }

    /// What stands between the numbers of times and dates.
    private static let numberSigns: Set<Character> = [":", "/", "-", "."]

    private mutating func edit(_ change: (inout TextBuffer) -> Void) {
        isLeaving = false
        problem = nil
        guard case .text(var text) = fields[focus].content else { return }
        change(&text.buffer)
        fields[focus].content = .text(text)
    }

    private static func choice(after selected: Int, of count: Int, key: KeyPress) -> Int {
        guard count > 0 else { return 0 }
        switch key.key {
        case .left: return (selected + count - 1) % count
        case .right, .character(" "): return (selected + 1) % count
        case .home: return 0
        case .end: return count - 1
        case .character(let character):
            guard let digit = character.wholeNumberValue, digit >= 1, digit <= count else { return selected }
            return digit - 1
        default: return selected
        }
    }

    /// Settles the scrolling of the fields to where they stand.
    mutating func settle(_ layout: FormLayout) {
        for place in fields.indices {
            guard case .text(var text) = fields[place].content else { continue }
            text.buffer.settle(width: layout.inputs[place].width, height: layout.inputs[place].height)
            fields[place].content = .text(text)
        }
    }
}

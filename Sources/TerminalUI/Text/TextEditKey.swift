/// The keys of a text field, as shells and desktop programs have them.
///
/// Enter, Tab, Escape, function keys, Ctrl-P and Alt with a digit are left to the application.
public enum TextEditKey {
    /// Returns what `press` does in a text field, or nil if a field has no use for it.
    public static func edit(for press: KeyPress, multiline: Bool) -> TextEdit? {
        switch press.key {
        case .character(let character): edit(for: character, press.modifiers, multiline: multiline)
        case .enter: multiline && !press.modifiers.isEmpty ? .insert("\n") : nil
        case .backspace: .delete(press.modifiers.isDisjoint(with: [.control, .alt]) ? .characterLeft : .wordLeft)
        case .delete: .delete(press.modifiers.isDisjoint(with: [.control, .alt]) ? .characterRight : .wordRight)
        default: motion(for: press, multiline: multiline).map { press.modifiers.contains(.shift) ? .select($0) : .move($0) }
        }
    }

    private static func motion(for press: KeyPress, multiline: Bool) -> TextMotion? {
        let isLarge = !press.modifiers.isDisjoint(with: [.control, .alt])
        return switch press.key {
        case .left: isLarge ? .wordLeft : .characterLeft
        case .right: isLarge ? .wordRight : .characterRight
        case .home: isLarge ? .textStart : .rowStart
        case .end: isLarge ? .textEnd : .rowEnd
        case .up: multiline && !isLarge ? .rowUp : nil
        case .down: multiline && !isLarge ? .rowDown : nil
        default: nil
        }
    }

    private static func edit(for character: Character, _ modifiers: KeyPress.Modifiers, multiline: Bool) -> TextEdit? {
        switch modifiers.subtracting(.shift) {
        case []: .insert(String(character))
        case .control: controlEdit(character, multiline: multiline)
        case .alt: altEdit(character)
        default: nil
        }
    }

    private static func controlEdit(_ letter: Character, multiline: Bool) -> TextEdit? {
        switch letter {
        case "a": .move(.lineStart)
        case "e": .move(.lineEnd)
        case "k": .kill(.lineEnd)
        case "u": .kill(.lineStart)
        case "w": .kill(.wordLeft)
        case "y": .yank
        case "z", "_": .undo
        case "h": .delete(.wordLeft)
        case "j": multiline ? .insert("\n") : nil
        default: nil
        }
    }

    private static func altEdit(_ letter: Character) -> TextEdit? {
        switch letter {
        case "b": .move(.wordLeft)
        case "f": .move(.wordRight)
        case "d": .kill(.wordRight)
        case "a": .selectAll
        case "w": .copy
        case "z": .redo
        default: nil
        }
    }
}

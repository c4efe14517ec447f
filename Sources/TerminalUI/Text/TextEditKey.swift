/// The keys of a text field, as shells and desktop programs have them: a table, from which a help can be drawn too.
///
/// Enter, Tab, Escape, function keys, Ctrl-P and Alt with a digit are left to the application.
public struct TextEditKey: Hashable, Sendable {
    /// All keys that do the same; the first is the one to show.
    public let keys: [KeyPress]
    public let edit: TextEdit
    /// Whether the keys act only in a field of several lines.
    public let needsLines: Bool

    private init(_ keys: KeyPress..., does edit: TextEdit, needsLines: Bool = false) {
        self.keys = keys
        self.edit = edit
        self.needsLines = needsLines
    }

    /// Returns what `press` does in a text field, or nil if a field has no use for it.
    ///
    /// Characters are typed. Shift with a key that moves selects.
    public static func edit(for press: KeyPress, multiline: Bool) -> TextEdit? {
        if press.typesText, case .character(let character) = press.key { return .insert(String(character)) }
        if let line = lines[press] { return line.needsLines && !multiline ? nil : line.edit }
        guard press.modifiers.contains(.shift) else { return nil }
        let unshifted = KeyPress(press.key, press.modifiers.subtracting(.shift))
        guard case .move(let motion)? = edit(for: unshifted, multiline: multiline) else { return nil }
        return .select(motion)
    }

    /// The key to show for an edit; nil where there is none.
    public static func key(for edit: TextEdit) -> KeyPress? { table.first { $0.edit == edit }?.keys.first }

    private static let lines: [KeyPress: TextEditKey] = {
        var lines: [KeyPress: TextEditKey] = [:]
        for line in table {
            for key in line.keys { lines[key] = line }
        }
        return lines
    }()
}

extension TextEditKey {
    public static let table: [TextEditKey] = [
        TextEditKey(KeyPress(.left), does: .move(.characterLeft)),
        TextEditKey(KeyPress(.right), does: .move(.characterRight)),
        TextEditKey(KeyPress(.left, .control), KeyPress(.left, .alt), .alt("b"), does: .move(.wordLeft)),
        TextEditKey(KeyPress(.right, .control), KeyPress(.right, .alt), .alt("f"), does: .move(.wordRight)),
        TextEditKey(KeyPress(.home), does: .move(.rowStart)),
        TextEditKey(KeyPress(.end), does: .move(.rowEnd)),
        TextEditKey(KeyPress(.up), does: .move(.rowUp), needsLines: true),
        TextEditKey(KeyPress(.down), does: .move(.rowDown), needsLines: true),
        TextEditKey(.control("a"), does: .move(.lineStart)),
        TextEditKey(.control("e"), does: .move(.lineEnd)),
        TextEditKey(KeyPress(.home, .control), KeyPress(.home, .alt), does: .move(.textStart)),
        TextEditKey(KeyPress(.end, .control), KeyPress(.end, .alt), does: .move(.textEnd)),
        TextEditKey(.alt("a"), does: .selectAll),

        TextEditKey(KeyPress(.backspace), KeyPress(.backspace, .shift), does: .delete(.characterLeft)),
        TextEditKey(KeyPress(.delete), does: .delete(.characterRight)),
        TextEditKey(KeyPress(.backspace, .control), KeyPress(.backspace, .alt), .control("h"), does: .delete(.wordLeft)),
        TextEditKey(KeyPress(.delete, .control), KeyPress(.delete, .alt), does: .delete(.wordRight)),
        TextEditKey(.control("w"), does: .kill(.wordLeft)),
        TextEditKey(.alt("d"), does: .kill(.wordRight)),
        TextEditKey(.control("u"), does: .kill(.lineStart)),
        TextEditKey(.control("k"), does: .kill(.lineEnd)),
        TextEditKey(.alt("w"), does: .copy),
        TextEditKey(.control("y"), does: .yank),

        TextEditKey(.control("_"), does: .undo),
        TextEditKey(.alt("z"), does: .redo),
        TextEditKey(
            KeyPress(.enter, .alt), .control("j"), KeyPress(.enter, .shift), KeyPress(.enter, .control), does: .insert("\n"),
            needsLines: true),
    ]
}

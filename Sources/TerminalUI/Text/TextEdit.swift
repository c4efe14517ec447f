/// Where a cursor may go.
public enum TextMotion: Hashable, Sendable {
    case characterLeft, characterRight
    /// To the beginning of a word, to the left, or to the end of one, to the right.
    case wordLeft, wordRight
    /// To the beginning or end of the line as it is wrapped.
    case rowStart, rowEnd
    /// To the row above or below, as near to the same column as its characters allow.
    case rowUp, rowDown
    /// To the beginning or end of the line as it is written, from line break to line break.
    case lineStart, lineEnd
    case textStart, textEnd
}

/// What can be done to a text field.
public enum TextEdit: Hashable, Sendable {
    /// Typed text: takes the place of the selection.
    case insert(String)
    /// Pasted text: as `insert`, but a step of its own when undone.
    case paste(String)
    case move(TextMotion)
    /// Moves one end of the selection.
    case select(TextMotion)
    case selectAll
    /// Deletes the selection if there is one, else from the cursor to where the motion leads.
    case delete(TextMotion)
    /// As `delete`, and keeps the text for `yank`. Kills one after the other are kept as one.
    case kill(TextMotion)
    /// Keeps the selection for `yank` without deleting it.
    case copy
    case yank
    case undo, redo
}

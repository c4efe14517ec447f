/// One step of a text's history: some characters took the place of others.
struct TextChange: Equatable, Sendable {
    var start: Int
    var removed: [Character]
    var inserted: [Character]
    var cursorBefore: Int
    var anchorBefore: Int?
    var cursorAfter: Int

    /// Makes `next`, which happened right after this change, a part of it; says no where the two don't touch in a simple way.
    mutating func absorb(_ next: TextChange) -> Bool {
        let end = start + inserted.count
        if next.start + next.removed.count == end, next.start >= start {
            // Typing on, or joining a mark to what was just typed.
            inserted.replaceSubrange((next.start - start)..., with: next.inserted)
        } else if inserted.isEmpty, next.inserted.isEmpty, next.start + next.removed.count == start {
            // Deleting backward.
            removed = next.removed + removed
            start = next.start
        } else if inserted.isEmpty, next.inserted.isEmpty, next.start == start {
            // Deleting forward.
            removed += next.removed
        } else {
            return false
        }
        cursorAfter = next.cursorAfter
        return true
    }
}

/// Edits of one kind, made one after the other, that are undone together.
enum TextRun: Hashable, Sendable {
    case typing, deletingBackward, deletingForward
}

extension TextBuffer {
    private static let mostSteps = 1_000

    mutating func record(_ change: TextChange, as kind: TextRun?) {
        undone = []
        if let kind, kind == run, !history.isEmpty, history[history.count - 1].absorb(change) { return }
        history.append(change)
        if history.count > Self.mostSteps { history.removeFirst() }
    }

    mutating func undo() -> Bool {
        guard let change = history.popLast() else { return false }
        substitute(change.start..<change.start + change.inserted.count, by: change.removed)
        cursor = change.cursorBefore
        anchor = change.anchorBefore
        undone.append(change)
        return true
    }

    mutating func redo() -> Bool {
        guard let change = undone.popLast() else { return false }
        substitute(change.start..<change.start + change.removed.count, by: change.inserted)
        cursor = change.cursorAfter
        anchor = nil
        history.append(change)
        return true
    }
}

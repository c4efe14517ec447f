extension TextBuffer {
    /// Does `edit` and returns whether it changed anything: the text, the cursor, the selection or what is kept for `yank`.
    ///
    /// A move that can go no further, as up from the first row, changes nothing: a form may then go to its next field.
    @discardableResult
    public mutating func apply(_ edit: TextEdit) -> Bool {
        let wasKilling = isKilling
        isKilling = false
        switch edit {
        case .move(.rowUp), .move(.rowDown), .select(.rowUp), .select(.rowDown): break
        default: goalColumn = nil
        }
        switch edit {
        case .insert(let text): return type(text)
        case .delete(let motion): return delete(motion)
        default: run = nil
        }
        switch edit {
        case .paste(let text): return insert(text)
        case .move(let motion): return move(motion)
        case .select(let motion): return select(motion)
        case .selectAll:
            anchor = 0
            cursor = characters.count
            return !isEmpty
        case .kill(let motion): return kill(motion, continuing: wasKilling)
        case .copy:
            guard let selection else { return false }
            killed = Array(characters[selection])
            return true
        case .yank: return insert(String(killed))
        case .undo: return undo()
        case .redo: return redo()
        case .insert, .delete: return false
        }
    }

    /// Replaces the whole text as one step, the cursor at its end.
    public mutating func replaceAll(with text: String) {
        endRuns()
        replace(0..<characters.count, with: text)
    }

    /// Empties the buffer for something new, which may begin with a text: nothing of the former text can be undone into it, but what was
    /// killed can still be yanked.
    public mutating func clear(for text: String = "") {
        let former = self
        self = TextBuffer(text, multiline: isMultiline)
        killed = former.killed
    }

    /// Puts `text` in the place of some characters as one step, the cursor behind it: what completing a word needs.
    public mutating func replaceCharacters(in range: Range<Int>, with text: String) {
        endRuns()
        replace(range.clamped(to: 0..<characters.count), with: text)
    }

    /// Puts the cursor at a place and ends the selection; a place beyond the text counts as its end.
    public mutating func moveCursor(to place: Int) {
        endRuns()
        cursor = min(max(0, place), characters.count)
        anchor = nil
    }

    private mutating func endRuns() {
        run = nil
        isKilling = false
        goalColumn = nil
    }
}

extension TextBuffer {
    /// Inserts typed text. Each word typed is a step of the history, with the spaces behind it.
    private mutating func type(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let follows = cursor > 0 ? characters[cursor - 1] : nil
        let startsWord = follows?.isWhitespace == true && text.first?.isWhitespace == false
        if startsWord || selection != nil { run = nil }
        replace(selection ?? cursor..<cursor, with: text, as: .typing)
        run = .typing
        return true
    }

    private mutating func insert(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        replace(selection ?? cursor..<cursor, with: text)
        return true
    }

    private mutating func move(_ motion: TextMotion) -> Bool {
        let former = (cursor, anchor)
        switch (motion, selection) {
        case (.characterLeft, let selection?): cursor = selection.lowerBound
        case (.characterRight, let selection?): cursor = selection.upperBound
        default: go(motion)
        }
        anchor = nil
        return former != (cursor, anchor)
    }

    private mutating func select(_ motion: TextMotion) -> Bool {
        let former = (cursor, anchor)
        let fixed = anchor ?? cursor
        go(motion)
        anchor = cursor == fixed ? nil : fixed
        return former != (cursor, anchor)
    }

    private mutating func go(_ motion: TextMotion) {
        if motion == .rowUp || motion == .rowDown { goalColumn = goalColumn ?? column(of: cursor) }
        cursor = destination(of: motion)
    }

    private mutating func delete(_ motion: TextMotion) -> Bool {
        guard let range = reach(of: motion) else { return false }
        let kind: TextRun? =
            switch (selection, motion) {
            case (nil, .characterLeft): .deletingBackward
            case (nil, .characterRight): .deletingForward
            default: nil
            }
        replace(range, with: "", as: kind)
        run = kind
        return true
    }

    private mutating func kill(_ motion: TextMotion, continuing: Bool) -> Bool {
        guard let range = reach(of: motion) else { return false }
        let text = Array(characters[range])
        if !continuing {
            killed = text
        } else if range.lowerBound < cursor {
            killed = text + killed
        } else {
            killed += text
        }
        replace(range, with: "")
        isKilling = true
        return true
    }

    /// Returns what a deletion takes: the selection, else from the cursor to where `motion` leads, at the end of a line its break.
    private func reach(of motion: TextMotion) -> Range<Int>? {
        if let selection { return selection }
        let place = destination(of: motion)
        if place != cursor { return min(place, cursor)..<max(place, cursor) }
        return motion == .lineEnd && cursor < characters.count ? cursor..<cursor + 1 : nil
    }
}

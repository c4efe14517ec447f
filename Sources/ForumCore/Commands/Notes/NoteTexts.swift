extension ForumState {
    func checkQuestion(_ question: QuestionID?) throws(Refusal) {
        guard let question else { return }
        guard questions.contains(where: { $0.id == question && !$0.isWithdrawn }) else {
            throw Refusal(.questionUnknown, ["name": question.text])
        }
    }

    func standingNote(_ id: NoteID) throws(Refusal) -> Note {
        guard let note = notes[id] else { throw Refusal(.noteUnknown, ["name": id.text]) }
        guard !note.isWithdrawn else { throw Refusal(.noteWithdrawn) }
        guard note.mergedInto == nil else { throw Refusal(.noteMerged) }
        return note
    }

    /// Standing notes, each once, in the order given.
    func standingNotes(_ ids: [NoteID]) throws(Refusal) -> [Note] {
        var known: [Note] = []
        for id in ids where !known.contains(where: { $0.id == id }) { known.append(try standingNote(id)) }
        return known
    }

    /// A note that has one wording. Throws `note-conflicted` where two stand side by side: somebody has to settle it first.
    func settledNote(_ id: NoteID) throws(Refusal) -> Note {
        let note = try standingNote(id)
        guard !note.isConflicted else { throw Refusal(.noteConflicted, ["name": note.text.beginning]) }
        return note
    }
}

extension String {
    /// The first forty characters of the first line, to name a text by between quotation marks: a quotation loses its own.
    public var beginning: String { beginning(40) }

    /// The same with another number of characters.
    public func beginning(_ limit: Int) -> String {
        let line = firstLine
        guard let marks = line.outerMarks else { return line.shortened(to: limit) }
        let isClosed = line.last.map(marks.closing.contains) ?? false
        return String(line.dropFirst().dropLast(isClosed ? 1 : 0)).trimmed.shortened(to: limit)
    }

    /// The first characters of the first line as they are written, to name a text by where no quotation marks stand around it.
    public func firstWords(_ limit: Int) -> String { firstLine.shortened(to: limit) }

    /// The first line that is not empty, as far as a line goes.
    private var firstLine: String {
        String(drop { $0.isWhitespace }.prefix(200).prefix { !$0.isNewline }).trimmed
    }

    private func shortened(to limit: Int) -> String { isLonger(than: limit) ? String(prefix(limit - 1)) + "…" : self }

    /// Pairs of quotation marks: French, English in double and single marks, German, and the straight one.
    private static let quotationMarks: [(opening: Character, closing: [Character])] = [
        ("«", ["»"]), ("“", ["”"]), ("‘", ["’"]), ("„", ["“", "”"]), ("\"", ["\""]),
    ]

    /// A mark that may open a quotation.
    public static func opensQuotation(_ character: Character) -> Bool { quotationMarks.contains { $0.opening == character } }

    /// The marks of the one quotation that the text is as a whole; it may be cut off before its end. The straight mark is none of them.
    private var outerMarks: (opening: Character, closing: [Character])? {
        guard let first, first != "\"", let marks = Self.quotationMarks.first(where: { $0.opening == first }) else { return nil }
        var depth = 0
        for place in indices {
            if self[place] == first {
                depth += 1
            } else if marks.closing.contains(self[place]), !isApostrophe(at: place) {
                depth -= 1
                if depth == 0 { return index(after: place) == endIndex ? marks : nil }
            }
        }
        return marks
    }

    /// The mark at `place` stands within a word: « don’t » closes nothing.
    private func isApostrophe(at place: Index) -> Bool {
        let next = index(after: place)
        return self[place] == "’" && next != endIndex && self[next].isLetter
    }

    /// Every word stands between quotation marks: « Quand ? » — « Le 12. » is as much a quotation as one sentence. One that is not closed goes on
    /// to the end.
    ///
    /// `« Jamais » dit-elle` is no quotation but a sentence that begins with one. A straight mark opens one only with no space behind it.
    public var isQuotation: Bool {
        guard let first, let marks = Self.quotationMarks.first(where: { $0.opening == first }) else { return false }
        if first == "\"", dropFirst().first?.isWhitespace ?? true { return false }
        var depth = 1
        for place in indices.dropFirst() {
            let character = self[place]
            if depth > 0, marks.closing.contains(character), !isApostrophe(at: place) {
                depth -= 1
            } else if character == first {
                depth += 1
            } else if depth == 0, character.isLetter || character.isNumber {
                return false
            }
        }
        // A single mark that nothing closes is an apostrophe: ‘tis.
        return first != "‘" || depth == 0
    }

    /// The words of the text that start with `#`, without it.
    public var hashtags: [String] { words(after: "#") }

    /// The words that start with `sign`, without it and without what stands behind their letters, digits, hyphens and underscores.
    func words(after sign: Character) -> [String] {
        // Both signs are of one byte, and most texts have neither.
        guard let byte = sign.asciiValue, utf8.contains(byte) else { return [] }
        return split { $0.isWhitespace }.compactMap { word in
            guard word.first == sign else { return nil }
            let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            return name.isEmpty ? nil : String(name)
        }
    }
}

extension [Note] {
    /// What a step about these notes is named by.
    var subject: String {
        let first = first?.text.beginning ?? ""
        return count > 1 ? "\(first) +\(count - 1)" : first
    }
}

extension [String] {
    /// The tags without their sign, white space and repetitions, with those written in `text`.
    func cleanedTags(with text: String) -> [String] {
        var seen: Set<String> = []
        return (self + text.hashtags).compactMap { tag in
            let cleaned = tag.hasPrefix("#") ? String(tag.dropFirst()).trimmed : tag.trimmed
            guard !cleaned.isEmpty, cleaned.count <= 60, seen.insert(cleaned.lowercased()).inserted else { return nil }
            return cleaned
        }
    }

    /// Throws `too-many-at-once` for more tags than anybody could look through; those written in a text are its own.
    func checkNumberOfTags() throws(Refusal) {
        guard count <= 200 else { throw Refusal(.tooManyAtOnce, ["member": "tags", "limit": "200"]) }
    }
}

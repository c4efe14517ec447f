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
    /// The first forty characters of the first line, to name a text by; without a quotation mark before them, for they are put into some.
    public var beginning: String {
        let start = drop { $0.isWhitespace || "«“".contains($0) }
        var line = start.prefix(200).split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
        // The mark that closes goes with the one that opened.
        if let last = line.last, "»”".contains(last), line.count(where: { "»”".contains($0) }) > line.count(where: { "«“".contains($0) }) {
            line = String(line.dropLast().reversed().drop { $0.isWhitespace }.reversed())
        }
        return line.count > 40 ? String(line.prefix(39)) + "…" : line
    }

    /// Pairs of quotation marks: French, English, German, and the straight one.
    private static let quotationMarks: [(opening: Character, closing: [Character])] = [
        ("«", ["»"]), ("“", ["”"]), ("„", ["“", "”"]), ("\"", ["\""]),
    ]

    /// Every word stands between quotation marks: « Quand ? » — « Le 12. » is as much a quotation as one sentence. One that is not closed goes on
    /// to the end.
    ///
    /// `« Jamais » dit-elle` is no quotation but a sentence that begins with one. A straight mark opens one only with no space behind it.
    public var isQuotation: Bool {
        guard let first, let marks = Self.quotationMarks.first(where: { $0.opening == first }) else { return false }
        let rest = dropFirst()
        if first == "\"", rest.first?.isWhitespace ?? true { return false }
        var depth = 1
        for character in rest {
            if depth > 0, marks.closing.contains(character) {
                depth -= 1
            } else if character == first {
                depth += 1
            } else if depth == 0, character.isLetter || character.isNumber {
                return false
            }
        }
        return true
    }

    /// The words of the text that start with `#`, without it.
    public var hashtags: [String] { words(after: "#") }

    /// The words that start with `sign`, without it and without what stands behind their letters, digits, hyphens and underscores.
    func words(after sign: Character) -> [String] {
        guard contains(sign) else { return [] }
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
}

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
        let line = start.prefix(200).split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
        return line.count > 40 ? String(line.prefix(39)) + "…" : line
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

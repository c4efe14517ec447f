import ForumCore
import ForumLocalization

extension RestitutionWriter {
    /// The notes that stand, question by question.
    mutating func writeNotes() {
        document.heading(2, say(.questions))
        let groups = state.noteGroups
        if groups.isEmpty { document.paragraph(say(.noQuestions)) }
        for group in groups {
            document.heading(3, heading(of: group))
            if group.notes.isEmpty { document.paragraph(say(.noNotes)) }
            writeNotes(of: group)
            writeReadBacks(of: group)
        }
    }

    /// The notes under their headings, in the order they were put in; then those under none.
    private mutating func writeNotes(of group: NoteGroup) {
        var grouped: Set<NoteID> = []
        for heading in state.headings(under: group.question?.id) {
            let notes = state.notes(under: heading)
            guard !notes.isEmpty else { continue }
            grouped.formUnion(notes.map(\.id))
            document.heading(4, Marked(heading.title))
            document.list(notes.map { item($0) })
        }
        let rest = group.notes.filter { !grouped.contains($0.id) }
        if !grouped.isEmpty, !rest.isEmpty { document.heading(4, say(.noHeading)) }
        document.list(rest.map { item($0) })
    }

    /// Which tables were read their notes and said yes, and what changed since.
    private mutating func writeReadBacks(of group: NoteGroup) {
        var agreements: [Marked] = []
        for table in Set(group.notes.map(\.table)).sorted(by: { TableOrder($0) < TableOrder($1) }) {
            guard let readBack = state.readBack(under: group.question?.id, table: table) else { continue }
            let name = table.isEmpty ? words(.notes(.noTable)) : words.table(table)
            let changes = state.changes(since: readBack).count
            let time = context.moment(readBack.agreed.at).time
            agreements.append(say(.readBack, ["table": name, "time": time]))
            if changes > 0 { agreements.append(say(.changedSince, ["n": changes])) }
        }
        document.paragraph(.joined(agreements))
    }

    private func heading(of group: NoteGroup) -> Marked {
        guard let question = group.question else { return say(.outside) }
        guard let number = group.number else { return say(.questionWithdrawn, ["text": question.text]) }
        return say(.question, ["n": number, "text": question.text])
    }

    /// A note: what it is, what it says, where it was said, and unless it stands under a theme, the themes it speaks for. Wordings that stand
    /// side by side are all given.
    func item(_ note: Note, underTheme: Bool = false) -> MarkdownDocument.Item {
        let star = Marked(note.isStarred ? "★" : "")
        let minority = note.isMinority ? say(.minority) : Marked("")
        let kind = Marked.joined([star, note.kind.map { Marked(context.name($0)).strong } ?? Marked(""), minority])
        let themes = underTheme ? [] : context.titles(of: note).map { "→ \($0)" }
        let place = Marked.joined([placeAndTags(of: note)] + themes.map { Marked($0) })
        guard !note.isConflicted else {
            let lead = Marked.labelled(kind, .joined([say(.wordings, ["n": note.standing.count]), place]))
            return MarkdownDocument.Item(
                lead: lead, items: note.standing.map { textItem(of: note, $0.text, after: Marked(""), place: Marked("")) })
        }
        return textItem(of: note, note.text, after: kind, place: place)
    }

    private func textItem(of note: Note, _ text: String, after label: Marked, place: Marked) -> MarkdownDocument.Item {
        var paragraphs = Marked.paragraphs(note.kind == .verbatim ? words.quotation(text) : text)
        if let first = paragraphs.first?.first { paragraphs[0][0] = .labelled(label, first) }
        if let last = paragraphs.last?.last {
            paragraphs[paragraphs.count - 1][paragraphs[paragraphs.count - 1].count - 1] = .joined([last, place])
        }
        return MarkdownDocument.Item(lead: Marked(""), paragraphs: paragraphs)
    }

    /// "(Table 3, round 2, association, #open #data)".
    private func placeAndTags(of note: Note) -> Marked {
        let table = note.table.isEmpty ? "" : words.table(note.table)
        let round = note.round.map { words(.notes(.round), ["n": $0]) } ?? ""
        let tags = note.tagsBeside(note.isConflicted ? "" : note.text).map { "#\($0)" }.joined(separator: " ")
        let parts = [table, round, context.sector(of: note), tags].filter { !$0.isEmpty }
        return Marked(parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))")
    }
}

extension Phrasebook {
    /// The text between quotation marks, unless it stands between some already.
    func quotation(_ text: String) -> String {
        text.isQuotation ? text : quoted(text)
    }
}

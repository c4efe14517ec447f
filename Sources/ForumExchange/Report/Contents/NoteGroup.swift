import ForumCore

/// The notes that stand under one question, or outside of all of them.
struct NoteGroup {
    /// Nil: outside of all questions.
    let question: Question?
    /// The question's number on the programme, from 1; nil where it was taken off.
    let number: Int?
    let notes: [Note]
}

extension Note {
    /// The tags that are not written in `text` already.
    func tagsBeside(_ text: String) -> [String] {
        let written = Set(text.hashtags.map { $0.lowercased() })
        return tags.filter { !written.contains($0.lowercased()) }
    }
}

extension ReportContext {
    /// The titles of the themes that a note speaks for, each of those it was merged into.
    func titles(of note: Note) -> [String] {
        var titles: [String] = []
        for theme in note.themes.compactMap({ state.themes[$0] }) {
            let title = state.themes[state.finalTheme(of: theme)]?.title ?? theme.title
            if !titles.contains(title) { titles.append(title) }
        }
        return titles
    }

    /// The sector of who spoke; nothing under the Chatham House rule, also where it was noted before.
    func sector(of note: Note) -> String { state.session.isChathamHouse ? "" : note.sector.map { name($0) } ?? "" }

    /// When the note's table said yes to it, and whether it has changed since; empty where it has not. `agreed` holds what each table said
    /// yes to last, by question and table.
    func agreement(on note: Note, _ agreed: inout [[String?]: (readBack: ReadBack, changes: ReadBackChanges)?]) -> String {
        let key = [note.question?.text, note.table]
        if agreed[key] == nil {
            agreed[key] = .some(state.readBack(under: note.question, table: note.table).map { ($0, state.changes(since: $0)) })
        }
        guard let (readBack, changes) = agreed[key] ?? nil, !changes.added.contains(note.id) else { return "" }
        let time = moment(readBack.agreed.at).time
        return changes.changed.contains(note.id) ? words(.report(.changedAfter), ["time": time]) : time.description
    }
}

extension ForumState {
    /// The standing notes that speak for a theme or for one merged into it, oldest first. O(notes).
    func notes(of entry: ThemeEntry) -> [Note] {
        let themes = Set([entry.theme.id] + entry.merged.map(\.id))
        return notes.values.filter { $0.isStanding && !themes.isDisjoint(with: $0.themes) }
    }

    /// The notes that stand, by question: all questions of the programme in order, then those taken off it and the notes outside of
    /// all questions where there are any. O(notes).
    var noteGroups: [NoteGroup] {
        var byQuestion: [QuestionID?: [Note]] = [:]
        let known = Set(questions.map(\.id))
        for note in notes.values where note.isStanding {
            let question = note.question.flatMap { known.contains($0) ? $0 : nil }
            byQuestion[question, default: []].append(note)
        }
        var groups = standingQuestions.enumerated().map { place, question in
            NoteGroup(question: question, number: place + 1, notes: byQuestion[question.id] ?? [])
        }
        for question in questions where question.isWithdrawn {
            guard let notes = byQuestion[question.id] else { continue }
            groups.append(NoteGroup(question: question, number: nil, notes: notes))
        }
        if let outside = byQuestion[nil] { groups.append(NoteGroup(question: nil, number: nil, notes: outside)) }
        return groups
    }
}

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

extension ForumState {
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

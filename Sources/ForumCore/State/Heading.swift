/// A heading under a question, with the notes that were put under it by hand, in order.
public struct Heading: Hashable, Sendable {
    public let id: HeadingID
    /// Nil: it stands among the notes outside all questions.
    public var question: QuestionID?
    public var title: String
    /// The notes in the order somebody gave them; those that have gone elsewhere since included.
    public var notes: [NoteID] = []
    /// The theme it became.
    public var theme: ThemeID?
    public var isWithdrawn = false

    public init(id: HeadingID, question: QuestionID?, title: String) {
        self.id = id
        self.question = question
        self.title = title
    }
}

extension ForumState {
    /// The headings under a question (nil: outside all questions), in order. O(headings).
    public func headings(under question: QuestionID?) -> [Heading] {
        var places: [HeadingID: Int] = [:]
        for (place, id) in headingOrder.enumerated() { places[id] = place }
        return headings.values.filter { !$0.isWithdrawn && $0.question == question }.enumerated().sorted { left, right in
            (places[left.element.id] ?? .max, left.offset) < (places[right.element.id] ?? .max, right.offset)
        }.map(\.element)
    }

    /// The notes under a heading, in order: those that stand, under its question. O(its notes).
    public func notes(under heading: Heading) -> [Note] {
        heading.notes.compactMap { notes[$0] }.filter { $0.isStanding && $0.question == heading.question && $0.heading == heading.id }
    }

    /// The heading that a note stands under, or nil.
    public func heading(of note: Note) -> Heading? {
        guard let heading = note.heading.flatMap({ headings[$0] }), !heading.isWithdrawn, heading.question == note.question else {
            return nil
        }
        return heading
    }

    /// The notes of a question that stand under no heading, oldest first. O(its notes).
    public func ungroupedNotes(under question: QuestionID?) -> [Note] { notes(under: question).filter { heading(of: $0) == nil } }
}

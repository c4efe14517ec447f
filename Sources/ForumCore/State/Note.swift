/// A question of the evening: the notes stand under it.
public struct Question: Hashable, Sendable {
    public let id: QuestionID
    /// A word or two, for tabs and tables.
    public var label: String
    public var text: String
    /// Taken off the programme; its notes stay.
    public var isWithdrawn = false

    public init(id: QuestionID, label: String, text: String) {
        self.id = id
        self.label = label
        self.text = text
    }
}

/// What a note records.
public enum NoteKind: String, CaseIterable, Hashable, Sendable {
    case idea
    case obstacle
    case proposal
    case question
    case agreement
    case disagreement
    case verbatim
    case decision
}

/// One wording of a note.
public struct Revision: Hashable, Sendable {
    public let id: RevisionID
    public var text: String
    public var mark: Mark
    public var by: String?
    /// The wordings it was made from; older session files don't have them.
    public var replacing: [RevisionID]

    public init(id: RevisionID, text: String, mark: Mark, by: String? = nil, replacing: [RevisionID] = []) {
        self.replacing = replacing
        self.id = id
        self.text = text
        self.mark = mark
        self.by = by
    }
}

/// A note taken under a question, or outside of all of them.
public struct Note: Hashable, Sendable {
    public let id: NoteID
    /// Nil for a note outside all questions.
    public var question: QuestionID?
    public var kind: NoteKind?
    public var tags: [String]
    /// The table it was said at, or "".
    public var table: String
    /// The round of the tables it was said in, from 1.
    public var round: Int?
    /// The sector of who said it; never known where it was written under the Chatham House rule.
    public var sector: Sector?
    /// The themes it speaks for.
    public var themes: [ThemeID] = []
    /// Chosen to be told in the plenary.
    public var isStarred = false
    /// Said by few, and to keep its place all the same.
    public var isMinority = false
    /// The heading it was put under, which counts while both stand under the same question.
    public var heading: HeadingID?
    public var written: Mark
    /// All wordings, oldest first.
    public var revisions: [Revision]
    /// The wordings that no other one replaces. More than one: they were made at the same time, and somebody has to settle it.
    public var heads: [RevisionID]
    public var isWithdrawn = false
    /// The note that this one went into.
    public var mergedInto: NoteID?
    /// The note that this one was split from.
    public var splitFrom: NoteID?
    /// Counts the changes of the note in this fold; not a part of the record.
    var changes = 0

    public init(
        id: NoteID, question: QuestionID?, kind: NoteKind?, tags: [String], table: String, round: Int? = nil, sector: Sector? = nil,
        written: Mark, first: Revision
    ) {
        self.id = id
        self.question = question
        self.kind = kind
        self.tags = tags
        self.table = table
        self.round = round
        self.sector = sector
        self.written = written
        revisions = [first]
        heads = [first.id]
    }

    /// Neither taken out nor gone into another note.
    public var isStanding: Bool { !isWithdrawn && mergedInto == nil }

    /// The newest wording that stands.
    public var text: String { current?.text ?? "" }

    public var current: Revision? { revisions.last { heads.contains($0.id) } }

    /// The wordings that stand side by side: one, unless two people changed the note at the same time.
    public var standing: [Revision] { revisions.filter { heads.contains($0.id) } }

    public var isConflicted: Bool { heads.count > 1 }

    /// The wordings that one that stands was made from, and those that these were made from.
    var replaced: Set<RevisionID> {
        var replaced: Set<RevisionID> = []
        var open = heads
        while let next = open.popLast() {
            guard let made = revisions.first(where: { $0.id == next })?.replacing else { continue }
            open += made.filter { replaced.insert($0).inserted }
        }
        return replaced
    }

    /// A number that differs between two states of the note, for those who keep something made from it.
    public var version: Int { changes }
}

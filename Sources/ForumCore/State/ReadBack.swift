/// The notes of one table under one question were read to the table, and it said yes.
public struct ReadBack: Hashable, Sendable {
    /// A note as it was read.
    public struct Reading: Hashable, Sendable {
        public var note: NoteID
        public var wording: RevisionID
        public var kind: NoteKind?

        public init(note: NoteID, wording: RevisionID, kind: NoteKind?) {
            self.note = note
            self.wording = wording
            self.kind = kind
        }
    }

    public let id: ReadBackID
    public var question: QuestionID?
    public var table: String
    /// Who said yes, in the words of the note-taker, or "".
    public var agreedBy: String
    public var agreed: Mark
    public var readings: [Reading]
    public var isWithdrawn = false

    public init(id: ReadBackID, question: QuestionID?, table: String, agreedBy: String, agreed: Mark, readings: [Reading]) {
        self.id = id
        self.question = question
        self.table = table
        self.agreedBy = agreedBy
        self.agreed = agreed
        self.readings = readings
    }
}

/// What happened to a table's notes since the table said yes.
public struct ReadBackChanges: Hashable, Sendable {
    /// Notes that read otherwise or are of another kind now.
    public var changed: [NoteID] = []
    /// Notes that came after.
    public var added: [NoteID] = []
    /// Notes that no longer stand there.
    public var gone: [NoteID] = []

    public var isEmpty: Bool { changed.isEmpty && added.isEmpty && gone.isEmpty }
    public var count: Int { changed.count + added.count + gone.count }
}

extension ForumState {
    /// The last reading of a table's notes under a question that the table agreed to. O(readings).
    public func readBack(under question: QuestionID?, table: String) -> ReadBack? {
        var last: ReadBack?
        for reading in readBacks.values where !reading.isWithdrawn && reading.question == question && reading.table == table {
            last = reading
        }
        return last
    }

    /// The notes of a table under a question, oldest first. O(notes of the question).
    public func notes(under question: QuestionID?, table: String) -> [Note] { notes(under: question).filter { $0.table == table } }

    /// How the notes differ from what the table agreed to. O(notes of the question).
    public func changes(since readBack: ReadBack) -> ReadBackChanges {
        var changes = ReadBackChanges()
        var read: [NoteID: ReadBack.Reading] = [:]
        for reading in readBack.readings { read[reading.note] = reading }
        let now = notes(under: readBack.question, table: readBack.table)
        for note in now {
            guard let reading = read[note.id] else {
                changes.added.append(note.id)
                continue
            }
            if note.heads != [reading.wording] || note.kind != reading.kind { changes.changed.append(note.id) }
        }
        let standing = Set(now.map(\.id))
        changes.gone = readBack.readings.map(\.note).filter { !standing.contains($0) }
        return changes
    }
}

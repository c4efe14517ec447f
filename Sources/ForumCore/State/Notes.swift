/// The notes of a session in the order in which they came to be known, with the lists and counts that screens look at kept up to date:
/// nothing that happens at every key press looks at all notes.
public struct Notes: Sendable {
    private var table = Table<NoteID, Note>()
    /// The places of the notes that stand, by question, oldest first.
    private var places: [QuestionID?: [Int]] = [:]
    /// How many notes stand by question and table.
    private var tableCounts: [QuestionID?: [String: Int]] = [:]
    /// How many notes that stand carry each tag, as it was written.
    public private(set) var tagCounts: [String: Int] = [:]
    /// How many notes that stand were said at each table; "" holds those of no table.
    public private(set) var countsByTable: [String: Int] = [:]
    /// Grows with every change of a note, so that a screen knows when it is out of date.
    public private(set) var changes = 0

    public init() {}

    /// All notes, those that no longer stand included.
    public var count: Int { table.count }
    public var isEmpty: Bool { table.isEmpty }
    public var values: some Sequence<Note> { table.values }

    /// The note of `id`, also one that was taken out. O(1).
    public subscript(id: NoteID) -> Note? { table[id] }

    /// The note at `place` in the order of arrival, below `count`. O(1).
    public subscript(place place: Int) -> Note { table[place: place] }

    /// The place of a note in the order of arrival. O(1).
    public func place(of id: NoteID) -> Int? { table.place(of: id) }

    /// The places of the notes that stand under a question (nil: outside all questions), oldest first. O(1).
    public func places(under question: QuestionID?) -> [Int] { places[question] ?? [] }

    /// How many notes stand under a question. O(1).
    public func count(under question: QuestionID?) -> Int { places[question]?.count ?? 0 }

    /// How many notes stand under a question that were said at `table`. O(1).
    public func count(under question: QuestionID?, table: String) -> Int { tableCounts[question]?[table] ?? 0 }

    /// The questions under which notes stand; nil for those outside all questions.
    public var questions: some Sequence<QuestionID?> { places.keys }

    /// Puts a note behind all others, where none has its identifier.
    public mutating func insert(_ note: Note, for id: NoteID) {
        guard table.insert(note, for: id) else { return }
        changes += 1
        if note.isStanding { add(note, at: table.count - 1) }
    }

    /// Changes a note in place; does nothing when there is none. O(log n) and a move of the places behind it where its question changes.
    @discardableResult
    public mutating func update<Result>(_ id: NoteID, _ change: (inout Note) -> Result) -> Result? {
        guard let place = table.place(of: id) else { return nil }
        let before = table[place: place]
        var note = before
        let result = change(&note)
        changes += 1
        note.changes = before.changes + 1
        table[place: place] = note
        let isMoved = before.isStanding != note.isStanding || before.question != note.question
        guard isMoved || note.isStanding && (before.tags != note.tags || before.table != note.table) else { return result }
        if before.isStanding { remove(before, at: place) }
        if note.isStanding { add(note, at: place) }
        return result
    }

    private mutating func add(_ note: Note, at place: Int) {
        let index = places[note.question]?.partitioningIndex { $0 >= place } ?? 0
        places[note.question, default: []].insert(place, at: index)
        tableCounts[note.question, default: [:]][note.table, default: 0] += 1
        countsByTable[note.table, default: 0] += 1
        for tag in note.tags { tagCounts[tag, default: 0] += 1 }
    }

    private mutating func remove(_ note: Note, at place: Int) {
        if let index = places[note.question]?.partitioningIndex(where: { $0 >= place }), places[note.question]?[index] == place {
            places[note.question]?.remove(at: index)
        }
        tableCounts[note.question]?[note.table, default: 1] -= 1
        Self.countDown(note.table, in: &countsByTable)
        for tag in note.tags { Self.countDown(tag, in: &tagCounts) }
    }

    private static func countDown(_ key: String, in counts: inout [String: Int]) {
        let left = (counts[key] ?? 1) - 1
        counts[key] = left > 0 ? left : nil
    }
}

extension ForumState {
    /// The notes that stand under `question` (nil: outside all questions), oldest first. O(its notes).
    public func notes(under question: QuestionID?) -> [Note] { notes.places(under: question).map { notes[place: $0] } }

    /// The notes that stand, oldest first. O(notes).
    public var standingNotes: [Note] { notes.values.filter(\.isStanding) }

    /// How many notes stand under each question; nil holds those outside all questions. O(questions).
    public var noteCounts: [QuestionID?: Int] {
        var counts: [QuestionID?: Int] = [:]
        for question in notes.questions where notes.count(under: question) > 0 { counts[question] = notes.count(under: question) }
        return counts
    }

    /// The tables at which notes were said, in the order in which people count them: 2 before 10.
    public var noteTables: [String] {
        notes.countsByTable.keys.filter { !$0.isEmpty }.sorted { TableOrder($0) < TableOrder($1) }
    }
}

/// Names of tables in the order in which people count: by their number, then by their letters.
public struct TableOrder: Comparable {
    private let number: Int
    private let name: String

    public init(_ name: String) {
        self.name = name
        number = Int(name.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }) ?? .max
    }

    public static func < (left: TableOrder, right: TableOrder) -> Bool { (left.number, left.name) < (right.number, right.name) }
}

import ForumCore
import TerminalUI

/// A search through all notes as one types.
struct NoteSearch: Sendable {
    var query = TextBuffer()
    /// The places of the notes found, oldest first.
    private(set) var hits: [Int] = []
    private var index = NoteIndex()
    private var answered: String?

    init(_ text: String = "") { query = TextBuffer(text) }

    /// The text has changed since the last search.
    var isStale: Bool { answered != query.text }

    /// Searches anew. O(notes), a millisecond or two for 5,000.
    mutating func find(_ context: ScreenContext) {
        index.keepUp(with: context.state.notes)
        let wanted = NoteQuery(query.text, context)
        hits = index.places { place, folded in wanted.matches(context.state.notes[place: place], folded: folded, context.state) }
        answered = query.text
    }
}

/// The folded text of every note, made anew only where a note has changed.
struct NoteIndex: Sendable {
    private struct Entry: Sendable {
        var note: NoteID
        var version: Int
        /// A space, then the words of the text and the tags separated by spaces.
        var folded: [UInt8]
        var isStanding: Bool
    }

    private var entries: [Entry] = []
    private var changes = -1

    /// Takes in what has changed. O(notes) comparisons where anything has.
    mutating func keepUp(with notes: Notes) {
        guard changes != notes.changes || entries.count != notes.count else { return }
        changes = notes.changes
        entries.removeLast(max(0, entries.count - notes.count))
        for place in 0..<notes.count {
            let note = notes[place: place]
            if place < entries.count, entries[place].note == note.id, entries[place].version == note.version { continue }
            let entry = Entry(note: note.id, version: note.version, folded: Self.folded(note), isStanding: note.isStanding)
            if place < entries.count { entries[place] = entry } else { entries.append(entry) }
        }
    }

    private static func folded(_ note: Note) -> [UInt8] {
        var bytes: [UInt8] = []
        for revision in note.standing {
            bytes.append(0x20)
            Folding.foldBytes(revision.text, into: &bytes)
        }
        for tag in note.tags {
            bytes.append(0x20)
            Folding.foldBytes(tag, into: &bytes)
        }
        return bytes
    }

    /// The places of the standing notes that `isWanted` takes.
    func places(where isWanted: (Int, [UInt8]) -> Bool) -> [Int] {
        entries.indices.filter { entries[$0].isStanding && isWanted($0, entries[$0].folded) }
    }
}

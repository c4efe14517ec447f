import StrictJSON

/// A note got another wording, made from those named in `replacing`.
///
/// A wording that somebody else replaced at the same time is not lost: both stand side by side until one of them settles it.
public struct NoteRevised: ForumEvent {
    public static let kind = "note-revised"

    public var note: NoteID
    public var revision: RevisionID
    public var replacing: [RevisionID]
    public var text: String

    public init(note: NoteID, revision: RevisionID, replacing: [RevisionID], text: String) {
        self.note = note
        self.revision = revision
        self.replacing = replacing
        self.text = text
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), revision: try json.id("revision"), replacing: try json.ids("replacing"),
            text: try json.string("text"))
    }

    public var json: JSONObject {
        [
            "note": .string(note.text), "revision": .string(revision.text), "replacing": replacing.json, "text": .string(text),
        ]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note], !known.revisions.contains(where: { $0.id == revision }) else { return }
        if known.isWithdrawn { state.claims.forget("note-withdrawn/\(note)") }
        if known.mergedInto != nil { state.claims.forget("note-merged/\(note)") }
        state.notes.update(note) { note in
            note.revisions.append(Revision(id: revision, text: text, mark: Mark(context), by: context.by, replacing: replacing))
            note.heads.removeAll { replacing.contains($0) }
            note.heads.append(revision)
            // Whoever took the note out at the same time had not read this wording: it comes back into sight.
            note.isWithdrawn = false
            note.mergedInto = nil
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.notes[note] else { return nil }
        return [NoteWordingRestored(note: note, revision: revision, heads: old.heads)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.notes[note]?.heads.contains(revision) ?? false
    }
}

/// A revision was taken back: the wordings it had replaced stand again, unless another one that stands replaced them too.
public struct NoteWordingRestored: ForumEvent {
    public static let kind = "note-wording-restored"

    public var note: NoteID
    /// The wording that no longer stands.
    public var revision: RevisionID
    /// Further wordings that no longer stand: those that had been settled, where the settling is done again.
    public var others: [RevisionID]
    /// The wordings that stand again.
    public var heads: [RevisionID]

    public init(note: NoteID, revision: RevisionID, others: [RevisionID] = [], heads: [RevisionID]) {
        self.note = note
        self.revision = revision
        self.others = others
        self.heads = heads
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), revision: try json.id("revision"), others: try json.ids("others"), heads: try json.ids("heads"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text), "revision": .string(revision.text)]
        object.set("others", others.map(\.text))
        object.append("heads", heads.json)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.notes.update(note) { note in
            guard note.heads.contains(revision) else { return }
            let known = heads.filter { id in note.revisions.contains { $0.id == id } && !note.heads.contains(id) }
            guard !known.isEmpty || note.heads.count > 1 else { return }
            note.heads.removeAll { $0 == revision || others.contains($0) }
            let replaced = note.replaced
            note.heads.append(contentsOf: known.filter { !replaced.contains($0) })
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        // Seen from the other side: all of the restored wordings give way to those that stood.
        guard let last = heads.last else { return nil }
        let stood = (others + [revision]).filter { before.notes[note]?.heads.contains($0) ?? true }
        return [NoteWordingRestored(note: note, revision: last, others: Array(heads.dropLast()), heads: stood)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let note = state.notes[note] else { return false }
        return !note.heads.contains { $0 == revision || others.contains($0) } && heads.allSatisfy { note.heads.contains($0) }
    }
}

import StrictJSON

/// Where a note stands or what it is was changed: its question, kind, tags, table, round or sector.
///
/// Only the members named in `changed` are set, and of the tags only those put on and taken off, so that two consoles that file the same note
/// at the same time undo nothing of each other.
public struct NoteFiled: ForumEvent, Equatable {
    public static let kind = "note-filed"

    /// A member of the filing, by its name in JSON.
    public enum Member: String, CaseIterable, Sendable {
        case question, noteKind, tags, table, round, sector
    }

    public var note: NoteID
    /// What is set; all of them in lines written before members were named.
    public var changed: Set<Member>
    public var question: QuestionID?
    public var noteKind: NoteKind?
    /// All tags as the writer left them: they give the order. In lines written before tags put on and taken off were named, they are all there are.
    public var tags: [String]
    public var addedTags: [String] = []
    public var removedTags: [String] = []
    public var table: String
    public var round: Int?
    public var sector: Sector?

    /// The filing that `note` has now, all its members.
    public init(_ note: Note) {
        self.note = note.id
        changed = Set(Member.allCases)
        question = note.question
        noteKind = note.kind
        tags = note.tags
        table = note.table
        round = note.round
        sector = note.sector
    }

    public init(json: JSONObject) throws {
        note = try json.id("note")
        question = try json.idIfPresent("question")
        noteKind = try json.choiceIfPresent("noteKind")
        tags = try json.strings("tags")
        addedTags = try json.strings("addedTags")
        removedTags = try json.strings("removedTags")
        table = try json.text("table")
        round = try json.intIfPresent("round", in: counts)
        sector = try json.choiceIfPresent("sector")
        changed = json["changed"] == nil ? Set(Member.allCases) : Set(try json.strings("changed").compactMap(Member.init(rawValue:)))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text)]
        object.set("changed", Member.allCases.filter(changed.contains).map(\.rawValue))
        if changed.contains(.question) { object.set("question", question) }
        if let noteKind, changed.contains(.noteKind) { object.set("noteKind", noteKind.rawValue) }
        if changed.contains(.tags) {
            object.set("tags", tags)
            object.set("addedTags", addedTags)
            object.set("removedTags", removedTags)
        }
        if changed.contains(.table) { object.set("table", table) }
        if changed.contains(.round) { object.set("round", round) }
        if let sector, changed.contains(.sector) { object.set("sector", sector.rawValue) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.notes.update(note) { note in
            for member in changed {
                switch member {
                case .question: note.question = question
                case .noteKind: note.kind = noteKind
                case .tags: note.tags = tags(after: note.tags)
                case .table: note.table = table
                case .round: note.round = round
                case .sector: note.sector = sector
                }
            }
        }
    }

    /// The tags that a note with these has afterwards.
    private func tags(after former: [String]) -> [String] {
        guard namesTags else { return tags }
        let now = Set(former).subtracting(removedTags).union(addedTags)
        let rest = now.subtracting(tags)
        return tags.filter(now.contains) + (former + addedTags).filter(rest.contains)
    }

    /// It says which tags were put on and taken off; else its tags take the place of all.
    private var namesTags: Bool { !addedTags.isEmpty || !removedTags.isEmpty }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.notes[note] else { return nil }
        var filed = NoteFiled(old)
        filed.changed = changed
        if changed.contains(.tags) {
            filed.nameTags(from: tags(after: old.tags))
            if !filed.namesTags { filed.changed.remove(.tags) }
        }
        return filed.changed.isEmpty ? [] : [before.withheld(filed)]
    }

    /// Names the tags that were put on and taken off since a note had `former`.
    private mutating func nameTags(from former: [String]) {
        let (old, new) = (Set(former), Set(tags))
        addedTags = tags.filter { !old.contains($0) }
        removedTags = former.filter { !new.contains($0) }
    }

    /// A sector that was withheld since is nobody's change.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.notes[note].map({ NoteFiled($0) }) else { return false }
        return now.members(otherThan: self).isDisjoint(with: now.sector == nil ? changed.subtracting([.sector]) : changed)
    }

    /// The members that differ from those of another filing.
    private func members(otherThan other: NoteFiled) -> Set<Member> {
        Set(
            Member.allCases.filter { member in
                switch member {
                case .question: question != other.question
                case .noteKind: noteKind != other.noteKind
                case .tags: other.namesTags ? !other.hold(for: tags) : tags != other.tags
                case .table: table != other.table
                case .round: round != other.round
                case .sector: sector != other.sector
                }
            })
    }

    /// The tags put on are there, those taken off are not.
    private func hold(for tags: [String]) -> Bool {
        let tags = Set(tags)
        return tags.isSuperset(of: addedTags) && tags.isDisjoint(with: removedTags)
    }

    /// What has to be recorded so that `note` is filed otherwise; nil when `change` changes nothing.
    static func changing(_ note: Note, _ change: (inout NoteFiled) -> Void) -> NoteFiled? {
        let before = NoteFiled(note)
        var filed = before
        change(&filed)
        filed.nameTags(from: before.tags)
        filed.changed = filed.members(otherThan: before)
        if !filed.namesTags { filed.changed.remove(.tags) }
        return filed.changed.isEmpty ? nil : filed
    }
}

extension ForumState {
    /// `event`, to be recorded now: under the Chatham House rule, also what is taken back says no more who spoke.
    func withheld(_ event: any ForumEvent) -> any ForumEvent {
        guard session.isChathamHouse, var filed = event as? NoteFiled else { return event }
        filed.sector = nil
        return filed
    }
}

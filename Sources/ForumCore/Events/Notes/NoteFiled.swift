import StrictJSON

/// Where a note stands or what it is was changed: its question, kind, tags, table, round or sector.
///
/// Only the members named in `changed` are set, so that two consoles that file the same note at the same time undo nothing of each other.
public struct NoteFiled: ForumEvent, Equatable {
    public static let kind = "note-filed"

    /// A member of the filing, by its name in JSON.
    public enum Member: String, CaseIterable, Sendable {
        case question, noteKind, tags, table, round, sector
    }

    /// Tags that are put on and taken off.
    public struct TagChange: Equatable, Sendable {
        public var added: [String]
        public var removed: [String]
    }

    public var note: NoteID
    /// What is set; all of them in lines written before members were named.
    public var changed: Set<Member>
    public var question: QuestionID?
    public var noteKind: NoteKind?
    /// Where tags are set: the whole list, as whoever filed the note has it before them.
    public var tags: [String]
    /// What is put on and taken off, so that tags that another console puts on at the same time stay; nil, as in older journals, sets the list.
    public var tagChange: TagChange?
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
        if json["addedTags"] != nil || json["removedTags"] != nil {
            tagChange = TagChange(added: try json.strings("addedTags"), removed: try json.strings("removedTags"))
        }
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
            object.set("addedTags", tagChange?.added ?? [])
            object.set("removedTags", tagChange?.removed ?? [])
        }
        if changed.contains(.table) { object.set("table", table) }
        if changed.contains(.round) { object.set("round", round) }
        if let sector, changed.contains(.sector) { object.set("sector", sector.rawValue) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.notes[note] else { return }
        let differing = NoteFiled(known).members(otherThan: self)
        let written = changed.filter { member in
            if member == .tags, tagChange != nil { return true }
            return state.claims.write(thing(member), isSame: !differing.contains(member), at: context)
        }
        let newTags = written.contains(.tags) ? filedTags(known.tags, &state.claims, context) : known.tags
        state.notes.update(note) { note in
            for member in written {
                switch member {
                case .question: note.question = question
                case .noteKind: note.kind = noteKind
                case .tags: note.tags = newTags
                case .table: note.table = table
                case .round: note.round = round
                case .sector: note.sector = sector
                }
            }
        }
    }

    private func thing(_ member: Member) -> String { "filed/\(note)/\(member.rawValue)" }
    private func thing(tag: String) -> String { "tag/\(note)/\(tag)" }

    /// The tags that a note with `former` has from now on: in the order of the list that was filed, others behind them.
    private func filedTags(_ former: [String], _ claims: inout Claims, _ context: EventContext) -> [String] {
        guard let tagChange else { return tags }
        let gone = tagChange.removed.filter { claims.write(thing(tag: $0), isSame: !former.contains($0), at: context) }
        let new = tagChange.added.filter { claims.write(thing(tag: $0), isSame: former.contains($0), isFirst: true, at: context) }
        let now = former.filter { !gone.contains($0) } + new
        return tags.filter(now.contains) + now.filter { !tags.contains($0) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.notes[note] else { return nil }
        var filed = NoteFiled(old)
        filed.changed = changed
        if let tagChange {
            filed.tagChange = TagChange(
                added: tagChange.removed.filter(old.tags.contains), removed: tagChange.added.filter { !old.tags.contains($0) })
        }
        return [before.withheld(filed)]
    }

    /// A sector that was withheld since is nobody's change.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.notes[note] else { return false }
        let now = NoteFiled(known)
        var members = now.sector == nil ? changed.subtracting([.sector]) : changed
        if let tagChange {
            members.remove(.tags)
            let tags = tagChange.added + tagChange.removed
            guard tagChange.added.allSatisfy(now.tags.contains), !tagChange.removed.contains(where: now.tags.contains),
                tags.allSatisfy({ state.claims.holds(thing(tag: $0), stamp.console) })
            else { return false }
        }
        return now.members(otherThan: self).isDisjoint(with: members)
            && members.allSatisfy { state.claims.holds(thing($0), stamp.console) }
    }

    /// The members that differ from those of another filing.
    private func members(otherThan other: NoteFiled) -> Set<Member> {
        Set(
            Member.allCases.filter { member in
                switch member {
                case .question: question != other.question
                case .noteKind: noteKind != other.noteKind
                case .tags: tags != other.tags
                case .table: table != other.table
                case .round: round != other.round
                case .sector: sector != other.sector
                }
            })
    }

    /// What has to be recorded so that `note` is filed otherwise; nil when `change` changes nothing.
    static func changing(_ note: Note, _ change: (inout NoteFiled) -> Void) -> NoteFiled? {
        let before = NoteFiled(note)
        var filed = before
        change(&filed)
        filed.changed = filed.members(otherThan: before)
        if filed.changed.contains(.tags) {
            filed.tagChange = TagChange(
                added: filed.tags.filter { !before.tags.contains($0) }, removed: before.tags.filter { !filed.tags.contains($0) })
            // The same tags in another order are the same filing.
            if filed.tagChange == TagChange(added: [], removed: []) { filed.changed.remove(.tags) }
        }
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

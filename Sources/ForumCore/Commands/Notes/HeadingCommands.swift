import StrictJSON

/// Puts up a heading under a question, or rewords one.
public struct WordHeading: ForumCommand {
    public static let name = "word-heading"
    public static let fields: [CommandField] = [.optional("heading"), .optional("question"), .required("title")]

    public var heading: HeadingID?
    public var question: QuestionID?
    public var title: String

    public init(heading: HeadingID? = nil, question: QuestionID? = nil, title: String) {
        self.heading = heading
        self.question = question
        self.title = title
    }

    public init(json: JSONObject) throws {
        self.init(
            heading: try json.idIfPresent("heading"), question: try json.idIfPresent("question"), title: try json.string("title"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let cleaned = try title.checked()
        guard let heading else {
            try state.checkQuestion(question)
            let id = HeadingID(inputs.freshID())
            return Decision(
                [HeadingWorded(heading: id, question: question, title: cleaned)], step: Self.name, subject: cleaned,
                answer: ["heading": .string(id.text)])
        }
        let known = try state.standingHeading(heading)
        guard known.title != cleaned else { throw Refusal(.nothingChanged) }
        return Decision([HeadingWorded(heading: heading, question: known.question, title: cleaned)], step: Self.name, subject: cleaned)
    }
}

/// Takes a heading away; its notes stay under the question.
public struct WithdrawHeading: ForumCommand {
    public static let name = "withdraw-heading"
    public static let fields: [CommandField] = [.required("heading")]

    public var heading: HeadingID

    public init(heading: HeadingID) { self.heading = heading }

    public init(json: JSONObject) throws { heading = try json.id("heading") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingHeading(heading)
        return Decision([HeadingWithdrawn(heading: heading)], step: Self.name, subject: known.title)
    }
}

/// Puts the headings of a question in another order; those not named come after.
public struct OrderHeadings: ForumCommand {
    public static let name = "order-headings"
    public static let fields: [CommandField] = [.required("order", .strings)]

    public var order: [HeadingID]

    public init(order: [HeadingID]) { self.order = order }

    public init(json: JSONObject) throws { order = try json.ids("order") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        for heading in order { _ = try state.standingHeading(heading) }
        guard Set(order).count == order.count else { throw Refusal(.memberInvalid, ["member": "order"]) }
        let whole = order + state.headingOrder.filter { !order.contains($0) }
        guard whole != state.headingOrder else { throw Refusal(.nothingChanged) }
        return Decision([HeadingsOrdered(order: whole)], step: Self.name)
    }
}

/// Puts notes under a heading, behind one of its notes, at its end or at its beginning; or takes them from under theirs.
///
/// A heading that is a theme says of what stands under it that it belongs there: the notes are linked to the theme, and lose that of the heading
/// they leave, unless their text names it.
public struct PlaceNotes: ForumCommand {
    public static let name = "place-notes"
    public static let fields: [CommandField] = [
        .required("notes", .strings), .optional("heading"), .optional("after"), .optional("first", .boolean),
    ]

    public var notes: [NoteID]
    /// Nil: under no heading.
    public var heading: HeadingID?
    /// Behind which note; nil: at the end.
    public var after: NoteID?
    /// At the beginning.
    public var isFirst: Bool

    public init(notes: [NoteID], heading: HeadingID?, after: NoteID? = nil, isFirst: Bool = false) {
        self.notes = notes
        self.heading = heading
        self.after = after
        self.isFirst = isFirst
    }

    public init(json: JSONObject) throws {
        self.init(
            notes: try json.ids("notes"), heading: try json.idIfPresent("heading"), after: try json.idIfPresent("after"),
            isFirst: try json.flag("first"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let target = try heading.map { heading throws(Refusal) in try state.standingHeading(heading) }
        var known: [Note] = []
        for id in notes {
            let note = try state.standingNote(id)
            if let target, note.question != target.question { throw Refusal(.headingElsewhere, ["name": target.title]) }
            known.append(note)
        }
        guard !known.isEmpty else { throw Refusal(.notesTooFew) }
        let staying = target?.notes.filter { !notes.contains($0) } ?? []
        var before = isFirst ? nil : after ?? staying.last
        var events: [NotePlaced] = []
        for note in known {
            events.append(NotePlaced(note: note.id, heading: heading, after: before))
            before = note.id
        }
        if let target {
            let start = events[0].after.map { (staying.firstIndex(of: $0) ?? staying.count - 1) + 1 } ?? 0
            guard Array(staying[..<start]) + known.map(\.id) + Array(staying[start...]) != target.notes else {
                throw Refusal(.nothingChanged)
            }
        } else if known.allSatisfy({ $0.heading == nil }) {
            throw Refusal(.nothingChanged)
        }
        return Decision(
            events + known.flatMap { links(of: $0, to: target, in: state) }, step: heading == nil ? "unplace-notes" : Self.name,
            subject: target?.title ?? known.subject)
    }

    /// What makes a note's themes those of the heading it stands under.
    private func links(of note: Note, to target: Heading?, in state: ForumState) -> [NoteLinked] {
        let theme = target.flatMap { state.theme(of: $0) }
        var links: [NoteLinked] = []
        if let left = state.heading(of: note).flatMap({ state.theme(of: $0) }), left != theme, note.themes.contains(left),
            !state.themesNamed(in: note.text).contains(left)
        {
            links.append(NoteLinked(note: note.id, theme: left, isLinked: false))
        }
        if let theme, !note.themes.contains(theme) { links.append(NoteLinked(note: note.id, theme: theme)) }
        return links
    }
}

/// Makes a theme of a heading and links its notes to it; where the theme is there already, only links.
public struct ThemeFromHeading: ForumCommand {
    public static let name = "theme-from-heading"
    public static let fields: [CommandField] = [.required("heading")]

    public var heading: HeadingID

    public init(heading: HeadingID) { self.heading = heading }

    public init(json: JSONObject) throws { heading = try json.id("heading") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingHeading(heading)
        var (theme, events) = try state.theme(titled: known.title, with: inputs)
        for note in state.notes(under: known) where !note.themes.contains(theme) { events.append(NoteLinked(note: note.id, theme: theme)) }
        if known.theme != theme { events.append(HeadingLinked(heading: heading, theme: theme)) }
        guard !events.isEmpty else { throw Refusal(.nothingChanged) }
        return Decision(events, step: Self.name, subject: known.title, answer: ["theme": .string(theme.text)])
    }
}

extension ForumState {
    /// The theme that a heading is, or the one that it was merged into; nil where none stands.
    public func theme(of heading: Heading) -> ThemeID? {
        var theme = heading.theme.flatMap { themes[$0] }
        var steps = 0
        while let next = theme?.mergedInto, steps <= themes.count {
            theme = themes[next]
            steps += 1
        }
        return theme.flatMap { $0.isStanding ? $0.id : nil }
    }

    func standingHeading(_ id: HeadingID) throws(Refusal) -> Heading {
        guard let heading = headings[id], !heading.isWithdrawn else { throw Refusal(.headingUnknown, ["name": id.text]) }
        return heading
    }
}

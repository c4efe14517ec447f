import ForumCore
import ForumLocalization
import TerminalUI

/// The notes of a question put under headings by hand, in order; a heading becomes a theme with one key.
struct HeadingsPanel: NotesPanel {
    let title = Phrase.notes(.headings)
    /// A line of the panel.
    fileprivate enum Line: Hashable {
        case heading(HeadingID)
        /// What stands above the notes without a heading.
        case rest
        case note(NoteID, under: HeadingID?)
    }

    private var question: QuestionID?
    private var marked: Set<NoteID>
    private var scroll = ListScroll()
    private var lines: [Line] = []
    private var listedAt = -1
    private var selected: Line?
    /// The notes that a heading being made will get.
    private var waiting: [NoteID] = []
    /// What to say once notes are placed.
    private var saying: Sentence?

    static let adding = Purpose("notes.addHeading")
    static let rewording = Purpose("notes.rewordHeading")

    init(question: QuestionID?, marked: Set<NoteID>) {
        self.question = question
        self.marked = marked
    }

    mutating func settle(_ context: ScreenContext) {
        if listedAt != context.state.eventCount { list(context.state) }
        let place = selected.flatMap { wanted in lines.firstIndex { $0 == wanted || $0.note == wanted.note && wanted.note != nil } }
        scroll.select(place ?? scroll.selected, count: lines.count, height: height(context))
        selected = lines.indices.contains(scroll.selected) ? lines[scroll.selected] : nil
    }

    private mutating func list(_ state: ForumState) {
        listedAt = state.eventCount
        lines = []
        for heading in state.headings(under: question) {
            lines.append(.heading(heading.id))
            lines += state.notes(under: heading).map { .note($0.id, under: heading.id) }
        }
        let rest = state.ungroupedNotes(under: question)
        if !rest.isEmpty {
            lines.append(.rest)
            lines += rest.map { .note($0.id, under: nil) }
        }
        marked = marked.filter { id in state.notes[id].map { $0.isStanding && $0.question == question } ?? false }
    }

    private func height(_ context: ScreenContext) -> Int { max(1, NotesScreen.room(of: self, context).height - 1) }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        [
            PanelKey("N", .headingNew), PanelKey("1-9", .headingPut), PanelKey("0", .headingOut),
            PanelKey(context.words(.keys(.space)), .headingMark),
            PanelKey(KeyPress(.up, .alt).label(context.words.keyNames) + "↓", .panelOrder), PanelKey("T", .headingTheme),
            PanelKey(KeyPress(.enter), .headingReword, context), PanelKey(KeyPress(.delete), .headingOff, context),
        ]
    }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        switch key.key {
        case .escape: return .close
        case .up, .down:
            guard key.modifiers.isEmpty else { return shift(by: key.key == .up ? -1 : 1, context) }
            move(key, context)
        case .pageUp, .pageDown, .home, .end: move(key, context)
        case .character(" "):
            if let note = selected?.note { if marked.remove(note) == nil { marked.insert(note) } }
            move(KeyPress(.down), context)
        case .character("n"), .character("N"), .character("+"):
            let notes = marked.isEmpty ? [] : ordered(marked, context.state)
            return .asking(.open(form(.headingNew, "", Self.adding, about: ("notes", notes.map(\.text).joined(separator: " ")))))
        case .character("t"), .character("T"):
            return selectedHeading.map { .perform(ThemeFromHeading(heading: $0)) }
                ?? .asking(.say(Message(.information, Sentence(.notes(.headingChoose)))))
        case .character(let digit) where ("0"..."9").contains(digit): return put(under: digit.wholeNumberValue ?? 0, context)
        case .enter: return reword(context)
        case .delete, .backspace:
            switch selected {
            case .heading(let heading): return .perform(WithdrawHeading(heading: heading))
            case .note(let note, .some): return place([note], under: nil, context.state)
            default: return .stay
            }
        default: break
        }
        return .stay
    }

    private mutating func move(_ key: KeyPress, _ context: ScreenContext) {
        scroll.apply(key, count: lines.count, height: height(context))
        selected = lines.indices.contains(scroll.selected) ? lines[scroll.selected] : nil
    }

    /// The heading of the chosen line.
    private var selectedHeading: HeadingID? {
        switch selected {
        case .heading(let heading): heading
        case .note(_, let heading): heading
        default: nil
        }
    }

    private func ordered(_ notes: Set<NoteID>, _ state: ForumState) -> [NoteID] {
        lines.compactMap(\.note).filter { notes.contains($0) }
    }

    /// Puts the marked notes, or the chosen one, under the heading of that number; 0 takes them from under theirs.
    private mutating func put(under number: Int, _ context: ScreenContext) -> PanelAnswer {
        let headings = context.state.headings(under: question)
        guard number <= headings.count else {
            return .asking(.say(Message(.information, Sentence(.notes(.headingNoSuch), ["n": number]))))
        }
        let notes = marked.isEmpty ? [selected?.note].compactMap(\.self) : ordered(marked, context.state)
        guard !notes.isEmpty else { return .asking(.say(Message(.information, Sentence(.notes(.headingNeedsNote))))) }
        marked = []
        // The bar goes on to the next line, so that one digit a note sorts a whole list.
        if scroll.selected + 1 < lines.count { selected = lines[scroll.selected + 1] }
        return place(notes, under: number == 0 ? nil : headings[number - 1], context.state)
    }

    /// Puts notes under a heading or from under theirs, and says so once it is done.
    private mutating func place(_ ids: [NoteID], under heading: Heading?, _ state: ForumState) -> PanelAnswer {
        let notes = ids.compactMap { state.notes[$0] }
        let phrase: Phrase.Notes =
            heading.map { state.theme(of: $0) == nil ? .headingPlaced : .headingPlacedTheme } ?? .headingTaken
        saying = Sentence(.notes(phrase), ["note": notes.named, "heading": heading?.title ?? ""])
        return .perform(PlaceNotes(notes: ids, heading: heading?.id))
    }

    /// Moves the chosen note one place up or down, also from one heading to the next; or the chosen heading among the headings.
    private func shift(by step: Int, _ context: ScreenContext) -> PanelAnswer {
        let headings = context.state.headings(under: question)
        switch selected {
        case .heading(let heading):
            var order = headings.map(\.id)
            guard let place = order.firstIndex(of: heading), order.indices.contains(place + step) else { return .stay }
            order.swapAt(place, place + step)
            return .perform(OrderHeadings(order: order))
        case .note(let note, let heading?):
            guard let at = headings.firstIndex(where: { $0.id == heading }) else { return .stay }
            let notes = context.state.notes(under: headings[at]).map(\.id)
            guard let place = notes.firstIndex(of: note) else { return .stay }
            if notes.indices.contains(place + step) {
                let before = step > 0 ? place + 1 : place - 2
                return .perform(
                    PlaceNotes(notes: [note], heading: heading, after: before >= 0 ? notes[before] : nil, isFirst: before < 0))
            }
            guard headings.indices.contains(at + step) else { return .stay }
            return .perform(PlaceNotes(notes: [note], heading: headings[at + step].id, isFirst: step > 0))
        default: return .asking(.say(Message(.information, Sentence(.notes(.headingNoOrder)))))
        }
    }

    private mutating func reword(_ context: ScreenContext) -> PanelAnswer {
        switch selected {
        case .heading(let heading):
            let title = context.state.headings[heading]?.title ?? ""
            return .asking(.open(form(.headingReword, title, Self.rewording, about: ("heading", heading.text))))
        case .note(let note, _): return PanelAnswer(wish: .revise(note, text: context.state.notes[note]?.text ?? ""))
        default: return .stay
        }
    }

    private func form(_ title: Phrase.Notes, _ text: String, _ purpose: Purpose, about: (member: String, value: String)) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.notes(title)),
                fields: [
                    .text(.phrase(.notes(.headingTitle)), text, member: "title"), .hidden(question?.text ?? "", member: "question"),
                    .hidden(about.value, member: about.member),
                ], purpose: purpose))
    }

    mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> PanelAnswer {
        waiting = []
        guard case .filled(let form) = answer else { return .stay }
        if purpose == Self.rewording {
            return .perform(WordHeading(heading: HeadingID(form.text("heading")), title: form.text("title")))
        }
        waiting = form.text("notes").split(separator: " ").map { NoteID(String($0)) }
        return .perform(WordHeading(question: form.subject("question").map { QuestionID($0) }, title: form.text("title")))
    }

    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> PanelAnswer {
        defer { saying = nil }
        guard case .recorded(let answer) = conclusion else { return .stay }
        guard let made = try? answer.string("heading") else {
            return saying.map { .asking(.say(Message(.success, $0))) } ?? .stay
        }
        selected = .heading(HeadingID(made))
        guard !waiting.isEmpty else { return .stay }
        let notes = waiting
        waiting = []
        marked = []
        return .perform(PlaceNotes(notes: notes, heading: HeadingID(made)))
    }

    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        var rest = area
        let asked = context.state.questions.first { $0.id == question }?.label ?? context.words(.notes(.outside))
        frame.put(asked, in: rest.takeTop(1), role: .title)
        let headings = context.state.headings(under: question)
        ListView(count: lines.count, scroll: scroll, isFocused: true, emptyText: context.words(.notes(.empty)))
            .draw(into: &frame, in: rest) { index, frame, rect in
                switch lines[index] {
                case .heading(let id):
                    guard let place = headings.firstIndex(where: { $0.id == id }) else { return }
                    let notes = context.state.notes(under: headings[place])
                    let count = context.words(.notes(.count), ["n": notes.count])
                    frame.put(
                        "\(place + 1) \(headings[place].title) · \(count)\(theme(of: headings[place], with: notes, context.state))",
                        in: rect,
                        role: .heading)
                case .rest: frame.put(context.words(.notes(.headingNone)), in: rect, role: .muted)
                case .note(let id, _):
                    guard let note = context.state.notes[id] else { return }
                    let mark = marked.contains(id) ? "■" : " "
                    frame.put("  \(mark) \(NoteWords.line(note, context))", in: rect, role: .text)
                }
            }
    }
}

extension HeadingsPanel {
    /// The theme that a heading is, and how many of its notes belong to it where not all do.
    private func theme(of heading: Heading, with notes: [Note], _ state: ForumState) -> String {
        guard let theme = state.theme(of: heading), let known = state.themes[theme] else { return "" }
        let linked = notes.count { $0.themes.contains(theme) }
        return " → \(known.title)" + (linked < notes.count ? " (\(linked)/\(notes.count))" : "")
    }
}

extension HeadingsPanel.Line {
    fileprivate var note: NoteID? {
        if case .note(let note, _) = self { return note }
        return nil
    }
}

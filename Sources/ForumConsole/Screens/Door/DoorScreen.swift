import ForumCore
import ForumLocalization
import TerminalUI

/// The door: one field that is always ready; typing finds people, Enter checks the chosen one in.
public struct DoorScreen: ConsoleScreen {
    public static let kind = ScreenKind.door
    public static let help = Phrase.door(.help)

    /// What the list shows and what the field takes.
    enum Mode: Hashable, Sendable {
        case search
        /// Those who wait for a place, in the order in which they asked.
        case waiting
        /// The numbers of a ticked sheet are typed in.
        case sheet
    }

    /// A line of the list: a place on the list of people, and how it was found.
    struct Row: Sendable {
        var place: Int
        var hit: SearchHit?
    }

    /// What is being typed and where one is on the list; a scanner's keys are taken out again by putting it back.
    struct Typing: Sendable {
        var query = TextBuffer()
        var scroll = ListScroll()
        /// Somebody was chosen by arrows or mouse, so that Enter means them also while nothing is typed.
        var hasMoved = false
        /// The text is a code that several people have: one of them is to be chosen first.
        var isOpen = false
    }

    var mode = Mode.search
    var typing = Typing()
    var beforeScan: Typing?
    var roll = DoorRoll()
    /// The tickets that the lists say are no longer good.
    var voidTickets = VoidTickets()
    /// Whom this console let in last: if that is undone, another door may still have them in.
    var lastArrivals: [PersonID] = []
    /// Whose arrival this console took back last: if that is undone, they are in again, and that is said as large as the first time.
    var lastTakenBack: [PersonID] = []
    /// The people found, best first; never more than `shownLimit`.
    var found: [Row] = []
    var foundTotal = 0
    /// The people who will be checked in together by the next Enter, in the order in which they were marked.
    var marked: [PersonID] = []
    /// The answer to the last Enter or scan, until the next key.
    var band: DoorBand?
    /// The commands on their way to the disk, in their order.
    var pending: [DoorPending] = []
    /// What the questions in front of the screen are about, the last one on top.
    var asked: [DoorPending] = []

    /// What `found` was made from.
    private var source: Source?
    /// The person on the chosen line, so that news from another door moves nobody else under the volunteer's finger.
    private var chosenID: PersonID?

    private struct Source: Equatable {
        var mode: Mode
        var text: String
        var changes: Int
        var count: Int
        var isHidden: Bool
    }

    /// As many lines as anybody would scroll through; typing one more letter is quicker.
    static let shownLimit = 200
    /// A longer list is no help before anything is typed.
    static let browsedLimit = 2_000

    public init() {}

    /// Where the list is hidden from the queue, so is whom a step was about.
    public func hidesWhom(_ step: StepName, _ context: ScreenContext) -> Bool { context.hidesDoorList }

    public var isTyping: Bool { true }

    /// While Escape takes an arrival back, the band says so, and not a second longer.
    public func showsSeconds(_ context: ScreenContext) -> Bool { band?.showsTakingBack(context.moment) ?? false }

    /// The person on the chosen line.
    func chosen(_ context: ScreenContext) -> Person? {
        guard found.indices.contains(typing.scroll.selected) else { return nil }
        let place = found[typing.scroll.selected].place
        return place < context.state.people.count ? context.state.people[place: place] : nil
    }

    /// The chosen line is somebody's choice, and not just the first of a list that nobody searched.
    var hasChoice: Bool { typing.hasMoved || mode == .waiting || (!typing.query.isEmpty && !typing.isOpen) }

    /// The people whom Enter checks in now.
    func entering(_ context: ScreenContext) -> [Person] {
        if !marked.isEmpty { return marked.compactMap { context.state.people[$0] } }
        guard hasChoice else { return [] }
        return chosen(context).map { [$0] } ?? []
    }

    public mutating func settle(_ context: ScreenContext) {
        let layout = DoorLayout(context.area)
        let people = context.state.people
        // Making the index of a long list takes longer than all the rest of an opening.
        if !context.isOpening || !isListHidden(context) { roll.keepUp(with: people) }
        voidTickets = context.state.voidTickets
        find(context)
        typing.scroll.settle(count: found.count, height: layout.list.height)
        typing.query.settle(width: layout.field.width - DoorLayout.labelWidth, height: 1)
        chosenID = chosen(context)?.id
        settleBand(context)
        if !marked.isEmpty { marked.removeAll { people[$0].map { $0.hasArrived || $0.isRemoved } ?? true } }
    }

    /// Lets go of a band whose arrivals are gone, or which the queue is not to read any longer; says where somebody was let in twice.
    private mutating func settleBand(_ context: ScreenContext) {
        guard var answer = band else { return }
        guard answer.stands(in: context.state.people) else {
            band = nil
            return
        }
        if context.hidesDoorList, !answer.people.isEmpty, !answer.showsTakingBack(context.moment) {
            band = nil
            return
        }
        let also = answer.tone == .success ? answer.alsoRecorded(in: context.state.people) : nil
        guard also != answer.also else { return }
        answer.also = also
        band = answer
    }

    /// Nobody is listed until something is typed.
    private func isListHidden(_ context: ScreenContext) -> Bool {
        typing.query.isEmpty && mode == .search && (context.hidesDoorList || context.state.people.count > Self.browsedLimit)
    }

    /// Searches anew where the text or the people have changed. O(matches).
    private mutating func find(_ context: ScreenContext) {
        let people = context.state.people
        let text = typing.query.text
        let isHidden = isListHidden(context)
        let now = Source(mode: mode, text: text, changes: people.changes, count: people.count, isHidden: isHidden)
        guard now != source else { return }
        let isSameQuestion = source?.text == text && source?.mode == mode
        source = now
        switch mode {
        case .search where isHidden:
            found = []
            foundTotal = people.count
        case .search:
            let results = roll.search(text, limit: Self.shownLimit, in: people)
            found = results.hits.map { Row(place: $0.id, hit: $0) }
            foundTotal = results.total
        case .waiting:
            found = people.waiting.compactMap { people.place(of: $0) }.map { Row(place: $0) }
            foundTotal = found.count
        case .sheet:
            found = []
            if case .number(let sheet) = SheetNumber.read(text) {
                found = sheet.meaning(in: people).people.compactMap { people.place(of: $0.id) }.map { Row(place: $0) }
            }
            foundTotal = found.count
        }
        // Where nobody is chosen, nobody is followed: the list stays at its line.
        guard isSameQuestion, hasChoice, let chosenID, let place = people.place(of: chosenID) else { return }
        if let line = found.firstIndex(where: { $0.place == place }) {
            typing.scroll.select(line, count: found.count, height: DoorLayout(context.area).list.height)
        }
    }

    /// Empties the field and goes back to the top.
    mutating func clear() {
        typing = Typing()
        marked = []
        if mode == .waiting { mode = .search }
    }

    /// Makes room for the next person. A list that was walked through without a search stays where it is, and nobody on it is chosen.
    mutating func goOn() {
        let walked = mode == .search && typing.query.isEmpty ? typing.scroll : ListScroll()
        clear()
        typing.scroll = walked
        chosenID = nil
    }
}

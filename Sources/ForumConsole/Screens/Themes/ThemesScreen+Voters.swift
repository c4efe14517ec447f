import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

extension ThemesScreen {
    static let ticking = Purpose("votes.tick")
    static let choosingWay = Purpose("votes.way")
    static let openingBox = Purpose("votes.openBox")
    static let casting = Purpose("votes.cast")
    static let emptying = Purpose("votes.emptyBox")

    /// How many ballots of `vote` this console holds.
    func held(_ vote: Vote) -> Int { boxes.filter { $0.vote == vote.id }.reduce(0) { $0 + $1.ballots.count } }

    /// Goes to the list of voters, or straight to the booth where nobody is ticked off.
    mutating func beginVoting(_ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.openVote else { return [] }
        guard vote.rules.eligibility == .arrivals else { return enterBooth(vote) }
        voters.field = TextBuffer()
        voters.ticked = nil
        room = .voters
        return []
    }

    /// Opens this console's box first, when it has none for this vote.
    private mutating func enterBooth(_ vote: Vote) -> [Outcome] {
        booth = Booth()
        guard !boxes.contains(where: { $0.vote == vote.id && vote.boxes[$0.id] != nil }) else {
            room = .booth
            return []
        }
        return [.perform(OpenBox(vote: vote.id), Self.openingBox)]
    }

    mutating func enterAmongVoters(_ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.openVote, let person = voters.person(context) else {
            return [.say(Message(.warning, Sentence(.votes(.voterNone))))]
        }
        voters.ticked = person.id
        return [.perform(TickVoter(vote: vote.id, person: .id(person.id)), Self.ticking)]
    }

    mutating func enterInBooth(_ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.openVote else { return [] }
        guard !booth.isDone else {
            booth = Booth()
            if vote.rules.eligibility == .arrivals { room = .voters }
            return []
        }
        let question: Phrase.Votes = booth.marks.isEmpty ? .boothBlank : .boothConfirm
        return [.open(ChoiceDialog.confirm(.phrase(.votes(question)), purpose: Self.casting, tone: .information))]
    }

    /// Puts the voter's ballot into the box.
    mutating func cast(_ context: ScreenContext) {
        guard let vote = context.state.openVote,
            let place = boxes.lastIndex(where: { $0.vote == vote.id && vote.boxes[$0.id] != nil })
        else { return }
        boxes[place].put(booth.marks)
        booth = Booth()
        booth.isDone = true
    }

    /// Writes what this console holds of `vote` into the record.
    func emptyBoxes(_ vote: Vote) -> [Outcome] {
        boxes.filter { $0.vote == vote.id }.map { .perform(EmptyBox(vote: vote.id, box: $0.id, ballots: $0.ballots), Self.emptying) }
    }

    /// What the conclusion of a voter's step leads to.
    mutating func concludedVoting(_ purpose: Purpose, _ answer: JSONObject, _ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.openVote else { return [] }
        switch purpose {
        case Self.ticking:
            guard let person = voters.ticked.flatMap({ context.state.people[$0] }) else { return [] }
            voters.field = TextBuffer()
            return [
                .open(
                    .choice(
                        ChoiceDialog(
                            title: .said(Sentence(.votes(.voterWay), ["name": person.name])),
                            choices: [.init(.phrase(.votes(.voterPaper))), .init(.phrase(.votes(.voterKeyboard)))],
                            purpose: Self.choosingWay)))
            ]
        case Self.openingBox:
            guard let id = try? answer.string("box") else { return [] }
            boxes.append(BallotBox(vote: vote.id, id: id))
            room = .booth
            return []
        case Self.emptying:
            guard let id = try? answer.string("box"), let place = boxes.firstIndex(where: { $0.id == id }) else { return [] }
            let count = boxes.remove(at: place).ballots.count
            return [.say(Message(.success, Sentence(.votes(.boxEmptied), ["n": count])))]
        default: return []
        }
    }

    mutating func answeredHow(_ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard answer == .chosen(1), let vote = context.state.openVote else { return [] }
        return enterBooth(vote)
    }

    // MARK: Drafts

    /// The ballots in boxes, which are in no record yet, and the ballot or the count being typed at the desk.
    public var draft: Draft? {
        let held = boxes.filter { !$0.ballots.isEmpty }
        var values: [String: String] = [:]
        if let vote = desk.vote, !desk.field.isBlank {
            values = [
                "desk": desk.field.text, "vote": vote.text, "row": String(desk.scroll.selected),
                "entry": desk.isSecond ? "second" : "first",
            ]
        }
        guard !held.isEmpty || !values.isEmpty else { return nil }
        return Draft(screen: .themes, values: values, text: held.map(\.text).joined(separator: "\n"))
    }

    public mutating func restore(_ draft: Draft, _ context: ScreenContext) {
        for line in draft.text.split(separator: "\n") {
            guard let box = BallotBox(text: line), !boxes.contains(where: { $0.id == box.id }) else { continue }
            boxes.append(box)
        }
        guard let open = context.state.openVote else { return }
        room = .desk
        guard let typed = draft.values["desk"], draft.values["vote"] == open.id.text, desk.field.isBlank else { return }
        desk.restore(typed, row: draft.values["row"].flatMap { Int($0) } ?? 0, isSecond: draft.values["entry"] == "second")
    }
}

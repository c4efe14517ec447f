import ForumCore
import ForumLocalization

/// The boxes of this console: what voters at its keyboard have put in, until it goes into the record.
extension ThemesScreen {
    /// How many ballots of `vote` this console holds.
    func held(_ vote: Vote) -> Int { boxes.filter { $0.vote == vote.id }.reduce(0) { $0 + $1.ballots.count } }

    /// This console has a box for `vote`, be there ballots in it or not.
    func hasBox(_ vote: Vote) -> Bool { boxes.contains { $0.vote == vote.id } }

    /// The consoles with a box of `vote` that is none of this console's own.
    func elsewhere(_ vote: Vote) -> [ConsoleName] {
        Set(vote.boxes.filter { box in !boxes.contains { $0.id == box.key } }.values).sorted()
    }

    /// Ballots that came into no record because their vote was closed without them.
    func leftOver(_ state: ForumState) -> Int {
        boxes.filter { state.votes[$0.vote]?.phase == .closed }.reduce(0) { $0 + $1.ballots.count }
    }

    /// Drops the boxes that nobody will ask for any more. One that only the record calls this console's is not taken up: a console of the same
    /// name on another machine may hold ballots in it, so that a close asks for it.
    mutating func settleBoxes(_ context: ScreenContext) {
        // Ballots of a vote that closed without them are kept: it may be reopened.
        boxes.removeAll { box in
            guard let vote = context.state.votes[box.vote] else { return false }
            return vote.phase == .cancelled || vote.phase == .closed && box.ballots.isEmpty
        }
    }

    /// Writes what this console holds of `vote` into the record; `knowingly` once it was said that so few ballots are no secret.
    func emptyBoxes(_ vote: Vote, knowingly: Bool = false) -> [Outcome] {
        boxes.filter { $0.vote == vote.id }.map {
            .perform(EmptyBox(vote: vote.id, box: $0.id, ballots: $0.ballots, knowingly: knowingly), Self.emptying)
        }
    }

    /// Where voters are ticked off, a box is opened before the first of them: what stands beside a name in the record then says nothing of it.
    func openBoxFirst(_ vote: Vote) -> [Outcome] {
        guard vote.rules.eligibility == .arrivals, vote.phase == .open,
            !boxes.contains(where: { $0.vote == vote.id && vote.boxes[$0.id] != nil })
        else { return [] }
        return [.perform(OpenBox(vote: vote.id), Self.openingBox)]
    }

    /// Gives back a box in which nobody has voted, so that no close waits for it.
    func giveBackBoxes(_ context: ScreenContext) -> [Outcome] {
        guard let vote = openVote(context.state), vote.rules.eligibility == .arrivals else { return [] }
        return boxes.filter { $0.vote == vote.id && $0.ballots.isEmpty && vote.boxes[$0.id] != nil }
            .map { .perform(EmptyBox(vote: vote.id, box: $0.id, ballots: []), Self.emptying) }
    }

    /// So few have voted at this keyboard that their ballots are no secret once they are in the record.
    func isBoxSmall(_ vote: Vote) -> Bool {
        vote.rules.eligibility == .arrivals && (1..<EmptyBox.secretFrom).contains(held(vote))
    }

    /// Asks what to do with a box of so few ballots, before the count or in it. To leave it is chosen already.
    mutating func askAboutSmallBox(_ vote: Vote) -> [Outcome] {
        let count = held(vote)
        asking = .smallBox(vote.id)
        func said(_ phrase: Phrase.Votes) -> ChoiceDialog.Choice { .init(.said(Sentence(.votes(phrase), ["n": count]))) }
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .phrase(.votes(vote.phase == .open ? .toCountQuestion : .emptyBox)),
                        text: [.said(Sentence(.votes(.smallBox), ["n": count]))],
                        choices: [said(vote.phase == .open ? .boxWaitMore : .boxLeaveIt), said(.boxPour), said(.boxOnPaper)],
                        purpose: Self.emptyingSmallBox, tone: .danger)))
        ]
    }

    func answeredSmallBox(_ choice: Int, _ context: ScreenContext) -> [Outcome] {
        guard case .smallBox(let id) = asking, let vote = context.state.votes[id], choice > 0 else { return [] }
        let end: [Outcome] = vote.phase == .open ? [.perform(CountVote(vote: id), Self.ending)] : []
        guard choice == 2 else { return end + emptyBoxes(vote, knowingly: true) }
        return end
            + boxes.filter { $0.vote == id }.map { .perform(EmptyBox(vote: id, box: $0.id, ballots: []), Self.emptying) }
    }

    /// The vote as it will stand once this console's boxes are in the record.
    func withOwnBoxes(_ vote: Vote) -> Vote {
        var vote = vote
        for box in boxes where box.vote == vote.id {
            vote.boxes[box.id] = nil
            for (turn, marks) in box.ballots.enumerated() {
                let key = BallotKey.slip("\(box.id) \(turn)")
                vote.ballots[key] = Ballot(key: key, marks: marks, mark: vote.opened)
            }
        }
        return vote
    }

    /// What is kept where nothing is being typed: the ballots of voters.
    public var kept: Sentence? {
        let count = boxes.reduce(0) { $0 + $1.ballots.count }
        return count > 0 && desk.field.isEmpty ? Sentence(.votes(.boxKept), ["n": count]) : nil
    }

    // MARK: Drafts

    /// The ballots in boxes, which are in no record yet, and the ballot or the count being typed at the desk.
    public var draft: Draft? {
        let held = boxes.filter { !$0.ballots.isEmpty }
        var values: [String: String] = [:]
        if let vote = desk.vote, !desk.field.text.allSatisfy(\.isWhitespace) {
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
            guard let box = BallotBox(text: line) else { continue }
            if let known = boxes.firstIndex(where: { $0.id == box.id }) {
                // The record said that there is a box; the draft says what is in it.
                if boxes[known].ballots.isEmpty { boxes[known] = box }
            } else {
                boxes.append(box)
            }
        }
        guard let open = openVote(context.state) else { return }
        if boxes.contains(where: { $0.vote == open.id }) { room = .desk }
        guard let typed = draft.values["desk"], draft.values["vote"] == open.id.text, desk.field.isEmpty else { return }
        room = .desk
        desk.restore(typed, row: draft.values["row"].flatMap { Int($0) } ?? 0, isSecond: draft.values["entry"] == "second")
    }
}

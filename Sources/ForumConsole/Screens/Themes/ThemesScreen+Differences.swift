import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    static let settling = Purpose("votes.settle")
    static let settlingTyped = Purpose("votes.settleTyped")
    static let recordingSettled = Purpose("votes.settled")

    func drawDifferences(_ vote: Vote, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = ThemesLayout(context.area)
        drawDifferencesTitle(vote, into: &frame, layout, words)
        ListView(
            count: differences.count, scroll: differing.scroll, isFocused: differing.hasChoice, itemHeight: 2,
            marksSelected: differing.hasChoice
        )
        .draw(into: &frame, in: layout.list) { index, frame, rect in
            let difference = differences[index]
            frame.put(words(.votes(.differenceLine), ["n": difference.key.number.map { String($0) } ?? "–"]), in: rect, role: .emphasis)
            var parts = [words(.votes(.entryOne), ["marks": said(difference.first, vote, words)])]
            if vote.hasSecondEntry { parts.append(words(.votes(.entryTwo), ["marks": said(difference.second, vote, words)])) }
            parts += difference.disputed.map { words(.votes(.entryOther), ["marks": said($0, vote, words)]) }
            frame.put(parts.joined(separator: "   "), in: rect.inset(left: 2, top: 1))
        }
    }

    /// How the two entries stand to each other. They agree only where there are two.
    private func drawDifferencesTitle(_ vote: Vote, into frame: inout Frame, _ layout: ThemesLayout, _ words: Phrasebook) {
        guard vote.hasSecondEntry || !differences.isEmpty else {
            let key = Self.keymap.firstKey(of: .switchEntry, words)
            frame.put("! " + words(.votes(.noSecondEntry), ["key": key]), in: layout.title, role: .warning)
            return
        }
        if differences.isEmpty {
            frame.put("✓ " + words(.votes(.noDifferences), ["n": vote.ballots.count]), in: layout.title, role: .success)
        } else {
            let twice = vote.ballots.keys.count { vote.secondEntries[$0] != nil }
            let typed = words(.votes(.typedTwice), ["n": twice, "of": vote.ballots.count])
            let title = words(.votes(.differencesCount), ["n": differences.count])
            frame.put(vote.hasSecondEntry ? "\(title) · \(typed)" : title, in: layout.title, role: .title)
        }
        frame.put(words(.votes(.differencesHelp)), in: layout.notice, role: .muted)
    }

    /// Goes on with the next difference once one is settled.
    mutating func chooseNextDifference(_ context: ScreenContext) {
        guard let vote = openVote(context.state) else { return }
        differences = vote.differences(isComplete: true)
        differing.chooseNeighbour(of: differences.map(\.key), height: max(1, ThemesLayout(context.area).list.height / 2))
    }

    private func said(_ marks: BallotMarks?, _ vote: Vote, _ words: Phrasebook) -> String {
        marks.map { words.marks($0, of: vote) } ?? words(.votes(.absent))
    }

    /// The answers that a difference offers, each once: what the entries say, then that there is no such ballot.
    private func candidates(_ difference: BallotDifference) -> [BallotMarks?] {
        var found: [BallotMarks?] = []
        for marks in [difference.first, difference.second] + difference.disputed.map(Optional.init)
        where marks != nil && !found.contains(marks) {
            found.append(marks)
        }
        return found + [nil]
    }

    /// Which entry says so, and what in full: numbers alone could be taken for the numbers of the answers.
    private func told(_ marks: BallotMarks, by difference: BallotDifference, _ vote: Vote, _ words: Phrasebook) -> String {
        let entry: Phrase.Votes = difference.first == marks ? .entryOne : difference.second == marks ? .entryTwo : .entryOther
        var values: [Int: Int] = [:]
        for (place, choice) in vote.choices.enumerated() { values[place] = marks[choice.theme] }
        let numbers = words.marks(marks, of: vote)
        let titles = values.isEmpty ? "" : " · \(named(values, of: vote, words, longest: Self.shortTitle))"
        return words(.votes(entry), ["marks": "\(numbers)\(titles)"])
    }

    mutating func askToSettle(_ context: ScreenContext) -> [Outcome] {
        guard let vote = openVote(context.state), let difference = differences.first(where: { $0.key == differing.chosen }),
            let number = difference.key.number
        else { return [] }
        let offered = candidates(difference)
        asking = .settle(vote.id, number: number, offered: offered)
        let choices = offered.map { marks -> ChoiceDialog.Choice in
            .init(marks.map { .text(told($0, by: difference, vote, context.words)) } ?? .phrase(.votes(.settleAbsent)))
        }
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .said(Sentence(.votes(.settleTitle), ["n": String(number)])),
                        choices: choices + [.init(.phrase(.votes(.settleTyped)))], purpose: Self.settling)))
        ]
    }

    func answeredSettling(_ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard case .chosen(let choice) = answer, case .settle(let id, let number, let offered) = asking, let vote = context.state.votes[id]
        else { return [] }
        guard choice < offered.count else {
            return [
                .open(
                    .form(
                        FormDialog(
                            title: .said(Sentence(.votes(.settleTitle), ["n": String(number)])), text: [.said(vote.method.typing)],
                            fields: [
                                .text(.phrase(.votes(.settleField)), member: "marks"), .hidden(id.text, member: "vote"),
                                .hidden(String(number), member: "number"),
                            ], purpose: Self.settlingTyped)))
            ]
        }
        return [.perform(SettleBallot(vote: id, number: number, marks: offered[choice], setAside: true), Self.recordingSettled)]
    }

    mutating func answeredTyped(_ form: FormAnswer, _ context: ScreenContext) -> [Outcome] {
        guard let vote = context.state.votes[VoteID(form.text("vote"))], let number = Int(form.text("number")) else { return [] }
        do throws(BallotLine.Fault) {
            let line = try BallotLine(form.text("marks"), for: vote, numbered: false)
            let marks = line.marks(of: vote)
            let typed = "\(number) \(form.text("marks"))"
            if let error = vote.error(of: marks), settledAside != typed {
                settledAside = typed
                return [.refuse(Sentence(.votes(.settleAside), ["reason": context.words.reason(error)]), member: "marks"), .ring]
            }
            return [.perform(SettleBallot(vote: vote.id, number: number, marks: marks, setAside: true), Self.recordingSettled)]
        } catch {
            return [.refuse(error.sentence(vote), member: "marks")]
        }
    }
}

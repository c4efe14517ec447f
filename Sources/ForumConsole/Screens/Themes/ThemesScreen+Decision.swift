import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    static let deciding = Purpose("votes.decide")
    static let settlingTie = Purpose("votes.tie")
    static let sayingSeed = Purpose("votes.seed")
    static let reopening = Purpose("votes.reopen")

    /// Takes note of the result shown; where themes are tied, asks how the room settles it.
    mutating func takeNote(_ context: ScreenContext) -> [Outcome] {
        guard let outcome = shown?.outcome else { return [] }
        // Where the tie was voted on again, only those who were chosen for certain are left to take note of.
        if let rerun = outcome.rerun, outcome.chosen.isEmpty {
            return [.say(Message(.warning, Sentence(.votes(.rerunDecides), ["n": String(rerun.number)])))]
        }
        guard !outcome.tied.isEmpty, outcome.rerun == nil else {
            return [.perform(DecideVote(vote: outcome.vote.id, means: .count), Self.deciding)]
        }
        asking = .tie(outcome.vote.id)
        let titles = context.words.list(outcome.vote.titles(outcome.tied).map { context.words.quoted($0) })
        return [
            .open(
                .choice(
                    ChoiceDialog(
                        title: .said(Sentence(.votes(.tieTitle), ["n": outcome.placesLeft])),
                        text: [.text(titles), .phrase(.votes(.tieHelp))],
                        choices: [
                            .init(.phrase(.votes(.takeAll))), .init(.phrase(.votes(.voteAgain))), .init(.phrase(.votes(.drawLots))),
                        ], selected: 1, purpose: Self.settlingTie, tone: .warning)))
        ]
    }

    mutating func answeredTie(_ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard case .chosen(let choice) = answer, case .tie(let id) = asking, let vote = context.state.votes[id] else { return [] }
        switch choice {
        case 0: return [.perform(DecideVote(vote: id, means: .all), Self.deciding)]
        case 1:
            preparing.again(among: VoteOutcome(vote))
            return preparing.again(Self.preparingVote)
        default:
            return [
                .open(
                    .form(
                        FormDialog(
                            title: .phrase(.votes(.drawLots)),
                            text: [.phrase(.votes(.lotOf))] + (vote.method.isCountedAgain ? [.phrase(.votes(.lotAlong))] : []),
                            fields: [.text(.phrase(.themes(.seed)), member: "seed"), .hidden(id.text, member: "vote")],
                            purpose: Self.sayingSeed)))
            ]
        }
    }

    func saidTaken(_ context: ScreenContext) -> [Outcome] {
        guard let vote = shown.flatMap({ context.state.votes[$0.outcome.vote.id] }), let decision = vote.decision else { return [] }
        let titles = PhraseValue.list(vote.titles(decision.chosen).map { .text($0) })
        return [.say(Message(.success, Sentence(.votes(.taken), ["titles": titles])))]
    }
}

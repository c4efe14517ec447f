import ForumCore
import ForumLocalization

extension Phrasebook {
    /// What is to be said of a vote before it closes, without a full stop: "6 bulletins pour 2 émargements".
    public func concern(_ concern: VoteConcern) -> String {
        switch concern {
        case .sealBroken(let seal, let now):
            self(.votes(.sealDoesNotHold), ["digest": String(seal.digest.hexadecimal.prefix(12)), "n": seal.ballots, "now": now])
        case .countSaysOtherwise: self(.votes(.countSaysOtherwise))
        case .late(let count): self(.votes(.lateOnes), ["n": count])
        case .changedSinceSeal(let seal, let changes): changed(since: seal, changes)
        case .ballotsOverVoters(let ballots, let voters):
            self(.votes(.ballotsOverVoters), ["n": ballots, "voters": Sentence(.votes(.tickedCount), ["n": voters])])
        case .ballotsUnderVoters(let ballots, let voters):
            self(.votes(.ballotsUnderVoters), ["n": ballots, "voters": Sentence(.votes(.tickedCount), ["n": voters])])
        case .ballotsOverPresent(let ballots, let present):
            self(.votes(.ballotsOverPresent), ["n": ballots, "present": Sentence(.votes(.presentCount), ["n": present])])
        case .handsAndAbstentions(let hands, let abstentions, let present):
            self(
                .votes(.handsAndAbstentions),
                [
                    "hands": Sentence(.votes(.handsCount), ["n": hands]),
                    "abstentions": Sentence(.votes(.abstentionsCount), ["n": abstentions]),
                    "present": Sentence(.votes(.presentCount), ["n": present]),
                ])
        case .missingNumbers(let numbers):
            self(
                .votes(.missingNumbers),
                ["numbers": PhraseValue.list(numbers.first.map { .number($0) } + rest(numbers))])
        case .differingBallots(let count): self(.votes(.differingBallots), ["n": count])
        case .differingCounts(let count): self(.votes(.differingCounts), ["n": count])
        case .uncounted(let themes): self(.votes(.uncountedLines), ["n": themes.count])
        case .countedOnce(let count): self(.votes(.countedOnce), ["n": count])
        case .decidedOtherwise(let consoles):
            self(.votes(.decidedOtherwise), ["n": consoles.count, "consoles": list(consoles.map(\.text))])
        case .boxes(let consoles): self(.votes(.boxesLeft), ["n": consoles.count, "consoles": list(consoles.map(\.text))])
        }
    }

    /// What the room took note of, and how it settled a tie; nil where it has not.
    func decision(on vote: Vote) -> String? {
        guard let decision = vote.decision else { return nil }
        let means: Phrase.Methods
        switch decision.means {
        case .count: means = .decidedByCount
        case .all: means = .decidedByAll
        case .lot: means = .decidedByLot
        }
        return self(.methods(means), ["titles": list(vote.titles(decision.chosen).map { quoted($0) })])
    }

    /// What is to be said of lots that were drawn on a result and taken back, the oldest first: they are not forgotten in front of the room.
    public func formerLots(of vote: Vote) -> [String] {
        vote.formerLots.map { lot in
            let titles = list(vote.titles(lot.chosen).map { quoted($0) })
            return self(.methods(.formerLot), ["seed": lot.seed ?? "", "titles": titles])
        }
    }

    private func changed(since seal: VoteSeal, _ changes: SealedChanges) -> String {
        let parts: [(Phrase.Methods, Int)] =
            changes.isOfHands
            ? [(.countsChanged, changes.added + changes.changed + changes.removed)]
            : [(.ballotsAdded, changes.added), (.ballotsChanged, changes.changed), (.ballotsTakenOut, changes.removed)]
        let told = parts.filter { $0.1 > 0 }.map { PhraseValue.sentence(Sentence(.methods($0.0), ["n": $0.1])) }
        return self(.methods(.sealChanged), ["changes": PhraseValue.list(told), "digest": String(seal.digest.hexadecimal.prefix(12))])
    }

    private func rest(_ numbers: MissingNumbers) -> [PhraseValue] {
        numbers.count > numbers.first.count ? [.text("… (\(number(numbers.count)))")] : []
    }
}

extension Vote {
    /// What is to be said with the result, and not only at the desk. O(ballots).
    var concernsOfRecord: [VoteConcern] {
        concerns.filter { concern in
            switch concern {
            // These two have a sentence of their own.
            case .differingBallots, .uncounted: false
            default: true
            }
        }
    }
}

import ForumCore
import ForumLocalization

extension VotePage {
    /// The count step by step, as far as the method has steps: medians, duels, rounds and eliminations, who paid for which place.
    public init(stepsOf outcome: VoteOutcome, _ words: Phrasebook) {
        self.init()
        add(.title, words(.methods(.steps)))
        let vote = outcome.vote
        addBoard(vote)
        // Where a lot settled ties on the way, the count that chose is the one made with the lot's order.
        let count = outcome.decisive
        let isByLot = vote.lotOfCount != nil
        if let seed = vote.lotOfCount { add(.emphasis, words(.methods(.countedWithLot), ["seed": seed])) }
        switch count.detail {
        case .plain: addTotals(outcome, words)
        case .score(let score): addMeans(score, outcome, words)
        case .judgment(let judgment): addProfiles(judgment, vote, words)
        case .ranked(let result): addDuels(result, outcome, words)
        case .runoff(let runoff): addRounds(runoff, isByLot: isByLot, words)
        case .equalShares(let shares): addShares(shares, vote, isByLot: isByLot, words)
        case .phragmen(let phragmen): addLoads(phragmen, isByLot: isByLot, words)
        }
        // Of eliminations it is said with those who could have won.
        if vote.method.fillsSeats, !isByLot, !count.followsEveryCase { add(.warning, words(.votes(.casesTooMany))) }
        for entry in outcome.setAside {
            let number = entry.key.number.map { String($0) } ?? "–"
            add(.warning, words(.methods(.setAsideBecause), ["number": number, "reason": words.reason(entry.error)]))
        }
    }

    /// The themes with the numbers that the steps name them by.
    private mutating func addBoard(_ vote: Vote) {
        for (place, choice) in vote.choices.enumerated() { add(.fixed, "\(place + 1)  \(choice.title)") }
    }

    private mutating func addTotals(_ outcome: VoteOutcome, _ words: Phrasebook) {
        add(.heading, words(.methods(.totals)))
        var rows: [[String]] = []
        for standing in outcome.standings {
            var row = [
                "\(standing.place + 1)", outcome.rank(of: standing, words),
                outcome.vote.method.brief(standing, words),
            ]
            if outcome.vote.method.shape == .dots { row.append(words(.votes(.votersCount), ["n": standing.voters])) }
            rows.append(row)
        }
        addTable(rows)
    }

    private mutating func addMeans(_ score: ScoreVoting, _ outcome: VoteOutcome, _ words: Phrasebook) {
        add(.heading, words(.methods(.totals)))
        addTable(
            [["", words(.methods(.sum)), words(.methods(.given)), words(.methods(.meanGiven)), words(.methods(.meanAll))]]
                + outcome.standings.map { standing in
                    let place = standing.place
                    return [
                        "\(place + 1)", words.number(score.sums[place]), words.number(score.given[place]),
                        Self.mean(score.meansGiven[place], words), Self.mean(score.meansOverAll[place], words),
                    ]
                })
    }

    /// "8,67 (26/3)": to two places, and exactly.
    private static func mean(_ mean: Fraction?, _ words: Phrasebook) -> String {
        guard let mean else { return "–" }
        guard let above = mean.numerator.asUInt, let below = mean.denominator.asUInt, below > 1, above < UInt.max / 400 else {
            return mean.description
        }
        let hundredths = (above * 200 + below) / (2 * below)
        let rest = hundredths % 100
        let decimals = (rest < 10 ? "0" : "") + String(rest)
        return "\(words(.methods(.decimal), ["whole": Int(hundredths / 100), "decimals": decimals])) (\(mean.description))"
    }

    private mutating func addDuels(_ result: RankedResult, _ outcome: VoteOutcome, _ words: Phrasebook) {
        let count = outcome.vote.choices.count
        add(.heading, words(.methods(.duels)))
        add(.text, words(.methods(.duelsHelp)))
        addTable(
            [[""] + (1...count).map { String($0) }]
                + result.pairwise.rows.enumerated().map { row, counts in
                    ["\(row + 1)"] + counts.enumerated().map { $0 == row ? "·" : String($1) }
                })
        if let winner = result.condorcetWinner {
            add(.emphasis, words(.methods(.beatsAll), ["number": String(winner.place + 1)]))
        } else {
            add(.text, words(.methods(.noneBeatsAll), ["numbers": Self.numbers(result.smithSet)]))
        }
        if outcome.vote.method == .schulze {
            add(.heading, words(.methods(.paths)))
            add(.text, words(.methods(.pathsHelp)))
            addTable(
                [[""] + (1...count).map { String($0) }]
                    + result.schulze.paths.enumerated().map { row, strengths in
                        ["\(row + 1)"] + strengths.enumerated().map { $0 == row ? "·" : String($1) }
                    })
            for (turn, tier) in result.schulze.tiers.enumerated() {
                add(.text, words(.methods(.tier), ["n": tier.count, "rank": words.ordinal(turn + 1), "numbers": Self.numbers(tier)]))
            }
        } else {
            addTotals(outcome, words)
        }
    }

    private mutating func addRounds(_ runoff: InstantRunoff, isByLot: Bool, _ words: Phrasebook) {
        for (turn, round) in runoff.rounds.enumerated() {
            add(.heading, words(.methods(.round), ["n": turn + 1]))
            addTable(round.tallies.map { ["\($0.candidate.place + 1)", words.number($0.votes)] })
            if round.exhausted > 0 {
                // Before anything went out, these named nobody.
                let phrase: Phrase.Methods = turn == 0 ? .exhaustedAtOnce : .exhausted
                add(.text, words(.methods(phrase), ["n": round.exhausted]))
            }
            switch round.outcome {
            case .elected(let winner): add(.emphasis, words(.methods(.lastOneLeft), ["number": String(winner.place + 1)]))
            case .eliminated(let loser, let tied, let reason):
                let number = String(loser.place + 1)
                switch reason {
                case .votes: add(.text, words(.methods(.outByVotes), ["number": number]))
                case .previousRound: add(.text, words(.methods(.outByFormer), ["number": number, "numbers": Self.numbers(tied)]))
                case .lot:
                    let phrase: Phrase.Methods = isByLot ? .outByDrawnLot : .outByLot
                    add(.warning, words(.methods(phrase), ["number": number, "numbers": Self.numbers(tied)]))
                }
            }
        }
        if runoff.possibleWinners.count > 1 {
            add(.warning, words(.methods(.couldHaveWon), ["numbers": Self.numbers(runoff.possibleWinners)]))
        }
        if !runoff.possibleWinnersAreAll { add(.warning, words(.methods(.perhapsOthers))) }
    }

    private mutating func addShares(_ shares: EqualShares, _ vote: Vote, isByLot: Bool, _ words: Phrasebook) {
        add(.text, words(.methods(.sharesHelp), ["k": String(vote.rules.places)]))
        for (turn, seat) in shares.seats.enumerated() {
            let number = String(seat.elected.place + 1)
            switch seat.payment {
            case .price(let price, let inFull, let last):
                let paid = words(.methods(.paidBy), ["n": inFull, "place": turn + 1, "number": number, "price": price.description])
                add(.text, last == 0 ? paid : paid + " " + words(.methods(.paidLast), ["n": last]))
            case .load(.some(let load)):
                add(.text, words(.methods(.completedBy), ["n": turn + 1, "number": number, "load": load.description]))
            case .load(nil): add(.warning, words(.methods(.placeEmpty), ["n": turn + 1]))
            }
            addTie(for: seat.elected, among: seat.tied, isByLot: isByLot, words)
        }
    }

    private mutating func addLoads(_ phragmen: SequentialPhragmen, isByLot: Bool, _ words: Phrasebook) {
        add(.text, words(.methods(.loadsHelp)))
        for (turn, seat) in phragmen.seats.enumerated() {
            if let load = seat.load {
                add(
                    .text,
                    words(.methods(.loadOf), ["n": turn + 1, "number": String(seat.elected.place + 1), "load": load.description]))
            } else {
                add(.warning, words(.methods(.placeEmpty), ["n": turn + 1]))
            }
            addTie(for: seat.elected, among: seat.tied, isByLot: isByLot, words)
        }
    }

    private mutating func addTie(for elected: Candidate, among tied: [Candidate], isByLot: Bool, _ words: Phrasebook) {
        guard tied.count > 1 else { return }
        let phrase: Phrase.Methods = isByLot ? .equalByDrawnLot : .equalForPlace
        add(.warning, words(.methods(phrase), ["numbers": Self.numbers(tied), "number": String(elected.place + 1)]))
    }

    static func numbers(_ candidates: [Candidate]) -> String { candidates.map { String($0.place + 1) }.joined(separator: ", ") }
}

import ForumCore
import ForumLocalization

extension VotePage {
    /// The count step by step, as far as the method has steps: medians, duels, rounds and eliminations, who paid for which place.
    public init(stepsOf outcome: VoteOutcome, _ words: Phrasebook) {
        self.init()
        add(.title, words(.methods(.steps)))
        let vote = outcome.vote
        addBoard(vote)
        switch outcome.count.detail {
        case .plain: addTotals(outcome, words)
        case .score(let score): addMeans(score, outcome, words)
        case .judgment(let judgment): addProfiles(judgment, vote, words)
        case .ranked(let result): addDuels(result, outcome, words)
        case .runoff(let runoff): addRounds(runoff, vote, words)
        case .equalShares(let shares): addShares(shares, vote, words)
        case .phragmen(let phragmen): addLoads(phragmen, vote, words)
        }
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
            var row = ["\(standing.place + 1)", words.ordinal(standing.rank), words.number(standing.points)]
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
                        score.meansGiven[place]?.description ?? "–", score.meansOverAll[place]?.description ?? "–",
                    ]
                })
    }

    private mutating func addProfiles(_ judgment: MajorityJudgment, _ vote: Vote, _ words: Phrasebook) {
        let grades = vote.method.gradeNames(words)
        add(.heading, words(.methods(.profiles)))
        addTable(
            [[""] + (1...max(1, grades.count)).map { String($0) }]
                + judgment.merits.map { merit in ["\(merit.proposal.place + 1)"] + merit.tally.counts.map { $0.description } })
        for merit in judgment.merits.sorted(by: { ($0.rank, $0.proposal) < ($1.rank, $1.proposal) }) {
            add(
                .text,
                words(
                    .methods(.medianOf),
                    [
                        "rank": words.ordinal(merit.rank), "number": String(merit.proposal.place + 1),
                        "grade": grades.indices.contains(merit.grade) ? grades[merit.grade] : "", "above": merit.above.description,
                        "below": merit.below.description, "sign": merit.sign == .plus ? "+" : "−",
                    ]))
        }
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
                add(.text, words(.methods(.tier), ["rank": words.ordinal(turn + 1), "numbers": Self.numbers(tier)]))
            }
        } else {
            addTotals(outcome, words)
        }
    }

    private mutating func addRounds(_ runoff: InstantRunoff, _ vote: Vote, _ words: Phrasebook) {
        for (turn, round) in runoff.rounds.enumerated() {
            add(.heading, words(.methods(.round), ["n": turn + 1]))
            addTable(round.tallies.map { ["\($0.candidate.place + 1)", words.number($0.votes)] })
            if round.exhausted > 0 { add(.text, words(.methods(.exhausted), ["n": round.exhausted])) }
            switch round.outcome {
            case .elected(let winner): add(.emphasis, words(.methods(.lastOneLeft), ["number": String(winner.place + 1)]))
            case .eliminated(let loser, let tied, let reason):
                let number = String(loser.place + 1)
                switch reason {
                case .votes: add(.text, words(.methods(.outByVotes), ["number": number]))
                case .previousRound: add(.text, words(.methods(.outByFormer), ["number": number, "numbers": Self.numbers(tied)]))
                case .lot: add(.warning, words(.methods(.outByLot), ["number": number, "numbers": Self.numbers(tied)]))
                }
            }
        }
        if runoff.possibleWinners.count > 1 {
            add(.warning, words(.methods(.couldHaveWon), ["numbers": Self.numbers(runoff.possibleWinners)]))
        }
        if !runoff.possibleWinnersAreAll { add(.warning, words(.methods(.perhapsOthers))) }
    }

    private mutating func addShares(_ shares: EqualShares, _ vote: Vote, _ words: Phrasebook) {
        add(.text, words(.methods(.sharesHelp), ["k": String(vote.rules.places)]))
        for (turn, seat) in shares.seats.enumerated() {
            let number = String(seat.elected.place + 1)
            switch seat.payment {
            case .price(let price, let inFull, let last):
                add(
                    .text,
                    words(
                        .methods(.paidBy),
                        ["n": turn + 1, "number": number, "full": String(inFull), "price": price.description, "last": String(last)]))
            case .load(.some(let load)):
                add(.text, words(.methods(.completedBy), ["n": turn + 1, "number": number, "load": load.description]))
            case .load(nil): add(.warning, words(.methods(.placeEmpty), ["n": turn + 1]))
            }
            if seat.tied.count > 1 { add(.warning, words(.methods(.equalForPlace), ["numbers": Self.numbers(seat.tied)])) }
        }
    }

    private mutating func addLoads(_ phragmen: SequentialPhragmen, _ vote: Vote, _ words: Phrasebook) {
        add(.text, words(.methods(.loadsHelp)))
        for (turn, seat) in phragmen.seats.enumerated() {
            if let load = seat.load {
                add(
                    .text,
                    words(.methods(.loadOf), ["n": turn + 1, "number": String(seat.elected.place + 1), "load": load.description]))
            } else {
                add(.warning, words(.methods(.placeEmpty), ["n": turn + 1]))
            }
            if seat.tied.count > 1 { add(.warning, words(.methods(.equalForPlace), ["numbers": Self.numbers(seat.tied)])) }
        }
    }

    static func numbers(_ candidates: [Candidate]) -> String { candidates.map { String($0.place + 1) }.joined(separator: ", ") }
}

import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct ProportionalTests {
    /// Random votes with their number of seats, which may be none or more than there are candidates.
    private static func votes(_ seed: UInt64, rounds: Int) -> [(ballots: [RandomBallots.Approval], candidates: Int, seats: Int)] {
        var generator = SeededGenerator(seed: seed)
        return (0..<rounds).map { round in
            let candidates = 1 + round % 7
            let ballots = RandomBallots.approvals(candidates: candidates, rows: round % 8, using: &generator)
            return (ballots, candidates, Int.random(in: 0...candidates + 1, using: &generator))
        }
    }

    private func step(_ seat: SequentialPhragmen.Seat) -> NaiveProportional.Step {
        .init(elected: seat.elected.place, value: seat.load, tied: seat.tied.places)
    }

    @Test func phragmenAgreesWithItsDefinition() throws {
        for vote in Self.votes(40, rounds: 300) {
            let result = SequentialPhragmen(try RandomBallots.profile(vote.ballots, candidates: vote.candidates), seats: vote.seats)
            #expect(result.seats.map(step) == NaiveProportional(vote.ballots, candidates: vote.candidates).phragmen(vote.seats))
        }
    }

    @Test func equalSharesAgreesWithItsDefinition() throws {
        for vote in Self.votes(41, rounds: 300) {
            let result = EqualShares(try RandomBallots.profile(vote.ballots, candidates: vote.candidates), seats: vote.seats)
            let naive = NaiveProportional(vote.ballots, candidates: vote.candidates)
            let paid = naive.equalShares(vote.seats)
            let completion = naive.phragmen(
                vote.seats, loads: paid.left.map { Signed($0, isNegative: true) }, elected: paid.steps.map(\.elected))
            #expect(result.withoutCompletion.places == paid.steps.map(\.elected))
            let steps = result.seats.map { seat -> NaiveProportional.Step in
                switch seat.payment {
                case .price(let price, _, _): .init(elected: seat.elected.place, value: price, tied: seat.tied.places)
                case .load(let load): .init(elected: seat.elected.place, value: load, tied: seat.tied.places)
                }
            }
            #expect(steps == paid.steps + completion)
        }
    }

    /// Priceability: each paid seat costs exactly 1, nobody pays for what they don't approve or more than their share, and no candidate left
    /// could still be paid for. The number of those who pay in full and with their last is as told.
    @Test func budgetsAddUp() throws {
        for vote in Self.votes(42, rounds: 200) where !vote.ballots.isEmpty {
            let naive = NaiveProportional(vote.ballots, candidates: vote.candidates)
            let paid = naive.equalShares(vote.seats)
            let result = EqualShares(try RandomBallots.profile(vote.ballots, candidates: vote.candidates), seats: vote.seats)
            let share = Fraction(vote.seats, over: naive.voters.count)
            var purses = naive.voters.map { _ in share }
            for (seat, payments) in zip(result.seats, paid.payments) {
                guard case .price(let price, let inFull, let withTheirLast) = seat.payment else { continue }
                #expect(payments.reduce(.zero, +) == .one)
                let group = naive.supporters(seat.elected.place)
                #expect(inFull + withTheirLast == group.count)
                #expect(inFull == group.filter { price <= purses[$0] }.count)
                for voter in purses.indices {
                    #expect(payments[voter] <= purses[voter])
                    purses[voter] = purses[voter] - payments[voter]
                }
            }
            let elected = result.withoutCompletion.places
            if elected.count < min(vote.seats, vote.candidates) {
                for left in 0..<vote.candidates where !elected.contains(left) {
                    #expect(naive.supporters(left).reduce(.zero) { $0 + purses[$1] } < .one)
                }
            }
        }
    }

    /// Justified representation: in a group of a k-th of the ballots that agrees on a theme, somebody gets a theme they approve.
    @Test func noGroupOfItsSizeIsLeftOut() throws {
        for vote in Self.votes(43, rounds: 300) where vote.seats > 0 && !vote.ballots.isEmpty && vote.seats <= vote.candidates {
            let profile = try RandomBallots.profile(vote.ballots, candidates: vote.candidates)
            let naive = NaiveProportional(vote.ballots, candidates: vote.candidates)
            for elected in [SequentialPhragmen(profile, seats: vote.seats).order, EqualShares(profile, seats: vote.seats).order] {
                let leftOut = naive.voters.filter { $0.isDisjoint(with: elected.places) }
                for candidate in 0..<vote.candidates {
                    #expect(leftOut.filter { $0.contains(candidate) }.count * vote.seats < naive.voters.count)
                }
            }
        }
    }

    @Test func sequentialPAVAgreesWithItsDefinition() throws {
        for vote in Self.votes(44, rounds: 300) {
            let result = SequentialPAV(try RandomBallots.profile(vote.ballots, candidates: vote.candidates), seats: vote.seats)
            let steps = result.seats.map { NaiveProportional.Step(elected: $0.elected.place, value: $0.gain, tied: $0.tied.places) }
            #expect(steps == NaiveProportional(vote.ballots, candidates: vote.candidates).sequentialPAV(vote.seats))
        }
    }

    @Test func proportionalApprovalFindsAllTheBest() throws {
        for vote in Self.votes(45, rounds: 150) {
            let naive = NaiveProportional(vote.ballots, candidates: vote.candidates)
            let size = min(vote.seats, vote.candidates)
            let committees = (0..<(1 << vote.candidates)).map { set in (0..<vote.candidates).filter { set >> $0 & 1 == 1 } }
                .filter { $0.count == size }
            let best = committees.map(naive.worth).max()
            let result = try #require(
                ProportionalApproval(try RandomBallots.profile(vote.ballots, candidates: vote.candidates), seats: vote.seats))
            #expect(result.score == best)
            #expect(Set(result.committees.map(\.places)) == Set(committees.filter { naive.worth($0) == best }))
        }
        #expect(ProportionalApproval(try ApprovalProfile(candidateCount: 60), seats: 30) == nil)
    }

    /// All that ties can elect, found by electing each of the equals in turn.
    @Test func outcomesAreThoseOfAllLots() throws {
        for vote in Self.votes(46, rounds: 60) where vote.candidates <= 5 {
            let profile = try RandomBallots.profile(vote.ballots, candidates: vote.candidates)
            var phragmen: Set<[Int]> = []
            var shares: Set<[Int]> = []
            for lot in permutations(vote.candidates) {
                let order = try #require(TieOrder(lot: lot.map { Candidate($0) }))
                phragmen.insert(SequentialPhragmen(profile, seats: vote.seats, order: order).order.places.sorted())
                shares.insert(EqualShares(profile, seats: vote.seats, order: order).order.places.sorted())
            }
            #expect(Set(try #require(SequentialPhragmen.outcomes(profile, seats: vote.seats)).map(\.places)) == phragmen)
            #expect(Set(try #require(EqualShares.outcomes(profile, seats: vote.seats)).map(\.places)) == shares)
        }
        #expect(SequentialPhragmen.outcomes(try ApprovalProfile(candidateCount: 9), seats: 4, limit: 10) == nil)
    }

    private func permutations(_ count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return permutations(count - 1).flatMap { shorter in
            (0...shorter.count).map { place in
                var longer = shorter
                longer.insert(count - 1, at: place)
                return longer
            }
        }
    }

    /// The order of ballots and of the board makes no difference to who is elected, ties apart.
    @Test func anonymousAndNeutral() throws {
        var generator = SeededGenerator(seed: 47)
        for _ in 0..<60 {
            let ballots = RandomBallots.approvals(candidates: 6, rows: 9, using: &generator)
            let names = Array(0..<6).shuffled(using: &generator)
            let other = ballots.flatMap { ballot in
                (0..<ballot.count).map { _ in RandomBallots.Approval(approved: ballot.approved.map { names[$0] }.reversed(), count: 1) }
            }.shuffled(using: &generator)
            let first = try RandomBallots.profile(ballots, candidates: 6)
            let second = try RandomBallots.profile(other, candidates: 6)
            func moved(_ outcomes: [[Candidate]]?) -> Set<[Int]>? { outcomes.map { Set($0.map { $0.places.map { names[$0] }.sorted() }) } }
            func plain(_ outcomes: [[Candidate]]?) -> Set<[Int]>? { outcomes.map { Set($0.map(\.places)) } }
            #expect(moved(SequentialPhragmen.outcomes(first, seats: 3)) == plain(SequentialPhragmen.outcomes(second, seats: 3)))
            #expect(moved(EqualShares.outcomes(first, seats: 3)) == plain(EqualShares.outcomes(second, seats: 3)))
            #expect(names.map { second.scores[$0] } == first.scores)
        }
    }

    /// Thirty seats and a hundred thousand ballots: denominators of hundreds of digits, and every load still exact to the last.
    @Test func denominatorsBeyondAllMachineWords() throws {
        var generator = SeededGenerator(seed: 48)
        let ballots = (0..<40).map { _ in
            RandomBallots.Approval(
                approved: (0..<14).filter { _ in Bool.random(using: &generator) }, count: Int.random(in: 900...4_999, using: &generator))
        }
        let profile = try RandomBallots.profile(ballots, candidates: 14)
        let result = SequentialPhragmen(profile, seats: 14)
        let widths = result.seats.compactMap { $0.load?.denominator.bitWidth }
        #expect(widths.contains { $0 > 128 })
        // Every seat is a load of exactly 1, so all loads sum to the number of seats.
        var loads = ballots.map { _ in Fraction.zero }
        for seat in result.seats {
            for row in ballots.indices where ballots[row].approved.contains(seat.elected.place) { loads[row] = try #require(seat.load) }
        }
        let total = zip(ballots, loads).reduce(Fraction.zero) { $0 + $1.1 * Fraction(Natural(UInt($1.0.count))) }
        #expect(total == Fraction(Natural(UInt(result.seats.count))))
    }

    @Test func mostApproved() {
        #expect(ApprovalSeats(scores: [8, 4, 4, 2, 1, 2], seats: 4).elected.places == [0, 1, 2])
        #expect(ApprovalSeats(scores: [8, 4, 4, 2, 1, 2], seats: 4).tiedForLastSeats.places == [3, 5])
        #expect(ApprovalSeats(scores: [8, 4, 4, 2, 1, 2], seats: 4).seatsLeft == 1)
        for seats in [-1, 0] {
            let none = ApprovalSeats(scores: [1, 2], seats: seats)
            #expect(none.elected.isEmpty && none.tiedForLastSeats.isEmpty && none.seatsLeft == 0)
        }
        #expect(ApprovalSeats(scores: [0, 3], seats: 9).elected.places == [1, 0])
        #expect(ApprovalSeats(scores: [], seats: 2).elected.isEmpty)
    }

    @Test func refusesBallotsThatCannotBe() throws {
        var profile = try ApprovalProfile(candidateCount: 65)
        #expect(throws: BallotFault.repeatedCandidate(Candidate(64))) { try profile.add([Candidate(64), Candidate(64)]) }
        #expect(throws: BallotFault.unknownCandidate(Candidate(65))) { try profile.add([Candidate(65)]) }
        #expect(throws: BallotFault.negativeCount) { try profile.add([], count: -3) }
        #expect(throws: BallotFault.tooManyBallots) { try profile.add([], count: .max) }
        #expect(profile.ballotCount == 0)
    }
}

import ForumCore
import Glibc

/// Prints how long each method takes, and beside it the Python packages `pref_voting` and `abcvoting` on the same ballots.
///
///     python3 -m venv .build/venv && .build/venv/bin/pip install pref_voting abcvoting
///     swift run -c release --package-path Tests/Benchmarks VotingFigures [--python .build/venv/bin/python]
///
/// Times are of the processor, medians of several runs: from ballots in memory, in the form each side takes them, to the result, the profile
/// included. Where there is no Python, only the first column is printed.
@main
struct VotingFigures {
    static func main() {
        let arguments = CommandLine.arguments
        let python =
            arguments.firstIndex(of: "--python").flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
            ?? ".build/venv/bin/python"
        for (themes, ballots) in [(100, 2_000), (30, 100_000)] {
            let room = Room(themes: themes, ballots: ballots, seed: 2018)
            let rivals = Rivals.times(of: room, python: python)
            print("\n\(themes) themes, \(ballots) ballots          opendetat, ms    Python, ms      times")
            for (name, method) in Count.all {
                let runs = ballots > 10_000 ? 5 : 15
                var times: [Double] = []
                for _ in 0..<runs { times.append(milliseconds { method(room) }) }
                let own = times.sorted()[runs / 2]
                var line = "  " + padded(name, 28) + padded(fixed(own), 17)
                if let other = rivals[name] { line += padded(fixed(other, 1), 16) + fixed(other / own, 0) }
                print(line)
            }
        }
    }

    private static func milliseconds(_ body: () -> Void) -> Double {
        var start = timespec()
        var end = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
        body()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
        return Double(end.tv_sec - start.tv_sec) * 1_000 + Double(end.tv_nsec - start.tv_nsec) / 1e6
    }

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

    private static func fixed(_ value: Double, _ digits: Int = 3) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let rounded = (value * scale).rounded() / scale
        return digits == 0 ? String(Int(rounded)) : "\(rounded)"
    }
}

/// The methods, each from the ballots of a room to its result.
enum Count {
    static let seats = 5

    static let all: [(name: String, count: @Sendable (Room) -> Void)] = [
        (
            "dots",
            { room in
                guard let ballots = points(room, of: room.dots) else { return }
                keep(DotVoting(ballots, allowance: 5, cap: 3).ranks.count)
            }
        ),
        (
            "approval",
            { room in if let profile = approvals(room) { keep(ApprovalSeats(scores: profile.scores, seats: seats).elected.count) } }
        ),
        (
            "majority judgment",
            { room in
                guard let ballots = points(room) else { return }
                keep(MajorityJudgment(ballots, gradeCount: 7).merits.count)
            }
        ),
        (
            "score",
            { room in
                guard let ballots = points(room) else { return }
                keep(ScoreVoting(ballots, maximum: 6).ranks.count)
            }
        ),
        ("borda", { room in if let profile = ranked(room) { keep(PairwiseTable(profile).bordaDoubled.count) } }),
        (
            "schulze",
            { room in
                if let profile = ranked(room) { keep(Schulze(PairwiseTable(profile), strength: .winningVotes).winners.count) }
            }
        ),
        ("instant runoff", { room in if let profile = ranked(room) { keep(InstantRunoff(profile).rounds.count) } }),
        (
            "quadratic",
            { room in
                guard let ballots = points(room, of: room.dots) else { return }
                keep(QuadraticVoting(ballots, credits: 16).ranks.count)
            }
        ),
        ("equal shares", { room in if let profile = approvals(room) { keep(EqualShares(profile, seats: seats).seats.count) } }),
        (
            "sequential phragmen",
            { room in if let profile = approvals(room) { keep(SequentialPhragmen(profile, seats: seats).seats.count) } }
        ),
    ]

    private static func points(_ room: Room, of dots: [[Int: Int]]) -> PointBallots? {
        guard var ballots = try? PointBallots(candidateCount: room.themes) else { return nil }
        for ballot in dots { try? ballots.add(ballot.map { .init(Candidate($0.key), $0.value) }) }
        return ballots
    }

    /// The ballots that give each theme a number.
    private static func points(_ room: Room) -> PointBallots? {
        guard var ballots = try? PointBallots(candidateCount: room.themes) else { return nil }
        var marks: [PointBallots.Mark] = []
        for ballot in room.grades {
            marks.removeAll(keepingCapacity: true)
            for (theme, grade) in ballot.enumerated() { marks.append(.init(Candidate(theme), grade)) }
            try? ballots.add(marks)
        }
        return ballots
    }

    private static func approvals(_ room: Room) -> ApprovalProfile? {
        guard var profile = try? ApprovalProfile(candidateCount: room.themes) else { return nil }
        for ballot in room.named { try? profile.add(ballot) }
        return profile
    }

    private static func ranked(_ room: Room) -> RankedProfile? {
        guard var profile = try? RankedProfile(candidateCount: room.themes) else { return nil }
        for order in room.orders { try? profile.add(order: order) }
        return profile
    }

    /// Keeps the compiler from leaving out what nobody looks at.
    @inline(never) static func keep(_ value: Int) { kept = kept &+ value }
    nonisolated(unsafe) private static var kept = 0
}

import ForumCore
import ForumLocalization
import StrictJSON

/// Counts the votes of a session again from their ballots, by the same code as files of votes.
public enum SessionTally {
    /// One case a vote that is closed, in the order of the session: its id and number, method, the titles of its themes, and its result.
    ///
    /// Votes that are still open have no result yet, and none is told.
    public static func cases(_ state: ForumState, _ words: Phrasebook) -> [JSONValue] {
        state.votes.values.enumerated().filter { $1.phase == .closed }.compactMap { place, vote in
            guard let (method, result) = counted(vote, words) else { return nil }
            let titles = JSONObject(vote.choices.map { .init($0.theme.text, .string($0.title)) })
            var answer: JSONObject = [
                "id": .string(vote.id.text), "number": .integer(Int64(place + 1)), "method": .string(method),
                "rule": .string(vote.method.name), "names": .object(titles), "result": result,
            ]
            if let seal = vote.seals.last {
                answer.append("seal", .string(seal.digest.hexadecimal))
                answer.append("seal_intact", .bool(vote.sealState == .intact))
            }
            return .object(answer)
        }
    }

    /// What the room was told of each closed vote, in words: the method, who voted, the ranks, and what the result says aloud. Of any other vote
    /// one line, that it is open or was called off.
    ///
    /// With them the result of the vote's case where its ballots are counted by several rules that leave ties as they are, as orders are; else nil.
    public static func told(_ state: ForumState, _ words: Phrasebook) -> [(lines: [String], byRules: JSONValue?)] {
        state.voteReports.map { report in
            let heading = words(.report(.voteHeading), ["n": report.number, "method": report.methodName])
            guard report.isTold else {
                return ([heading, words(.report(report.vote.phase.takesBallots ? .voteStillOpen : .voteCalledOff))], nil)
            }
            let outcome = report.outcome
            var lines = [
                heading, outcome.turnout(words).joined(separator: " · "),
            ]
            for standing in outcome.standings {
                let rank = outcome.rank(of: standing, words)
                let points = report.vote.method.value(of: standing, words)
                lines.append(words(.report(.resultLine), ["rank": rank, "title": standing.choice.title, "points": points]))
            }
            lines += outcome.verdict(words, everyTie: true).map(\.text)
            return (lines, report.vote.method.shape == .ranks ? counted(report.vote, words)?.result : nil)
        }
    }

    static func counted(_ vote: Vote, _ words: Phrasebook) -> (method: String, result: JSONValue)? {
        let (method, object) = vector(vote, words)
        guard let counting = TallyMethod(name: method), let result = try? counting.result(object, digest: SHA256.bytes) else { return nil }
        return (method, result)
    }

    /// The vote as a case of a file of votes, so that any program that reads such files can count it. Grades are named as the room reads them.
    ///
    /// Ballots that the rules set aside are among those of dots, scores and credits, which set them aside themselves.
    static func vector(_ vote: Vote, _ words: Phrasebook) -> (method: String, object: JSONObject) {
        let candidates = JSONValue.array(vote.choices.map { .string($0.theme.text) })
        let all = vote.ballots.values.sorted { $0.key < $1.key }.map(\.marks)
        let valid = all.filter { vote.error(of: $0) == nil }
        let marked = JSONValue.array(all.map { .object($0.object) })
        func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONObject {
            JSONObject([.init("id", .string(vote.id.text))] + members.map { .init($0.key, $0.value) })
        }
        switch vote.method {
        case .hands:
            let hands = vote.choices.map { choice in
                JSONObject.Member(choice.theme.text, vote.hands[choice.theme].map { .integer(Int64($0)) } ?? .null)
            }
            var counts = object(["candidates": candidates, "hands": .object(JSONObject(hands))])
            counts.append("abstentions", ifAny: vote.abstentions)
            counts.append("present", ifAny: vote.present)
            return ("hands", counts)
        case .dots(let allowance, let cap):
            return (
                "dots",
                object([
                    "candidates": candidates, "dots": .integer(Int64(allowance)), "max_per_option": .integer(Int64(cap)), "ballots": marked,
                ])
            )
        case .score(let maximum):
            return ("score", object(["candidates": candidates, "max": .integer(Int64(maximum)), "ballots": marked]))
        case .quadratic(let credits):
            return ("quadratic", object(["candidates": candidates, "credits": .integer(Int64(credits)), "ballots": marked]))
        case .approval, .equalShares, .phragmen:
            let ballots = valid.map { marks -> JSONValue in
                let named = marks.filter { $0.value > 0 }.keys.sorted()
                return ["n": 1, "approved": .array(named.map { .string($0.text) })]
            }
            return (
                "approval", object(["candidates": candidates, "k": .integer(Int64(vote.rules.places)), "ballots": .array(ballots)])
            )
        case .borda, .schulze, .instantRunoff:
            let ballots = valid.map { marks -> JSONValue in
                let tiers = Dictionary(grouping: marks) { $0.value }.sorted { $0.key < $1.key }.map { tier in
                    JSONValue.array(tier.value.map(\.key).sorted().map { .string($0.text) })
                }
                return ["n": 1, "ranking": .array(tiers)]
            }
            // A vote by instant runoff is counted by it whatever the ballots leave equal; other orders only where they leave nothing equal.
            let strict: KeyValuePairs<String, JSONValue> = ["candidates": candidates, "strict": true, "ballots": .array(ballots)]
            let other: KeyValuePairs<String, JSONValue> = ["candidates": candidates, "ballots": .array(ballots)]
            return ("ranked", object(vote.method == .instantRunoff ? strict : other))
        case .majorityJudgment:
            let count = vote.method.gradeCount
            let names = vote.method.gradeNames(words)
            let tallies = vote.choices.map { choice -> JSONValue in
                var tally = [Int](repeating: 0, count: count)
                // No opinion counts as the worst grade.
                for marks in valid { tally[marks[choice.theme] ?? 0] += 1 }
                return JSONValue(tally)
            }
            return (
                "majority_judgment",
                object([
                    "grades_worst_to_best": .array(names.map { .string($0) }), "proposals": candidates, "tallies": .array(tallies),
                ])
            )
        }
    }
}

extension BallotMarks {
    /// The marks by identifier.
    var object: JSONObject { JSONObject(sorted { $0.key < $1.key }.map { .init($0.key.text, .integer(Int64($0.value))) }) }
}

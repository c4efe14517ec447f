import ForumCore
import StrictJSON

/// Counts the votes of a session again from their ballots, by the same code as files of votes.
public enum SessionTally {
    /// One case a vote that is closed, in the order of the session: its id, method, the titles of its themes, and its result.
    ///
    /// Votes that are still open have no result yet, and none is told.
    public static func cases(_ state: ForumState) -> [JSONValue] {
        state.votes.values.filter { $0.phase == .closed }.compactMap { vote in
            guard let (method, result) = counted(vote) else { return nil }
            let titles = JSONObject(vote.choices.map { .init($0.theme.text, .string($0.title)) })
            return [
                "id": .string(vote.id.text), "method": .string(method), "names": .object(titles), "result": result,
            ]
        }
    }

    private static func counted(_ vote: Vote) -> (method: String, result: JSONValue)? {
        let candidates = JSONValue.array(vote.choices.map { .string($0.theme.text) })
        switch vote.method {
        case .hands:
            let standings = Dictionary(vote.standings.map { ($0.choice.theme, $0) }, uniquingKeysWith: { first, _ in first })
            let totals = vote.choices.map { JSONObject.Member($0.theme.text, .integer(Int64(vote.hands[$0.theme] ?? 0))) }
            let ranks = vote.choices.map { JSONValue.integer(Int64(standings[$0.theme]?.rank ?? 0)) }
            return ("hands", ["totals": .object(JSONObject(totals)), "ranks": .array(ranks)])
        case .dots(let allowance, let cap):
            let ballots = vote.ballots.values.sorted { $0.number < $1.number }.map { ballot in
                JSONValue.object(
                    JSONObject(ballot.dots.sorted { $0.key < $1.key }.map { .init($0.key.text, .integer(Int64($0.value))) }))
            }
            let object: JSONObject = [
                "candidates": candidates, "dots": .integer(Int64(allowance)), "max_per_option": .integer(Int64(cap)),
                "ballots": .array(ballots),
            ]
            guard let result = try? PointTally.dots(object) else { return nil }
            return ("dots", result)
        }
    }
}

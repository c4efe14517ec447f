import Testing

@testable import ForumExchange

/// Votes at the edge of making sense, and what is answered.
@Suite struct TallyEdgeTests {
    private func result(_ method: String, _ body: String) throws -> String {
        let answer = try VoteVectors.answer(VoteVectors.file(method, body))
        return String(answer.dropFirst(#"{"cases":[{"id":"x","result":"#.count).dropLast(3))
    }

    @Test func noCases() throws {
        #expect(try VoteVectors.answer(#"{"format":"theme-vote-vectors/1","method":"ranked","cases":[]}"#) == #"{"cases":[]}"#)
    }

    @Test func noCandidates() throws {
        let ranked = try result("ranked", #""candidates":[],"ballots":[{"n":3,"ranking":[]}],"strict":true"#)
        #expect(ranked.hasPrefix(#"{"pairwise":[],"condorcet_winner":null,"smith_set":[],"schulze":{"winners":[],"tiers":[]"#))
        #expect(ranked.hasSuffix(#""irv":{"winner":null,"rounds":[],"possible_winners":[],"simultaneous":[]},"plurality":{}}"#))
        let approval = try result("approval", #""candidates":[],"k":2,"ballots":[]"#)
        #expect(approval.hasPrefix(#"{"av_scores":{},"av":{"elected":[],"tied_for_last_seats":[],"seats_left":0}"#))
        #expect(try result("majority_judgment", #""grades_worst_to_best":["a"],"proposals":[],"tallies":[]"#) == "[]")
        #expect(
            try result("dots", #""candidates":[],"dots":0,"max_per_option":0,"ballots":[{}]"#)
                == #"{"totals":{},"voters_per_option":{},"valid":1,"rejected":[],"ranks":[]}"#)
    }

    @Test func noBallots() throws {
        let approval = try result("approval", #""candidates":["A","B"],"k":1,"ballots":[]"#)
        #expect(
            approval.contains(
                #""equal_shares":{"order":["A"],"without_completion":[],"log":[{"elected":"A","max_load":null,"tied":["A","B"],"phase":"phragmen"}]"#
            ))
        #expect(
            try result("score", #""candidates":["A"],"max":3,"ballots":[]"#)
                == #"{"sum":{"A":0},"given":{"A":0},"mean_given":{"A":null},"mean_blank_is_zero":{"A":null},"ranks_by_sum":[1]}"#)
    }

    @Test func noSeatsAndTooMany() throws {
        let ballots = #""ballots":[{"n":2,"approved":["B"]},{"n":0,"approved":["A"]}]"#
        let none = try result("approval", #""candidates":["A","B"],"k":0,\#(ballots)"#)
        #expect(none.contains(#""seqphragmen":{"order":[],"log":[],"all_tie_outcomes":[[]]}"#))
        let many = try result("approval", #""candidates":["A","B"],"k":9,\#(ballots)"#)
        #expect(many.contains(#""av_scores":{"A":0,"B":2}"#))
        #expect(many.contains(#""seqphragmen":{"order":["B","A"]"#))
        #expect(many.contains(#""equal_shares":{"order":["B","A"],"without_completion":["B"]"#))
        let huge = try result("approval", #""candidates":["A","B"],"k":99999999999999999999,\#(ballots)"#)
        #expect(huge.contains(#""seqpav":{"order":["B","A"]"#))
    }

    /// Without `strict`, the ballots themselves say whether first choices can be counted.
    @Test func strictIsReadOffTheBallots() throws {
        let single = try result("ranked", #""candidates":["A","B"],"ballots":[{"n":1,"ranking":[["A"],["B"]]}]"#)
        #expect(single.contains(#""irv":"#))
        let tied = try result("ranked", #""candidates":["A","B"],"ballots":[{"n":1,"ranking":[["A","B"]]}]"#)
        #expect(!tied.contains(#""irv":"#))
    }

    /// A number no ballot can mean is a number over the limit, not a reason to refuse the file.
    @Test func hugeNumbersAreOverTheLimit() throws {
        #expect(
            try result(
                "dots",
                #""candidates":["A"],"dots":5,"max_per_option":5,"ballots":[{"A":99999999999999999999},{"A":-99999999999999999999},{"A":5}]"#
            )
                == #"{"totals":{"A":5},"voters_per_option":{"A":1},"valid":1,"rejected":[0,1],"ranks":[1]}"#)
    }

    /// One ballot may give as much as there is.
    @Test func theGreatestNumberIsCounted() throws {
        #expect(
            try result("score", #""candidates":["A"],"max":9223372036854775807,"ballots":[{"A":9223372036854775807}]"#)
                .hasPrefix(#"{"sum":{"A":9223372036854775807},"given":{"A":1}"#))
    }

    /// Scores out of range are set aside and said so.
    @Test func scoresOutOfRange() throws {
        #expect(
            try result("score", #""candidates":["A"],"max":3,"ballots":[{"A":4},{"A":-1},{"A":2},{}]"#)
                == #"{"sum":{"A":2},"given":{"A":1},"mean_given":{"A":"2"},"mean_blank_is_zero":{"A":"1"},"ranks_by_sum":[1],"rejected":[0,1]}"#
        )
    }
}

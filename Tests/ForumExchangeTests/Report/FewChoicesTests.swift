import ForumCore
import ForumLocalization
import StrictJSON
import Testing

@testable import ForumExchange

/// A vote that a hand or another program wrote down with no theme, or with one, is shown and exported like any other.
@Suite struct FewChoicesTests {
    private static let methods = [
        #""hands""#, #""dots","allowance":3,"cap":2"#, #""approval""#, #""majority-judgment","grades":["a","b"]"#,
        #""majority-judgment","grades":[]"#, #""score","maximum":5"#, #""borda""#, #""schulze""#, #""instant-runoff""#,
        #""quadratic","credits":9"#, #""equal-shares""#, #""phragmen""#,
    ]

    @Test(arguments: methods, [0, 1, 2]) func isShown(_ method: String, _ themes: Int) throws {
        let mark = #""at":"2018-03-12T17:04:11.123Z","console":"k""#
        let choices = (0..<themes).map { #"{"theme":"t\#($0)","title":"T\#($0)"}"# }.joined(separator: ",")
        for marks in ["", themes > 0 ? #""t0":1"# : #""gone":1"#] {
            let text = #"""
                {"format":"opendetat-session","version":1,"votes":[{"id":"v","method":\#(method),"choices":[\#(choices)],"opened":{\#(mark)},
                "phase":"closed","closed":{\#(mark)},"ballots":[{"number":1,"marks":{\#(marks)},\#(mark)}]}]}
                """#
            let vote = try SessionFile(bytes: Array(text.utf8)).state.votes[place: 0]
            let outcome = VoteOutcome(vote)
            #expect(outcome.standings.count == themes)
            for language in Language.allCases {
                let words = Phrasebook(language: language)
                #expect(!VotePage(wholeOf: outcome, title: "T", number: 1, words).lines.isEmpty)
                _ = VotePage(comparing: outcome, words)
            }
            _ = VoteLot(outcome, seed: "s")
        }
    }
}

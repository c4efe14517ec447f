import StrictJSON
import Testing

@testable import ForumExchange

@Suite struct TallyRefusalTests {
    @Test func refusesWhatIsNoSuchFile() {
        guard case .json? = VoteVectors.refusal("{") else {
            Issue.record("not refused as JSON")
            return
        }
        #expect(VoteVectors.refusal("[]") == .unknownFormat(nil))
        #expect(VoteVectors.refusal("{}") == .unknownFormat(nil))
        #expect(
            VoteVectors.refusal(#"{"format":"theme-vote-vectors/2","method":"dots","cases":[]}"#) == .unknownFormat("theme-vote-vectors/2"))
        #expect(VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","cases":[]}"#) == .unknownMethod(nil))
        #expect(VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","method":"sortition","cases":[]}"#) == .unknownMethod("sortition"))
        #expect(VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","method":"dots"}"#) == .noCases)
        #expect(VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","method":"dots","cases":{}}"#) == .noCases)
        #expect(VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","method":"dots","cases":[3]}"#) == .noCases)
    }

    /// A fault names the case and the member; nothing is answered for the cases before it.
    @Test func namesCaseAndMember() {
        let good = #"{"id":"good","candidates":["A"],"dots":1,"max_per_option":1,"ballots":[]}"#
        let bad = #"{"id":"bad","candidates":["A"],"dots":1,"max_per_option":1,"ballots":[{"A":1},{"B":1}]}"#
        #expect(
            VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","method":"dots","cases":[\#(good),\#(bad)]}"#)
                == .malformed(case: 1, id: "bad", TallyFault(.unknownName("B"), ["ballots", 1, "B"])))
        #expect(
            VoteVectors.refusal(#"{"format":"theme-vote-vectors/1","method":"dots","cases":[{"candidates":["A"]}]}"#)
                == .malformed(case: 0, id: nil, TallyFault(.missing, ["id"])))
    }

    static let faults: [(String, String, TallyFault)] = [
        ("ranked", #""ballots":[]"#, TallyFault(.missing, ["candidates"])),
        ("ranked", #""candidates":"A","ballots":[]"#, TallyFault(.mismatch(expected: .array, found: .string), ["candidates"])),
        ("ranked", #""candidates":["A",1],"ballots":[]"#, TallyFault(.mismatch(expected: .string, found: .number), ["candidates", 1])),
        ("ranked", #""candidates":["A","B","A"],"ballots":[]"#, TallyFault(.repeatedName("A"), ["candidates", 2])),
        ("ranked", #""candidates":["A"]"#, TallyFault(.missing, ["ballots"])),
        ("ranked", #""candidates":["A"],"ballots":[[]]"#, TallyFault(.mismatch(expected: .object, found: .array), ["ballots", 0])),
        ("ranked", #""candidates":["A"],"ballots":[{"ranking":[]}]"#, TallyFault(.missing, ["ballots", 0, "n"])),
        ("ranked", #""candidates":["A"],"ballots":[{"n":-1,"ranking":[]}]"#, TallyFault(.negative, ["ballots", 0, "n"])),
        ("ranked", #""candidates":["A"],"ballots":[{"n":1.5,"ranking":[]}]"#, TallyFault(.notAnInteger, ["ballots", 0, "n"])),
        ("ranked", #""candidates":["A"],"ballots":[{"n":1e400,"ranking":[]}]"#, TallyFault(.notAnInteger, ["ballots", 0, "n"])),
        (
            "ranked", #""candidates":["A"],"ballots":[{"n":99999999999999999999999,"ranking":[]}]"#,
            TallyFault(.tooGreat, ["ballots", 0, "n"])
        ),
        ("ranked", #""candidates":["A"],"ballots":[{"n":1}]"#, TallyFault(.missing, ["ballots", 0, "ranking"])),
        (
            "ranked", #""candidates":["A"],"ballots":[{"n":1,"ranking":["A"]}]"#,
            TallyFault(.mismatch(expected: .array, found: .string), ["ballots", 0, "ranking", 0])
        ),
        ("ranked", #""candidates":["A"],"ballots":[{"n":1,"ranking":[["A"],[]]}]"#, TallyFault(.emptyTier, ["ballots", 0])),
        (
            "ranked", #""candidates":["A"],"ballots":[{"n":1,"ranking":[["Z"]]}]"#,
            TallyFault(.unknownName("Z"), ["ballots", 0, "ranking", 0, 0])
        ),
        ("ranked", #""candidates":["A"],"ballots":[{"n":1,"ranking":[["A"],["A"]]}]"#, TallyFault(.repeatedName("A"), ["ballots", 0])),
        ("ranked", #""candidates":["A"],"ballots":[],"strict":"yes""#, TallyFault(.mismatch(expected: .bool, found: .string), ["strict"])),
        ("approval", #""candidates":["A"],"ballots":[]"#, TallyFault(.missing, ["k"])),
        ("approval", #""candidates":["A"],"k":-1,"ballots":[]"#, TallyFault(.negative, ["k"])),
        ("approval", #""candidates":["A"],"k":"1","ballots":[]"#, TallyFault(.mismatch(expected: .number, found: .string), ["k"])),
        (
            "approval", #""candidates":["A"],"k":1,"ballots":[{"n":1,"approved":["A","A"]}]"#,
            TallyFault(.repeatedName("A"), ["ballots", 0])
        ),
        (
            "approval", #""candidates":["A"],"k":1,"ballots":[{"n":1,"approved":null}]"#,
            TallyFault(.mismatch(expected: .array, found: .null), ["ballots", 0, "approved"])
        ),
        (
            "majority_judgment", #""grades_worst_to_best":[],"proposals":["P"],"tallies":[[]]"#,
            TallyFault(.noGrades, ["grades_worst_to_best"])
        ),
        (
            "majority_judgment", #""grades_worst_to_best":["a","b"],"proposals":["P"],"tallies":[[1]]"#,
            TallyFault(.length(expected: 2, found: 1), ["tallies", 0])
        ),
        (
            "majority_judgment", #""grades_worst_to_best":["a"],"proposals":["P"],"tallies":[]"#,
            TallyFault(.length(expected: 1, found: 0), ["tallies"])
        ),
        (
            "majority_judgment", #""grades_worst_to_best":["a"],"proposals":["P"],"tallies":[[-1]]"#,
            TallyFault(.negative, ["tallies", 0, 0])
        ),
        (
            "majority_judgment", #""grades_worst_to_best":["a"],"proposals":["P"],"tallies":[[0.5]]"#,
            TallyFault(.notAnInteger, ["tallies", 0, 0])
        ),
        ("dots", #""candidates":["A"],"max_per_option":1,"ballots":[]"#, TallyFault(.missing, ["dots"])),
        (
            "dots", #""candidates":["A"],"dots":1,"max_per_option":1,"ballots":[{"A":"1"}]"#,
            TallyFault(.mismatch(expected: .number, found: .string), ["ballots", 0, "A"])
        ),
        ("score", #""candidates":["A"],"ballots":[]"#, TallyFault(.missing, ["max"])),
        ("score", #""candidates":["A"],"max":3,"ballots":[7]"#, TallyFault(.mismatch(expected: .object, found: .number), ["ballots", 0])),
        ("quadratic", #""candidates":["A"],"credits":-4,"ballots":[]"#, TallyFault(.negative, ["credits"])),
        // What can't be counted exactly is refused, as too many ballots are, and not counted as something else.
        (
            "dots", #""candidates":["A"],"dots":9223372036854775807,"max_per_option":9223372036854775807,"ballots":[{"A":5},{"A":5}]"#,
            TallyFault(.tooGreat, ["dots"])
        ),
        (
            "dots", #""candidates":["A"],"dots":99999999999999999999,"max_per_option":5,"ballots":[{"A":5}]"#,
            TallyFault(.tooGreat, ["dots"])
        ),
        (
            "score", #""candidates":["A"],"max":9000000000000000000,"ballots":[{"A":9000000000000000000},{"A":9000000000000000000}]"#,
            TallyFault(.tooGreat, ["max"])
        ),
        ("score", #""candidates":["A"],"max":99999999999999999999,"ballots":[{"A":1}]"#, TallyFault(.tooGreat, ["max"])),
        // A rule that numbers beyond all would meet.
        (
            "score", #""candidates":["A"],"max":9223372036854775807,"ballots":[{"A":99999999999999999999}]"#,
            TallyFault(.tooGreat, ["ballots", 0, "A"])
        ),
        (
            "quadratic", #""candidates":["A"],"credits":9,"ballots":[{"A":1},{"A":-99999999999999999999}]"#,
            TallyFault(.tooGreat, ["ballots", 1, "A"])
        ),
        ("quadratic", #""candidates":["A"],"credits":99999999999999999999,"ballots":[]"#, TallyFault(.tooGreat, ["credits"])),
        ("hands", #""candidates":["A"],"hands":{"A":99999999999999999999}"#, TallyFault(.tooGreat, ["hands", "A"])),
        ("lot", #""ids":["a"]"#, TallyFault(.missing, ["seed"])),
        ("lot", #""seed":4,"ids":["a"]"#, TallyFault(.mismatch(expected: .string, found: .number), ["seed"])),
        ("lot", #""seed":"4","ids":[1]"#, TallyFault(.mismatch(expected: .string, found: .number), ["ids", 0])),
    ]

    @Test(arguments: faults) func saysWhatIsWrong(method: String, body: String, fault: TallyFault) {
        #expect(VoteVectors.fault(method, body) == fault)
    }

    /// Any file with something cut away or changed is answered or refused, never a crash; and what is answered is JSON.
    @Test func survivesDamage() throws {
        var state: UInt64 = 5
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let tokens = ["null", "-1", "0", "1e9", "99999999999999999999", "[]", "{}", "\"A\"", "true", "[[]]"].map { Array($0.utf8) }
        for file in ["ranked_textbook", "approval_textbook", "mj_random_sample", "quadratic_sample", "lot"] {
            let bytes = try VoteVectors.bytes(file)
            let numbers = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) || bytes[$0] == 0x5B }
            for _ in 0..<60 {
                var damaged = bytes
                let place = numbers[random(numbers.count)]
                damaged.replaceSubrange(place...place, with: tokens[random(tokens.count)])
                do throws(TallyFileError) {
                    let answer = try TallyFile.answer(bytes: damaged, digest: VoteVectors.sha256)
                    #expect((try? JSONValue(parsing: answer)) != nil)
                } catch { continue }
            }
        }
    }
}

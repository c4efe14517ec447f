import StrictJSON
import Testing

@testable import ForumExchange

@Suite struct VectorTests {
    static let files = [
        ("approval_random_sample", 12), ("approval_real", 27), ("approval_textbook", 12), ("dots", 61), ("mj_random_sample", 12),
        ("mj_textbook", 15), ("quadratic_sample", 12), ("ranked_random_sample", 12), ("ranked_real", 24), ("ranked_textbook", 11),
        ("score_sample", 12), ("lot", 15),
    ]

    /// Every case of every file, every member, in the order of the file, to the last letter.
    @Test(arguments: files) func agrees(file: String, count: Int) throws {
        let bytes = try VoteVectors.bytes(file)
        let cases = try VoteVectors.cases(bytes)
        let answers = try VoteVectors.cases(try TallyFile.answer(bytes: bytes, digest: VoteVectors.sha256))
        #expect(cases.count == count)
        #expect(answers.count == count)
        for (wanted, answer) in zip(cases, answers) {
            let result = try answer.value("result")
            #expect(answer["id"] == wanted["id"] ?? .null)
            if let ranks = wanted["expected_ranks_only"] {
                #expect(try result.array().map { try $0.object().value("rank") } == ranks.array())
            } else if let order = wanted["order"] {
                #expect(result == ["order": order])
            } else {
                let expected = try wanted.value("expected")
                #expect(
                    String(decoding: result.encoded(), as: UTF8.self) == String(decoding: expected.encoded(), as: UTF8.self),
                    "\(String(describing: wanted["id"]))")
            }
        }
    }

    /// The official figures of Toulouse 2019, which no library in between has touched.
    @Test func agreesWithTheOfficialCount() throws {
        let bytes = try VoteVectors.bytes("dots")
        let result = try VoteVectors.cases(try TallyFile.answer(bytes: bytes, digest: VoteVectors.sha256))[0].object("result")
        let official = try VoteVectors.cases(bytes)[0].object("published")
        for member in try official.object("official_score").members { #expect(try result.object("totals")[member.name] == member.value) }
        for member in try official.object("official_votes").members {
            #expect(try result.object("voters_per_option")[member.name] == member.value)
        }
    }
}

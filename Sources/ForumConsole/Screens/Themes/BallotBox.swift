import ForumCore
import StrictJSON

/// The ballots of voters at this console's keyboard that are not in the record yet.
///
/// They are kept in this console's draft file, written anew after each ballot and sorted by what they say: a pulled plug loses none, and
/// neither the file nor the record tells in which order they were cast.
struct BallotBox: Hashable, Sendable {
    let vote: VoteID
    let id: String
    private(set) var ballots: [BallotMarks] = []

    init(vote: VoteID, id: String, ballots: [BallotMarks] = []) {
        self.vote = vote
        self.id = id
        self.ballots = ballots.sortedByContent
    }

    mutating func put(_ marks: BallotMarks) { ballots = (ballots + [marks]).sortedByContent }

    /// One line of JSON.
    var text: String {
        let list = ballots.map { marks in
            JSONValue.object(JSONObject(marks.sorted { $0.key < $1.key }.map { .init($0.key.text, .integer(Int64($0.value))) }))
        }
        let object: JSONObject = ["vote": .string(vote.text), "box": .string(id), "ballots": .array(list)]
        return String(decoding: JSONValue.object(object).encoded(), as: UTF8.self)
    }

    /// Reads a line of JSON; nil for anything else.
    init?(text: some StringProtocol) {
        guard let object = try? JSONValue(parsing: Array(text.utf8)).object(), let vote = try? object.string("vote"),
            let id = try? object.string("box"), let list = try? object.array("ballots")
        else { return nil }
        let ballots = list.compactMap { value -> BallotMarks? in
            guard let members = try? value.object().members else { return nil }
            return BallotMarks(
                members.compactMap { member in (try? member.value.integer()).map { (ThemeID(member.name), Int($0)) } },
                uniquingKeysWith: { first, _ in first })
        }
        self.init(vote: VoteID(vote), id: id, ballots: ballots)
    }
}

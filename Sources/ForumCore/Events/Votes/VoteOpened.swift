import StrictJSON

/// A vote on themes opened: its method and the themes as they stood, in the order of the board.
public struct VoteOpened: ForumEvent {
    public static let kind = "vote-opened"

    public var vote: VoteID
    public var method: VoteMethod
    public var choices: [VoteChoice]
    /// People in the room, where known.
    public var present: Int?

    public init(vote: VoteID, method: VoteMethod, choices: [VoteChoice], present: Int? = nil) {
        self.vote = vote
        self.method = method
        self.choices = choices
        self.present = present
    }

    public init(json: JSONObject) throws {
        vote = try json.id("vote")
        method = try VoteMethod(json: json)
        choices = try json.array("choices").map { try VoteChoice(json: $0.object()) }
        present = try json.intIfPresent("present", in: counts)
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        method.write(to: &object)
        object.append("choices", .array(choices.map { .object($0.json) }))
        object.set("present", present)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.votes.insert(Vote(id: vote, method: method, choices: choices, opened: Mark(context), present: present), for: vote)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [VotePhaseChanged(vote: vote, phase: .cancelled)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote].map { $0.phase == .open && $0.ballots.isEmpty && $0.hands.isEmpty } ?? false
    }
}

extension VoteMethod {
    init(json: JSONObject) throws(JSONShapeError) {
        switch try json.string("method") {
        case "hands": self = .hands
        case "dots": self = .dots(allowance: try json.int("allowance", in: counts), cap: try json.int("cap", in: counts))
        default: throw .invalid([.member("method")])
        }
    }

    func write(to object: inout JSONObject) {
        switch self {
        case .hands: object.set("method", "hands")
        case .dots(let allowance, let cap):
            object.set("method", "dots")
            object.set("allowance", allowance)
            object.set("cap", cap)
        }
    }
}

extension VoteChoice {
    init(json: JSONObject) throws(JSONShapeError) { self.init(theme: try json.id("theme"), title: try json.text("title")) }
    var json: JSONObject { ["theme": .string(theme.text), "title": .string(title)] }
}

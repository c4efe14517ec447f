import StrictJSON

/// A vote on themes opened: what was agreed beforehand and the themes as they stood, in the order of the board.
public struct VoteOpened: ForumEvent {
    public static let kind = "vote-opened"

    public var vote: VoteID
    public var rules: VoteRules
    /// Each theme once.
    public var choices: [VoteChoice]
    /// People in the room, where known.
    public var present: Int?
    /// The vote whose tie this one decides.
    public var rerunOf: VoteID?

    public init(vote: VoteID, rules: VoteRules, choices: [VoteChoice], present: Int? = nil, rerunOf: VoteID? = nil) {
        self.vote = vote
        self.rules = rules
        var known: Set<ThemeID> = []
        self.choices = choices.filter { known.insert($0.theme).inserted }
        self.present = present
        self.rerunOf = rerunOf
    }

    public init(vote: VoteID, method: VoteMethod, choices: [VoteChoice], present: Int? = nil) {
        self.init(vote: vote, rules: VoteRules(method), choices: choices, present: present)
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), rules: try VoteRules(json: json),
            choices: try json.array("choices").map { try VoteChoice(json: $0.object()) },
            present: try json.intIfPresent("present", in: counts), rerunOf: try json.idIfPresent("rerunOf"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        rules.write(to: &object)
        object.append("choices", .array(choices.map { .object($0.json) }))
        object.set("present", present)
        object.set("rerunOf", rerunOf)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        var opened = Vote(id: vote, rules: rules, choices: choices, opened: Mark(context), present: present)
        opened.rerunOf = rerunOf
        state.votes.insert(opened, for: vote)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [VotePhaseChanged(vote: vote, phase: .cancelled)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote].map { $0.phase == .open && $0.isUntouched && $0.present == present } ?? false
    }
}

extension VoteRules {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(try VoteMethod(json: json))
        places = max(1, try json.intIfPresent("places", in: counts) ?? 1)
        eligibility = try json.choiceIfPresent("voters") ?? .room
        areNumbered = !(try json.flag("unnumbered"))
        showsPartial = try json.flag("showsPartial")
    }

    func write(to object: inout JSONObject) {
        method.write(to: &object)
        if places != 1 { object.set("places", places) }
        if eligibility != .room { object.set("voters", eligibility.rawValue) }
        object.set("unnumbered", !areNumbered)
        object.set("showsPartial", showsPartial)
    }
}

extension VoteMethod {
    init(json: JSONObject) throws(JSONShapeError) {
        switch try json.string("method") {
        case "hands": self = .hands
        case "dots": self = .dots(allowance: try json.int("allowance", in: counts), cap: try json.int("cap", in: counts))
        case "approval": self = .approval
        case "majority-judgment": self = .majorityJudgment(grades: try json.strings("grades"))
        case "score": self = .score(maximum: try json.int("maximum", in: counts))
        case "borda": self = .borda
        case "schulze": self = .schulze
        case "instant-runoff": self = .instantRunoff
        case "quadratic": self = .quadratic(credits: try json.int("credits", in: counts))
        case "equal-shares": self = .equalShares
        case "phragmen": self = .phragmen
        default: throw .invalid([.member("method")])
        }
    }

    func write(to object: inout JSONObject) {
        object.set("method", name)
        switch self {
        case .dots(let allowance, let cap):
            object.set("allowance", allowance)
            object.set("cap", cap)
        case .majorityJudgment(let grades): object.set("grades", grades)
        case .score(let maximum): object.set("maximum", maximum)
        case .quadratic(let credits): object.set("credits", credits)
        default: break
        }
    }
}

extension VoteChoice {
    init(json: JSONObject) throws(JSONShapeError) { self.init(theme: try json.id("theme"), title: try json.text("title")) }
    var json: JSONObject { ["theme": .string(theme.text), "title": .string(title)] }
}

import StrictJSON

/// Opens a vote on the standing themes, or on those named; where the room said a seed, in the order of its lot, which is drawn in the same step.
public struct OpenVote: ForumCommand {
    public static let name = "open-vote"
    public static let fields: [CommandField] = [
        .required("method", .choice(VoteMethod.names)), .optional("themes", .strings), .optional("places", .integer),
        .optional("allowance", .integer), .optional("cap", .integer), .optional("grades", .strings), .optional("maximum", .integer),
        .optional("credits", .integer), .optional("voters", .choice(["room", "arrivals"])), .optional("unnumbered", .boolean),
        .optional("showsPartial", .boolean), .optional("present", .integer), .optional("rerunOf"), .optional("seed"),
    ]

    public var rules: VoteRules
    /// Empty: all standing themes.
    public var themes: [ThemeID]
    public var present: Int?
    /// The closed vote whose tie is voted on again.
    public var rerunOf: VoteID?
    /// What the room said for the order of the themes; blank keeps the board's.
    public var seed: String

    public init(_ rules: VoteRules, themes: [ThemeID] = [], present: Int? = nil, rerunOf: VoteID? = nil, seed: String = "") {
        self.rules = rules
        self.themes = themes
        self.present = present
        self.rerunOf = rerunOf
        self.seed = seed
    }

    public init(method: VoteMethod, themes: [ThemeID] = [], present: Int? = nil) {
        self.init(VoteRules(method), themes: themes, present: present)
    }

    public init(json: JSONObject) throws {
        let method: VoteMethod
        switch try json.string("method") {
        case "dots":
            let allowance = try json.intIfPresent("allowance") ?? 3
            method = .dots(allowance: allowance, cap: try json.intIfPresent("cap") ?? allowance)
        case "majority-judgment": method = .majorityJudgment(grades: try json.strings("grades"))
        case "score": method = .score(maximum: try json.intIfPresent("maximum") ?? 10)
        case "quadratic": method = .quadratic(credits: try json.intIfPresent("credits") ?? 16)
        case let name:
            guard let named = VoteMethod.all.first(where: { $0.name == name }) else { throw JSONShapeError.invalid(["method"]) }
            method = named
        }
        rules = VoteRules(method)
        rules.places = try json.intIfPresent("places") ?? 1
        rules.eligibility = try json.choiceIfPresent("voters") ?? .room
        rules.areNumbered = !(try json.flag("unnumbered"))
        rules.showsPartial = try json.flag("showsPartial")
        themes = try json.ids("themes")
        present = try json.intIfPresent("present")
        rerunOf = try json.idIfPresent("rerunOf")
        seed = try json.stringIfPresent("seed") ?? ""
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard state.openVote == nil else { throw Refusal(.voteAlreadyOpen) }
        try checkRules()
        if let present { try Self.check(present, in: 0...100_000, "present") }
        var named = themes
        if let rerunOf {
            guard let former = state.votes[rerunOf] else { throw Refusal(.voteUnknown, ["name": rerunOf.text]) }
            guard former.phase == .closed else { throw Refusal(.voteNotClosed) }
            named = try tied(former)
        }
        var choices: [VoteChoice] = []
        let order = try seed.allSatisfy(\.isWhitespace) ? nil : state.boardOrder(drawnWith: seed)
        for id in inOrder(named.isEmpty ? state.standingThemes.map(\.id) : named, order) {
            let theme = try state.standingTheme(id)
            if !choices.contains(where: { $0.theme == id }) { choices.append(VoteChoice(theme: id, title: theme.title)) }
        }
        guard choices.count >= 2 else { throw Refusal(.themesTooFew, ["limit": "2"]) }
        if rules.places < 1 { try Self.check(rules.places, in: 1...choices.count - 1, "places") }
        guard rules.places < choices.count else { throw Refusal(.placesTooMany, ["limit": String(choices.count - 1), "member": "places"]) }
        let vote = VoteID(inputs.freshID())
        var events: [any ForumEvent] = []
        if let order, order != state.boardOrder { events.append(ThemesOrdered(seed: order.seed, order: order.themes)) }
        events.append(VoteOpened(vote: vote, rules: tidied, choices: choices, present: present, rerunOf: rerunOf))
        return Decision(events, step: Self.name, answer: ["vote": .string(vote.text)])
    }

    /// The themes of another vote among equals: those that are tied, for the places that are left, as long as nothing is decided.
    private func tied(_ former: Vote) throws(Refusal) -> [ThemeID] {
        let outcome = VoteOutcome(former)
        let isOfTie = !outcome.tied.isEmpty && (themes.isEmpty || Set(themes) == Set(outcome.tied))
        guard former.decision == nil, isOfTie, rules.places == outcome.placesLeft else {
            let titles = former.choices.filter { outcome.tied.contains($0.theme) }.map(\.title).joined(separator: ", ")
            throw Refusal(.rerunOfNoTie, ["name": outcome.tied.isEmpty ? "–" : "\(titles) (\(outcome.placesLeft))"])
        }
        return themes.isEmpty ? outcome.tied : themes
    }

    private func inOrder(_ themes: [ThemeID], _ order: BoardOrder?) -> [ThemeID] {
        guard let order else { return themes }
        let named = Set(themes)
        // One that does not stand is refused by its name.
        return order.themes.filter { named.contains($0) } + themes.filter { !order.themes.contains($0) }
    }

    /// The rules as they are recorded: grades are of one line each.
    private var tidied: VoteRules {
        guard case .majorityJudgment(let grades) = rules.method else { return rules }
        var rules = rules
        rules.method = .majorityJudgment(grades: grades.map(\.tidied))
        return rules
    }

    private func checkRules() throws(Refusal) {
        switch rules.method {
        case .dots(let allowance, let cap):
            try Self.check(allowance, in: 1...100, "allowance")
            try Self.check(cap, in: 1...allowance, "cap")
        case .majorityJudgment(let grades):
            if !grades.isEmpty { try Self.check(grades.count, in: 2...10, "grades") }
            var known: [String: String] = [:]
            for grade in grades {
                let name = try grade.tidied.checked()
                if let same = known.updateValue(name, forKey: Folding.fold(name)) { throw Refusal(.gradesAlike, ["name": same]) }
            }
        case .score(let maximum): try Self.check(maximum, in: 1...100, "maximum")
        case .quadratic(let credits): try Self.check(credits, in: 1...10_000, "credits")
        default: break
        }
        guard rules.places <= 1 || !rules.method.choosesOne else { throw Refusal(.onePlaceOnly) }
    }

    static func check(_ value: Int, in range: ClosedRange<Int>, _ member: String) throws(Refusal) {
        guard range.contains(value) else {
            throw Refusal(
                .numberOutOfRange, ["least": String(range.lowerBound), "limit": String(range.upperBound), "member": member])
        }
    }
}

import StrictJSON

extension Ballot {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            key: try BallotKey(json: json), marks: try json.ballotMarks(), mark: try Mark(json: json),
            isSecond: try json.flag("second"))
    }

    var json: JSONObject {
        var object = JSONObject()
        key.write(to: &object)
        object.set("marks", marks)
        object.set("second", isSecond)
        for member in mark.json.members { object.append(member.name, member.value) }
        return object
    }
}

extension HandCount {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            theme: try json.idIfPresent("theme"), isRecount: try json.flag("recount"), count: try json.int("count", in: counts),
            mark: try Mark(json: json))
    }

    var json: JSONObject {
        var object = JSONObject()
        object.set("theme", theme)
        object.set("recount", isRecount)
        object.set("count", count)
        for member in mark.json.members { object.append(member.name, member.value) }
        return object
    }
}

extension VoteSeal {
    init(json: JSONObject) throws(JSONShapeError) {
        guard let digest = Digest(hexadecimal: try json.string("digest")) else { throw .invalid([.member("digest")]) }
        self.init(ballots: try json.int("ballots", in: counts), digest: digest, mark: try Mark(json: json))
    }

    var json: JSONObject {
        var object: JSONObject = ["ballots": .integer(Int64(ballots)), "digest": .string(digest.hexadecimal)]
        for member in mark.json.members { object.append(member.name, member.value) }
        return object
    }
}

extension SealedEntries {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            hands: try BallotMarks(json: try json.objectIfPresent("hands") ?? JSONObject()),
            abstentions: try json.intIfPresent("abstentions", in: counts))
        for value in try json.arrayIfPresent("ballots") ?? [] {
            let entry = try value.object()
            ballots[try BallotKey(json: entry)] = try entry.ballotMarks()
        }
    }

    var json: JSONObject {
        var object = JSONObject()
        if !hands.isEmpty { object.set("hands", hands) }
        object.set("abstentions", abstentions)
        if !ballots.isEmpty { object.append("ballots", .array(ballots.entries)) }
        return object
    }
}

extension [BallotKey: BallotMarks] {
    /// By number: nothing tells in which order they came.
    fileprivate var entries: [JSONValue] {
        sorted { $0.key < $1.key }.map { key, marks in
            var entry = key.json
            entry.set("marks", marks)
            return .object(entry)
        }
    }
}

extension VoteDecision {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            chosen: try json.ids("chosen"), means: try json.choiceIfPresent("means") ?? .count, seed: try json.stringIfPresent("seed"),
            drawn: try json.ids("drawn"), mark: try Mark(json: json))
    }

    var json: JSONObject {
        var object: JSONObject = ["chosen": chosen.json, "means": .string(means.rawValue)]
        if let seed { object.append("seed", .string(seed)) }
        if !drawn.isEmpty { object.append("drawn", drawn.json) }
        for member in mark.json.members { object.append(member.name, member.value) }
        return object
    }
}

extension Vote {
    init(json: JSONObject) throws(JSONShapeError) {
        var choices: [VoteChoice] = []
        _ = try json.array("choices")
        try json.each("choices") { value throws(JSONShapeError) in choices.append(try VoteChoice(json: value)) }
        self.init(
            id: try json.id("id"), rules: try VoteRules(json: json), choices: choices,
            opened: try json.inside("opened") { inner throws(JSONShapeError) in try Mark(json: inner) },
            present: try json.intIfPresent("present", in: counts))
        phase = try json.choiceIfPresent("phase") ?? .open
        if json["closed"] != nil { closed = try json.inside("closed") { inner throws(JSONShapeError) in try Mark(json: inner) } }
        rerunOf = try json.idIfPresent("rerunOf")
        hands = try BallotMarks(json: try json.objectIfPresent("hands") ?? JSONObject())
        recounts = try BallotMarks(json: try json.objectIfPresent("recounts") ?? JSONObject())
        abstentions = try json.intIfPresent("abstentions", in: counts)
        abstentionsRecount = try json.intIfPresent("abstentionsRecount", in: counts)
        for value in try json.arrayIfPresent("rivalHands") ?? [] { rivalHands.append(try HandCount(json: try value.object())) }
        try json.each("ballots") { value throws(JSONShapeError) in
            let ballot = try Ballot(json: value)
            ballots[ballot.key] = ballot
        }
        for value in try json.arrayIfPresent("secondEntries") ?? [] {
            let entry = try value.object()
            secondEntries[try BallotKey(json: entry)] = try entry.ballotMarks()
        }
        for value in try json.arrayIfPresent("disputed") ?? [] { disputed.append(try Ballot(json: try value.object())) }
        for value in try json.arrayIfPresent("settled") ?? [] { settled.insert(try BallotKey(json: try value.object())) }
        for value in try json.arrayIfPresent("late") ?? [] { late.append(try Ballot(json: try value.object())) }
        let isAnyKept = !ballots.isEmpty || !secondEntries.isEmpty || !disputed.isEmpty || !late.isEmpty
        hasHadBallots = try json.flag("hadBallots") || isAnyKept
        voters = Set(try json.ids("voted"))
        for member in try json.objectIfPresent("boxes")?.members ?? [] { boxes[member.name] = ConsoleName(try member.value.string()) }
        for value in try json.arrayIfPresent("seals") ?? [] { seals.append(try VoteSeal(json: try value.object())) }
        firstSealed = try json.objectIfPresent("firstSealed").map { json throws(JSONShapeError) in try SealedEntries(json: json) }
        decision = try json.objectIfPresent("decision").map { json throws(JSONShapeError) in try VoteDecision(json: json) }
        for value in try json.arrayIfPresent("otherDecisions") ?? [] {
            otherDecisions.append(try VoteDecision(json: try value.object()))
        }
        for value in try json.arrayIfPresent("formerLots") ?? [] { formerLots.append(try VoteDecision(json: try value.object())) }
    }

    /// Ballots by number and voters by identifier: nothing in the file tells in which order they came.
    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text)]
        rules.write(to: &object)
        object.set("phase", phase.rawValue)
        object.append("choices", .array(choices.map { .object($0.json) }))
        object.append("opened", .object(opened.json))
        if let closed { object.append("closed", .object(closed.json)) }
        object.set("present", present)
        object.set("rerunOf", rerunOf)
        if !hands.isEmpty { object.set("hands", hands) }
        if !recounts.isEmpty { object.set("recounts", recounts) }
        object.set("abstentions", abstentions)
        object.set("abstentionsRecount", abstentionsRecount)
        func list(_ name: String, _ objects: [JSONObject]) {
            if !objects.isEmpty { object.append(name, .array(objects.map { .object($0) })) }
        }
        list("rivalHands", rivalHands.map(\.json))
        list("ballots", ballots.values.sorted { $0.key < $1.key }.map(\.json))
        if !secondEntries.isEmpty { object.append("secondEntries", .array(secondEntries.entries)) }
        list("disputed", disputed.map(\.json))
        list("settled", settled.sorted().map(\.json))
        list("late", late.map(\.json))
        // Where there are none any more that would say it.
        let isAnyKept = !ballots.isEmpty || !secondEntries.isEmpty || !disputed.isEmpty || !late.isEmpty
        object.set("hadBallots", hasHadBallots && !isAnyKept)
        if !voters.isEmpty { object.append("voted", voters.sorted().json) }
        if !boxes.isEmpty {
            let held = boxes.sorted { $0.key < $1.key }.map { JSONObject.Member($0.key, .string($0.value.text)) }
            object.append("boxes", .object(JSONObject(held)))
        }
        list("seals", seals.map(\.json))
        if let firstSealed { object.append("firstSealed", .object(firstSealed.json)) }
        if let decision { object.append("decision", .object(decision.json)) }
        list("otherDecisions", otherDecisions.map(\.json))
        list("formerLots", formerLots.map(\.json))
        return object
    }
}

extension BallotKey {
    var json: JSONObject {
        var object = JSONObject()
        write(to: &object)
        return object
    }
}

extension BoardOrder {
    init(json: JSONObject) throws(JSONShapeError) { self.init(seed: try json.text("seed"), themes: try json.ids("themes")) }

    var json: JSONObject {
        var object = JSONObject()
        object.set("seed", seed)
        object.append("themes", themes.json)
        return object
    }
}

extension ProgrammeEntry {
    init(json: JSONObject) throws(JSONShapeError) { self.init(theme: try json.id("theme"), vote: try json.idIfPresent("vote")) }

    var json: JSONObject {
        var object: JSONObject = ["theme": .string(theme.text)]
        object.set("vote", vote)
        return object
    }
}

import StrictJSON

extension SessionInfo {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init()
        id = try json.idIfPresent("id")
        title = try json.text("title")
        venue = try json.text("venue")
        date = try json.stringIfPresent("date").flatMap { CivilDate($0) }
        startMinutes = try json.intIfPresent("startMinutes", in: 0...1_439) ?? startMinutes
        capacity = try json.intIfPresent("capacity", in: counts)
        groundRules = try json.strings("groundRules")
        template = try json.text("template")
        isChathamHouse = try json.flag("chathamHouse")
        isDemo = try json.flag("demo")
        madeOn = try json.stringIfPresent("madeOn")
    }

    var json: JSONObject {
        var object = JSONObject()
        object.set("id", id)
        object.set("title", title)
        object.set("venue", venue)
        if let date { object.set("date", date.text) }
        object.set("startMinutes", startMinutes)
        object.set("capacity", capacity)
        object.set("groundRules", groundRules)
        object.set("template", template)
        object.set("chathamHouse", isChathamHouse)
        object.set("demo", isDemo)
        if let madeOn { object.append("madeOn", .string(madeOn)) }
        return object
    }
}

extension Question {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(id: try json.id("id"), label: try json.text("label"), text: try json.text("text"))
        isWithdrawn = try json.flag("withdrawn")
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text)]
        object.set("label", label)
        object.set("text", text)
        object.set("withdrawn", isWithdrawn)
        return object
    }
}

extension AgendaItem {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            id: try json.id("id"), title: try json.text("title"), kind: try json.choiceIfPresent("kind") ?? .talk,
            minutes: try json.int("minutes", in: counts))
        extensionMinutes = try json.intIfPresent("extensionMinutes", in: -counts.upperBound...counts.upperBound) ?? 0
        if json["segments"] != nil {
            for value in try json.array("segments") { segments.append(try RunSegment(json: try value.object())) }
        }
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text)]
        object.set("title", title)
        object.set("kind", kind.rawValue)
        object.set("minutes", minutes)
        if extensionMinutes != 0 { object.set("extensionMinutes", extensionMinutes) }
        if !segments.isEmpty { object.append("segments", .array(segments.map { .object($0.json) })) }
        return object
    }
}

extension Mark {
    init(json: JSONObject) throws(JSONShapeError) { self.init(at: try json.timestamp("at"), console: try json.id("console")) }
    var json: JSONObject { ["at": .string(at.text), "console": .string(console.text)] }
}

extension EventStamp {
    init(json: JSONObject) throws(JSONShapeError) {
        guard let sum = Digest(hexadecimal: try json.string("sum")) else { throw .invalid(["sum"]) }
        self.init(
            clock: Int64(try json.int("clock", in: 0...Int(EventStamp.maximumClock))), console: try json.id("console"),
            sequence: try json.int("seq", in: 1...sensibleNumbers.upperBound), sum: sum)
    }

    var json: JSONObject {
        [
            "clock": .integer(clock), "console": .string(console.text), "seq": .integer(Int64(sequence)),
            "sum": .string(sum.hexadecimal),
        ]
    }
}

extension Attendance {
    convenience init(json: JSONObject) throws(JSONShapeError) {
        try self.init(json: json, arrival: try EventStamp(json: try json.object("event")))
    }

    /// Reads the members that `course` writes. Which event gives the arrival is for whoever takes it over to say.
    convenience init(course: JSONObject) throws(JSONShapeError) {
        let console: ConsoleName = try course.id("console")
        try self.init(json: course, arrival: EventStamp(clock: 0, console: console, sequence: 0, sum: .zero))
    }

    private convenience init(json: JSONObject, arrival: EventStamp) throws(JSONShapeError) {
        self.init(
            arrived: try Mark(json: json), arrival: arrival, isInside: try json.boolIfPresent("inside") ?? true,
            lastMove: json["moved"] == nil ? nil : try Mark(json: try json.object("moved")),
            overCapacity: try json.flag("overCapacity"),
            others: try (json.arrayIfPresent("others") ?? []).map { value throws(JSONShapeError) in
                let other = try value.object()
                return Other(arrived: try Mark(json: other), arrival: try EventStamp(json: try other.object("event")))
            })
    }

    var json: JSONObject {
        var object = course
        object.append("event", .object(arrival.json))
        return object
    }

    /// When they came and whether they are inside, without the event that says so.
    var course: JSONObject {
        var object = arrived.json
        if !isInside { object.append("inside", .bool(false)) }
        if let lastMove { object.append("moved", .object(lastMove.json)) }
        object.set("overCapacity", overCapacity)
        if !others.isEmpty {
            let list: [JSONValue] = others.map { other in
                var entry = other.arrived.json
                entry.append("event", .object(other.arrival.json))
                return .object(entry)
            }
            object.append("others", .array(list))
        }
        return object
    }
}

extension Theme {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(id: try json.id("id"), title: try json.text("title"), proposed: try Mark(json: try json.object("proposed")))
        mergedInto = try json.idIfPresent("mergedInto")
        isWithdrawn = try json.flag("withdrawn")
        withdrawalReason = try json.text("reason")
        origin = try json.text("origin")
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text), "title": .string(title)]
        object.set("mergedInto", mergedInto)
        object.set("withdrawn", isWithdrawn)
        object.set("reason", withdrawalReason)
        object.set("origin", origin)
        object.append("proposed", .object(proposed.json))
        return object
    }
}

extension EventRecord {
    /// The members of a journal line before its `sum`, in their order there.
    public var lineMembers: JSONObject {
        var object: JSONObject = [
            "v": .integer(1), "console": .string(stamp.console.text), "seq": .integer(Int64(stamp.sequence)),
            "clock": .integer(stamp.clock), "at": .string(at.text),
        ]
        if let by { object.append("by", .string(by)) }
        object.set("undo", isUndo)
        object.append("kind", .string(kind))
        object.append("data", .object(data))
        return object
    }

    /// Reads a journal line, its digest included. The version is the caller's to check.
    public init(line: JSONObject) throws(JSONShapeError) {
        self.init(
            stamp: try EventStamp(json: line), at: try line.timestamp("at"), by: try line.stringIfPresent("by"),
            isUndo: try line.flag("undo"), kind: try line.string("kind"), data: try line.object("data"))
    }
}

import StrictJSON

extension Note {
    init(json: JSONObject) throws(JSONShapeError) {
        var revisions: [Revision] = []
        for value in try json.array("revisions") { revisions.append(try Revision(json: try value.object())) }
        guard let first = revisions.first else { throw .invalid(["revisions"]) }
        self.init(
            id: try json.id("id"), question: try json.idIfPresent("question"), kind: try json.choiceIfPresent("kind"),
            tags: try json.strings("tags"), table: try json.text("table"), round: try json.intIfPresent("round", in: counts),
            sector: try json.choiceIfPresent("sector"), written: try Mark(json: try json.object("written")), first: first)
        self.revisions = revisions
        if json["heads"] != nil { heads = try json.ids("heads") } else { heads = [revisions[revisions.count - 1].id] }
        themes = try json.ids("themes")
        isStarred = try json.flag("star")
        isMinority = try json.flag("minority")
        heading = try json.idIfPresent("heading")
        mergedInto = try json.idIfPresent("mergedInto")
        splitFrom = try json.idIfPresent("splitFrom")
        isWithdrawn = try json.flag("withdrawn")
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text)]
        object.set("question", question)
        if let kind { object.set("kind", kind.rawValue) }
        object.append("text", .string(text))
        object.set("tags", tags)
        object.set("table", table)
        object.set("round", round)
        if let sector { object.set("sector", sector.rawValue) }
        object.set("themes", themes.map(\.text))
        object.set("star", isStarred)
        object.set("minority", isMinority)
        object.set("heading", heading)
        object.set("mergedInto", mergedInto)
        object.set("splitFrom", splitFrom)
        object.set("withdrawn", isWithdrawn)
        object.append("written", .object(written.json))
        object.append("heads", heads.json)
        object.append("revisions", .array(revisions.map { .object($0.json) }))
        return object
    }
}

extension Revision {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            id: try json.id("id"), text: try json.string("text"), mark: try Mark(json: json), by: try json.stringIfPresent("by"),
            replacing: try json.ids("replacing"))
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text), "text": .string(text)]
        for member in mark.json.members { object.append(member.name, member.value) }
        if let by { object.append("by", .string(by)) }
        object.set("replacing", replacing.map(\.text))
        return object
    }
}

extension Heading {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(id: try json.id("id"), question: try json.idIfPresent("question"), title: try json.text("title"))
        notes = try json.ids("notes")
        theme = try json.idIfPresent("theme")
        isWithdrawn = try json.flag("withdrawn")
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text)]
        object.set("question", question)
        object.append("title", .string(title))
        object.set("notes", notes.map(\.text))
        object.set("theme", theme)
        object.set("withdrawn", isWithdrawn)
        return object
    }
}

extension ReadBack.Reading {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(note: try json.id("note"), wording: try json.id("wording"), kind: try json.choiceIfPresent("kind"))
    }

    var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text), "wording": .string(wording.text)]
        if let kind { object.set("kind", kind.rawValue) }
        return object
    }
}

extension ReadBack {
    /// The member `readings` of an event or of the session file.
    static func readings(_ json: JSONObject) throws(JSONShapeError) -> [Reading] {
        var readings: [Reading] = []
        for value in try json.arrayIfPresent("readings") ?? [] { readings.append(try Reading(json: try value.object())) }
        return readings
    }

    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            id: try json.id("id"), question: try json.idIfPresent("question"), table: try json.text("table"),
            agreedBy: try json.text("agreedBy"), agreed: try Mark(json: try json.object("agreed")), readings: try Self.readings(json))
        isWithdrawn = try json.flag("withdrawn")
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(id.text)]
        object.set("question", question)
        object.set("table", table)
        object.set("agreedBy", agreedBy)
        object.set("withdrawn", isWithdrawn)
        object.append("agreed", .object(agreed.json))
        object.append("readings", .array(readings.map { .object($0.json) }))
        return object
    }
}

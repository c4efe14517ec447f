import StrictJSON

extension Note {
    /// Reads one note of a session file: there may be 100,000 of them, and nearly all that they hold is their wordings.
    init(reader: inout JSONReader) throws {
        var rest = JSONObject()
        var revisions: [Revision] = []
        try reader.readObject { reader, name in
            switch name {
            case "revisions":
                try JSONShapeError.naming("revisions") {
                    try reader.readArray { element in
                        let place = revisions.count
                        try JSONShapeError.naming(.index(place)) { revisions.append(try Revision(reader: &element)) }
                    }
                }
            // What stands is said among the wordings, too.
            case "text": break
            default: rest.append(name.text, try reader.readValue())
            }
        }
        try self.init(json: rest, revisions)
    }

    private init(json: JSONObject, _ revisions: [Revision]) throws(JSONShapeError) {
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
    init(reader: inout JSONReader) throws {
        var id: String?
        var text: String?
        var at: Timestamp?
        var console: String?
        var by: String?
        var replacing: [RevisionID] = []
        try reader.readObject { reader, name in
            try JSONShapeError.naming(.member(name.text)) {
                switch name {
                case "id": id = try reader.readString()
                case "text": text = try reader.readString()
                case "at":
                    guard let read = Timestamp(try reader.readString()) else { throw JSONShapeError.invalid([]) }
                    at = read
                case "console": console = try reader.readString()
                case "by": by = try reader.readString()
                case "replacing": try reader.readArray { replacing.append(RevisionID(try $0.readString())) }
                default: break
                }
            }
        }
        guard let id else { throw JSONShapeError.missing(["id"]) }
        guard let text else { throw JSONShapeError.missing(["text"]) }
        guard let at else { throw JSONShapeError.missing(["at"]) }
        guard let console else { throw JSONShapeError.missing(["console"]) }
        self.init(id: RevisionID(id), text: text, mark: Mark(at: at, console: ConsoleName(console)), by: by, replacing: replacing)
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

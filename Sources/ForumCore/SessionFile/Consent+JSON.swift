import StrictJSON

extension Consent {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(isGiven: try json.bool("given"), mark: try Mark(json: json))
    }

    var json: JSONObject {
        var object: JSONObject = ["given": .bool(isGiven)]
        for member in mark.json.members { object.append(member.name, member.value) }
        return object
    }

    /// The answers by purpose; purposes that this version does not know are passed over.
    static func all(json: JSONObject) throws(JSONShapeError) -> [ConsentPurpose: Consent] {
        var read: [ConsentPurpose: Consent] = [:]
        for member in json.members {
            guard let purpose = ConsentPurpose(rawValue: member.name) else { continue }
            read[purpose] = try Consent(json: try member.value.object())
        }
        return read
    }
}

extension Waiting {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            since: try Mark(json: json), stamp: try EventStamp(json: try json.object("event")), hasLeft: try json.flag("left"),
            isFromList: try json.flag("fromList"))
    }

    var json: JSONObject {
        var object = since.json
        object.set("left", hasLeft)
        object.set("fromList", isFromList)
        object.append("event", .object(stamp.json))
        return object
    }
}

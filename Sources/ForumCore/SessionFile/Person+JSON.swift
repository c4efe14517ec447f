import StrictJSON

extension Person {
    /// Reads one person of a session file, member by member: there may be 100,000 of them.
    init(reader: inout JSONReader) throws {
        var id: String?
        var number: Int?
        var lists: Int?
        var given = ""
        var family = ""
        var email = ""
        var organisation = ""
        var sector = Sector.unknown
        var codes: [String] = []
        var order = ""
        var table = ""
        var remarks = ""
        var needsAttention = false
        var wishesNews = false
        var isNewcomer = false
        var isDeclined = false
        var listed: Registration?
        var isWalkIn = false
        var isRemoved = false
        var attendance: Attendance?
        var consents: [ConsentPurpose: Consent] = [:]
        var waiting: Waiting?
        var inPlaceOf: PersonID?
        var replacedBy: PersonID?
        try reader.readObject { reader, name in
            try JSONShapeError.naming(.member(name.text)) {
                switch name {
                case "id": id = try reader.readString()
                case "number": number = Int(exactly: try reader.readInteger()).flatMap { (1...SheetNumber.highest).contains($0) ? $0 : nil }
                case "lists": lists = Int(exactly: try reader.readInteger()).flatMap { (0...SheetNumber.highest).contains($0) ? $0 : nil }
                case "given": given = try reader.readString()
                case "family": family = try reader.readString()
                case "email": email = try reader.readString()
                case "organisation": organisation = try reader.readString()
                case "sector": sector = Sector(rawValue: try reader.readString()) ?? .unknown
                case "codes": try reader.readArray { codes.append(try $0.readString()) }
                case "order": order = try reader.readString()
                case "table": table = try reader.readString()
                case "remarks": remarks = try reader.readString()
                case "attention": needsAttention = try reader.readBool()
                case "wishesNews": wishesNews = try reader.readBool()
                case "newcomer": isNewcomer = try reader.readBool()
                case "declined": isDeclined = try reader.readBool()
                case "listed": listed = try Registration(json: try reader.readValue().object())
                case "walkIn": isWalkIn = try reader.readBool()
                case "removed": isRemoved = try reader.readBool()
                case "attendance": attendance = try Attendance(json: try reader.readValue().object())
                case "consents": consents = try Consent.all(json: try reader.readValue().object())
                case "waiting": waiting = try Waiting(json: try reader.readValue().object())
                case "inPlaceOf": inPlaceOf = PersonID(try reader.readString())
                case "replacedBy": replacedBy = PersonID(try reader.readString())
                default: break
                }
            }
        }
        guard let id else { throw JSONShapeError.missing(["id"]) }
        self.init(
            id: PersonID(id),
            registration: Registration(
                given: given, family: family, email: email, organisation: organisation, sector: sector, codes: codes, order: order,
                table: table, remarks: remarks, needsAttention: needsAttention, wishesNews: wishesNews, isNewcomer: isNewcomer,
                isDeclined: isDeclined),
            isWalkIn: isWalkIn, attendance: attendance, number: number)
        if let lists { self.lists = lists }
        if let listed { self.listed = listed == registration ? registration : listed }
        self.isRemoved = isRemoved
        self.consents = consents
        self.waiting = waiting
        self.inPlaceOf = inPlaceOf
        self.replacedBy = replacedBy
    }

    /// - Parameter place: Their place on the list, from 0; a number that follows from it is left out.
    func write(to writer: inout JSONObjectWriter, at place: Int) {
        writer.member("id", id.text)
        if number != place + 1 { writer.member("number", number) }
        let known = registration
        if !known.given.isEmpty { writer.member("given", known.given) }
        if !known.family.isEmpty { writer.member("family", known.family) }
        if !known.email.isEmpty { writer.member("email", known.email) }
        if !known.organisation.isEmpty { writer.member("organisation", known.organisation) }
        if known.sector != .unknown { writer.member("sector", known.sector.rawValue) }
        if !known.codes.isEmpty { writer.array("codes") { list in for code in known.codes { list.element(code) } } }
        if !known.order.isEmpty { writer.member("order", known.order) }
        if !known.table.isEmpty { writer.member("table", known.table) }
        if !known.remarks.isEmpty { writer.member("remarks", known.remarks) }
        if known.needsAttention { writer.member("attention", true) }
        if known.wishesNews { writer.member("wishesNews", true) }
        if known.isNewcomer { writer.member("newcomer", true) }
        if known.isDeclined { writer.member("declined", true) }
        if let listed, isWalkIn || listed != known {
            var said = JSONObject()
            listed.write(to: &said)
            writer.object("listed") { $0.members(said) }
        }
        if lists != (isWalkIn ? 0 : 1) { writer.member("lists", lists) }
        if isWalkIn { writer.member("walkIn", true) }
        if isRemoved { writer.member("removed", true) }
        if let attendance { writer.object("attendance") { $0.members(attendance.json) } }
        if !consents.isEmpty {
            writer.object("consents") { object in
                for (purpose, consent) in consents.sorted(by: { $0.key < $1.key }) {
                    object.object(purpose.rawValue) { $0.members(consent.json) }
                }
            }
        }
        if let waiting { writer.object("waiting") { $0.members(waiting.json) } }
        if let inPlaceOf { writer.member("inPlaceOf", inPlaceOf.text) }
        if let replacedBy { writer.member("replacedBy", replacedBy.text) }
    }
}

extension Agenda {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init()
        for value in try json.arrayIfPresent("items") ?? [] { items.append(try AgendaItem(json: try value.object())) }
        current = try json.idIfPresent("current")
        isPaused = try json.flag("paused")
        isFinished = try json.flag("finished")
    }

    func write(to writer: inout JSONObjectWriter) {
        if let current { writer.member("current", current.text) }
        if isPaused { writer.member("paused", true) }
        if isFinished { writer.member("finished", true) }
        writer.array("items") { list in
            for item in items { list.object(.inline) { $0.members(item.json) } }
        }
    }
}

extension ConsoleRecord {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init(name: try json.id("name"), firstAt: try json.timestamp("firstAt"))
        lastAt = try json.timestamp("lastAt")
        lastClock = try json.integer("clock")
        events = try json.int("events")
    }

    var json: JSONObject {
        [
            "name": .string(name.text), "firstAt": .string(firstAt.text), "lastAt": .string(lastAt.text),
            "clock": .integer(lastClock), "events": .integer(Int64(events)),
        ]
    }
}

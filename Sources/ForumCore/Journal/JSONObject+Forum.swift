import StrictJSON

/// Whole numbers that JSON tools agree on (RFC 8259, section 6).
let sensibleNumbers = -9_007_199_254_740_991...9_007_199_254_740_991
/// Counts of hands, dots, ballots and minutes: more than any forum has.
let counts = 0...1_000_000

extension JSONObject {
    /// A number within what a session can mean by one: below 2^53 on either side, or within `range`. No sum of a few such overflows.
    func int(_ name: String, in range: ClosedRange<Int> = sensibleNumbers) throws(JSONShapeError) -> Int {
        let read = Int(try integer(name))
        guard range.contains(read) else { throw .invalid([.member(name)]) }
        return read
    }

    func intIfPresent(_ name: String, in range: ClosedRange<Int> = sensibleNumbers) throws(JSONShapeError) -> Int? {
        self[name] == nil ? nil : try int(name, in: range)
    }

    /// A person's number on printed lists, or nil.
    func listNumber() throws(JSONShapeError) -> Int? { try intIfPresent("number", in: 1...SheetNumber.highest) }

    func text(_ name: String) throws(JSONShapeError) -> String { try stringIfPresent(name) ?? "" }
    func flag(_ name: String) throws(JSONShapeError) -> Bool { try boolIfPresent(name) ?? false }

    func id<ID: Identifier>(_ name: String) throws(JSONShapeError) -> ID { ID(try string(name)) }
    func idIfPresent<ID: Identifier>(_ name: String) throws(JSONShapeError) -> ID? { try stringIfPresent(name).map { ID($0) } }

    func strings(_ name: String) throws(JSONShapeError) -> [String] {
        guard self[name] != nil else { return [] }
        var read: [String] = []
        for value in try array(name) { read.append(try value.string()) }
        return read
    }

    func ids<ID: Identifier>(_ name: String) throws(JSONShapeError) -> [ID] { try strings(name).map { ID($0) } }

    /// A raw value of an enumeration, or nil when the member is missing or says something this version does not know.
    func choiceIfPresent<Choice: RawRepresentable<String>>(_ name: String) throws(JSONShapeError) -> Choice? {
        try stringIfPresent(name).flatMap { Choice(rawValue: $0) }
    }

    func timestamp(_ name: String) throws(JSONShapeError) -> Timestamp {
        guard let read = Timestamp(try string(name)) else { throw .invalid([.member(name)]) }
        return read
    }

    /// A clock reading: `{"at":"2018-03-12T17:04:11.123Z","boot":"…","steady":123456}`.
    func reading(_ name: String) throws(JSONShapeError) -> ClockReading {
        let inner = try object(name)
        let steady = try inner.intIfPresent("steady", in: 0...sensibleNumbers.upperBound).map { Int64($0) }
        let boot = try inner.stringIfPresent("boot")
        var read = ClockReading(wall: try inner.timestamp("at"))
        if let steady, let boot { read.steady = ClockReading.Steady(boot: boot, milliseconds: steady) }
        return read
    }

    mutating func set(_ name: String, _ value: String) { if !value.isEmpty { append(name, .string(value)) } }
    mutating func set(_ name: String, _ value: Bool) { if value { append(name, .bool(true)) } }
    mutating func set(_ name: String, _ value: Int?) { if let value { append(name, .integer(Int64(value))) } }
    mutating func set(_ name: String, _ value: (some Identifier)?) { if let value { append(name, .string(value.text)) } }
    mutating func set(_ name: String, _ values: [String]) { if !values.isEmpty { append(name, .array(values.map { .string($0) })) } }
    mutating func set(_ name: String, _ reading: ClockReading) { append(name, .object(reading.json)) }
}

extension JSONValue {
    /// A count of hands or dots, from -1,000,000 to 1,000,000: whether it makes sense is for the ballot's rules.
    func count() throws(JSONShapeError) -> Int {
        let read = try integer()
        guard read.magnitude <= UInt64(counts.upperBound) else { throw .invalid([]) }
        return Int(read)
    }
}

extension Array where Element: Identifier {
    var json: JSONValue { .array(map { .string($0.text) }) }
}

extension ClockReading {
    var json: JSONObject {
        var object = JSONObject()
        object.set("at", wall.text)
        if let steady {
            object.set("boot", steady.boot)
            object.append("steady", .integer(steady.milliseconds))
        }
        return object
    }
}

extension Registration {
    convenience init(json: JSONObject) throws(JSONShapeError) {
        self.init(
            given: try json.text("given"), family: try json.text("family"), email: try json.text("email"),
            organisation: try json.text("organisation"), sector: try json.choiceIfPresent("sector") ?? .unknown,
            codes: try json.strings("codes"), order: try json.text("order"), table: try json.text("table"),
            remarks: try json.text("remarks"), needsAttention: try json.flag("attention"), wishesNews: try json.flag("wishesNews"),
            isNewcomer: try json.flag("newcomer"), isDeclined: try json.flag("declined"))
    }

    /// Reads what `members` made. Throws a `JSONShapeError`.
    public convenience init(members: JSONObject) throws(JSONShapeError) { try self.init(json: members) }

    /// Its members as a text can carry them along, those at their default left out.
    public var members: JSONObject {
        var object = JSONObject()
        write(to: &object)
        return object
    }

    /// The members that `init(json:)` reads, those at their default left out.
    func write(to object: inout JSONObject) {
        object.set("given", given)
        object.set("family", family)
        object.set("email", email)
        object.set("organisation", organisation)
        if sector != .unknown { object.set("sector", sector.rawValue) }
        object.set("codes", codes)
        object.set("order", order)
        object.set("table", table)
        object.set("remarks", remarks)
        object.set("attention", needsAttention)
        object.set("wishesNews", wishesNews)
        object.set("newcomer", isNewcomer)
        object.set("declined", isDeclined)
    }
}

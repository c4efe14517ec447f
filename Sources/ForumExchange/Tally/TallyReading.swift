import ForumCore
import StrictJSON

extension JSONObject {
    func tallyMember(_ name: String) throws(TallyFault) -> JSONValue {
        guard let value = self[name] else { throw TallyFault(.missing, JSONPath([.member(name)])) }
        return value
    }

    func tallyInteger(_ name: String) throws(TallyFault) -> Int {
        let value = try tallyMember(name)
        do { return try value.tallyInteger() } catch { throw error.under(.member(name)) }
    }

    /// An integer from 0 on that is counted with as it is.
    func tallyExactCount(_ name: String) throws(TallyFault) -> Int {
        let value = try tallyMember(name)
        do throws(TallyFault) {
            let count = try value.tallyExactInteger()
            guard count >= 0 else { throw TallyFault(.negative) }
            return count
        } catch {
            throw error.under(.member(name))
        }
    }

    /// An integer from 0 on.
    func tallyCount(_ name: String) throws(TallyFault) -> Int {
        let count = try tallyInteger(name)
        guard count >= 0 else { throw TallyFault(.negative, JSONPath([.member(name)])) }
        return count
    }

    /// Reads each element of the array `name`; a fault says which one it is.
    func tallyArray<Element>(
        _ name: String, _ read: (JSONValue) throws(TallyFault) -> Element
    ) throws(TallyFault) -> [Element] {
        let value = try tallyMember(name)
        do { return try value.tallyArray(read) } catch { throw error.under(.member(name)) }
    }

    /// Goes through the array `name` and returns its length.
    @discardableResult
    func forEachTallied(_ name: String, _ body: (JSONValue) throws(TallyFault) -> Void) throws(TallyFault) -> Int {
        let value = try tallyMember(name)
        guard case .array(let elements) = value else {
            throw TallyFault(.mismatch(expected: .array, found: value.kind), JSONPath([.member(name)]))
        }
        for (index, element) in elements.enumerated() {
            do { try body(element) } catch { throw error.under(.member(name), .index(index)) }
        }
        return elements.count
    }
}

extension JSONValue {
    func tallyString() throws(TallyFault) -> String {
        guard case .string(let text) = self else { throw TallyFault(.mismatch(expected: .string, found: kind)) }
        return text
    }

    func tallyObject() throws(TallyFault) -> JSONObject {
        guard case .object(let object) = self else { throw TallyFault(.mismatch(expected: .object, found: kind)) }
        return object
    }

    /// An integer, held at the least or greatest `Int` where it lies beyond: for where less than that is over a rule already.
    func tallyInteger() throws(TallyFault) -> Int {
        switch self {
        case .integer(let value): return Int(value)
        case .number(let text):
            if Natural(decimal: text) != nil { return .max }
            if text.first == "-", let magnitude = Natural(decimal: text.dropFirst()) { return magnitude.isZero ? 0 : .min }
            throw TallyFault(.notAnInteger)
        default: throw TallyFault(.mismatch(expected: .number, found: kind))
        }
    }

    /// An integer that is counted with as it is: refused where it is too great for that.
    func tallyExactInteger() throws(TallyFault) -> Int {
        let integer = try tallyInteger()
        if case .number = self, integer != 0 { throw TallyFault(.tooGreat) }
        return integer
    }

    /// An integer from 0 on, of any size.
    func tallyNatural() throws(TallyFault) -> Natural {
        if case .number(let text) = self, let value = Natural(decimal: text) { return value }
        let value = try tallyInteger()
        guard value >= 0 else { throw TallyFault(.negative) }
        return Natural(UInt(value))
    }

    func tallyArray<Element>(_ read: (JSONValue) throws(TallyFault) -> Element) throws(TallyFault) -> [Element] {
        guard case .array(let elements) = self else { throw TallyFault(.mismatch(expected: .array, found: kind)) }
        var result: [Element] = []
        result.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            do { result.append(try read(element)) } catch { throw error.under(.index(index)) }
        }
        return result
    }
}

/// The names of a case's candidates, in the board's order.
struct Board {
    let names: [String]
    private let places: [String: Int]

    var count: Int { names.count }

    init(_ object: JSONObject, _ member: String) throws(TallyFault) {
        names = try object.tallyArray(member) { value throws(TallyFault) in try value.tallyString() }
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() where places.updateValue(place, forKey: name) != nil {
            throw TallyFault(.repeatedName(name), JSONPath([.member(member), .index(place)]))
        }
        guard names.count <= VotingLimits.candidates else { throw TallyFault(.tooGreat, JSONPath([.member(member)])) }
        self.places = places
    }

    func candidate(_ value: JSONValue) throws(TallyFault) -> Candidate {
        try candidate(named: value.tallyString())
    }

    func candidate(named name: String) throws(TallyFault) -> Candidate {
        guard let place = places[name] else { throw TallyFault(.unknownName(name)) }
        return Candidate(place)
    }

    /// A ballot's fault in the words of the file.
    func fault(_ fault: BallotFault) -> TallyFault {
        switch fault {
        case .unknownCandidate(let candidate): TallyFault(.unknownName(String(candidate.place)))
        case .repeatedCandidate(let candidate): TallyFault(.repeatedName(names[candidate.place]))
        case .emptyTier: TallyFault(.emptyTier)
        case .negativeCount: TallyFault(.negative, ["n"])
        case .tooManyBallots: TallyFault(.tooGreat, ["n"])
        case .tooManyCandidates: TallyFault(.tooGreat)
        }
    }

    func name(_ candidate: Candidate) -> JSONValue { .string(names[candidate.place]) }

    func list(_ candidates: [Candidate]) -> JSONValue { .array(candidates.map(name)) }

    func lists(_ candidates: [[Candidate]]) -> JSONValue { .array(candidates.map(list)) }

    /// An object with a member for each candidate.
    func each(_ values: [JSONValue]) -> JSONValue {
        .object(JSONObject(zip(names, values).map { JSONObject.Member($0, $1) }))
    }

    func each(_ values: [Int]) -> JSONValue { each(values.map(JSONValue.init)) }
}

extension JSONValue {
    init(_ value: Int) { self = .integer(Int64(value)) }

    init(_ value: Natural) {
        let digits = value.description
        self = Int64(digits).map(JSONValue.integer) ?? .number(digits)
    }

    /// "11/32", or null where there is none.
    init(_ value: Fraction?) { self = value.map { .string($0.description) } ?? .null }

    init(_ values: [Int]) { self = .array(values.map(JSONValue.init)) }
}

/// A JSON value (RFC 8259), members in the order of the text.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number, as written, so that writing it back loses nothing.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// A JSON object: members in order, no name twice.
public struct JSONObject: Hashable, Sendable {
    /// A name and its value.
    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in the order of the text.
    public private(set) var members: [Member]

    /// Makes an object of members, whose names the caller knows to be different.
    public init(_ members: [Member] = []) { self.members = members }

    /// The value of the member `name`, or nil. Setting appends or replaces in place; setting nil removes. O(members).
    ///
    /// Names are compared code unit by code unit (RFC 8259, section 8.3): U+212A, the Kelvin sign, is no `K`.
    public subscript(name: String) -> JSONValue? {
        get { index(of: name).map { members[$0].value } }
        set {
            let place = index(of: name)
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Appends a member without looking for an earlier one of that name. O(1) amortised.
    public mutating func append(_ name: String, _ value: JSONValue) { members.append(Member(name, value)) }

    /// The members whose names are not in `known`, in their order: what a newer version of the program wrote.
    public func excluding(_ known: Set<String>) -> JSONObject {
        JSONObject(members.filter { !known.contains($0.name) })
    }

    private func index(of name: String) -> Int? {
        members.firstIndex { $0.name == name && $0.name.utf8.elementsEqual(name.utf8) }
    }
}

/// The six kinds of a JSON value.
public enum JSONKind: Hashable, Sendable, CaseIterable {
    case null, bool, number, string, array, object

    /// The kind that a value beginning with `byte` has, or nil where no value begins so.
    init?(firstByte byte: UInt8) {
        switch byte {
        case .quote: self = .string
        case .openBrace: self = .object
        case .openBracket: self = .array
        case .minus, .zero ... .nine: self = .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
        case UInt8(ascii: "n"): self = .null
        default: return nil
        }
    }
}

extension JSONValue {
    /// The kind; both sorts of number are `number`.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .integer, .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}

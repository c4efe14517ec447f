extension JSONValue {
    public func string() throws(JSONShapeError) -> String {
        guard case .string(let string) = self else { throw mismatch(.string) }
        return string
    }

    public func integer() throws(JSONShapeError) -> Int64 {
        switch self {
        case .integer(let integer): return integer
        case .number: throw .notAnInteger([])
        default: throw mismatch(.number)
        }
    }

    public func bool() throws(JSONShapeError) -> Bool {
        guard case .bool(let bool) = self else { throw mismatch(.bool) }
        return bool
    }

    public func array() throws(JSONShapeError) -> [JSONValue] {
        guard case .array(let array) = self else { throw mismatch(.array) }
        return array
    }

    public func object() throws(JSONShapeError) -> JSONObject {
        guard case .object(let object) = self else { throw mismatch(.object) }
        return object
    }

    private func mismatch(_ expected: JSONKind) -> JSONShapeError { .mismatch([], expected: expected, found: kind) }
}

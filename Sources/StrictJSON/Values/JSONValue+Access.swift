/// The value as one kind. Nothing is converted: the string `"1"` is no number, `null` is no empty string.
///
/// All throw `mismatch` with an empty path, which the caller puts `under` the step it came by.
extension JSONValue {
    /// Returns the string.
    public func string() throws(JSONShapeError) -> String {
        guard case .string(let string) = self else { throw mismatch(.string) }
        return string
    }

    /// Returns the whole number of 64 bits.
    /// - Throws: also `notAnInteger`, for other numbers.
    public func integer() throws(JSONShapeError) -> Int64 {
        switch self {
        case .integer(let integer): return integer
        case .number: throw .notAnInteger([])
        default: throw mismatch(.number)
        }
    }

    /// Returns the truth value.
    public func bool() throws(JSONShapeError) -> Bool {
        guard case .bool(let bool) = self else { throw mismatch(.bool) }
        return bool
    }

    /// Returns the elements.
    public func array() throws(JSONShapeError) -> [JSONValue] {
        guard case .array(let array) = self else { throw mismatch(.array) }
        return array
    }

    /// Returns the object.
    public func object() throws(JSONShapeError) -> JSONObject {
        guard case .object(let object) = self else { throw mismatch(.object) }
        return object
    }

    private func mismatch(_ expected: JSONKind) -> JSONShapeError { .mismatch([], expected: expected, found: kind) }
}

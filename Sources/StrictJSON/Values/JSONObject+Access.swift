/// Members that must be there. Each look-up takes O(members).
extension JSONObject {
    /// Returns the member `name`, of any kind.
    /// - Throws: `missing`.
    public func value(_ name: String) throws(JSONShapeError) -> JSONValue {
        guard let value = self[name] else { throw .missing([.member(name)]) }
        return value
    }

    /// Returns the string `name`.
    /// - Throws: `missing` or `mismatch`, as all that follow.
    public func string(_ name: String) throws(JSONShapeError) -> String {
        try required(name) { value throws(JSONShapeError) in try value.string() }
    }

    /// Returns the whole number `name`.
    /// - Throws: also `notAnInteger`, for other numbers.
    public func integer(_ name: String) throws(JSONShapeError) -> Int64 {
        try required(name) { value throws(JSONShapeError) in try value.integer() }
    }

    /// Returns the truth value `name`.
    public func bool(_ name: String) throws(JSONShapeError) -> Bool {
        try required(name) { value throws(JSONShapeError) in try value.bool() }
    }

    /// Returns the elements of the array `name`; errors found in them later do not know its name.
    public func array(_ name: String) throws(JSONShapeError) -> [JSONValue] {
        try required(name) { value throws(JSONShapeError) in try value.array() }
    }

    /// Returns the object `name`; errors found in it later do not know its name.
    public func object(_ name: String) throws(JSONShapeError) -> JSONObject {
        try required(name) { value throws(JSONShapeError) in try value.object() }
    }

    /// Reads the object `name`; an error from `body` gets `name` before its path.
    public func object<Result>(
        _ name: String, _ body: (JSONObject) throws(JSONShapeError) -> Result
    ) throws(JSONShapeError) -> Result {
        try required(name) { value throws(JSONShapeError) in try body(value.object()) }
    }

    /// Reads each element of the array `name`; an error from `body` gets `name` and the index before its path.
    public func array<Result>(
        _ name: String, _ body: (JSONValue) throws(JSONShapeError) -> Result
    ) throws(JSONShapeError) -> [Result] {
        try required(name) { value throws(JSONShapeError) in
            let elements = try value.array()
            var results: [Result] = []
            results.reserveCapacity(elements.count)
            for (index, element) in elements.enumerated() {
                do throws(JSONShapeError) { results.append(try body(element)) } catch { throw error.under(.index(index)) }
            }
            return results
        }
    }

    private func required<Result>(
        _ name: String, _ read: (JSONValue) throws(JSONShapeError) -> Result
    ) throws(JSONShapeError) -> Result {
        let value = try value(name)
        do throws(JSONShapeError) { return try read(value) } catch { throw error.under(.member(name)) }
    }
}

/// Members that may be absent. An explicit `null` is a mismatch: our own files leave the member out.
extension JSONObject {
    /// Returns the string `name`, or nil where there is no such member.
    public func stringIfPresent(_ name: String) throws(JSONShapeError) -> String? {
        self[name] == nil ? nil : try string(name)
    }

    /// Returns the whole number `name`, or nil where there is no such member.
    public func integerIfPresent(_ name: String) throws(JSONShapeError) -> Int64? {
        self[name] == nil ? nil : try integer(name)
    }

    /// Returns the truth value `name`, or nil where there is no such member.
    public func boolIfPresent(_ name: String) throws(JSONShapeError) -> Bool? {
        self[name] == nil ? nil : try bool(name)
    }

    /// Returns the elements of the array `name`, or nil where there is no such member.
    public func arrayIfPresent(_ name: String) throws(JSONShapeError) -> [JSONValue]? {
        self[name] == nil ? nil : try array(name)
    }

    /// Returns the object `name`, or nil where there is no such member.
    public func objectIfPresent(_ name: String) throws(JSONShapeError) -> JSONObject? {
        self[name] == nil ? nil : try object(name)
    }
}

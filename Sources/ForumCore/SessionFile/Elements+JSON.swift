import StrictJSON

extension JSONValue {
    /// What `read` makes of each object of a list; an error says which it is.
    func elements<Element>(_ read: (JSONObject) throws -> Element) throws -> [Element] {
        try array().enumerated().map { index, value in
            do {
                return try read(try value.object())
            } catch let error as JSONShapeError {
                throw error.under(.index(index))
            }
        }
    }
}

extension JSONObject {
    /// What `read` makes of the object of that name; an error says where it stands.
    func inside<Value>(_ name: String, _ read: (JSONObject) throws(JSONShapeError) -> Value) throws(JSONShapeError) -> Value {
        let inner = try object(name)
        do throws(JSONShapeError) { return try read(inner) } catch { throw error.under(.member(name)) }
    }

    /// Hands each object of the list of that name, if there is one, to `take`; an error says which it is.
    func each(_ name: String, _ take: (JSONObject) throws(JSONShapeError) -> Void) throws(JSONShapeError) {
        for (index, value) in (try arrayIfPresent(name) ?? []).enumerated() {
            do throws(JSONShapeError) { try take(try value.object()) } catch { throw error.under(.index(index)).under(.member(name)) }
        }
    }
}

extension JSONShapeError {
    /// Reads what stands at `step`; an error about its form says where that is.
    @inline(__always)
    static func naming<Value>(_ step: @autoclosure () -> JSONPath.Step, _ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as JSONShapeError {
            throw error.under(step())
        } catch let error as JSONError where error.isOfShape {
            throw JSONShapeError.invalid([step()])
        }
    }
}

extension JSONError {
    /// The text is JSON, but a value is not what its reader asked for.
    var isOfShape: Bool {
        switch reason {
        case .mismatch, .notAnInteger, .missingMember, .invalidValue: true
        default: false
        }
    }
}

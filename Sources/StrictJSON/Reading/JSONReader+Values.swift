extension JSONReader {
    /// Reads the next value, whatever it is.
    public mutating func readValue() throws(JSONError) -> JSONValue {
        switch try peekKind() {
        case .null:
            try readNull()
            return .null
        case .bool: return .bool(try readBool())
        case .string: return .string(try readString())
        case .number: return try readNumber()
        case .array:
            let start = try descend()
            var elements: [JSONValue] = []
            while try nextElement(elements.isEmpty) { elements.append(try readValue()) }
            ascend(start)
            return .array(elements)
        case .object:
            let start = try descend()
            let mark = ledger.open()
            var members: [JSONObject.Member] = []
            while let name = try nextName(members.isEmpty, mark) { members.append(.init(name.text, try readValue())) }
            ledger.close(mark)
            ascend(start)
            return .object(JSONObject(members))
        }
    }

    private mutating func readNumber() throws(JSONError) -> JSONValue {
        let match = try matchNumber()
        let range = place..<match.end
        place = match.end
        isValueDue = false
        if match.isWhole, let integer = NumberGrammar.integer(bytes, range) { return .integer(integer) }
        return .number(String(decoding: bytes[range], as: UTF8.self))
    }
}

extension JSONValue {
    /// Parses a whole text.
    public init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        self = try bytes.withUnsafeBufferPointer { bytes throws(JSONError) in
            try JSONReader.readChecked(bytes, limits) { reader throws(JSONError) in try reader.readValue() }
        }
    }
}

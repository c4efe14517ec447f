import StrictJSON
import Testing

@Suite struct Mutations {
    /// Damaged texts are accepted or refused, the same by every way of reading, and what is accepted comes back.
    @Test func allWaysOfReadingAgree() throws {
        var generator = SeededGenerator(seed: 7)
        let fragments = ["\"", "\\", "\\u", "\\ud83d", "{", "}", "[", "]", ",", ":", "null", "1e", "-", "0", "\u{FEFF}", "é", " ", "\n"].map
        { Array($0.utf8) }
        var accepted = 0
        for _ in 0..<6_000 {
            var bytes = JSONValue.random(depth: 3, using: &generator).encoded(.inline)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2: bytes.removeSubrange(place...)
                default: bytes.insert(contentsOf: fragments.randomElement(using: &generator) ?? [], at: place)
                }
            }
            let refusal = refusal(bytes)
            #expect(refusalOfSkipping(bytes) == refusal)
            #expect(refusalOfPulling(bytes) == refusal)
            if let refusal {
                #expect((0...bytes.count).contains(refusal.position.offset))
            } else {
                accepted += 1
                let value = try JSONValue(parsing: bytes)
                #expect(try JSONValue(parsing: value.encoded()) == value)
            }
        }
        #expect(accepted > 300)
    }

    private func refusalOfPulling(_ bytes: [UInt8]) -> JSONError? {
        func pull(_ reader: inout JSONReader) throws {
            switch try reader.peekKind() {
            case .object: try reader.readObject { reader, _ in try pull(&reader) }
            case .array: try reader.readArray { reader in try pull(&reader) }
            case .string: _ = try reader.readString()
            case .bool: _ = try reader.readBool()
            case .null: try reader.readNull()
            case .number: _ = try reader.readValue()
            }
        }
        do { try JSONReader.read(bytes) { try pull(&$0) } } catch { return error as? JSONError }
        return nil
    }
}

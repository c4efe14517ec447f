import StrictJSON
import Testing

@Suite struct Reading {
    struct Person: Equatable {
        var id = ""
        var age: Int64 = 0
        var isHere = false
        var others = JSONObject()
    }

    static func people(_ text: String) throws -> [Person] {
        try JSONReader.read(Array(text.utf8)) { reader in
            var people: [Person] = []
            try reader.readArray { reader in
                var person = Person()
                try reader.readObject { reader, name in
                    switch name {
                    case "id": person.id = try reader.readString()
                    case "age": person.age = try reader.readInteger()
                    case "here": person.isHere = try reader.readBool()
                    case "ignored": break
                    default: person.others.append(name.text, try reader.readValue())
                    }
                }
                people.append(person)
            }
            return people
        }
    }

    @Test func pullsMembersIntoStructs() throws {
        let text = """
            [ {"id": "p1", "age": 40, "here": true, "ignored": [1, {"x": null}], "z": {"k": [1.50]}},
              {"h\\u0065re": false, "\\u0069d": "p\\u00e9\\ud83d\\ude00"} ]
            """
        #expect(
            try Reading.people(text) == [
                Person(id: "p1", age: 40, isHere: true, others: ["z": ["k": [.number("1.50")]]]), Person(id: "pé😀"),
            ])
    }

    @Test func refusesNamesThatComeTwice() throws {
        #expect(refusal(#"{"a":1,"b":{"a":2},"a":3}"#)?.reason == .duplicateName("a"))
        #expect(refusal(#"{"abc":1,"\u0061bc":3}"#)?.reason == .duplicateName("abc"))
        #expect(refusal(#"{"":1,"":3}"#)?.reason == .duplicateName(""))
        #expect(refusal(#"{"a name that is long":1,"a name that is \u006cong":3}"#)?.reason == .duplicateName("a name that is long"))
        #expect(refusal("{\"e\u{301}\":1,\"\u{E9}\":2}") == nil)
        #expect(refusal(#"[{"a":1},{"a":2}]"#) == nil)
        #expect(refusal(#"{"a\u0000":1,"a":2}"#) == nil)
        for count in [2, 8, 23, 24, 25, 60] {
            for again in [0, count / 2, count - 1] {
                let inside = (0..<count).map { #""n\#($0)":{"n0":[{"n0":1}],"n1":2}"# }.joined(separator: ",")
                let error = refusal("{" + inside + #","n\#(again)":0}"#)
                #expect(error?.reason == .duplicateName("n\(again)"))
                #expect(error?.position.offset == inside.utf8.count + 2)
                #expect(refusal("{" + inside + "}") == nil)
            }
        }
    }

    @Test func namesUpToAllLengthsCompareWithLiterals() throws {
        let text = #"{"":0,"a":1,"1234567":7,"12345678":8,"123456789":9,"1234567890123456":16,"12345678901234567":17,"é":2}"#
        try JSONReader.read(Array(text.utf8)) { reader in
            try reader.readObject { reader, name in
                let length: Int64
                switch name {
                case "": length = 0
                case "a": length = 1
                case "é": length = 2
                case "1234567": length = 7
                case "12345678": length = 8
                case "123456789": length = 9
                case "1234567890123456": length = 16
                case "12345678901234567": length = 17
                default: length = -1
                }
                let value = try reader.readInteger()
                #expect(value == length)
                #expect(name.text.utf8.count == Int(length))
            }
        }
    }

    @Test func integersAreExact() throws {
        let cases: [(String, Int64?)] = [
            ("0", 0), ("-1", -1), ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("999999999999999999", 999_999_999_999_999_999),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", nil), ("1e2", nil), ("-0", nil),
            ("100000000000000000000000000000", nil),
        ]
        for (text, integer) in cases {
            if let integer {
                #expect(try parse(text) == .integer(integer))
                #expect(try JSONReader.read(Array(text.utf8)) { try $0.readInteger() } == integer)
            } else {
                #expect(try parse(text) == .number(text))
                let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) { try $0.readInteger() } }
                #expect(error?.reason == .notAnInteger)
            }
        }
    }

    @Test func aMismatchLeavesTheReaderBeforeTheValue() throws {
        let value: String = try JSONReader.read(Array(" [ \"x\" ]".utf8)) { reader in
            var text = ""
            try reader.readArray { reader in
                let kind = try reader.peekKind()
                #expect(kind == .string)
                let error = #expect(throws: JSONError.self) { try reader.readInteger() }
                #expect(error?.reason == .mismatch(expected: .number, found: .string))
                #expect(error?.position == JSONPosition(offset: 3, line: 1, column: 4))
                text = try reader.readString()
            }
            return text
        }
        #expect(value == "x")
    }

    @Test func aSwallowedRefusalStands() {
        let texts = [#"{"a":tru,"b":1}"#, #"{"a":{"x":1,},"b":1}"#, #"{"a":"\q"}"#, #"{"a":1 2}"#, #"{"a":"#]
        for text in texts {
            let error = #expect(throws: JSONError.self) {
                try JSONReader.read(Array(text.utf8)) { reader in
                    try? reader.readObject { reader, _ in try? reader.skipValue() }
                }
            }
            #expect(error == refusal(text))
        }
    }

    @Test func aThrowFromTheInsideCannotMakeATextWhole() {
        struct Stop: Error {}
        #expect(throws: JSONError.self) {
            try JSONReader.read(Array(#"{"a":{"b":1,"c":2}}"#.utf8)) { reader in
                try reader.readObject { reader, _ in
                    try? reader.readObject { reader, name in
                        try reader.skipValue()
                        if name == "b" { throw Stop() }
                    }
                }
            }
        }
    }

    @Test func oneValueIsReadOnce() {
        for text in ["[1 2]", "[1,2]", "1 2", "1"] {
            #expect(throws: JSONError.self) {
                try JSONReader.read(Array(text.utf8)) { reader in
                    guard try reader.peekKind() == .array else {
                        _ = try reader.readInteger()
                        _ = try reader.readInteger()
                        return
                    }
                    try reader.readArray { reader in
                        _ = try reader.readInteger()
                        _ = try reader.readInteger()
                    }
                }
            }
        }
    }

    @Test func errorsOfTheCallerPointAtTheValue() throws {
        let text = "{\n  \"é\": [1, 2],\n  \"kind\": \"none\"\n}"
        let error = #expect(throws: JSONError.self) {
            try JSONReader.read(Array(text.utf8)) { reader in
                try reader.readObject { reader, name in
                    guard name == "kind" else { return try reader.readArray { _ in } }
                    guard try reader.readString() == "vote" else { throw reader.error(.invalidValue) }
                }
            }
        }
        #expect(error == JSONError(.invalidValue, at: JSONPosition(offset: 28, line: 3, column: 11)))
        let missing = #expect(throws: JSONError.self) {
            try JSONReader.read(Array(text.utf8)) { reader in
                try reader.readObject { _, _ in }
                throw reader.error(.missingMember("id"))
            }
        }
        #expect(missing == JSONError(.missingMember("id"), at: JSONPosition(offset: 0, line: 1, column: 1)))
    }
}

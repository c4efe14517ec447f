import StrictJSON
import Testing

@Suite struct Writing {
    static let value: JSONValue = ["a": 1, "b": [1, "x", .null, [], [:]], "c": ["d": true, "e": ["f": -5]]]

    @Test func layouts() {
        #expect(encoded(Writing.value) == #"{"a":1,"b":[1,"x",null,[],{}],"c":{"d":true,"e":{"f":-5}}}"#)
        #expect(encoded(Writing.value, .inline) == #"{"a": 1, "b": [1, "x", null, [], {}], "c": {"d": true, "e": {"f": -5}}}"#)
        #expect(
            encoded(Writing.value, .pretty) == """
                {
                  "a": 1,
                  "b": [
                    1,
                    "x",
                    null,
                    [],
                    {}
                  ],
                  "c": {
                    "d": true,
                    "e": {
                      "f": -5
                    }
                  }
                }
                """)
    }

    @Test func buildersWriteWhatValuesWrite() {
        for layout in [JSONLayout.compact, .inline, .pretty] {
            let bytes = JSONWriter.object(layout) { object in
                object.member("a", 1)
                object.array("b") { array in
                    array.element(1)
                    array.element("x")
                    array.null()
                    array.array { _ in }
                    array.object { _ in }
                }
                object.object("c") { inner in
                    inner.member("d", true)
                    inner.members(["e": ["f": -5]])
                }
            }
            #expect(bytes == Writing.value.encoded(layout))
        }
    }

    @Test func oneLinePerPerson() {
        let bytes = JSONWriter.object(.pretty) { object in
            object.array("people") { array in
                for id in ["p1", "p2"] {
                    array.object(.inline) { person in
                        person.member("id", id)
                        person.array("tags") { $0.element(Int64(7)) }
                        person.member("more", ["x": [1, false]] as JSONValue)
                    }
                }
            }
            object.member("end", Int64.min)
        }
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {
                  "people": [
                    {"id": "p1", "tags": [7], "more": {"x": [1, false]}},
                    {"id": "p2", "tags": [7], "more": {"x": [1, false]}}
                  ],
                  "end": -9223372036854775808
                }
                """)
    }

    @Test func aBodyThatThrowsLeavesTheBytesAlone() {
        struct Stop: Error, Equatable {}
        var bytes = Array("before".utf8)
        #expect(throws: Stop()) {
            try JSONWriter.object(appendingTo: &bytes) { object throws(Stop) in
                object.member("a", "x")
                try object.array("b") { _ throws(Stop) in throw Stop() }
            }
        }
        #expect(bytes == Array("before".utf8))
        JSONWriter.array(appendingTo: &bytes) { array in
            array.element(false)
            array.object { $0.null("x") }
        }
        #expect(String(decoding: bytes, as: UTF8.self) == #"before[false,{"x":null}]"#)
    }

    @Test func escapesAreFew() {
        #expect(encoded("a\"b\\c/d\u{8}\t\n\u{C}\r\u{0}\u{1B}\u{7F}") == #""a\"b\\c/d\b\t\n\f\r\u0000\u001b\u007f""#)
        #expect(encoded("\u{80}\u{9B}\u{9F}\u{A0}\u{AD}") == "\"\\u0080\\u009b\\u009f\u{A0}\u{AD}\"")
        #expect(encoded("« Ça va\u{202F}? » œ €") == "\"« Ça va\u{202F}? » œ €\"")
    }

    /// `cat` of a file must not move the cursor, colour the screen or turn the reading direction.
    @Test func nothingHarmfulStandsUnescaped() throws {
        let harmful: Set<UInt32> = Set([0x7F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029])
            .union(0...0x1F).union(0x80...0x9F).union(0x202A...0x202E).union(0x2066...0x2069)
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let string = "a" + String(Character(scalar)) + "b"
            let text = encoded(.string(string))
            #expect(text.unicodeScalars.contains { $0 == scalar } == !harmful.contains(value), "\(value)")
            #expect(try parse(text) == .string(string))
        }
    }

    @Test func whatIsNoNumberIsWrittenAsAString() {
        #expect(encoded(.number("1.50e3")) == "1.50e3")
        for text in ["", "NaN", "1 ", "01", "1,2", "+1", "]"] { #expect(encoded(.number(text)) == "\"\(text)\"") }
    }
}

import StrictJSON
import Testing

@Suite struct Values {
    static let object: JSONObject = [
        "s": "x", "i": 3, "b": true, "n": .null, "f": .number("1.5"), "a": [1, 2], "o": ["people": [["id": "p1"], ["id": 7]]],
    ]

    @Test func membersComeWithTheirTypes() throws {
        let object = Values.object
        #expect(try object.string("s") == "x")
        #expect(try object.integer("i") == 3)
        #expect(try object.bool("b"))
        #expect(try object.array("a") == [1, 2])
        #expect(try object.array("a") { element throws(JSONShapeError) in try element.integer() } == [1, 2])
        #expect(try object.object("o") { inner throws(JSONShapeError) in try inner.array("people").count } == 2)
        #expect(try object.stringIfPresent("none") == nil)
        #expect(try object.integerIfPresent("i") == 3)
        #expect(object.excluding(["s", "b", "n", "f", "o"]) == ["i": 3, "a": [1, 2]])
    }

    @Test func errorsNameThePath() {
        let object = Values.object
        #expect(throws: JSONShapeError.missing(["x"])) { try object.string("x") }
        #expect(throws: JSONShapeError.mismatch(["i"], expected: .string, found: .number)) { try object.string("i") }
        #expect(throws: JSONShapeError.mismatch(["n"], expected: .bool, found: .null)) { try object.boolIfPresent("n") }
        #expect(throws: JSONShapeError.notAnInteger(["f"])) { try object.integer("f") }
        #expect(throws: JSONShapeError.mismatch(["o", "people", 1, "id"], expected: .string, found: .number)) {
            try object.object("o") { inner throws(JSONShapeError) in
                try inner.array("people") { person throws(JSONShapeError) in try person.object().string("id") }
            }
        }
        #expect(JSONPath(["o", "people", 1, "a/b~c"]).pointer == "/o/people/1/a~1b~0c")
        #expect(JSONPath().pointer == "")
    }

    @Test func namesAreComparedByCodeUnits() throws {
        var object = JSONObject()
        object["\u{212A}ind"] = 1
        #expect(object["Kind"] == nil)
        object["Kind"] = 2
        #expect(object.members.count == 2)
        #expect(try object.integer("Kind") == 2)
        object["Kind"] = nil
        #expect(object.members.count == 1)
    }

    @Test func randomValuesComeBack() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let value = JSONValue.random(depth: 5, using: &generator)
            for layout in [JSONLayout.compact, .inline, .pretty] {
                let bytes = value.encoded(layout)
                let back = try JSONValue(parsing: bytes)
                #expect(back == value)
                #expect(back.encoded(layout) == bytes)
                #expect(refusalOfSkipping(bytes) == nil)
            }
        }
    }
}

import StrictJSON
import Testing

@testable import ForumExchange

@Suite struct DelimitedReaderTests {
    private func records(_ text: String, _ delimiter: Delimiter? = .semicolon) -> [[String]] {
        let table = DelimitedReader.read(Array(text.utf8), delimiter: delimiter)
        return (0..<table.recordCount).map(table.record)
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func endsLines(_ end: String) {
        #expect(records("a;b" + end + "c;d" + end) == [["a", "b"], ["c", "d"]])
        #expect(records("a;b" + end + end + "c;d") == [["a", "b"], [], ["c", "d"]])
        #expect(records("a;\"x" + end + "y\";b") == [["a", "x" + end + "y", "b"]])
    }

    @Test func undoesQuotes() {
        #expect(records(#"Paul;"Dit ""Polo"" Girard";"a;b";"""#) == [["Paul", #"Dit "Polo" Girard"#, "a;b", ""]])
        #expect(records(#"a"b;c""d;"x"y;"x""y"z"t"#) == [[#"a"b"#, #"c""d"#, "xy", #"x"yz"t"#]])
    }

    @Test func keepsRaggedRecords() {
        #expect(records("a;b;c\nd\n;\ne;f;g;h") == [["a", "b", "c"], ["d"], ["", ""], ["e", "f", "g", "h"]])
    }

    @Test func readsLinesWithoutDelimiter() {
        #expect(records("Dupont; Jean\nMartin", nil) == [["Dupont; Jean"], ["Martin"]])
    }

    @Test func namesAnUnclosedQuoteAndReadsOn() {
        let atTheEnd = DelimitedReader.read(Array("a;b\n1;\"x;y\n2;z\n3;w".utf8), delimiter: .semicolon)
        #expect(atTheEnd.unclosedRecords == [1])
        #expect((0..<atTheEnd.recordCount).map(atTheEnd.record) == [["a", "b"], ["1", "x", "y"], ["2", "z"], ["3", "w"]])

        let beforeAnother = DelimitedReader.read(Array("\"a\";\"b\n\"c\";\"d\"\n\"e\";\"f\"".utf8), delimiter: .semicolon)
        #expect(beforeAnother.unclosedRecords == [0])
        #expect((0..<beforeAnother.recordCount).map(beforeAnother.record) == [["a", "b"], ["c", "d"], ["e", "f"]])
    }

    @Test func readsEachByteAtMostTwiceHoweverManyQuotesAreUnclosed() {
        let lines = (0..<20_000).map { "\($0);\"x\"\"\"\"" }.joined(separator: "\n")
        let table = DelimitedReader.read(Array(lines.utf8), delimiter: .semicolon)
        #expect(table.recordCount > 0)
        let halves = (0..<20_000).map { "\"\($0)" }.joined(separator: "\n")
        let other = DelimitedReader.read(Array(halves.utf8), delimiter: .semicolon)
        #expect(other.recordCount == 20_000)
        #expect(other.unclosedRecords.count == 20_000)
    }

    /// Cases written and read by Python's `csv` (3.11) from a seed; see `python-csv.py` beside them.
    @Test func agreesWithPython() throws {
        let cases = try JSONValue(parsing: RegistrationFixtures.bytes("../python-csv.json")).array()
        #expect(cases.count == 3_000)
        for value in cases {
            let item = try value.object()
            let delimiter = try #require(Delimiter(rawValue: item.string("delimiter").utf8.first ?? 0))
            let expected = try item.array("rows") { row throws(JSONShapeError) in
                try row.array().map { cell throws(JSONShapeError) in try cell.string() }
            }
            let text = try item.string("text")
            let table = DelimitedReader.read(Array(text.utf8), delimiter: delimiter)
            #expect((0..<table.recordCount).map(table.record) == expected, "\(text.debugDescription)")
            #expect(table.unclosedRecords.isEmpty)
        }
    }
}

@Suite struct DelimitedWriterTests {
    @Test func readsBackWhatItWrites() {
        let rows = [["a", "b;c", "d\"e"], ["", "x\ny", " z "], ["=1+1", "-3", "@x"], [""]]
        var writer = DelimitedWriter(delimiter: .semicolon, defusesFormulas: false)
        for row in rows { writer.append(row) }
        let text = TextEncoding.utf8.decode(writer.bytes)
        let table = DelimitedReader.read(text, delimiter: .semicolon)
        #expect((0..<table.recordCount).map(table.record) == rows)
    }

    /// A delimiter, a quote or a formula's sign is one also where it is part of a longer character.
    @Test func quotesByByteNotByCharacter() {
        var writer = DelimitedWriter(marksEncoding: false)
        writer.append(["\u{0D4E};a", "\u{0D4E}\"", "=\u{0338}1"])
        #expect(writer.bytes == Array("\"\u{0D4E};a\";\"\u{0D4E}\"\"\";'=\u{0338}1\r\n".utf8))
    }

    @Test func defusesFormulas() {
        var writer = DelimitedWriter(delimiter: .comma, marksEncoding: false)
        writer.append(["=HYPERLINK(\"x\",\"y\")", "+33", "-1+1", "-40", "-", "@a", "\tb", "\rc", "a=b", "", "Éric"])
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",'+33,'-1+1,-40,'-,'@a,'\tb,\"'\rc\",a=b,,Éric\r\n"
        )
    }
}

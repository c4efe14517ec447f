import ForumCore
import StrictJSON

extension ImportReading {
    /// The answer of `import --dry-run --json`: one object, one person a line.
    ///
    /// `mapping` gives the meaning of each column by its heading, or by its number where it has none; headings that occur twice
    /// are told apart by their number too. `dropped` and `doubtful` say what else a user should know.
    public var json: [UInt8] {
        JSONWriter.object(.pretty, capacity: 256 * (people.count + 16)) { object in
            object.member("platform", layout.platform.rawValue)
            object.member("encoding", layout.encoding.rawValue)
            object.member("delimiter", layout.delimiter?.text ?? "")
            object.member("rows", rows)
            object.object("mapping") { mapping in
                for (label, column) in zip(columnLabels, layout.columns) { mapping.member(label, column.meaning.rawValue) }
            }
            object.array("people") { array in
                for person in people { array.object(.inline) { Self.write(person, to: &$0) } }
            }
            object.array("rejected") { array in
                for rejected in rejected { array.object(.inline) { Self.write(rejected.row, rejected.reason.rawValue, to: &$0) } }
            }
            object.array("notExpected") { array in
                for row in notExpected { array.object(.inline) { Self.write(row.row, row.reason.rawValue, to: &$0) } }
            }
            object.array("duplicates") { array in
                for duplicate in duplicates {
                    array.object(.inline) {
                        $0.member("row", duplicate.row)
                        $0.member("of", duplicate.of)
                    }
                }
            }
            object.array("dropped", .inline) { array in
                for (label, column) in zip(columnLabels, layout.columns) where column.meaning.isDropped { array.element(label) }
            }
            object.array("doubtful") { array in
                for doubtful in doubtful {
                    array.object(.inline) { row in
                        row.member("row", doubtful.row)
                        row.array("doubts", .inline) { for doubt in doubtful.doubts { $0.element(doubt.rawValue) } }
                    }
                }
            }
        }
    }

    private static func write(_ person: ImportedPerson, to object: inout JSONObjectWriter) {
        object.member("given", person.given)
        object.member("family", person.family)
        object.member("email", person.email)
        object.member("organisation", person.organisation)
        object.member("sector", person.sector.rawValue)
        object.array("codes", .inline) { for code in person.codes { $0.element(code) } }
        object.member("row", person.row)
    }

    private static func write(_ row: Int, _ reason: String, to object: inout JSONObjectWriter) {
        object.member("row", row)
        object.member("reason", reason)
    }

    /// A name for each column that no other column has.
    private var columnLabels: [String] {
        var used: Set<String> = []
        return layout.columns.map { column in
            var label = column.heading.isEmpty ? String(column.index + 1) : column.heading
            while !used.insert(label).inserted { label += " (\(column.index + 1))" }
            return label
        }
    }
}

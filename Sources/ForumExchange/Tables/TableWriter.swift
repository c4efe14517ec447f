import ForumCore
import ForumLocalization

/// Writes tables as spreadsheets read them: UTF-8 with a byte order mark, the delimiter that the language's spreadsheets expect, a heading row.
///
/// Controls, bidi and invisible characters are spelled out, and cells that a spreadsheet would run as formulas are defused.
struct TableWriter {
    let context: ReportContext

    var state: ForumState { context.state }
    var words: Phrasebook { context.words }

    /// A table under `headings`.
    func table(_ headings: [Phrase.Report], _ rows: [[String]]) -> [UInt8] { table(headings.map { words(.report($0)) }, rows) }

    func table(_ headings: [String], _ rows: [[String]]) -> [UInt8] {
        var writer = DelimitedWriter(delimiter: words.language == .french ? .semicolon : .comma)
        writer.append(headings)
        for row in rows { writer.append(row.map { VisibleText.lines($0).joined(separator: "\n") }) }
        return writer.bytes
    }

    func yes(_ isTrue: Bool) -> String { isTrue ? words(.common(.yes)) : "" }

    func time(_ timestamp: Timestamp?) -> String { timestamp.map { context.moment($0).sortable } ?? "" }
}

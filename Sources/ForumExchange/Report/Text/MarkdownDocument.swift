/// A Markdown document being written: headings, paragraphs, lists and tables of GitHub's form, a blank line between blocks.
struct MarkdownDocument {
    private(set) var text = ""

    mutating func heading(_ level: Int, _ title: Marked) { block(String(repeating: "#", count: level) + " " + title.source) }

    mutating func paragraph(_ line: Marked) { if !line.source.isEmpty { block(line.source) } }

    /// An item of a list with further paragraphs, and items within it.
    struct Item {
        var lead: Marked
        var paragraphs: [[Marked]] = []
        var items: [Item] = []
    }

    mutating func list(_ items: [Item]) {
        guard !items.isEmpty else { return }
        block(items.map { Self.lines(of: $0).joined(separator: "\n") }.joined(separator: "\n"))
    }

    enum Alignment { case left, right }

    mutating func table(_ columns: [(title: Marked, alignment: Alignment)], _ rows: [[Marked]]) {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
        block(([line(columns.map(\.title.source)), line(rule)] + rows.map { line($0.map(\.source)) }).joined(separator: "\n"))
    }

    /// Lines that keep their columns, between fences longer than any in them (CommonMark 0.31, section 4.5).
    mutating func fenced(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        let shown = lines.map { String($0.prefix { $0 == " " }) + VisibleText.line($0) }
        var longest = 2
        for line in shown {
            var run = 0
            for character in line {
                run = character == "`" ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        let fence = String(repeating: "`", count: longest + 1)
        block(([fence] + shown + [fence]).joined(separator: "\n"))
    }

    private mutating func block(_ source: String) {
        if !text.isEmpty { text += "\n" }
        text += source + "\n"
    }

    /// The lines of an item: `- ` before the first, two spaces before the others.
    private static func lines(of item: Item) -> [String] {
        var paragraphs = item.paragraphs.map { $0.map(\.source) }
        if !item.lead.source.isEmpty { paragraphs.insert([item.lead.source], at: 0) }
        var lines: [String] = []
        for paragraph in paragraphs {
            if !lines.isEmpty { lines.append("") }
            // A backslash at the end of a line is a line break (CommonMark 0.31, section 6.7).
            for (place, line) in paragraph.enumerated() { lines.append(place + 1 < paragraph.count ? line + "\\" : line) }
        }
        lines += item.items.flatMap { Self.lines(of: $0) }
        return lines.enumerated().map { place, line in place == 0 ? "- " + line : line.isEmpty ? "" : "  " + line }
    }
}

extension Frame {
    /// Creates a frame as large as `lines`, one row each, in the role `.text`.
    public init(lines: [String]) {
        self.init(size: Size(columns: lines.map { DisplayText.width($0) }.max() ?? 0, rows: lines.count))
        for (row, line) in lines.enumerated() { put(line, at: Point(column: 0, row: row)) }
    }

    /// What the frame shows: its rows, without the spaces at their ends, joined by line feeds.
    public var text: String {
        dump { $0.text }
    }

    /// The roles of the cells, laid out like `text`: one letter a cell (see `StyleRole.letter`), spaces for `.text`.
    public var roles: String {
        dump { String($0.role.letter) }
    }

    /// Returns the rows of which the text, or the roles, differ from those of `other`: a line for each side. Empty if both look the same.
    public func differences(from other: Frame) -> String {
        var report: [String] = []
        if size != other.size {
            report.append("size \(size.columns)×\(size.rows), not \(other.size.columns)×\(other.size.rows)")
        }
        if cursor != other.cursor { report.append("cursor \(Self.describe(cursor)), not \(Self.describe(other.cursor))") }
        for (title, these, those) in [("text", text, other.text), ("roles", roles, other.roles)] {
            let here = these.split(separator: "\n", omittingEmptySubsequences: false)
            let there = those.split(separator: "\n", omittingEmptySubsequences: false)
            for row in 0..<max(here.count, there.count) {
                let line = row < here.count ? here[row] : ""
                let otherLine = row < there.count ? there[row] : ""
                if line != otherLine { report.append("row \(row), \(title):\n  is  |\(line)|\n  not |\(otherLine)|") }
            }
        }
        return report.joined(separator: "\n")
    }

    private func dump(_ sign: (Cell) -> String) -> String {
        var rows: [String] = []
        for row in 0..<max(0, size.rows) {
            var line = ""
            for cell in cells[row * size.columns..<(row + 1) * size.columns] { line += sign(cell) }
            while line.last == " " { line.removeLast() }
            rows.append(line)
        }
        return rows.joined(separator: "\n")
    }

    private static func describe(_ point: Point?) -> String {
        point.map { "at column \($0.column), row \($0.row)" } ?? "hidden"
    }
}

extension StyleRole {
    /// The letter that stands for the role in `Frame.roles`; a space for `.text`.
    public var letter: Character {
        switch self {
        case .text: " "
        case .muted: "m"
        case .title: "T"
        case .heading: "H"
        case .accent: "a"
        case .emphasis: "e"
        case .bar: "b"
        case .barKey: "k"
        case .barLabel: "l"
        case .tab: "t"
        case .tabActive: "A"
        case .border: "-"
        case .borderActive: "="
        case .field: "f"
        case .placeholder: "p"
        case .marked: "M"
        case .selection: "S"
        case .selectionMuted: "s"
        case .match: "+"
        case .success: "g"
        case .warning: "w"
        case .danger: "d"
        case .information: "i"
        case .bandSuccess: "G"
        case .bandWarning: "W"
        case .bandDanger: "D"
        case .chart: "c"
        case .chartMuted: "C"
        case .substitute: "?"
        }
    }
}

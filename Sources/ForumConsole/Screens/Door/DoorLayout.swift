import ForumCore
import ForumLocalization
import TerminalUI

/// Where things stand on the door's screen.
struct DoorLayout {
    /// From this width on the figures have a column of their own.
    static let wideWidth = 112
    private static let sideWidth = 38
    /// The columns of the sign before the field.
    static let labelWidth = 2

    let field: Rect
    /// How many were found, at the right of the field.
    let found: Rect
    let counts: Rect
    /// Two lines in a narrow window, one in a wide one.
    let figures: Rect
    let headings: Rect
    let list: Rect
    let band: Rect
    /// The figures' own column; empty in a narrow window.
    let side: Rect

    init(_ area: Rect) {
        var rest = area
        band = rest.takeBottom(7)
        side = rest.takeRight(area.width >= Self.wideWidth ? Self.sideWidth : 0).inset(left: 1, right: 1)
        var top = rest.takeTop(1).inset(left: 1, right: 1)
        found = top.takeRight(22)
        field = top
        counts = rest.takeTop(1).inset(left: 1, right: 1)
        figures = rest.takeTop(side.isEmpty ? 1 : 0).inset(left: 1, right: 1)
        headings = rest.takeTop(1)
        list = rest
    }
}

/// The columns of the list of people.
struct DoorColumns {
    let name: Range<Int>
    let organisation: Range<Int>
    let sector: Range<Int>
    let table: Range<Int>
    let arrived: Range<Int>

    init(width: Int, words: Phrasebook) {
        let arrivedWidth = 9
        let tableWidth = 7
        // As wide as the longest sector in this language, with its sign.
        let sectorWidth = 3 + (Sector.allCases.map { DisplayText.width(words($0.words.name)) }.max() ?? 12)
        let rest = max(20, width - 2 - arrivedWidth - tableWidth - sectorWidth)
        let nameWidth = rest * 11 / 20
        name = 2..<2 + nameWidth
        organisation = name.upperBound..<2 + rest
        sector = organisation.upperBound..<organisation.upperBound + sectorWidth
        table = sector.upperBound..<sector.upperBound + tableWidth
        arrived = table.upperBound..<table.upperBound + arrivedWidth
    }
}

/// A row of small columns, the last values at the right.
public struct Sparkline: Hashable, Sendable {
    public var values: [Double]
    public var role: StyleRole

    public init(_ values: [Double], role: StyleRole = .chart) {
        self.values = values
        self.role = role
    }

    /// Draws the last values that fit on one row, the largest of them at full height; zero is a blank.
    public func draw(into frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        let shown = values.suffix(area.width)
        let largest = shown.max() ?? 0
        var text = ""
        for value in shown {
            let level = largest > 0 ? Int((value / largest * 8).rounded(.up)) : 0
            text += level > 0 ? BarGlyphs.levels[min(level, 8) - 1] : " "
        }
        frame.put(text, in: area, role: role)
    }
}

/// Horizontal bars below each other, each with its label and its value in words.
public struct BarChart: Hashable, Sendable {
    public struct Bar: Hashable, Sendable {
        public var label: String
        /// Nothing is drawn for values below zero.
        public var value: Double
        /// The value as it is to be read, behind the bar.
        public var valueText: String
        /// A sign before the label, so that colour is never the only one: "✓", "!".
        public var sign: String
        public var role: StyleRole

        public init(_ label: String, value: Double, valueText: String, sign: String = "", role: StyleRole = .chart) {
            self.label = label
            self.value = value
            self.valueText = valueText
            self.sign = sign
            self.role = role
        }
    }

    public var bars: [Bar]
    /// The value of a bar of full length; by default the largest.
    public var maximum: Double?

    /// The most columns that labels take; by default a third of the width.
    public var labelLimit: Int?

    public init(_ bars: [Bar], maximum: Double? = nil, labelLimit: Int? = nil) {
        self.bars = bars
        self.maximum = maximum
        self.labelLimit = labelLimit
    }

    /// Draws a bar a row, as many as fit.
    public func draw(into frame: inout Frame, in area: Rect) {
        let signWidth = bars.map { DisplayText.width($0.sign) }.max() ?? 0
        let labels = bars.map { DisplayText.width($0.label) }.max() ?? 0
        let labelWidth = min(labels, labelLimit ?? max(area.width / 3, 4))
        let valueWidth = bars.map { DisplayText.width($0.valueText) }.max() ?? 0
        let largest = maximum ?? bars.map(\.value).max() ?? 0
        for (index, bar) in bars.prefix(area.height).enumerated() {
            var row = Rect(column: area.column, row: area.row + index, width: area.width, height: 1)
            if signWidth > 0 {
                frame.put(bar.sign, in: row.takeLeft(signWidth + 1), role: bar.role)
            }
            frame.put(bar.label, in: row.takeLeft(labelWidth + 1).inset(right: 1))
            let room = row.width - valueWidth - 1
            let share = largest > 0 ? bar.value / largest : 0
            let used = frame.put(BarGlyphs.bar(share: share, columns: room), in: row, role: bar.role)
            frame.put(bar.valueText, in: row.inset(left: used > 0 ? used + 1 : 0))
        }
    }
}

/// The bar of screens at the top, the one being shown set apart.
public struct Tabs: Hashable, Sendable {
    public var titles: [String]
    /// The keys that lead to the screens, as they are written for people; "" for none.
    public var keys: [String]
    public var selected: Int
    /// What stands at the right edge.
    public var trailing: String

    public init(_ titles: [String], keys: [String] = [], selected: Int, trailing: String = "") {
        self.titles = titles
        self.keys = keys
        self.selected = selected
        self.trailing = trailing
    }

    /// Draws one row. Where the titles don't fit, all but the shown tab keep only their keys; the trailing text stands where room is left.
    public func draw(into frame: inout Frame, in area: Rect) {
        var rest = area
        var row = rest.takeTop(1)
        frame.fill(row, role: .tab)
        let full = titles.indices.map { text($0, isShort: false) }
        let isShort = full.reduce(0) { $0 + DisplayText.width($1) } > row.width
        for index in titles.indices {
            let text = isShort && index != selected ? text(index, isShort: true) : full[index]
            frame.put(text, in: row.takeLeft(DisplayText.width(text)), role: index == selected ? .tabActive : .tab)
        }
        if DisplayText.width(trailing) + 1 <= row.width {
            frame.put(trailing, in: row.inset(right: 1), role: .tab, alignment: .trailing)
        }
    }

    /// The shown tab stands in brackets, so that it is seen without colour too.
    private func text(_ index: Int, isShort: Bool) -> String {
        let key = index < keys.count ? keys[index] : ""
        let words = isShort && !key.isEmpty ? key : (key.isEmpty ? titles[index] : key + " " + titles[index])
        return index == selected ? "[" + words + "]" : " " + words + " "
    }
}

/// A box in the middle of the screen: a title, some text and the answers with their keys.
public struct DialogBox: Hashable, Sendable {
    public struct Choice: Hashable, Sendable {
        /// The key as it is written for people, or "".
        public var key: String
        public var label: String

        public init(key: String = "", _ label: String) {
            self.key = key
            self.label = label
        }
    }

    public var title: String
    public var text: [Paragraph]
    public var choices: [Choice]
    public var selected: Int?
    /// The role of border and title: `.warning` or `.danger` where that fits.
    public var role: StyleRole
    /// The columns inside the border, if the screen has as many.
    public var width: Int
    /// Rows kept free between the text and the choices, for what else the dialog holds.
    public var contentHeight: Int

    public init(
        title: String, text: [Paragraph] = [], choices: [Choice] = [], selected: Int? = nil, role: StyleRole = .borderActive,
        width: Int = 56,
        contentHeight: Int = 0
    ) {
        self.title = title
        self.text = text
        self.choices = choices
        self.selected = selected
        self.role = role
        self.width = width
        self.contentHeight = contentHeight
    }

    /// Draws the dialog in the middle of `area` and returns the rows that it keeps free.
    @discardableResult
    public func draw(into frame: inout Frame, in area: Rect) -> Rect {
        let parts = layout(in: area)
        frame.fill(parts.box, role: .text)
        frame.box(parts.box, role: role, title: title, titleRole: role == .borderActive ? .title : role)
        var text = parts.text
        for paragraph in self.text {
            _ = text.takeTop(paragraph.draw(into: &frame, in: text))
        }
        var rows = parts.choices
        for (index, choice) in choices.enumerated() {
            draw(choice, isSelected: index == selected, into: &frame, in: rows.takeTop(1))
        }
        return parts.content
    }

    /// Returns the rows that the dialog keeps free for its content when drawn in `area`.
    public func contentArea(in area: Rect) -> Rect { layout(in: area).content }

    private func layout(in area: Rect) -> (box: Rect, text: Rect, content: Rect, choices: Rect) {
        let columns = min(width, area.width - 4)
        let textHeight = text.reduce(0) { $0 + $1.height(width: columns) }
        let gap = choices.isEmpty || textHeight + contentHeight == 0 ? 0 : 1
        let contentGap = contentHeight > 0 && textHeight > 0 ? 1 : 0
        let rows = textHeight + contentGap + contentHeight + gap + choices.count
        let box = area.centered(Size(columns: columns + 4, rows: rows + 2))
        var inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
        let choiceRows = inside.takeBottom(choices.count)
        _ = inside.takeBottom(gap)
        let content = inside.takeBottom(contentHeight)
        _ = inside.takeBottom(contentGap)
        return (box, inside, content, choiceRows)
    }

    private func draw(_ choice: Choice, isSelected: Bool, into frame: inout Frame, in row: Rect) {
        guard !row.isEmpty else { return }
        var rest = row
        frame.put(isSelected ? "›" : "", in: rest.takeLeft(2))
        let keys = choices.map { DisplayText.width($0.key) }.max() ?? 0
        if keys > 0 { frame.put(choice.key, in: rest.takeLeft(keys + 1), role: .accent) }
        frame.put(choice.label, in: rest)
        if isSelected { frame.setRole(.selection, in: row) }
    }
}

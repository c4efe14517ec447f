/// What a run of text is for. Views name roles; a theme maps each role to an appearance.
public enum StyleRole: UInt8, CaseIterable, Hashable, Sendable {
    case text, muted, title, heading, accent, emphasis
    /// The status and help bars.
    case bar, barKey, barLabel
    /// The tab of the screen being shown, and of the others.
    case tab, tabActive
    case border, borderActive
    /// An input field, its placeholder and the marked part of its text.
    case field, placeholder, marked
    /// The chosen line of a list.
    case selection, selectionMuted
    /// The part of a line that a search matched.
    case match
    case success, warning, danger, information
    /// Full-width bands: green, amber, red. Each always carries a sign and a word as well.
    case bandSuccess, bandWarning, bandDanger
    /// Bars of a chart.
    case chart, chartMuted
    /// A substitute for a control or bidi character.
    case substitute
}

/// How a role looks.
public struct Appearance: Hashable, Sendable {
    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let underline = Attributes(rawValue: 4)
        public static let reverse = Attributes(rawValue: 8)
        public static let italic = Attributes(rawValue: 16)
    }

    /// An index among the 256 colours of xterm, or nil for the terminal's own colour.
    public var foreground: UInt8?
    public var background: UInt8?
    public var attributes: Attributes

    public init(foreground: UInt8? = nil, background: UInt8? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

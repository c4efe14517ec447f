/// One cell of a frame: what it shows and in which role.
///
/// A wide character stands in its first cell; the cell after it is a continuation (`text` empty).
public struct Cell: Hashable, Sendable {
    var glyph: Glyph
    public var role: StyleRole

    public init(_ text: String = " ", _ role: StyleRole = .text) { self.init(Glyph(text), role) }

    init(_ glyph: Glyph, _ role: StyleRole) {
        self.glyph = glyph
        self.role = role
    }

    /// A base character and its combining marks, safe to send, or "" for the second half of a wide character.
    public var text: String {
        get { glyph.text }
        set { glyph = Glyph(newValue) }
    }

    /// Whether it is the second half of a wide character.
    public var isContinuation: Bool { glyph.isNothing }
}

/// A screenful of cells. Views write into it; a terminal shows it.
public struct Frame: Sendable {
    public let size: Size
    /// Rows one after the other; `size.columns * size.rows` cells.
    public internal(set) var cells: [Cell]
    /// Where the terminal's cursor stands, or nil to hide it.
    public var cursor: Point?

    private static let blank = Cell()

    public init(size: Size) {
        self.size = size
        cells = Array(repeating: Self.blank, count: max(0, size.columns) * max(0, size.rows))
    }
}

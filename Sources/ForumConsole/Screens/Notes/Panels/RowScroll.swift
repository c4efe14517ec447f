import TerminalUI

/// Which rows of a long text are seen, where the keys scroll rows and choose nothing.
struct RowScroll: Hashable, Sendable {
    /// The first row shown.
    private(set) var first = 0
    private var count = 0
    private var height = 1

    /// Takes note of how many rows there are and how many fit. Call it at every settling.
    mutating func settle(count: Int, height: Int) {
        self.count = count
        self.height = max(1, height)
        first = max(0, min(first, count - self.height))
    }

    /// How many rows follow those shown.
    var rest: Int { max(0, count - first - height) }

    mutating func turn(pages: Int) {
        first += pages * max(1, height - 1)
        settle(count: count, height: height)
    }

    mutating func toTop() { first = 0 }
}

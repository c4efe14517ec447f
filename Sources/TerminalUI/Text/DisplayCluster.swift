/// The smallest piece of text that stands in cells of its own.
public struct DisplayCluster: Hashable, Sendable {
    /// A base and its marks, safe to send to a terminal; never empty.
    public var text: String
    /// The columns it takes: 1 or 2.
    public var width: Int
    /// Whether it stands for something that must not, or can't, be shown as it is.
    public var isSubstitute: Bool

    public init(_ text: String, width: Int, isSubstitute: Bool = false) {
        self.text = text
        self.width = width
        self.isSubstitute = isSubstitute
    }
}

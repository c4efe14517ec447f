/// What a reader refuses for its size alone.
public struct JSONLimits: Hashable, Sendable {
    /// The greatest depth there is: values are built and freed by recursion, which must fit a thread's stack.
    public static let greatestDepth = 512

    /// The number of arrays and objects that may stand inside one another, from 1 to `greatestDepth`.
    public let depth: Int
    /// The greatest length of a document in bytes.
    public let bytes: Int

    /// Makes limits; a depth out of range becomes the nearest in it.
    public init(depth: Int = 128, bytes: Int = 256 << 20) {
        self.depth = min(max(depth, 1), JSONLimits.greatestDepth)
        self.bytes = bytes
    }
}

/// How white space is set in a text. Inside a tight container nothing looser is set.
public enum JSONLayout: Int, Comparable, Sendable {
    /// `{"a":1,"b":[1,2]}`
    case compact
    /// `{"a": 1, "b": [1, 2]}`: one line that a person can read.
    case inline
    /// One member or element a line, two spaces deeper than its container.
    case pretty

    public static func < (one: JSONLayout, other: JSONLayout) -> Bool { one.rawValue < other.rawValue }
}

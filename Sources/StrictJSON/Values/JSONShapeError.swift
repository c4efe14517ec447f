/// A JSON value that lacks the shape its reader asked for.
public enum JSONShapeError: Error, Hashable, Sendable {
    /// A member that is not there.
    case missing(JSONPath)
    /// A value of another kind.
    case mismatch(JSONPath, expected: JSONKind, found: JSONKind)
    /// A number with a fraction or an exponent, beyond 64 bits, or `-0`.
    case notAnInteger(JSONPath)
    /// A value of the right kind that its reader refuses.
    case invalid(JSONPath)

    /// The place of the fault, from the value first asked.
    public var path: JSONPath {
        switch self {
        case .missing(let path), .mismatch(let path, _, _), .notAnInteger(let path), .invalid(let path): path
        }
    }

    /// The same error seen from one level further out.
    public func under(_ step: JSONPath.Step) -> JSONShapeError {
        let path = JSONPath([step] + path.steps)
        return switch self {
        case .missing: .missing(path)
        case .mismatch(_, let expected, let found): .mismatch(path, expected: expected, found: found)
        case .notAnInteger: .notAnInteger(path)
        case .invalid: .invalid(path)
        }
    }
}

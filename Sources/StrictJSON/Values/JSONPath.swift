/// The way from a value down to one inside it.
public struct JSONPath: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// One step down: into a member or into an element, counted from 0.
    public enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case member(String)
        case index(Int)

        public init(stringLiteral value: String) { self = .member(value) }
        public init(integerLiteral value: Int) { self = .index(value) }
    }

    /// The steps from the outermost on.
    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }
    public init(arrayLiteral steps: Step...) { self.steps = steps }

    /// The path as a JSON Pointer (RFC 6901): `/people/3/name`, empty for the whole.
    public var pointer: String {
        var pointer = ""
        for step in steps {
            pointer.append("/")
            switch step {
            case .index(let index): pointer.append(String(index))
            case .member(let name):
                for scalar in name.unicodeScalars {
                    switch scalar {
                    case "~": pointer.append("~0")
                    case "/": pointer.append("~1")
                    default: pointer.unicodeScalars.append(scalar)
                    }
                }
            }
        }
        return pointer
    }
}

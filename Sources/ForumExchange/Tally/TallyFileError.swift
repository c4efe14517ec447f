import ForumCore
import StrictJSON

/// Why a file of votes was not counted. One fault refuses the whole file: there is no partial answer.
public enum TallyFileError: Error, Hashable, Sendable {
    case json(JSONError)
    /// The member `format` is missing or is not `theme-vote-vectors/1`.
    case unknownFormat(String?)
    /// The member `method` is missing or names no method counted here.
    case unknownMethod(String?)
    /// `cases` is missing, or is not an array of objects.
    case noCases
    /// A case, by its place from 0 and its id if it has one, and what is wrong with it.
    case malformed(case: Int, id: String?, TallyFault)
}

/// What is wrong with a case, and with which member of it.
public struct TallyFault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case missing
        case mismatch(expected: JSONKind, found: JSONKind)
        case notAnInteger
        case negative
        /// Too great to count with.
        case tooGreat
        /// A name that is not on the board.
        case unknownName(String)
        /// A name twice on the board, or twice on one ballot.
        case repeatedName(String)
        case emptyTier
        /// No grade to judge by.
        case noGrades
        /// An array that has not as many elements as another asks for.
        case length(expected: Int, found: Int)
    }

    public let reason: Reason
    /// Where, from the case on: `/ballots/3/ranking/0`.
    public var path: JSONPath

    init(_ reason: Reason, _ path: JSONPath = JSONPath()) {
        self.reason = reason
        self.path = path
    }

    func under(_ steps: JSONPath.Step...) -> TallyFault {
        var fault = self
        fault.path.steps.insert(contentsOf: steps, at: 0)
        return fault
    }
}

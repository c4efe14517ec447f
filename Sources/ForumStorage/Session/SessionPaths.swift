/// Where the files of one session are.
public struct SessionPaths: Hashable, Sendable {
    /// `X.json`
    public let session: String
    /// `X.journal`
    public let journals: String

    static let sessionSuffix = ".json"
    static let journalsSuffix = ".journal"
    static let baselineName = "baseline.json"

    /// Takes the path of a session file, or of its journal folder. A session file may have any name; the folder's is made from it.
    public init(_ path: String) {
        var given = path
        while given.utf8.count > 1, given.utf8.last == UInt8(ascii: "/") { given.removeLast() }
        if let stem = PathText.removing(suffix: Self.journalsSuffix, from: given), stem.utf8.last != UInt8(ascii: "/") {
            session = stem + Self.sessionSuffix
            journals = given
        } else {
            session = given
            journals = (PathText.removing(suffix: Self.sessionSuffix, from: given) ?? given) + Self.journalsSuffix
        }
    }

    var folder: String { PathText.folder(of: session) }
    var baseline: String { PathText.join(journals, Self.baselineName) }
    func journal(_ file: String) -> String { PathText.join(journals, file) }
}

/// What became of a text that the user's editor was given.
public enum EditedText: Hashable, Sendable {
    case text(String)
    /// The editor had saved this, and then ended with an error.
    case rescued(String)
    /// What it left is no text, or far too long; it lies at this path.
    case kept(path: String)
    /// It could not be run, or ended with an error and left the text as it was.
    case failed

    /// What goes into the field, where anything does.
    var text: String? {
        switch self {
        case .text(let text), .rescued(let text): text
        case .kept, .failed: nil
        }
    }
}

extension Phrase {
    /// The words of the keyboard, in `phrases/keys.txt`.
    public enum Keys: String, CaseIterable, Hashable, Sendable {
        case enter
        case escape
        case tab
        case backspace
        case delete
        case insert
        case space
        case home
        case end
        case pageUp
        case pageDown
        case shift
    }
}

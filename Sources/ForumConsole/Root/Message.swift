import ForumLocalization
import TerminalUI

/// Something said to the user on the message line, for a moment and until the next key.
public struct Message: Hashable, Sendable {
    public enum Tone: Hashable, Sendable { case information, success, warning, danger }

    public var tone: Tone
    public var sentence: Sentence

    public init(_ tone: Tone, _ sentence: Sentence) {
        self.tone = tone
        self.sentence = sentence
    }

    var role: StyleRole {
        switch tone {
        case .information: .information
        case .success: .success
        case .warning: .warning
        case .danger: .danger
        }
    }

    /// The sign that says the tone without colour.
    var sign: String {
        switch tone {
        case .information: "·"
        case .success: "✓"
        case .warning: "!"
        case .danger: "‼"
        }
    }
}

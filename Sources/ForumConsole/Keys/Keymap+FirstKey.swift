import ForumLocalization
import TerminalUI

extension Keymap where Name == Phrase {
    /// How the first key for an intent is written in the user's language; empty where there is none.
    func firstKey(of intent: Intent, _ words: Phrasebook) -> String {
        bindings.first { $0.intent == intent }?.keys.first?.label(words.keyNames) ?? ""
    }
}

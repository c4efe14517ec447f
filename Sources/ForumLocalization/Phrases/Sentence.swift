/// A phrase with what fills it, not yet in any language: what a state keeps so that a banner or an undo label follows a switch of language.
public struct Sentence: Hashable, Sendable {
    public let phrase: Phrase
    public let values: [String: PhraseValue]

    public init(_ phrase: Phrase, _ values: KeyValuePairs<String, any PhraseArgument> = [:]) {
        self.phrase = phrase
        self.values = Dictionary(values.map { ($0.key, $0.value.phraseValue) }, uniquingKeysWith: { first, _ in first })
    }
}

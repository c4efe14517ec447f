import ForumLocalization

extension StepName {
    /// The step as a noun, for "Undo: …": "arrival of Zoé Lefèvre".
    public var sentence: Sentence { Sentence(step: name, subject: subject) }
}

import ForumCore
import ForumLocalization

extension Refusal {
    /// The refusal as one whole sentence that says what happened and what to do next.
    public func sentence(at moment: Moment) -> Sentence { Sentence(.common(.nothingYet)) }
}

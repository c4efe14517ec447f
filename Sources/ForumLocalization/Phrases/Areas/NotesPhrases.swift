extension Phrase {
    /// The words of the notes under the questions, in `phrases/notes.txt`.
    public enum Notes: String, CaseIterable, Hashable, Sendable {
        case title
        case help
        case count
        case question
        case questions
        case nextQuestion
        case formerQuestion
        case outside
        case empty
        case writeHint
        case save
        case newLine
        case written
        case nothingToSave
        case revise
        case revising
        case stopRevising
        case delete
        case deleted
        case move
        case moveTo
        case tag
        case tags
        case tagsHint
        case table
        case chooseTable
        case openEditor
        case history
        case showAll
        case filterHint
        case draftWaiting
        case conflict
        case conflictHelp
        case keepThis
        case wordingOf
        case kind
        case chooseKind
        case kindNone
        case kindIdea
        case kindObstacle
        case kindProposal
        case kindQuestion
        case kindAgreement
        case kindDisagreement
        case kindVerbatim
        case kindDecision
        case editQuestion
        case addQuestion
        case withdrawQuestion
        case questionText
        case questionLabel
    }
}

extension Phrase {
    /// The words of the agenda as it runs, in `phrases/run.txt`.
    public enum Run: String, CaseIterable, Hashable, Sendable {
        case title
        case help
        case start
        case startFirst
        case next
        case nextIs
        case former
        case extend
        case shorten
        case pause
        case resume
        case finish
        case finishQuestion
        case restart
        case addStep
        case editStep
        case dropStep
        case stepTitle
        case stepMinutes
        case planned
        case actual
        case length
        case step
        case remaining
        case paused
        case running
        case done
        case toCome
        case overTime
        case onTime
        case ahead
        case behind
        case endsAt
        case endsAtPlanned
        case notStarted
        case startsAt
        case finished
        case finishedAt
        case emptyAgenda
        case groundRules
        case kindWelcome
        case kindTalk
        case kindTable
        case kindPlenary
        case kindVote
        case kindPause
        case kindClosing
        case kindSocial
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

/// Where the evening stands, for one glance.
public struct OverviewScreen: ConsoleScreen {
    public enum Intent: Hashable, Sendable { case changeSession }

    public static let kind = ScreenKind.overview
    public static let help = Phrase.overview(.help)
    public static let keymap = Keymap<Intent, Phrase>([
        Binding(
            .character("e"), does: .changeSession, named: .overview(.changeSession), inBar: .overview(.changeSessionShort), shows: .bar)
    ])

    static let changing = Purpose("overview.change")
    static let sessionForm = Purpose("overview.session")

    /// How many notes stand under each question, counted anew only when something has happened.
    private(set) var noteCounts: [QuestionID?: Int] = [:]
    /// The result of the last vote, where it may be shown; counted anew only when something has happened.
    private(set) var standings: [VoteStanding] = []
    /// Notes that exist in two versions until somebody settles them.
    private(set) var conflicts = 0
    private var countedAt = -1

    public init() {}

    public mutating func settle(_ context: ScreenContext) {
        guard countedAt != context.state.eventCount else { return }
        countedAt = context.state.eventCount
        noteCounts = context.state.noteCounts
        conflicts = context.state.notes.values.reduce(0) { $0 + ($1.isStanding && $1.isConflicted ? 1 : 0) }
        let vote = context.state.lastVote
        standings = vote?.showsResult == true ? vote?.standings.filter { $0.voters > 0 } ?? [] : []
    }

    /// Seconds are shown in the last minute of a step and in the first one over time.
    public func showsSeconds(_ context: ScreenContext) -> Bool {
        guard let item = context.state.agenda.currentItem, !context.state.agenda.isPaused else { return false }
        return abs(item.remaining(at: context.moment.reading)) < 61_000
    }

    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {
        switch intent {
        case .changeSession: [.open(SessionForm.dialog(for: context, purpose: Self.sessionForm))]
        }
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard purpose == Self.sessionForm, case .filled(let form) = answer else { return [] }
        do throws(SessionForm.Fault) {
            let change = try SessionForm.change(form, of: context.state.session)
            return change == SessionChanged() ? [] : [.perform(ChangeSession(change), Self.changing)]
        } catch {
            return [.refuse(error.sentence, member: error.member)]
        }
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard purpose == Self.changing, case .recorded = conclusion else { return [] }
        return [.say(Message(.success, Sentence(.overview(.sessionChanged))))]
    }
}

/// The steps that one console took, so that it can take them back in words.
public struct History: Sendable {
    /// A step that was recorded.
    public struct Step: Sendable {
        /// The command's name and what it was about.
        public var name: String
        public var subject: String
        fileprivate var recorded: [(event: any ForumEvent, stamp: EventStamp)]
        fileprivate var reversal: [any ForumEvent]
    }

    private static let depth = 200

    public private(set) var undoable: [Step] = []
    public private(set) var redoable: [Step] = []

    public init() {}

    /// How a recorded step changes the history.
    public enum Origin: Hashable, Sendable { case command, undo, redo }

    /// Notes a step that was recorded at `time` and is on disk. `before` is the state before it.
    ///
    /// Each event is reversed as the state was right before it, the earlier ones of the step included.
    public mutating func note(
        _ decision: Decision, recorded stamps: [EventStamp], before: ForumState, at time: Timestamp, origin: Origin = .command
    ) {
        var reversals: [[any ForumEvent]] = []
        var running = before
        for (event, stamp) in zip(decision.events, stamps) {
            guard let events = event.reversal(before: running, stamp: stamp) else {
                // A step that can't be undone closes the history behind it.
                undoable = []
                redoable = []
                return
            }
            reversals.append(events)
            if reversals.count < stamps.count {
                event.apply(to: &running, at: EventContext(stamp: stamp, at: time, isUndo: origin == .undo))
            }
        }
        let step = Step(
            name: decision.step, subject: decision.subject, recorded: Array(zip(decision.events, stamps)),
            reversal: reversals.reversed().flatMap { $0 })
        switch origin {
        case .command:
            redoable = []
            undoable.append(step)
        case .undo:
            _ = undoable.popLast()
            redoable.append(step)
        case .redo:
            _ = redoable.popLast()
            undoable.append(step)
        }
        if undoable.count > Self.depth { undoable.removeFirst() }
    }

    /// What taking back the last step comes to. Refuses when there is none, or when somebody has changed the same thing since.
    public func undo(in state: ForumState) throws(Refusal) -> Decision {
        try reverse(undoable.last, in: state, or: .nothingToUndo)
    }

    /// What doing the last undone step again comes to.
    public func redo(in state: ForumState) throws(Refusal) -> Decision {
        try reverse(redoable.last, in: state, or: .nothingToRedo)
    }

    /// Forgets the last undoable step, which can't be undone any more because somebody changed the same thing.
    public mutating func dropLastUndoable() { _ = undoable.popLast() }

    /// Forgets the last step that could be done again, for the same reason.
    public mutating func dropLastRedoable() { _ = redoable.popLast() }

    private func reverse(_ step: Step?, in state: ForumState, or reason: RefusalReason) throws(Refusal) -> Decision {
        guard let step else { throw Refusal(reason) }
        guard step.recorded.allSatisfy({ $0.event.isInEffect(in: state, stamp: $0.stamp) }) else {
            throw Refusal(.changedSince, ["step": step.name, "subject": step.subject])
        }
        return Decision(step.reversal.map { state.withheld($0) }, step: step.name, subject: step.subject)
    }
}

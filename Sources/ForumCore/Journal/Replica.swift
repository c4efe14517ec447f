/// The state of a session as one console knows it: a baseline and every event received since, folded in the one order.
///
/// Events may arrive in any order and more than once. An event that belongs before others that were already folded is put in its
/// place: the fold goes back to a checkpoint before it and starts again from there.
public struct Replica: Sendable {
    /// What became of events that were received.
    public enum Reception: Hashable, Sendable {
        /// All are in the state (or were there before).
        case folded
        /// One belongs before the baseline: the whole record has to be folded anew from its origin.
        case beforeBaseline
    }

    private struct Checkpoint: Sendable {
        /// How many events of the log the state holds.
        var count: Int
        var state: ForumState
    }

    private static let checkpointDistance = 128
    private static let checkpointsKept = 24

    public private(set) var state: ForumState
    /// The events since the baseline, in order.
    public private(set) var stamps: [EventStamp] = []
    private var log: [(context: EventContext, event: any ForumEvent)] = []
    private var known: Set<Digest> = []
    private var checkpoints: [Checkpoint]

    /// Starts from `baseline`, the fold of all events up to its `lastStamp`.
    public init(baseline: ForumState = ForumState()) {
        state = baseline
        checkpoints = [Checkpoint(count: 0, state: baseline)]
    }

    /// Takes in events in any order. Already known ones are passed over.
    ///
    /// O(n log n) for n events; a late event costs folding again what comes after it.
    @discardableResult
    public mutating func receive(_ records: [EventRecord]) -> Reception {
        var fresh: [EventRecord] = []
        for record in records where known.insert(record.stamp.sum).inserted { fresh.append(record) }
        guard !fresh.isEmpty else { return .folded }
        fresh.sort { $0.stamp < $1.stamp }
        if let first = fresh.first, let floor = checkpoints[0].state.lastStamp, first.stamp <= floor {
            for record in fresh { known.remove(record.stamp.sum) }
            return .beforeBaseline
        }
        if let last = stamps.last, fresh[0].stamp < last { goBack(before: fresh[0].stamp, adding: &fresh) }
        for record in fresh { fold(EventContext(record), EventCatalogue.event(of: record)) }
        return .folded
    }

    /// Takes in events of which some belong before the baseline, which can't be unfolded: those are folded right after it, in order.
    ///
    /// Every console that has the same baseline does the same, so that all reach the same state.
    public mutating func receiveAfterBaseline(_ records: [EventRecord]) {
        for record in records.sorted(by: { $0.stamp < $1.stamp }) where known.insert(record.stamp.sum).inserted {
            fold(EventContext(record), EventCatalogue.event(of: record))
        }
    }

    private mutating func fold(_ context: EventContext, _ event: any ForumEvent) {
        stamps.append(context.stamp)
        log.append((context, event))
        state.fold(event, context)
        if log.count - (checkpoints.last?.count ?? 0) >= Self.checkpointDistance {
            checkpoints.append(Checkpoint(count: log.count, state: state))
            // The first one is the baseline and stays.
            if checkpoints.count > Self.checkpointsKept { checkpoints.remove(at: 1) }
        }
    }

    /// Goes back to the last checkpoint before `stamp` and folds what came after it together with `fresh`, in order.
    private mutating func goBack(before stamp: EventStamp, adding fresh: inout [EventRecord]) {
        let place = stamps.partitioningIndex { $0 > stamp }
        while checkpoints.count > 1, let last = checkpoints.last, last.count > place { checkpoints.removeLast() }
        let base = checkpoints[checkpoints.count - 1]
        let tail = Array(log[base.count...])
        log.removeSubrange(base.count...)
        stamps.removeSubrange(base.count...)
        state = base.state
        var rest = fresh[...]
        for entry in tail {
            while let next = rest.first, next.stamp < entry.context.stamp {
                fold(EventContext(next), EventCatalogue.event(of: next))
                rest = rest.dropFirst()
            }
            fold(entry.context, entry.event)
        }
        fresh = Array(rest)
    }
}

extension Array {
    /// The first index whose element satisfies `predicate`, when all that do stand at the end. O(log n).
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

import ForumCore
import StrictJSON

/// What a running program takes from the world to decide and record: the clocks and fresh identifiers.
public struct LiveInputs {
    public var reading: () -> ClockReading
    /// Returns an identifier that was never used before.
    public var freshID: () -> String

    public init(reading: @escaping () -> ClockReading, freshID: @escaping () -> String) {
        self.reading = reading
        self.freshID = freshID
    }
}

/// Why a command was not carried out.
public enum LiveFailure: Error, Sendable {
    case refused(Refusal)
    /// The disk did not take it. Nothing is recorded from now on.
    case storage(StorageError)
    /// A session file that is readable JSON but makes no sense as a session.
    case sessionFile(path: String, SessionFileError)
}

/// An open session: the one way from a command to the disk and to the state, for the screens and for the command line.
///
/// A command is decided, its events are written and synced, and only then folded. Belongs to one thread.
public final class LiveSession {
    public let store: SessionStore
    public private(set) var history = History()
    private var replica: Replica
    private let inputs: LiveInputs
    /// Who sits at this console, where they said so.
    public var by: String?
    /// Why nothing more is written, once anything failed: an event, the session file, or the folder itself.
    public private(set) var failure: StorageError?
    /// The names, within the journals' folder, of session files that somebody else had put in the place of this one's.
    public private(set) var setAside: [String] = []
    /// Something was folded that the session file does not hold.
    public private(set) var isSessionFileBehind: Bool

    /// Opens the session at `path`. Without a console it is only read, and nothing on disk is touched.
    public init(
        path: String, console: ConsoleName?, by: String? = nil, program: String, acceptDamage: Bool = false, inputs: LiveInputs,
        files: any FileSystem = POSIXFileSystem()
    ) throws(LiveFailure) {
        var read: Result<ForumState, SessionFileError>?
        do throws(StorageError) {
            store = try SessionStore.open(
                path, as: console, program: program, acceptDamage: acceptDamage,
                fault: { bytes in
                    do throws(SessionFileError) {
                        let file = try SessionFile(bytes: bytes.bytes)
                        read = .success(file.state)
                        return file.isAsWritten(in: bytes.bytes) ? nil : .altered
                    } catch {
                        read = .failure(error)
                        return error
                    }
                }, in: files)
        } catch {
            throw .storage(error)
        }
        self.inputs = inputs
        self.by = by
        switch store.opening.start {
        case .session(let session, let rest):
            // Where it could not be read and no journals hold it, there is nothing else.
            do throws(SessionFileError) {
                replica = Replica(baseline: try (read ?? .failure(.notASession)).get())
            } catch {
                throw .sessionFile(path: session.file, error)
            }
            isSessionFileBehind = !rest.isEmpty
            if replica.receive(rest) == .beforeBaseline { replica = try Self.foldAnew(store) }
        case .origin(let session, let records):
            replica = Replica(baseline: try session.map { session throws(LiveFailure) in try Self.state(session) } ?? ForumState())
            replica.receive(records)
            isSessionFileBehind = !records.isEmpty
        }
    }

    public var state: ForumState { replica.state }
    /// This console's name, or nil where the session is only read.
    public var console: ConsoleName? { store.console }

    private static func state(_ session: SessionBytes) throws(LiveFailure) -> ForumState {
        do throws(SessionFileError) {
            return try SessionFile(bytes: session.bytes).state
        } catch {
            throw .sessionFile(path: session.file, error)
        }
    }

    private static func foldAnew(_ store: SessionStore) throws(LiveFailure) -> Replica {
        let origin: (root: SessionBytes?, records: [EventRecord])
        do throws(StorageError) {
            origin = try store.origin()
        } catch {
            throw .storage(error)
        }
        var replica = Replica(baseline: try origin.root.map { root throws(LiveFailure) in try state(root) } ?? ForumState())
        // What belongs before the root's last event, though the root doesn't hold it, can only be folded after it.
        if replica.receive(origin.records) == .beforeBaseline { replica.receiveAfterBaseline(origin.records) }
        return replica
    }
}

extension LiveSession {
    /// What was recorded: the event's place and the command's answer.
    public struct Done: Sendable {
        /// The place of the step's last event.
        public var stamp: EventStamp
        public var at: Timestamp
        public var decision: Decision
    }

    /// Decides `command` and records it. On return it is on disk and in the state.
    public func perform(_ command: any ForumCommand) throws(LiveFailure) -> Done {
        try record(origin: .command) { state, inputs throws(Refusal) in try command.decide(in: state, with: inputs) }
    }

    /// Takes back the last step of this console.
    public func undo() throws(LiveFailure) -> Done {
        do throws(LiveFailure) {
            return try record(origin: .undo) { [history] state, _ throws(Refusal) in try history.undo(in: state) }
        } catch .refused(let refusal) where refusal.reason == .changedSince {
            history.dropLastUndoable()
            throw .refused(refusal)
        }
    }

    /// Does the last undone step again. One that somebody else's change keeps from being done is forgotten: the one before it comes next.
    public func redo() throws(LiveFailure) -> Done {
        do throws(LiveFailure) {
            return try record(origin: .redo) { [history] state, _ throws(Refusal) in try history.redo(in: state) }
        } catch .refused(let refusal) where refusal.reason == .changedSince {
            history.dropLastRedoable()
            throw .refused(refusal)
        }
    }

    private func record(
        origin: History.Origin, _ decide: (ForumState, DecisionInputs) throws(Refusal) -> Decision
    ) throws(LiveFailure) -> Done {
        guard store.console != nil, failure == nil else { throw .refused(Refusal(.readOnly)) }
        let reading = inputs.reading()
        let decision: Decision
        do throws(Refusal) {
            decision = try decide(replica.state, DecisionInputs(reading: reading, freshID: inputs.freshID))
        } catch {
            throw .refused(error)
        }
        let records: [EventRecord]
        do throws(StorageError) {
            // Under the Chatham House rule no line says who typed it: who takes the notes of a table can give away who sits there.
            records = try store.append(
                decision.events.map { NewEvent($0, isUndo: origin == .undo) }, at: reading.wall,
                by: replica.state.session.isChathamHouse ? nil : by, after: replica.state.clock)
        } catch {
            throw stop(error)
        }
        // The very first append also brings the journal's own opening line, which is nobody's step.
        let stamps = records.suffix(decision.events.count).map(\.stamp)
        // Noted before it is folded: nothing then holds the state of before, and folding copies none of it.
        history.note(decision, recorded: stamps, before: replica.state, at: reading.wall, origin: origin)
        try receive(records)
        guard let stamp = stamps.last else { throw .refused(Refusal(.nothingChanged)) }
        return Done(stamp: stamp, at: reading.wall, decision: decision)
    }

    /// Takes in what other consoles have recorded. Returns whether anything was new.
    public func poll() throws(LiveFailure) -> Bool {
        let records: [EventRecord]
        do throws(StorageError) {
            records = try store.poll()
        } catch {
            throw stop(error)
        }
        guard !records.isEmpty else { return false }
        try receive(records)
        return true
    }

    private func receive(_ records: [EventRecord]) throws(LiveFailure) {
        isSessionFileBehind = true
        if replica.receive(records) == .beforeBaseline { replica = try Self.foldAnew(store) }
    }

    /// The consoles at work now, this one among them.
    public var connectedConsoles: [ConsoleName] {
        var names = store.journals.filter(\.isAlive).map(\.console)
        if let own = console, !names.contains(own) { names.append(own) }
        return names.sorted()
    }

    /// Writes the session file, if it does not hold everything that is folded.
    ///
    /// O(state). The crash guarantee is that of `AtomicFile.replace`. After a failure, which a second try could hide, it is not tried again, and
    /// the failure is thrown each time. A link or a folder in the file's way stops nothing else.
    public func saveSessionFile() throws(LiveFailure) {
        guard console != nil else { return }
        if let failure { throw .storage(.writerStopped(failure)) }
        guard isSessionFileBehind else { return }
        let reached = store.reached
        let bytes = SessionFile(state: replica.state, reached: reached).encoded()
        do throws(StorageError) {
            if case .savedBeside(let kept) = try store.saveSession(bytes, reaching: reached) { setAside.append(kept) }
            isSessionFileBehind = false
        } catch {
            switch error {
            case .symbolicLink, .wrongKind: throw .storage(error)
            default: throw stop(error)
            }
        }
    }

    /// Takes in what others have recorded meanwhile, and writes the session file: on the way out, so that the file left behind holds all there is.
    public func saveEverything() throws(LiveFailure) {
        guard console != nil else { return }
        if failure == nil { _ = try poll() }
        try saveSessionFile()
    }

    /// Keeps what is being typed, or nothing, in place of what was kept before. On disk once it returns. Where the session is only read,
    /// nothing is kept.
    ///
    /// Once something has failed, it is still tried, and a further failure is nothing new.
    public func keepDraft(_ bytes: [UInt8]?) throws(LiveFailure) {
        guard console != nil else { return }
        do throws(StorageError) {
            if let bytes { try store.saveDraft(bytes) } else { try store.removeDraft() }
        } catch {
            guard failure == nil else { return }
            throw stop(error)
        }
    }

    /// Notes that the disk failed: a sync that is tried again can succeed without having written what the first one lost.
    private func stop(_ error: StorageError) -> LiveFailure {
        switch error {
        case .tooLarge, .lineTooLong, .clockSpent: break
        default: if failure == nil { failure = error }
        }
        return .storage(error)
    }

    /// Gives up the journal. Call `saveEverything()` before.
    public func close() { store.close() }
}

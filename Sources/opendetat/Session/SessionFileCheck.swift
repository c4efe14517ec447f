import ForumCore
import ForumStorage

/// Holds a session file against the journals it was made from.
enum SessionFileCheck {
    /// Whether the session file says something else than what its journals come to, as far into them as it says it reaches.
    ///
    /// A file that reaches into no journal is itself what they begin from, and storage has compared it. O(events).
    ///
    /// - Throws: also where the file can't be read as a session to its end.
    static func isAltered(_ path: String, _ verification: Verification, in files: any FileSystem) throws(LiveFailure) -> Bool {
        let found: SessionBytes
        let origin: (root: SessionBytes?, records: [EventRecord])
        do throws(StorageError) {
            let store = try SessionStore.open(path, as: nil, program: Program.signature, in: files)
            guard case .session(let bytes, _) = store.opening.start else { return false }
            found = bytes
            origin = try store.origin()
        } catch {
            throw .storage(error)
        }
        let file: SessionFile
        do throws(SessionFileError) { file = try SessionFile(bytes: found.bytes) } catch { throw .sessionFile(path: path, error) }
        guard file.isAsWritten(in: found.bytes) else { return true }
        guard verification.sessionFile == .agrees, verification.damage.isEmpty, !file.reached.isEmpty, let baseline = state(origin.root)
        else { return false }
        var replica = Replica(baseline: baseline)
        let held = origin.records.filter { record in
            file.reached.contains { $0.console == record.stamp.console && record.stamp.sequence <= $0.sequence }
        }
        guard replica.receive(held) != .beforeBaseline else { return false }
        return SessionFile(state: replica.state, reached: file.reached).encoded() != file.encoded()
    }

    private static func state(_ root: SessionBytes?) -> ForumState? {
        guard let root else { return ForumState() }
        return try? SessionFile(bytes: root.bytes).state
    }
}

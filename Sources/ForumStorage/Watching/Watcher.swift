import Glibc

/// Tells when something changes in a journal folder.
///
/// Through inotify, nothing is done until the system wakes the program by `descriptor`. Where inotify isn't to be had, and on network and
/// FUSE file systems, where it doesn't see what other computers write, `interval` says how often to ask `hasChanged` instead.
public final class Watcher {
    /// To wait on with `poll(2)` for reading; nil where there is only asking.
    public let descriptor: Int32?
    /// Milliseconds after which to ask even when the descriptor is silent; nil where it can be relied on.
    public let interval: Int?

    private let folder: String
    private let files: any FileSystem
    private let ignored: (String) -> Bool
    private var seen: [String: FileStatus] = [:]

    private static let askingInterval = 1_000
    /// `IN_CLOSE_WRITE` tells of a console that has left: its journal is closed, however it ended. `IN_ATTRIB` of one that comes back to its
    /// journal: it sets its mode.
    private static let events =
        IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF

    /// Watches `folder`, which must exist.
    ///
    /// - Parameters:
    ///   - ignored: Names whose changes are of no interest, such as one's own journal.
    ///   - usesInotify: False only asks.
    public init(folder: String, in files: any FileSystem = POSIXFileSystem(), usesInotify: Bool = true, ignored: @escaping (String) -> Bool)
    {
        self.folder = folder
        self.files = files
        self.ignored = ignored
        descriptor = usesInotify ? Self.watch(folder) : nil
        interval = descriptor == nil || !MountTable.isLocal(folder) ? Self.askingInterval : nil
        if interval != nil { seen = look() }
    }

    deinit { if let descriptor { _ = Glibc.close(descriptor) } }

    private static func watch(_ folder: String) -> Int32? {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        if inotify_add_watch(descriptor, folder, UInt32(bitPattern: Int32(events))) >= 0 { return descriptor }
        _ = Glibc.close(descriptor)
        return nil
    }

    /// Tells whether anything changed since it was asked last. Never waits.
    public func hasChanged() -> Bool {
        var changed = drain()
        if interval != nil {
            let now = look()
            changed = changed || now != seen
            seen = now
        }
        return changed
    }

    private func look() -> [String: FileStatus] {
        var found: [String: FileStatus] = [:]
        for name in (try? files.list(folder)) ?? [] where !ignored(name) {
            found[name] = try? files.status(at: PathText.join(folder, name))
        }
        return found
    }

    /// Takes all notices there are.
    private func drain() -> Bool {
        guard let descriptor else { return false }
        var changed = false
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return changed }
            for notice in InotifyNotices(bytes: buffer.prefix(count)) {
                // An overflow, or something that befell the folder itself, has no name.
                changed = changed || notice.name.map { !ignored($0) } ?? true
            }
        }
    }
}

/// The notices in what `read(2)` gives of an inotify descriptor; see `inotify(7)`.
struct InotifyNotices: Sequence, IteratorProtocol {
    struct Notice {
        /// The name within the folder; nil when the notice is of the folder itself.
        var name: String?
    }

    private var rest: ArraySlice<UInt8>
    private static let headLength = MemoryLayout<inotify_event>.size

    init(bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> Notice? {
        guard rest.count >= Self.headLength else { return nil }
        let length = rest.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: 12, as: UInt32.self)) }
        let name = rest.dropFirst(Self.headLength).prefix(length).prefix { $0 != 0 }
        rest = rest.dropFirst(Self.headLength + length)
        return Notice(name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self))
    }
}

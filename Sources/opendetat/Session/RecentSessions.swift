import ForumCore
import ForumStorage
import Glibc
import StrictJSON

/// A session that was open lately.
struct RecentSession: Hashable, Sendable {
    /// The whole path of the session file.
    var path: String
    var title: String
    var openedAt: Timestamp
}

/// The sessions opened lately on this computer, kept in `$XDG_STATE_HOME/opendetat/recent.json` (mode 0600).
///
/// A convenience: where the list can't be read or kept, it is empty, and nothing is said.
enum RecentSessions {
    static let limit = 20

    /// The sessions, the latest first.
    static func load(in files: any FileSystem = POSIXFileSystem()) -> [RecentSession] {
        guard let path = place(creating: false), let bytes = try? files.contents(of: path, limit: 1 << 20) else { return [] }
        return sessions(bytes)
    }

    /// Puts a session first in the list.
    static func remember(_ path: String, title: String, at moment: Timestamp, in files: any FileSystem = POSIXFileSystem()) {
        guard let place = place(creating: true), let whole = wholePath(path) else { return }
        var list = load(in: files).filter { $0.path != whole }
        list.insert(RecentSession(path: whole, title: title, openedAt: moment), at: 0)
        try? AtomicFile.replace(place, with: bytes(Array(list.prefix(limit))), in: files)
    }

    /// Takes a session out of the list; its files stay where they are.
    static func forget(_ path: String, in files: any FileSystem = POSIXFileSystem()) {
        guard let place = place(creating: false) else { return }
        let list = load(in: files)
        let rest = list.filter { $0.path != path }
        if rest.count != list.count { try? AtomicFile.replace(place, with: bytes(rest), in: files) }
    }

    static func sessions(_ bytes: [UInt8]) -> [RecentSession] {
        guard let list = try? JSONValue(parsing: bytes).object().array("sessions") else { return [] }
        return list.compactMap { value in
            guard let entry = try? value.object(), let path = try? entry.string("path"),
                let openedAt = (try? entry.string("openedAt")).flatMap({ Timestamp($0) })
            else { return nil }
            return RecentSession(path: path, title: (try? entry.string("title")) ?? "", openedAt: openedAt)
        }
    }

    static func bytes(_ sessions: [RecentSession]) -> [UInt8] {
        JSONWriter.object(.pretty) { object in
            object.array("sessions") { list in
                for session in sessions {
                    list.object(.inline) { entry in
                        entry.member("path", session.path)
                        entry.member("title", session.title)
                        entry.member("openedAt", session.openedAt.text)
                    }
                }
            }
        } + [UInt8(ascii: "\n")]
    }

    /// The path from the root on, so that it is found from any folder; symbolic links on the way are resolved.
    static func wholePath(_ path: String) -> String? {
        guard let whole = realpath(path, nil) else { return nil }
        defer { free(whole) }
        return String(cString: whole)
    }

    private static func place(creating: Bool) -> String? { UserFolders.state(creating: creating).map { $0 + "/recent.json" } }
}

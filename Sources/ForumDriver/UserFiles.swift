import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage

/// The files of the user's that a console reads and writes besides its session.
public struct UserFiles {
    /// The largest list that is read: more than a million rows.
    private static let sizeLimit = 256 << 20
    private static let listsShown = 40

    private let files: any FileSystem
    /// The user's own folder, for `~` and for where downloads go; nil where there is none.
    private let home: String?
    /// Where else lists may lie: the folder worked in, the session's.
    private let folders: [String]

    public init(_ files: any FileSystem, home: String?, folders: [String]) {
        self.files = files
        self.home = home
        self.folders = folders
    }

    public func answer(_ request: FileRequest) -> FileAnswer {
        do throws(StorageError) {
            switch request {
            case .read(let typed):
                let path = TypedPath.read(typed, home: home)
                return .contents(path: path, try files.contents(of: PathText.followed(path), limit: Self.sizeLimit))
            case .keep(let path, let ending, let bytes): return .kept(path: try keep(bytes, beside: path, ending))
            case .findLists: return .lists(lists())
            case .complete(let typed): return complete(typed)
            }
        } catch {
            return .failed(Self.sentence(error))
        }
    }

    /// Writes a new file under the first free name: "liste-rejets.csv", "liste-rejets-2.csv"…
    private func keep(_ bytes: [UInt8], beside path: String, _ ending: String) throws(StorageError) -> String {
        let name = path.split(separator: "/").last.map { String($0) } ?? "liste"
        let folder = path.dropLast(name.count)
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        for number in 1...99 {
            let candidate = "\(folder)\(stem)\(ending)\(number == 1 ? "" : "-\(number)").csv"
            do throws(StorageError) {
                try AtomicFile.create(candidate, with: bytes, in: files)
                return candidate
            } catch .alreadyExists {
                continue
            }
        }
        throw .noFreeName(path: path)
    }

    private func lists() -> [FoundFile] {
        let downloads = ["Downloads", "Téléchargements", "Desktop", "Bureau", "Documents"]
        let own = home.map { home in downloads.map { "\(home)/\($0)" } } ?? []
        var found: [String: FoundFile] = [:]
        for folder in folders + own {
            for name in (try? files.list(folder)) ?? [] where Self.isList(name) {
                let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
                guard let status = try? files.status(at: path), status.kind == .regular else { continue }
                found[path] = FoundFile(
                    path: TypedPath.shown(path, home: home), name: name, modified: Timestamp(milliseconds: status.modified / 1_000_000),
                    bytes: status.length)
            }
        }
        let newest = found.values.sorted { ($1.modified, $0.path) < ($0.modified, $1.path) }
        return Array(newest.prefix(Self.listsShown))
    }

    /// Completes a path by the names of the folder that it leads into, as shells do; hidden files only where the dot was typed.
    private func complete(_ typed: String) -> FileAnswer {
        let path = TypedPath.read(typed, home: home)
        let name = path.hasSuffix("/") ? "" : path.split(separator: "/").last.map { String($0) } ?? ""
        let folder = String(path.dropLast(name.count))
        let names = ((try? files.list(folder.isEmpty ? "." : folder)) ?? []).filter {
            $0.hasPrefix(name) && (name.hasPrefix(".") || !$0.hasPrefix("."))
        }.sorted()
        guard let first = names.first, let last = names.last else { return .completed(typed, []) }
        // What the first and the last in order share, all share.
        let common = String(zip(first, last).prefix { $0 == $1 }.map(\.0))
        let isFolder = names.count == 1 && (try? files.status(at: folder + first))?.kind == .folder
        let completed = TypedPath.shown(folder + common + (isFolder ? "/" : ""), home: home)
        return .completed(completed, Array(names.prefix(Self.namesShown)))
    }

    private static let namesShown = 8

    private static func isList(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return !name.hasPrefix(".") && [".csv", ".tsv", ".txt"].contains { lowered.hasSuffix($0) }
    }

    /// What happened and what to do next.
    private static func sentence(_ error: StorageError) -> Sentence {
        switch error {
        case .missing(let path): Sentence(.errors(.listMissing), ["path": path])
        case .system(_, let path, _):
            switch error.cause {
            case .full: Sentence(.errors(.diskFull), ["path": path])
            case .denied: Sentence(.errors(.permissionDenied), ["path": path])
            default: Sentence(.imports(.fileUnreadable), ["path": path])
            }
        case .symbolicLink(let path), .wrongKind(let path, _): Sentence(.imports(.fileUnreadable), ["path": path])
        case .tooLarge(let path, _, let limit): Sentence(.imports(.fileTooLarge), ["path": path, "n": limit >> 20])
        default: Sentence(.imports(.fileUnreadable), ["path": ""])
        }
    }
}

import ForumExchange
import ForumStorage
import Glibc

/// The folder that an export fills. Nothing outside of it is written, and no link in it is followed.
struct ExportFolder {
    private let path: String
    private let files: any FileSystem

    init(_ path: String, in files: any FileSystem) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.files = files
    }

    /// Writes all files, each of them whole; those of personal data readable by the user alone.
    ///
    /// - Throws: `alreadyExists` before anything is written, where a file would be replaced and nobody asked for that.
    func write(_ exported: [ExportedFile], replacing: Bool) throws(StorageError) {
        if path.isEmpty { throw .unusableName(path) }
        switch try files.status(at: path)?.kind {
        case nil: try files.makeFolder(path)
        case .folder: break
        case .symbolicLink: throw .symbolicLink(path: path)
        case .some(let kind): throw .wrongKind(path: path, kind)
        }
        if !replacing {
            for file in exported where try files.status(at: place(file)) != nil { throw .alreadyExists(path: path) }
        }
        for file in exported {
            if replacing {
                try AtomicFile.replace(place(file), with: file.bytes, in: files)
            } else {
                try AtomicFile.create(place(file), with: file.bytes, in: files)
            }
        }
    }

    /// Pages, ballots, tallies and sealed texts of votes in the folder that an earlier export wrote and this one did not: what they say does not
    /// hold any more. O(files in the folder).
    func leftOver(besides exported: [ExportedFile]) throws(StorageError) -> [String] {
        let written = Set(exported.map(\.name))
        return try files.list(path).filter { !written.contains($0) && SessionExport.isOfVote($0) }.sorted()
    }

    private func place(_ file: ExportedFile) -> String { path == "/" ? "/" + file.name : path + "/" + file.name }
}

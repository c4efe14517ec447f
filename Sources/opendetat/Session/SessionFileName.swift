import ForumStorage

/// From what a person names to the path of a session file.
enum SessionFileName {
    private static let suffix = ".json"

    /// The path of a session that is there: as it is given, or with `.json` where only that exists.
    static func toOpen(_ given: String, in files: any FileSystem) -> String {
        guard !given.hasSuffix(suffix), !given.hasSuffix("/"), (try? files.status(at: given)) == .some(nil),
            (try? files.status(at: given + suffix)) != .some(nil)
        else { return given }
        return given + suffix
    }

    /// The path of a session that is only read: where a link leads, too, beside which its journals lie.
    static func toRead(_ given: String, in files: any FileSystem) -> String {
        let path = toOpen(given, in: files)
        return (try? files.status(at: path))??.kind == .symbolicLink ? PathText.followed(path) : path
    }

    /// The path of a session to be made. A folder gets a file named after the title; every file ends in `.json`.
    static func toCreate(_ given: String, title: String, in files: any FileSystem) throws(StorageError) -> String {
        if given.isEmpty { throw .unusableName(given) }
        let found = try files.status(at: given)
        if given.hasSuffix("/") || found?.kind == .folder {
            let folder = given.hasSuffix("/") ? given : given + "/"
            return folder + FileName.safe(title, fallback: "session") + suffix
        }
        if let kind = found?.kind, kind != .regular, kind != .symbolicLink { throw .wrongKind(path: given, kind) }
        let name = given.split(separator: "/").last ?? ""
        if name == "." || name == ".." { throw .unusableName(given) }
        return name.lowercased().hasSuffix(suffix) ? given : given + suffix
    }
}

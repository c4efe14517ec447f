import Glibc

/// Paths as text, `/` between their parts.
public enum PathText {
    static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }

    /// The folder that holds `path`; `.` for a bare name.
    public static func folder(of path: String) -> String {
        let parts = trimmed(path)
        guard let slash = parts.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == parts.startIndex ? "/" : String(parts[..<slash])
    }

    /// The last part of `path`.
    static func name(of path: String) -> String {
        let parts = trimmed(path)
        guard let slash = parts.utf8.lastIndex(of: UInt8(ascii: "/")) else { return String(parts) }
        return String(parts[parts.utf8.index(after: slash)...])
    }

    /// `path` without `suffix`, or nil when it doesn't end so or is nothing else.
    static func removing(suffix: String, from path: String) -> String? {
        guard path.utf8.count > suffix.utf8.count, path.hasSuffix(suffix) else { return nil }
        return String(decoding: path.utf8.dropLast(suffix.utf8.count), as: UTF8.self)
    }

    /// Where `path` leads to by symbolic links; itself where that is nowhere. For what is only read: nothing is written through a link.
    public static func followed(_ path: String) -> String {
        guard let whole = realpath(path, nil) else { return path }
        defer { free(whole) }
        return String(cString: whole)
    }

    private static func trimmed(_ path: String) -> Substring {
        var rest = path[...]
        while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest = rest.dropLast() }
        return rest
    }
}

import ForumConsole
import ForumDriver
import ForumStorage
import Glibc

/// Runs the user's editor (`$VISUAL`, `$EDITOR`, or `nano`) on a text.
enum ExternalEditor {
    /// Runs the editor, and returns what became of the text.
    ///
    /// `lend` gives the terminal to the process that it is given to start, and returns its status once it has ended.
    ///
    /// The text lies at `place` while it is edited, where it is found again after a crash, or in a temporary file where that can't be
    /// written; mode 0600. What was saved there is lost in no case: what is no text stays where it is.
    static func edit(_ text: String, at place: String?, lend: (() -> pid_t?) -> Int32?) -> EditedText {
        guard let (path, file) = place.flatMap({ create($0) }) ?? temporary() else { return .failed }
        let bytes = Array(text.utf8)
        let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
        guard written == bytes.count else {
            unlink(path)
            return .failed
        }
        // What the editor writes elsewhere at its own last moment is newer; what it keeps of before is nothing to keep.
        let rescue = path + JournalFolder.editorRescueSuffix
        unlink(rescue)
        let hasSucceeded = lend { start(editor, on: path) } == 0
        unlink(path + "~")
        guard let left = (hasSucceeded ? nil : contents(of: rescue)) ?? contents(of: path), let edited = EditorText.decoded(left) else {
            return access(path, F_OK) == 0 ? .kept(path: path) : .failed
        }
        unlink(path)
        unlink(rescue)
        if !hasSucceeded, left == bytes { return .failed }
        // Editors end a file with a line break that nobody typed.
        let taken = edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited
        return hasSucceeded ? .text(taken) : .rescued(taken)
    }

    private static func create(_ path: String) -> (path: String, file: Int32)? {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
        return file < 0 ? nil : (path, file)
    }

    private static func temporary() -> (path: String, file: Int32)? {
        var template = Array("\(environment("TMPDIR") ?? "/tmp")/opendetat-XXXXXX.md".utf8CString)
        let file = mkstemps(&template, 3)
        guard file >= 0 else { return nil }
        return (String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self), file)
    }

    /// The command to run, as the user gave it (it may carry options).
    static var editor: String { environment("VISUAL") ?? environment("EDITOR") ?? "nano" }

    /// Starts the editor, and returns its process; nil where it can't be started.
    private static func start(_ command: String, on path: String) -> pid_t? {
        // The shell splits the command's options; the path is its own argument and is never read by the shell.
        let arguments = ["sh", "-c", "exec \(command) \"$1\"", "sh", path]
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        pointers.append(nil)
        defer { for pointer in pointers { free(pointer) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var child = pid_t()
        return posix_spawn(&child, "/bin/sh", nil, &attributes, pointers, environ) == 0 ? child : nil
    }

    /// The bytes at `path`; nil where no plain file stands, or where they can't be read or are more than 8 MiB.
    private static func contents(of path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count < 8 << 20 else { return nil }
        }
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

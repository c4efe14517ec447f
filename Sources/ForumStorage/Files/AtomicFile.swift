/// Files that are written whole.
public enum AtomicFile {
    private static let leftoverPrefix = ".opendetat-"
    private static let leftoverSuffix = ".tmp"

    /// Puts `bytes` at `path`, in place of what is there.
    ///
    /// Crash guarantee: whatever happens at whatever moment, `path` holds the whole of the former content or the whole of `bytes`, never
    /// anything else. Once this returns, it holds `bytes` even after a power failure. When it throws, it still holds one of the two; a
    /// failed sync of the folder can leave the new one in place without certainty that it outlasts a power failure. Errors name `path`, or
    /// its folder where that is missing, not the temporary file.
    ///
    /// A symbolic link or anything but a regular file at `path` is refused. The bytes are first written to a file of another name in the same
    /// folder, which `removeLeftovers` removes should the program die meanwhile.
    public static func replace(_ path: String, with bytes: [UInt8], in files: any FileSystem) throws(StorageError) {
        if let status = try files.status(at: path), status.kind != .regular {
            throw status.kind == .symbolicLink ? .symbolicLink(path: path) : .wrongKind(path: path, status.kind)
        }
        try write(bytes, beside: path, in: files) { (temporary) throws(StorageError) in try files.rename(temporary, to: path) }
    }

    /// Puts `bytes` at `path`, where nothing must be yet: otherwise throws `alreadyExists` and leaves what is there alone.
    ///
    /// Crash guarantee: `path` names nothing or the whole of `bytes`; once this returns, the latter.
    public static func create(_ path: String, with bytes: [UInt8], in files: any FileSystem) throws(StorageError) {
        guard try !files.exists(path) else { throw .alreadyExists(path: path) }
        try write(bytes, beside: path, in: files) { (temporary) throws(StorageError) in try files.rename(temporary, toFree: path) }
    }

    private static func write(
        _ bytes: [UInt8], beside path: String, in files: any FileSystem, place: (String) throws(StorageError) -> Void
    ) throws(StorageError) {
        let folder = PathText.folder(of: path)
        let file: FileHandle
        let temporary: String
        do throws(StorageError) {
            (file, temporary) = try openTemporary(in: folder, files)
        } catch .missing {
            throw .missing(path: folder)
        } catch {
            throw error.about(path)
        }
        defer { files.close(file) }
        do throws(StorageError) {
            try files.writeAll(file, bytes)
            try files.sync(file)
            try place(temporary)
        } catch {
            try? files.remove(temporary)
            throw error.about(path)
        }
        try files.syncFolder(folder)
    }

    /// Makes a temporary file that is locked while its maker lives.
    private static func openTemporary(in folder: String, _ files: any FileSystem) throws(StorageError) -> (FileHandle, String) {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<16 {
            let path = PathText.join(folder, leftoverPrefix + hexadecimal(generator.next()) + leftoverSuffix)
            let file: FileHandle
            do throws(StorageError) {
                file = try files.open(path, for: .creating)
            } catch .alreadyExists {
                continue
            }
            // Between its making and its locking, a cleaner can take it for a leftover; then the next name is tried.
            do throws(StorageError) {
                if try files.lock(file), try files.status(at: path)?.identity == files.status(of: file).identity { return (file, path) }
            } catch {
                files.close(file)
                try? files.remove(path)
                throw error
            }
            files.close(file)
        }
        throw .noFreeName(path: PathText.join(folder, leftoverPrefix))
    }

    /// Removes the temporary files of runs that died. Those of living ones are locked, and stay. What can't be removed stays too: it does no harm.
    static func removeLeftovers(in folder: String, _ files: any FileSystem) {
        guard let names = try? files.list(folder) else { return }
        for name in names where isLeftover(name) {
            let path = PathText.join(folder, name)
            guard let file = try? files.open(path, for: .appending) else { continue }
            defer { files.close(file) }
            if (try? files.lock(file)) == true { try? files.remove(path) }
        }
    }

    static func isLeftover(_ name: String) -> Bool {
        guard name.hasPrefix(leftoverPrefix), name.hasSuffix(leftoverSuffix) else { return false }
        let middle = name.utf8.dropFirst(leftoverPrefix.utf8.count).dropLast(leftoverSuffix.utf8.count)
        return middle.count == 16 && middle.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}

/// 16 lowercase hexadecimal digits.
func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

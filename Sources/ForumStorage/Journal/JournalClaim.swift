import ForumCore

/// Finds the journal that a console may write: one that no living console holds.
struct JournalClaim {
    var console: ConsoleName
    var file: String
    var handle: FileHandle
    /// There was no such journal before.
    var isNew: Bool

    private static let attempts = 999

    /// Opens and locks `NAME.jsonl`, or that of the next free name when a living console has it, or when `isUsable` says no.
    ///
    /// Once this returns, the file's name outlasts a power failure.
    static func take(
        _ console: ConsoleName, in folder: String, _ files: any FileSystem, isUsable: (String) -> Bool
    ) throws(StorageError) -> JournalClaim {
        guard FileName.isSafe(console.text) else { throw .unusableName(console.text) }
        var name = console.text
        let names = try files.list(folder)
        for _ in 0..<attempts {
            let file = JournalFile.meant(by: name + JournalFolder.journalSuffix, among: names, in: folder, files)
            if isUsable(file), let claim = try claim(ConsoleName(name), file, in: folder, files) { return claim }
            name = FileName.successor(of: name)
        }
        throw .noFreeName(path: PathText.join(folder, console.text))
    }

    private static func claim(
        _ console: ConsoleName, _ file: String, in folder: String, _ files: any FileSystem
    ) throws(StorageError) -> JournalClaim? {
        let path = PathText.join(folder, file)
        // A few times, since others may make, remove or replace it at the same moment.
        for _ in 0..<8 {
            let handle: FileHandle
            var isNew = false
            do throws(StorageError) {
                handle = try files.open(path, for: .appending)
            } catch .missing {
                do throws(StorageError) {
                    handle = try files.open(path, for: .creating)
                    isNew = true
                } catch .alreadyExists {
                    continue
                }
            }
            do throws(StorageError) {
                guard try files.lock(handle) else {
                    files.close(handle)
                    return nil
                }
                if try files.status(at: path)?.identity == files.status(of: handle).identity {
                    if isNew { try files.syncFolder(folder) }
                    // Also tells the consoles at work, which watch the folder, that the journal has its console again.
                    files.makePrivate(handle)
                    return JournalClaim(console: console, file: file, handle: handle, isNew: isNew)
                }
            } catch {
                files.close(handle)
                throw error
            }
            files.close(handle)
        }
        return nil
    }
}

/// Files that get the next free number.
enum FreeName {
    /// Writes `bytes` to the first of `stem1suffix`, `stem2suffix`… that is free, and returns its name. Never overwrites.
    static func create(
        in folder: String, _ stem: String, suffix: String = "", from first: Int = 1, with bytes: [UInt8], _ files: any FileSystem
    ) throws(StorageError) -> String {
        try find(in: folder, stem, suffix, from: first) { (path) throws(StorageError) in try AtomicFile.create(path, with: bytes, in: files)
        }
    }

    /// Gives the file at `path` the first of those names that is free, and returns it. Never overwrites.
    static func take(in folder: String, _ stem: String, suffix: String, from path: String, _ files: any FileSystem) throws(StorageError)
        -> String
    {
        try find(in: folder, stem, suffix, from: 1) { (free) throws(StorageError) in try files.rename(path, toFree: free) }
    }

    private static func find(
        in folder: String, _ stem: String, _ suffix: String, from first: Int, _ put: (String) throws(StorageError) -> Void
    ) throws(StorageError) -> String {
        for number in first..<first + 10_000 {
            let name = "\(stem)\(number)\(suffix)"
            do throws(StorageError) {
                try put(PathText.join(folder, name))
                return name
            } catch .alreadyExists {
                continue
            }
        }
        throw .noFreeName(path: PathText.join(folder, stem))
    }
}

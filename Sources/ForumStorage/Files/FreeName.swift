/// Files that get the next free number.
enum FreeName {
    /// Writes `bytes` to the first of `stem1suffix`, `stem2suffix`… that is free, and returns its name. Never overwrites.
    static func create(
        in folder: String, _ stem: String, suffix: String = "", from first: Int = 1, with bytes: [UInt8], _ files: any FileSystem
    ) throws(StorageError) -> String {
        for number in first..<first + 10_000 {
            let name = "\(stem)\(number)\(suffix)"
            do throws(StorageError) {
                try AtomicFile.create(PathText.join(folder, name), with: bytes, in: files)
                return name
            } catch .alreadyExists {
                continue
            }
        }
        throw .noFreeName(path: PathText.join(folder, stem))
    }
}

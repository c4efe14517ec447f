/// The name of a journal's file, told from others by its bytes.
///
/// Texts are equal however their accents are written; file names on most systems are not: a journal that came by way of a Mac can lie
/// beside one of the same name.
struct JournalFile: Hashable, Comparable {
    let name: String

    init(_ name: String) { self.name = name }

    static func == (left: JournalFile, right: JournalFile) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }
    static func < (left: JournalFile, right: JournalFile) -> Bool { left.name.utf8.lexicographicallyPrecedes(right.name.utf8) }

    func hash(into hasher: inout Hasher) {
        for byte in name.utf8 { hasher.combine(byte) }
    }

    /// Which of the files in `folder` is the one meant by `name`, however its accents are written: the very one unless it is empty, else the
    /// one that holds the most; `name` itself where there is none.
    static func meant(by name: String, among names: [String], in folder: String, _ files: any FileSystem) -> String {
        let found = names.filter { $0 == name }
        guard found.count > 1 else { return found.first ?? name }
        func length(_ name: String) -> Int { (try? files.status(at: PathText.join(folder, name)))?.length ?? 0 }
        let lengths = found.map { (name: $0, length: length($0)) }
        if let own = lengths.first(where: { JournalFile($0.name) == JournalFile(name) }), own.length > 0 { return own.name }
        return lengths.max { $0.length < $1.length }?.name ?? name
    }
}

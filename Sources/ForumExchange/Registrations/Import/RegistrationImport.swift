/// Reads lists of registrations as platforms and people write them.
public enum RegistrationImport {
    /// Reads a whole file.
    ///
    /// Nothing is refused: what cannot be understood is among the rejected rows. For a long list with a progress bar, step through it with a
    /// ``RegistrationImporter``.
    ///
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8], choices: ImportChoices = ImportChoices()) -> ImportReading {
        var importer = RegistrationImporter(bytes, choices: choices)
        importer.step(rows: .max)
        return importer.reading
    }
}

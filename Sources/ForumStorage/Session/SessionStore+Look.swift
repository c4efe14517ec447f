extension SessionStore {
    /// Refuses what is no session, from the beginning of its file: a quick look before it is opened. Journals without their file are one.
    public static func look(_ path: String, in files: any FileSystem = POSIXFileSystem()) throws(StorageError) {
        let paths = SessionPaths(path)
        do throws(StorageError) {
            _ = try SessionHeader.peek(paths.session, in: files)
        } catch {
            switch error {
            case .missing, .notASession: guard try files.exists(paths.journals) else { throw error }
            default: throw error
            }
        }
    }

    /// A sign of the computer that a session was made on; nil where its file doesn't say, or can't be read.
    public static func madeOn(_ path: String, in files: any FileSystem = POSIXFileSystem()) -> String? {
        (try? SessionHeader.peek(SessionPaths(path).session, in: files))?.madeOn
    }
}

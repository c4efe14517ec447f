import Testing

@testable import ForumStorage

@Suite struct PathTextTests {
    @Test(arguments: [
        ("/a/b.json", "/a", "b.json"), ("b.json", ".", "b.json"), ("/b", "/", "b"), ("a/b/", "a", "b"), ("/", "/", ""),
    ]) func splits(path: String, folder: String, name: String) {
        #expect(PathText.folder(of: path) == folder)
        #expect(PathText.name(of: path) == name)
    }

    @Test(arguments: [
        ("/a/soir.json", "/a/soir.json", "/a/soir.journal"),
        ("/a/soir.journal", "/a/soir.json", "/a/soir.journal"),
        ("/a/soir.journal/", "/a/soir.json", "/a/soir.journal"),
        ("soir", "soir", "soir.journal"),
        ("/a/.journal", "/a/.journal", "/a/.journal.journal"),
    ]) func findsTheFilesOfASession(given: String, session: String, journals: String) {
        let paths = SessionPaths(given)
        #expect(paths.session == session)
        #expect(paths.journals == journals)
    }
}

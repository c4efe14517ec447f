import ForumCore
import ForumLocalization
import Testing

@testable import ForumStorage
@testable import opendetat

/// Every fault reaches the user as a whole sentence with nothing left to fill in.
@Suite struct ErrorWordsTests {
    static let path = "/srv/superpublic.json"
    static let errors: [StorageError] =
        [
            .missing(path: path), .alreadyExists(path: path), .symbolicLink(path: path), .tooLarge(path: path, bytes: 9_000_000, limit: 8),
            .lineTooLong(path: path, bytes: 90_000_000, limit: 8), .clockSpent(path: path),
            .newerVersion(path: path, version: 9), .otherSession(path: path, expected: "a", found: "b"), .otherBaseline(path: path),
            .writerStopped(.system(.sync, path: path, code: 5)), .changedMeanwhile(path: path), .readOnly(path: path),
            .noFreeName(path: path), .unusableName(path), .notASession(path: path, .empty), .notASession(path: path, .notJSON),
            .notASession(path: path, .brokenJSON(offset: 1, line: 2, column: 3)), .notASession(path: path, .duplicateName("id", line: 3)),
            .notASession(path: path, .otherFormat),
            .notASession(path: path, .member("id")),
        ]
        + [FileKind.regular, .folder, .symbolicLink, .pipe, .socket, .device, .unknown].map { .wrongKind(path: path, $0) }
        // ENOSPC, EACCES, EIO, EMFILE, and one that has no words of its own.
        + [28, 13, 5, 24, 99].map { .system(.write, path: path, code: $0) }

    @Test(arguments: errors) func aStorageErrorIsAWholeSentence(_ error: StorageError) {
        for language in Language.allCases {
            let text = Phrasebook(language: language)(error.sentence)
            #expect(text.contains(Self.path), "\(text)")
            #expect(text.hasSuffix(".") || text.contains("opendetat"), "\(text)")
            #expect(!text.contains("{") && !text.contains("errors."), "\(text)")
        }
        #expect(error.reason.allSatisfy { $0.isLowercase || $0 == "-" })
    }

    @Test func openingNoticesSayTheMostImportantFirst() {
        let damage = JournalDamage(file: "porte.jsonl", console: ConsoleName("porte"), line: 4, kind: .sumMismatch)
        let torn = TornRest(file: "notes.jsonl", line: 9, bytes: 12, setAsideAs: "notes.torn-1")
        let opening = Opening(
            session: SessionID("s"), start: .origin(nil, []), sessionFile: .absent, journals: [], damage: [damage], tornRests: [torn],
            keptSessionFile: nil, access: .readingForDamage)
        let messages = OpeningNotices.messages(opening, wanted: "notes", ForumState())
        #expect(messages.map(\.tone) == [.danger, .warning])
        let words = Phrasebook(language: .english)
        #expect(words(messages[0].sentence).contains("line 4"))
        #expect(words(messages[1].sentence).contains("notes.torn-1"))
        #expect(OpeningNotices.fault(opening).map { words($0).contains("Read-only") } == true)
    }

    @Test func anotherNameIsSaid() {
        let opening = Opening(
            session: SessionID("s"), start: .origin(nil, []), sessionFile: .absent, journals: [], damage: [], tornRests: [],
            keptSessionFile: nil, access: .writing(ConsoleName("porte-2")))
        #expect(OpeningNotices.fault(opening) == nil)
        #expect(OpeningNotices.messages(opening, wanted: "porte-2", ForumState()).isEmpty)
        let said = OpeningNotices.messages(opening, wanted: "porte-1", ForumState()).map { Phrasebook(language: .french)($0.sentence) }
        #expect(said.count == 1 && said[0].contains("porte-2"))
    }
}

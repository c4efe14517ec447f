import ForumCore
import ForumLocalization

/// A file of an export, not yet anywhere.
public struct ExportedFile: Hashable, Sendable {
    /// Its name within the folder.
    public let name: String
    public let bytes: [UInt8]
    /// It holds personal data: for the organisers only, not to be published.
    public let isPersonal: Bool

    init(_ name: String, _ bytes: [UInt8], isPersonal: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isPersonal = isPersonal
    }
}

/// A session as files: the restitution in Markdown, and tables (CSV) of notes, themes, votes, ballots, agenda and participation;
/// of each closed vote a page in words, its tally and the text that was sealed.
///
/// None of them names a participant but the list of participants, which is marked as personal.
public enum SessionExport {
    /// Whether a file is named as those that an export writes of one vote: `vote-3.md`, `bulletins-3.csv`, in any language.
    public static func isOfVote(_ name: String) -> Bool {
        let names: [(Phrase.Report, String)] = [
            (.fileVotePage, ".md"), (.fileBallots, ".csv"), (.fileTally, ".json"), (.fileSealed, ".txt"),
        ]
        return Language.allCases.map { Phrasebook(language: $0) }.contains { words in
            names.contains { phrase, ending in
                let beginning = words(.report(phrase)) + "-"
                guard name.hasPrefix(beginning), name.hasSuffix(ending), name.count > beginning.count + ending.count else { return false }
                return name.dropFirst(beginning.count).dropLast(ending.count).allSatisfy { ("0"..."9").contains($0) }
            }
        }
    }

    /// The files, in a fixed order; the same state, words and moment give the same bytes. O(people + notes + votes).
    public static func files(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> [ExportedFile] {
        let tables = TableWriter(context: ReportContext(state: state, words: words, zone: zone, now: now))
        func name(_ phrase: Phrase.Report) -> String { words(.report(phrase)) + ".csv" }
        let restitution = Restitution.markdown(state, words: words, zone: zone, now: now)
        return [
            ExportedFile(words(.report(.fileRestitution)) + ".md", Array(restitution.utf8)),
            ExportedFile(name(.fileNotes), tables.notes()),
            ExportedFile(name(.fileThemes), tables.themes()),
            ExportedFile(name(.fileVotes), tables.votes()),
        ] + tables.ballots() + tables.votePages() + [
            ExportedFile(name(.fileAgenda), tables.agenda()),
            ExportedFile(name(.fileSectors), tables.sectors()),
            ExportedFile(name(.fileArrivals), tables.arrivals()),
            ExportedFile(name(.fileParticipants), tables.participants(), isPersonal: true),
        ]
    }
}

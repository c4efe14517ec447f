import ForumCore
import ForumLocalization

/// What is printed for the door, as files of an export. Both hold personal data.
public enum PaperExport {
    /// The list to tick when the laptop dies.
    public static func checklist(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> ExportedFile {
        ExportedFile(
            words(.door(.fileChecklist)) + ".html", Checklist.html(state, words: words, zone: zone, now: now), isPersonal: true)
    }

    /// Name badges, eight to a page.
    public static func badges(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> ExportedFile {
        ExportedFile(words(.door(.fileBadges)) + ".html", NameBadges.html(state, words: words, zone: zone, now: now), isPersonal: true)
    }
}

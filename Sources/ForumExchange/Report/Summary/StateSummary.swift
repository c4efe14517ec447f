import ForumCore
import ForumLocalization
import StrictJSON

/// The state of a session for `opendetat show`: as JSON for scripts, as plain text for people.
public enum StateSummary {
    /// Everything a script needs to go on with `opendetat do`: counts, and people, questions, notes, themes, votes and steps with their
    /// identifiers. Times of day are those of `zone`, instants are in UTC. E-mail addresses stay in the session file.
    ///
    /// Members at their default (no tags, not withdrawn) are left out, as in the session file. O(people + notes + votes).
    public static func json(_ state: ForumState, zone: TimeZoneRules, now: ClockReading) -> JSONValue {
        // The words are not used: what stands here is the same in every language.
        let context = ReportContext(state: state, words: Phrasebook(language: .english), zone: zone, now: now)
        var summary = JSONObject()
        summary.append("session", .object(context.sessionJSON))
        summary.append("counts", .object(context.countsJSON))
        summary.append("sectors", .array(context.sectorRows.map { .object($0.json) }))
        summary.append("people", .array(state.people.all.filter { !$0.isRemoved }.map { .object(context.json(of: $0)) }))
        context.appendNotes(to: &summary)
        summary.append("themes", .array(state.themeEntries.map { .object($0.json) }))
        summary.append("votes", .array(state.voteReports.map { .object($0.json) }))
        summary.append("programme", .array(state.programmeRows.map { .object($0.json(in: state)) }))
        summary.append("agenda", .object(context.agendaJSON))
        summary.append("consoles", .array(state.consoles.values.sorted { $0.name < $1.name }.map { .object($0.summaryJSON) }))
        summary.append("record", .object(context.recordJSON))
        return .object(summary)
    }

    /// The same for eyes and screen readers: headings, lists of short lines, no drawn lines, at most 80 columns, ended by a line feed.
    ///
    /// Texts of the session are in it as they are, but for control, bidi and invisible characters, which are spelled out; what prints it
    /// holds it to the terminal's rules all the same.
    public static func text(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> String {
        SummaryWriter(context: ReportContext(state: state, words: words, zone: zone, now: now)).written()
    }
}

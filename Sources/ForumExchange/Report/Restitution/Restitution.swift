import ForumCore
import ForumLocalization

/// The first restitution of an evening: what was done, said and chosen, as a Markdown document that can be published.
///
/// It takes nothing from the list of participants but counts, and names no console. Texts of the session are escaped: no markup, link or
/// HTML of theirs takes effect, and control and bidi characters are spelled out.
public enum Restitution {
    /// The document, in the language of `words`, times as `zone` has them, as of `now`. O(people + notes + votes).
    public static func markdown(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> String {
        RestitutionWriter(context: ReportContext(state: state, words: words, zone: zone, now: now)).written()
    }
}

/// Writes a restitution section by section.
struct RestitutionWriter {
    let context: ReportContext
    var document = MarkdownDocument()

    var state: ForumState { context.state }
    var words: Phrasebook { context.words }

    init(context: ReportContext) { self.context = context }

    consuming func written() -> String {
        writeBeginning()
        writeParticipants()
        writeAgenda()
        writeNotes()
        writeThemes()
        writeVotes()
        writeProgramme()
        writeRecord()
        return document.text
    }

    private mutating func writeBeginning() {
        document.heading(1, say(.title, ["title": context.title]))
        document.paragraph(Marked(context.dateAndPlace))
        if state.session.isDemo { document.paragraph(say(.rehearsal).strong) }
    }

    private mutating func writeRecord() {
        let made = context.moment(context.now.wall)
        document.heading(2, say(.record))
        let consoles = words(.report(.consoles), ["n": state.consoles.count])
        document.paragraph(
            say(.madeFrom, ["n": state.eventCount, "consoles": consoles, "date": words.date(made.day), "time": made.time]))
        if let last = state.lastStamp { document.paragraph(say(.lastDigest, ["digest": last.sum.hexadecimal])) }
        if !state.unknownEvents.isEmpty { document.paragraph(say(.notUnderstood, ["n": state.unknownEvents.count])) }
        document.paragraph(say(.noNames))
    }

    /// A phrase of the report, escaped as a whole.
    func say(_ phrase: Phrase.Report, _ values: KeyValuePairs<String, any PhraseArgument> = [:]) -> Marked {
        Marked(words(.report(phrase), values))
    }
}

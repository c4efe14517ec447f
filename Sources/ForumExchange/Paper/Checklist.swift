import ForumCore
import ForumLocalization

/// The list of people on paper, for when the laptop dies: boxes to tick, alphabetical, by letter, for A4. Numbers type it back in.
public enum Checklist {
    /// The page, in the language of `words`. It shows no e-mail address: paper gets lost. O(people log people).
    public static func html(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> [UInt8] {
        ChecklistWriter(context: ReportContext(state: state, words: words, zone: zone, now: now)).written()
    }
}

struct ChecklistWriter {
    let context: ReportContext

    /// Empty lines for those who are not on the list: as many as fill a sheet of their own.
    private static let blankLines = 24

    private var words: Phrasebook { context.words }

    func written() -> [UInt8] {
        let title = words(.door(.paperTitle), ["title": context.title])
        var page = HTMLPage(language: words.language.rawValue, title: title, style: Self.style)
        writeBeginning(into: &page)
        let entries = context.state.people.paperEntries
        var rest = entries[...]
        while let first = rest.first {
            let group = rest.prefix { $0.letter == first.letter }
            write(group, under: first.letter.map { String($0) } ?? words(.door(.paperOtherLetters)), into: &page)
            rest = rest.dropFirst(group.count)
        }
        writeBlankLines(into: &page)
        return page.ended()
    }

    private func writeBeginning(into page: inout HTMLPage) {
        let made = context.moment(context.now.wall)
        let counts = context.state.people.counts
        page.element("h1", text: context.title)
        page.element("p", text: context.dateAndPlace)
        page.element(
            "p",
            text: words(
                .door(.paperMade),
                [
                    "date": words.date(made.day), "time": made.time, "awaited": Sentence(.door(.paperAwaited), ["n": counts.awaited]),
                    "arrived": Sentence(.door(.paperInAlready), ["n": counts.arrived]),
                ]))
        page.element("p", class: "legend", text: words(.door(.paperLegend)))
    }

    private func write(_ group: ArraySlice<PaperEntry>, under letter: String, into page: inout HTMLPage) {
        let headings: [Phrase] = [
            .door(.columnName), .door(.columnOrganisation), .door(.columnSector), .door(.columnTable), .door(.paperNumber),
        ]
        page.element("table") { page in
            page.element("thead") { page in
                page.element("tr") { page in
                    page.element("th", class: "letter", text: letter)
                    for heading in headings.dropLast() { page.element("th", text: words(heading)) }
                    for heading in headings.suffix(1) { page.element("th", class: "number", text: words(heading)) }
                }
            }
            page.element("tbody") { page in
                for entry in group { write(entry, into: &page) }
            }
        }
    }

    private func write(_ entry: PaperEntry, into page: inout HTMLPage) {
        let person = entry.person
        let known = person.registration
        page.element("tr") { page in
            page.element("td", class: "box", text: person.hasArrived ? "☑" : "☐")
            page.element("td") { page in
                page.element("b", text: entry.name)
                for note in notes(person) { page.element("span", class: "note", text: note) }
            }
            page.element("td", text: known.organisation)
            page.element("td", text: known.sector == .unknown ? "" : "\(known.sector.badge.sign) \(context.name(known.sector))")
            page.element("td", text: known.table)
            page.element("td", class: "number", text: entry.number.description)
        }
    }

    /// What to mind, each with a sign.
    private func notes(_ person: Person) -> [String] {
        var notes: [String] = []
        let known = person.registration
        if known.needsAttention || !known.remarks.isEmpty {
            notes.append("⚠ \(known.remarks.isEmpty ? words(.door(.attention)) : known.remarks)")
        }
        if let attendance = person.attendance {
            notes.append(words(.door(.paperArrived), ["time": context.moment(attendance.arrived.at).time]))
        }
        if person.isWaiting { notes.append(words(.door(.paperWaiting))) }
        return notes
    }

    private func writeBlankLines(into page: inout HTMLPage) {
        let headings: [Phrase] = [
            .door(.paperNewName), .door(.columnOrganisation), .door(.columnSector), .door(.email), .door(.paperConsents),
        ]
        page.element("table", class: "blank") { page in
            page.element("thead") { page in
                page.element("tr") { page in
                    page.element("th", class: "letter", text: "+")
                    for heading in headings { page.element("th", text: words(heading)) }
                }
            }
            page.element("tbody") { page in
                for _ in 0..<Self.blankLines {
                    page.element("tr") { page in
                        page.element("td", class: "box", text: "☐")
                        for _ in headings { page.element("td", text: "") }
                    }
                }
            }
        }
    }

    private static let style = """
        @page { size: A4 portrait; margin: 12mm 12mm 14mm; }
        body { font: 10.5pt/1.3 "Liberation Sans", Arial, sans-serif; margin: 0; color: #000; background: #fff; }
        h1 { font-size: 16pt; margin: 0 0 2mm; }
        p { margin: 0 0 1.5mm; }
        .legend { font-size: 9pt; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; table-layout: fixed; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; page-break-inside: avoid; }
        th { text-align: left; font-size: 8.5pt; border-bottom: 1.5pt solid #000; padding: 1mm; }
        th:nth-child(1) { width: 9mm; } th:nth-child(3) { width: 44mm; } th:nth-child(4) { width: 31mm; }
        th:nth-child(5) { width: 15mm; } th:nth-child(6) { width: 17mm; }
        th.letter { font-size: 15pt; text-align: center; }
        td { border-bottom: .5pt solid #777; padding: 1.2mm 1mm; vertical-align: top; overflow-wrap: anywhere; }
        td.box { font-size: 15pt; line-height: 1; text-align: center; }
        th.number { text-align: right; }
        td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .note { display: block; font-size: 9pt; font-weight: bold; }
        .blank { break-before: page; page-break-before: always; }
        .blank td { height: 8mm; }
        .blank th:nth-child(5) { width: 34mm; } .blank th:nth-child(6) { width: 30mm; } .blank th:nth-child(3) { width: 36mm; }

        """
}

import ForumCore
import ForumLocalization

/// Name badges on A4, eight to a page (two by four, 105 × 74 mm, label sheets without margins): name, organisation, table, and the
/// sector by colour, sign and word.
public enum NameBadges {
    static let perPage = 8

    /// The pages, in the language of `words`. O(people log people).
    public static func html(_ state: ForumState, words: Phrasebook, zone: TimeZoneRules, now: ClockReading) -> [UInt8] {
        let context = ReportContext(state: state, words: words, zone: zone, now: now)
        let title = words(.door(.badgesTitle), ["title": context.title])
        var page = HTMLPage(language: words.language.rawValue, title: title, style: style)
        let entries = state.people.paperEntries
        for start in stride(from: 0, to: entries.count, by: perPage) {
            page.element("section", class: "sheet") { page in
                for entry in entries[start..<min(start + perPage, entries.count)] { write(entry, context, into: &page) }
            }
        }
        return page.ended()
    }

    private static func write(_ entry: PaperEntry, _ context: ReportContext, into page: inout HTMLPage) {
        let known = entry.person.registration
        let badge = known.sector.badge
        page.element("div", class: "badge") { page in
            page.element("div", class: "given\(size(known.given))", text: known.given.isEmpty ? known.family : known.given)
            if !known.given.isEmpty { page.element("div", class: "family\(size(known.family))", text: known.family) }
            page.element("div", class: "organisation", text: known.organisation)
            page.element("div", class: "foot", attributes: "style=\"background:\(badge.hexadecimal)\"") { page in
                let name = known.sector == .unknown ? "" : context.name(known.sector)
                page.element("span", text: "\(badge.sign) \(name)")
                if !known.table.isEmpty {
                    page.element("span", text: context.words(.door(.goesToTable), ["table": known.table]))
                }
            }
        }
    }

    /// Long names are written smaller.
    private static func size(_ name: String) -> String { name.count > 22 ? " long" : name.count > 13 ? " wide" : "" }

    private static let style = """
        @page { size: A4 portrait; margin: 0; }
        * { box-sizing: border-box; }
        body { margin: 0; font-family: "Liberation Sans", Arial, sans-serif; color: #000; background: #fff; }
        .sheet { width: 210mm; height: 296mm; display: grid; grid-template-columns: 105mm 105mm; grid-template-rows: repeat(4, 74mm);
          break-after: page; page-break-after: always; }
        .sheet:last-child { break-after: auto; page-break-after: auto; }
        .badge { position: relative; padding: 9mm 7mm 0; overflow: hidden; text-align: center; outline: .2mm dashed #bbb;
          overflow-wrap: anywhere; }
        .given { font-size: 30pt; font-weight: bold; line-height: 1.05; }
        .family { font-size: 19pt; line-height: 1.1; }
        .wide { font-size: 20pt; } .long { font-size: 14pt; }
        .organisation { font-size: 12pt; line-height: 5.5mm; margin-top: 2mm; max-height: 11mm; overflow: hidden;
            display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
        .foot { position: absolute; left: 0; right: 0; bottom: 0; height: 13mm; padding: 0 7mm; color: #fff; font-size: 13pt;
          font-weight: bold; display: flex; justify-content: space-between; align-items: center;
          -webkit-print-color-adjust: exact; print-color-adjust: exact; }

        """
}

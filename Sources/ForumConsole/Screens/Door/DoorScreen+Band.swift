import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension DoorScreen {
    /// A dialog hides the middle of the screen; what a scanner asked is answered at the top then.
    public func drawAboveDialogs(into frame: inout Frame, _ context: ScreenContext) {
        guard let band, band.isScan else { return }
        var area = context.area
        draw(band, into: &frame, in: area.takeTop(3), context, hasKeys: false)
    }

    /// - Parameter hasKeys: The door's keys work now, so that the band names them.
    func draw(_ band: DoorBand, into frame: inout Frame, in area: Rect, _ context: ScreenContext, hasKeys: Bool = true) {
        let words = context.words
        frame.fill(area, role: band.role)
        var rest = area.inset(left: 2, right: 2)
        if area.height >= 5, !band.table.isEmpty, band.table.count <= 4 {
            let figures = BigText(band.table, role: band.role)
            let width = max(figures.size.columns, 8)
            if width + 40 < rest.width {
                var corner = rest.takeRight(width)
                frame.put(
                    words(.door(.columnTable)), in: corner.takeBottom(1), role: band.role, alignment: .center)
                figures.draw(into: &frame, in: corner.inset(top: corner.height > 5 ? 1 : 0))
            }
        }
        if area.height > 3 { _ = rest.takeTop(1) }
        var title = "\(band.sign)  \(words(band.word))"
        if !band.title.isEmpty { title += "  \(band.title)" }
        frame.put(title, in: rest.takeTop(1), role: band.role)
        var lines = band.lines.map { words($0) }
        if let also = band.also { lines.insert(alsoRecorded(also, context), at: 0) }
        if !band.table.isEmpty, !band.people.isEmpty { lines.insert(words(.door(.goesToTable), ["table": band.table]), at: 0) }
        var hints: [String] = []
        if hasKeys, band.people.count == 1, let person = context.state.people[band.people[0]] { hints.append(consentLine(person, words)) }
        if hasKeys, mode != .sheet, band.showsTakingBack(context.moment) {
            hints.append(words(.door(.takeBackHint), ["key": words.keyNames.escape, "n": band.people.count]))
        }
        let room = max(0, rest.height - hints.count)
        // A line that is too long goes on in the next one, where there is room for all.
        let wrapped = lines.flatMap { Wrapping.lines($0, width: rest.width - 3) }
        for line in Self.fitted(wrapped.count <= room ? wrapped : lines, room: room, width: rest.width - 3) {
            frame.put(line, in: rest.takeTop(1).inset(left: 3), role: band.role)
        }
        for hint in hints.reversed() where rest.height > 0 { frame.put(hint, in: rest.takeBottom(1).inset(left: 3), role: band.role) }
    }

    private func alsoRecorded(_ mark: Mark, _ context: ScreenContext) -> String {
        context.words(.door(.alsoRecorded), ["time": context.moment.local(mark.at).time, "console": mark.console.text])
    }

    /// As many lines as fit, short ones side by side.
    private static func fitted(_ lines: [String], room: Int, width: Int) -> [String] {
        var fitted: [String] = []
        for line in lines {
            let last = fitted.last ?? ""
            if lines.count > room, !last.isEmpty, DisplayText.width(last) + DisplayText.width(line) + 3 <= width {
                fitted[fitted.count - 1] = "\(last) · \(line)"
            } else if fitted.count < room {
                fitted.append(line)
            }
        }
        return fitted
    }

    /// The three consents as boxes, each with its key: "Alt-I ☐ nouvelles".
    func consentLine(_ person: Person, _ words: Phrasebook) -> String {
        ConsentPurpose.allCases.map { purpose in
            "\(Self.key(.consent(purpose), words)) \(person.agrees(to: purpose) ? "☑" : "☐") \(words(purpose.name))"
        }.joined(separator: "   ")
    }

    /// What is known of the chosen person, so that nobody is checked in unseen.
    func drawDetail(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        frame.hline(at: area.origin, width: area.width, role: .border)
        guard hasChoice, let person = chosen(context) else { return }
        let known = person.registration
        var rest = area.inset(left: 2, top: 1, right: 2)
        func line(_ text: String, _ role: StyleRole = .text) {
            guard !text.isEmpty else { return }
            frame.put(text, in: rest.takeTop(1), role: role)
        }
        line(mode == .sheet ? "\(SheetNumber(person))  \(person.name)" : person.name, .title)
        let sector = known.sector == .unknown ? "" : "\(known.sector.badge.sign) \(words(known.sector.words.name))"
        let table = known.table.isEmpty ? "" : words(.door(.goesToTable), ["table": known.table])
        line([known.organisation, sector, table, known.email].filter { !$0.isEmpty }.joined(separator: " · "))
        if let attendance = person.attendance {
            let since = context.moment.local(attendance.arrived.at).time
            let console = attendance.arrived.console
            let isHere = console == context.console
            let phrase = Phrase.door(
                attendance.isInside ? isHere ? .alreadyInHere : .alreadyIn : isHere ? .cameAndWentHere : .cameAndWent)
            line(words(phrase, ["name": person.name, "console": console.text, "time": since]), .information)
            if let other = attendance.others.first {
                line(alsoRecorded(other.arrived, context), .information)
            }
            if !attendance.isInside {
                line("↩ \(words(.door(.wentOutSince), ["key": Self.key(.leaveOrComeBack, words)]))", .information)
            }
        }
        if known.needsAttention || !known.remarks.isEmpty {
            let remark = known.remarks.isEmpty ? words(.door(.attention)) : known.remarks
            line("! \(words(.door(.mind), ["remark": remark]))", .warning)
        }
        if let name = person.replacedBy.flatMap({ context.state.people[$0]?.name }) {
            line("⇄ \(words(.door(.wasReplaced), ["name": name]))", .warning)
        }
        if let name = person.inPlaceOf.flatMap({ context.state.people[$0]?.name }) { line(words(.door(.comesFor), ["name": name])) }
        if known.isDeclined, !person.hasArrived { line("✗ \(words(.door(.saidNo)))", .warning) }
        if person.isWaiting, let place = context.state.people.waiting.firstIndex(of: person.id) {
            line("… \(words(.door(.waitingPlace), ["n": place + 1]))", .warning)
        }
        if person.hasArrived || subject(context) != nil { line(consentLine(person, words), .muted) }
    }
}

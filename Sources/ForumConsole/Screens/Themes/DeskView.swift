import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand at the desk of a vote.
struct DeskLayout {
    let title: Rect
    let help: Rect
    let check: Rect
    let list: Rect
    let rule: Rect
    let prompt: Rect
    let field: Rect
    let preview: Rect

    init(_ area: Rect) {
        var rest = area.inset(left: 1, right: 1)
        title = rest.takeTop(1)
        help = rest.takeTop(2)
        check = rest.takeTop(2)
        preview = rest.takeBottom(2)
        field = rest.takeBottom(1)
        prompt = rest.takeBottom(1)
        rule = rest.takeBottom(1)
        list = rest
    }
}

extension ThemesScreen {
    func drawDesk(_ vote: Vote, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = DeskLayout(context.area)
        frame.put(deskTitle(vote, width: layout.title.width, context), in: layout.title, role: .title)
        Paragraph(deskHelp(vote, words), role: .muted).draw(into: &frame, in: layout.help)
        drawCheck(vote, into: &frame, in: layout.check, context)
        if vote.method == .hands {
            drawHands(vote, into: &frame, in: layout.list, context)
        } else {
            drawBoard(vote, into: &frame, layout.list)
        }
        frame.hline(at: layout.rule.origin, width: layout.rule.width, role: .border)
        guard vote.takesBallotsIntoRecord else {
            let key = Self.keymap.firstKey(of: .toCount, words)
            frame.put(words(.votes(.papersLater), ["key": key]), in: layout.prompt, role: .emphasis)
            return
        }
        let prompt = vote.method == .hands ? handsPrompt(vote, words) : ballotPrompt(vote, words)
        frame.put(prompt, in: layout.prompt, role: .emphasis)
        TextFieldView(desk.field, isFocused: true).draw(into: &frame, in: layout.field)
        if vote.method == .hands {
            drawRivals(vote, into: &frame, in: layout.preview, words)
        } else {
            drawPreview(vote, into: &frame, in: layout.preview, words)
        }
    }

    /// "Gommettes · 2de saisie, à l’aveugle · 2 thèmes à retenir · 45 présents": what comes last is left out where it does not fit.
    private func deskTitle(_ vote: Vote, width: Int, _ context: ScreenContext) -> String {
        let words = context.words
        var parts: [String] = []
        if vote.method == .hands || desk.isSecond { parts.append(words(desk.entry(vote))) }
        parts.append(
            vote.phase == .counting
                ? words(.votes(.phaseCounting)) : words(.votes(.openedAt), ["time": context.moment.local(vote.opened.at).time]))
        if vote.rerunOf != nil { parts.append(words(.votes(.rerun))) }
        parts += vote.method.rule(words)
        parts.append(words(.votes(.placesChosen), ["n": vote.rules.places]))
        if let present = vote.present { parts.append(words(.votes(.presentCount), ["n": present])) }
        return parts.reduce(words(vote.method.phrase)) { title, part in
            let longer = "\(title) · \(part)"
            return DisplayText.width(longer) <= width ? longer : title
        }
    }

    /// How hands are counted; of grades what the numbers stand for; otherwise how papers are written down.
    private func deskHelp(_ vote: Vote, _ words: Phrasebook) -> String {
        if vote.method == .hands { return words(.votes(.handsHelp)) }
        guard vote.method.shape == .grades else { return words(.votes(vote.rules.areNumbered ? .entryHelp : .entryHelpUnnumbered)) }
        return words(.votes(.gradesTyped), ["grades": Self.gradeKeys(vote, words), "worst": vote.method.gradeNames(words).first ?? ""])
    }

    /// "1 À rejeter, 2 Insuffisant, …"
    static func gradeKeys(_ vote: Vote, _ words: Phrasebook) -> String {
        vote.method.gradeNames(words).enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    }

    private func drawCheck(_ vote: Vote, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        var first = vote.method == .hands ? checkedHands(vote, words) : checkedBallots(vote, words)
        // While no paper is written down yet there is nothing to say of papers.
        if !vote.takesBallotsIntoRecord { first = [] }
        if held(vote) > 0, vote.phase == .open { first.append(words(.votes(.boxHolds), ["n": held(vote)])) }
        if vote.rules.eligibility == .arrivals { first.append(words(.votes(.tickedCount), ["n": vote.voters.count])) }
        frame.put(first.joined(separator: " · "), in: area)
        let (second, isFine) = agreement(vote, context)
        frame.put(second, in: area.inset(top: 1), role: isFine ? .success : .warning)
    }

    private func checkedHands(_ vote: Vote, _ words: Phrasebook) -> [String] {
        let lines = vote.choices.map { Optional($0.theme) } + [nil]
        let counted = lines.count { vote.counted($0, isRecount: desk.isSecond) != nil }
        var said = [words(.votes(.handsSoFar), ["n": counted, "total": lines.count])]
        if !vote.handDifferences.isEmpty { said.append("‼ " + words(.votes(.differencesCount), ["n": vote.handDifferences.count])) }
        return said
    }

    private func checkedBallots(_ vote: Vote, _ words: Phrasebook) -> [String] {
        let check = desk.check
        var said = [words(.votes(.ballots), ["n": check.ballots])]
        if vote.method.shape == .dots { said.append(words(.votes(.dotsCount), ["n": check.marks])) }
        if check.setAside > 0 {
            let dots = Sentence(.votes(.dotsCount), ["n": check.marksSetAside])
            let phrase: Phrase.Votes = vote.method.shape == .dots ? .setAsideDots : .setAsideCount
            said.append("! " + words(.votes(phrase), ["n": check.setAside, "dots": dots]))
        }
        if !vote.unsettled.isEmpty, !desk.isSecond { said.append("! " + words(.votes(.disputed), ["n": vote.unsettled.count])) }
        return said
    }

    /// What does not agree, or that no number is missing.
    private func agreement(_ vote: Vote, _ context: ScreenContext) -> (text: String, isFine: Bool) {
        let words = context.words
        let check = desk.check
        var said: [String] = []
        // What is to be done next comes first, where nothing cuts it.
        if held(vote) > 0, vote.phase != .open {
            said.append(words(.votes(.boxWaits), ["key": Self.keymap.firstKey(of: .emptyBox, words)]))
        }
        let others = vote.phase == .counting ? elsewhere(vote) : []
        if !others.isEmpty { said.append("! " + words.concern(.boxes(others))) }
        let open = context.state.votes.values.count { $0.phase.takesBallots }
        if open > 1 {
            let key = Self.keymap.bindings.first { $0.intent == .votes }?.keys.last?.label(words.keyNames) ?? ""
            said.append("‼ " + words(.votes(.severalOpen), ["n": open, "key": key]))
        }
        said += check.concerns.map { "! " + words.concern($0) }
        if vote.rules.areNumbered, !check.missing.isEmpty {
            said.append("! " + words.concern(.missingNumbers(check.missing)))
        }
        let isFine = said.isEmpty
        if vote.method != .hands, vote.rules.areNumbered, check.highest > 0, check.missing.isEmpty {
            said.append("✓ " + words(.votes(.noMissing), ["n": check.highest]))
        }
        return (said.joined(separator: " · "), isFine)
    }

    private func drawHands(_ vote: Vote, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let differing = vote.handDifferences
        ListView(count: vote.choices.count + 1, scroll: desk.scroll, isFocused: true).draw(into: &frame, in: area) { index, frame, rect in
            let theme = vote.choices.indices.contains(index) ? vote.choices[index].theme : nil
            let title = theme == nil ? words(.votes(.abstentions)) : "\(index + 1) \(vote.choices[index].title)"
            var row = rect
            let state = row.takeRight(18)
            frame.put(title, in: row.inset(right: 1), role: theme == nil ? .muted : .text)
            let count = vote.counted(theme, isRecount: desk.isSecond)
            if differing.contains(theme) {
                let counts = vote.handCounts(theme).map { String($0) }
                frame.put("‼ " + counts.joined(separator: " ≠ "), in: state, role: .danger, alignment: .trailing)
            } else if let count {
                // The number itself would show who is ahead.
                // The line at hand shows it, so that it can be checked.
                let shown = vote.showsResult || index == desk.scroll.selected ? words.number(count) : words(.votes(.counted))
                frame.put("✓ \(shown)", in: state, role: .success, alignment: .trailing)
            } else {
                frame.put(words(.votes(.notCounted)), in: state, role: .muted, alignment: .trailing)
            }
        }
    }

    /// The themes with the numbers that are typed, in as many columns as they need.
    private func drawBoard(_ vote: Vote, into frame: inout Frame, _ area: Rect) {
        let columns = area.columns(vote.choices.count <= area.height ? 1 : 2, gap: 2)
        let rows = area.height
        let first = vote.choices.count <= rows * columns.count ? 0 : min(desk.scroll.selected / max(1, rows) * rows, vote.choices.count - 1)
        for (offset, choice) in vote.choices[first...].prefix(rows * columns.count).enumerated() {
            let column = columns[offset / max(1, rows)]
            let number = String(first + offset + 1)
            frame.put(
                "\(DisplayText.padded(number, to: 3, alignment: .trailing)) \(choice.title)", in: column.inset(top: offset % max(1, rows)))
        }
    }

    private func handsPrompt(_ vote: Vote, _ words: Phrasebook) -> String {
        guard let theme = desk.theme(vote), let choice = vote.choices.first(where: { $0.theme == theme }) else {
            return words(.votes(.abstentions))
        }
        return words(.votes(.handsFor), ["title": choice.title])
    }

    /// What a console that was apart counted otherwise for the selected line, and what is to be done.
    private func drawRivals(_ vote: Vote, into frame: inout Frame, in area: Rect, _ words: Phrasebook) {
        let rivals = vote.rivalCounts(desk.theme(vote), isRecount: desk.isSecond)
        guard !rivals.isEmpty else { return }
        let counts = PhraseValue.list(rivals.map { .number($0) })
        Paragraph("‼ " + words(.votes(.countedElsewhere), ["counts": counts]), role: .warning)
            .draw(into: &frame, in: area)
    }

    private func ballotPrompt(_ vote: Vote, _ words: Phrasebook) -> String {
        let what = words(vote.method.typing)
        return words(.votes(vote.rules.areNumbered ? .entryNumbered : .entryUnnumbered), ["what": what])
    }

    /// What the field says so far, in full; or the ballot written down last.
    private func drawPreview(_ vote: Vote, into frame: inout Frame, in area: Rect, _ words: Phrasebook) {
        if let line = try? BallotLine(desk.field.text, for: vote, numbered: vote.rules.areNumbered, next: desk.next(vote)),
            !line.values.isEmpty
        {
            let marks = line.marks(of: vote)
            let error = vote.error(of: marks)
            let sign = error == nil ? "→" : "!"
            let number = line.number.map { "\($0) · " } ?? ""
            func text(longest: Int) -> String {
                let told = named(line.values, of: vote, words, longest: longest)
                return error.map { "\(sign) \(number)\(words.reason($0)) \(told)" }
                    ?? "\(sign) \(number)\(told)\(rest(marks, of: vote, words))"
            }
            // The themes stand there by their whole titles where there is room for them.
            var paragraph = Paragraph(text(longest: .max), role: error == nil ? .text : .warning)
            if paragraph.height(width: area.width) > area.height { paragraph.text = text(longest: Self.shortTitle) }
            paragraph.draw(into: &frame, in: area)
        } else if let last = desk.last {
            let said = words.marks(last.marks, of: vote)
            let text =
                last.number.map { words(.votes(.lastBallot), ["n": String($0), "marks": said]) }
                ?? words(.votes(.lastUnnumbered), ["marks": said])
            frame.put("✓ \(text)", in: area, role: .muted)
        } else {
            frame.put(words(.votes(.blankHint)), in: area, role: .muted)
        }
    }

    /// The columns of a title that stands among others.
    static let shortTitle = 22

    /// What a ballot says, with the themes by their titles, each of `longest` columns at most.
    func named(_ values: [Int: Int], of vote: Vote, _ words: Phrasebook, longest: Int) -> String {
        let grades = vote.method.gradeNames(words)
        let sorted =
            vote.method.shape == .ranks ? values.sorted { ($0.value, $0.key) < ($1.value, $1.key) } : values.sorted { $0.key < $1.key }
        return sorted.map { place, value in
            let title = DisplayText.truncated(vote.choices[place].title, to: longest)
            switch vote.method.shape {
            case .dots, .hands: return "\(title) ×\(value)"
            case .approvals: return title
            case .grades: return words(.votes(.valueOf), ["title": title, "value": grades.indices.contains(value) ? grades[value] : "?"])
            case .scores, .credits: return words(.votes(.valueOf), ["title": title, "value": String(value)])
            case .ranks: return "\(value). \(title)"
            }
        }.joined(separator: ", ")
    }

    private func rest(_ marks: BallotMarks, of vote: Vote, _ words: Phrasebook) -> String {
        guard case .dots(let allowance, _) = vote.method else { return "" }
        let left = allowance - marks.values.reduce(0, +)
        return left < 0 ? "" : " · " + words(.votes(.dotsLeft), ["n": left])
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

extension StartModel {
    /// The frame that shows the start screen as it is at `moment`.
    public func view(_ moment: Moment) -> Frame {
        var frame = Frame(size: size)
        let painter = DialogPainter(size: size, words: words)
        guard !isTooSmall else {
            painter.drawTooSmall(into: &frame)
            return frame
        }
        let layout = layout
        drawBar(into: &frame, layout.bar, moment)
        frame.put(words(.start(.recent)), in: layout.recentHeading, role: .heading)
        drawRecent(into: &frame, layout.recent, moment)
        frame.put(words(.start(.begin)), in: layout.beginHeading, role: .heading)
        drawBeginnings(into: &frame, layout.begin)
        if let message {
            let text = " \(message.sign) \(words(message.sentence))"
            frame.put(DisplayText.truncated(text, to: size.columns), in: layout.status, role: message.role)
        }
        frame.fill(layout.keys, role: .bar)
        for item in keyItems {
            let used = frame.put(item.key, at: Point(column: item.columns.lowerBound, row: layout.keys.row), role: .barKey)
            frame.put(item.label, at: Point(column: item.columns.lowerBound + used + 1, row: layout.keys.row), role: .barLabel)
        }
        drawStage(into: &frame, painter)
        return frame
    }

    private func drawBar(into frame: inout Frame, _ area: Rect, _ moment: Moment) {
        frame.fill(area, role: .bar)
        let name = " opendetat"
        let used = frame.put(name, at: area.origin, role: .tabActive)
        frame.put(" · \(words(.start(.tagline)))", at: Point(column: used, row: area.row), role: .bar)
        frame.put("\(moment.now.time.description) ", in: area, role: .bar, alignment: .trailing)
    }

    private func drawRecent(into frame: inout Frame, _ area: Rect, _ moment: Moment) {
        let isFocused = recent.indices.contains(selected)
        var shown = scroll
        // Where the choice is below the list, no line of the list is marked.
        if !isFocused { shown.settle(count: recent.count, height: layout.recentFitting) }
        ListView(
            count: recent.count, scroll: shown, isFocused: isFocused, itemHeight: StartLayout.recentHeight,
            emptyText: words(.start(.noRecent)),
            marksSelected: isFocused
        )
        .draw(into: &frame, in: area) { index, frame, rect in draw(recent[index], into: &frame, rect, moment) }
    }

    private func draw(_ entry: RecentEntry, into frame: inout Frame, _ rect: Rect, _ moment: Moment) {
        let when = entry.isMissing ? "! \(words(.start(.missing)))" : opened(entry.openedAt, moment)
        var first = Rect(column: rect.column, row: rect.row, width: rect.width, height: 1)
        frame.put(when, in: first.takeRight(DisplayText.width(when)), role: entry.isMissing ? .warning : .muted)
        let title = entry.title.isEmpty ? words(.common(.untitled)) : entry.title
        frame.put(DisplayText.truncated(title, to: first.width - 2), in: first, role: entry.isMissing ? .muted : .emphasis)
        let second = Rect(column: rect.column + 2, row: rect.row + 1, width: rect.width - 2, height: 1)
        frame.put(DisplayText.endOfPath(entry.shownPath, columns: second.width), in: second, role: .muted)
    }

    /// When it was last opened, or made: "il y a 12 min"; after a day, the date.
    private func opened(_ at: Timestamp, _ moment: Moment) -> String {
        let seconds = Int(clamping: (moment.reading.wall.milliseconds - at.milliseconds) / 1_000)
        guard seconds >= 86_400 else { return words.ago(seconds: max(0, seconds)) }
        return words(.start(.openedOn), ["date": moment.local(at).day])
    }

    private func drawBeginnings(into frame: inout Frame, _ area: Rect) {
        let lines: [(intent: StartIntent, name: Phrase, help: Phrase)] = [
            (.newSession, .start(.newSession), .start(.newSessionHelp)), (.openOther, .start(.openOther), .start(.openOtherHelp)),
            (.rehearse, .start(.demo), .start(.demoLine)),
        ]
        let width = (lines.map { DisplayText.width(words($0.name)) }.max() ?? 0) + 3
        for (index, line) in lines.enumerated() {
            let row = Rect(column: area.column, row: area.row + index, width: area.width, height: 1)
            let key = StartIntent.keymap.firstKey(of: line.intent, words)
            frame.put(key, in: row.inset(left: 2), role: .accent)
            frame.put(words(line.name), in: row.inset(left: 6), role: .emphasis)
            let help = row.inset(left: 6 + width)
            frame.put(DisplayText.truncated(words(line.help), to: help.width), in: help, role: .muted)
            if selected == recent.count + index {
                frame.put("›", in: row)
                frame.setRole(.selection, in: row)
            }
        }
    }

    private func drawStage(into frame: inout Frame, _ painter: DialogPainter) {
        switch stage {
        case .menu: break
        case .creating(let form): painter.draw(form.form, into: &frame)
        case .opening(let form): painter.draw(form, into: &frame)
        case .role(let dialog, _), .missing(let dialog, _), .told(let dialog): painter.draw(dialog, into: &frame)
        case .help(let scroll):
            let lines = helpLines(width: dialogs.helpArea.width)
            painter.drawHelp(lines, scroll: scroll, title: words(.common(.helpFor), ["screen": words(.start(.title))]), into: &frame)
        }
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// The frame that shows the program as it is at `moment`.
    public func view(_ moment: Moment) -> Frame {
        var frame = Frame(size: size)
        guard !isTooSmall else {
            DialogPainter(size: size, words: words).drawTooSmall(asking: unseenQuestion, into: &frame)
            return frame
        }
        let chrome = Chrome(self)
        let context = context(moment)
        screens[screen]?.draw(into: &frame, context)
        drawTabs(into: &frame, chrome, moment)
        drawBanner(into: &frame, chrome)
        drawStatus(into: &frame, chrome, context)
        drawKeys(into: &frame, chrome, context)
        for layer in dialogs where layer.screen == screen { draw(layer.dialog, into: &frame, chrome, moment) }
        if frontDialog != nil { screens[screen]?.drawAboveDialogs(into: &frame, context) }
        drawScan(into: &frame, chrome, moment)
        return frame
    }

    private func drawTabs(into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        let basis = chrome.tabsBasis(moment)
        drawnTabs.draw(basis, into: &frame, in: chrome.areas.tabs) { drawTabs(into: &$0, chrome, clock: basis.clock.description) }
    }

    private func drawTabs(into frame: inout Frame, _ chrome: Chrome, clock: String) {
        frame.fill(chrome.areas.tabs, role: .bar)
        var end = 0
        for item in chrome.tabItems {
            let active = item.kind == screen
            // The brackets say which one it is where there is no colour.
            let text = active ? "[" + item.text.dropFirst().dropLast() + "]" : item.text
            frame.put(text, at: Point(column: item.columns.lowerBound, row: 0), role: active ? .tabActive : .tab)
            end = item.columns.upperBound
        }
        let title = state.session.title
        let room = size.columns - end - DisplayText.width(clock) - 3
        let shown = DisplayText.truncated(title, to: max(0, room))
        frame.put(
            "\(shown) \(clock) ",
            at: Point(column: size.columns - DisplayText.width(shown) - DisplayText.width(clock) - 2, row: 0), role: .bar)
    }

    private func drawBanner(into frame: inout Frame, _ chrome: Chrome) {
        guard chrome.areas.hasBanner else { return }
        let warning = fault ?? damage
        let role: StyleRole = warning == nil ? .information : .bandDanger
        frame.fill(chrome.areas.banner, role: role)
        let text = warning.map { " ‼ \(words($0))" } ?? " \(words(.start(.demoMark))) · \(words(.start(.demoHelp)))"
        frame.put(
            DisplayText.truncated(text, to: size.columns), at: Point(column: 0, row: chrome.areas.banner.row), role: role)
    }

    /// All that the status line depends on while nothing is said.
    struct StatusBasis: Hashable, Sendable {
        var language: Language
        var zone: TimeZoneRules
        var undo: StepName?
        var isHidden: Bool
        var savedAt: Timestamp?
        var hasFault: Bool
    }

    private func drawStatus(into frame: inout Frame, _ chrome: Chrome, _ context: ScreenContext) {
        guard audience == .team else { return drawStatusForOthers(into: &frame, chrome) }
        let isHidden = undo.map { screens[screen]?.hidesWhom($0, context) == true } ?? false
        // A long message covers more than its line.
        guard message == nil else { return drawStatus(isHidden: isHidden, into: &frame, chrome, context.moment) }
        let basis = StatusBasis(
            language: words.language, zone: context.moment.zone, undo: undo, isHidden: isHidden, savedAt: savedAt, hasFault: fault != nil)
        drawnStatus.draw(basis, into: &frame, in: chrome.areas.status) { frame in
            drawStatus(isHidden: isHidden, into: &frame, chrome, context.moment)
        }
    }

    /// What is being said or can be undone at the left; at the right when the last change reached the disk, always, and the console's name
    /// where there is room.
    private func drawStatus(isHidden: Bool, into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        let full = "\(saved(moment)) · \(console.text) "
        let brief = savedBriefly(moment)
        let row = chrome.areas.status.row
        let left: String
        /// The key that what stands at the left is about: it is never what is cut off.
        var key = ""
        var role = StyleRole.muted
        if let message {
            left = " \(message.sign) \(words(message.sentence))"
            role = message.role
        } else if let undo, fault == nil {
            left = " \(isHidden ? words(.common(.undo)) : words(Sentence(.common(.undoing), ["what": undo.sentence])))"
            key = " (\(undoKey))"
        } else {
            left = ""
        }
        let needed = DisplayText.width(left) + 1
        let right = message == nil || needed + DisplayText.width(full) <= size.columns ? full : brief
        let rightColumn = max(0, size.columns - DisplayText.width(right))
        if message != nil, needed > rightColumn {
            drawLong(left, role, into: &frame, chrome, width: rightColumn)
        } else {
            let shown = DisplayText.truncated(left, to: rightColumn - 1 - DisplayText.width(key)) + key
            frame.put(shown, at: Point(column: 0, row: row), role: role, maxWidth: max(0, rightColumn - 1))
        }
        frame.put(right, at: Point(column: rightColumn, row: row), role: fault == nil ? .muted : .danger)
    }

    /// When the last change of this console reached the disk, in words.
    private func saved(_ moment: Moment) -> String {
        guard fault == nil else { return "‼ \(words(.common(.notSaved)))" }
        guard let savedAt else { return words(.common(.nothingYet)) }
        return "✓ \(words(.common(.savedAt), ["time": clock(savedAt, moment)]))"
    }

    /// The same beside a long message.
    private func savedBriefly(_ moment: Moment) -> String {
        guard fault == nil else { return "‼ \(words(.common(.notSaved))) " }
        return savedAt.map { "✓ \(clock($0, moment)) " } ?? ""
    }

    /// In front of others than the team, only what the screen itself has to say; on the large screen, only what went wrong.
    private func drawStatusForOthers(into frame: inout Frame, _ chrome: Chrome) {
        guard let message, audience == .voter || message.tone == .danger else { return }
        let text = " \(message.sign) \(words(message.sentence))"
        if DisplayText.width(text) <= size.columns {
            frame.put(text, in: chrome.areas.status, role: message.role)
        } else {
            drawLong(text, message.role, into: &frame, chrome, width: size.columns)
        }
    }

    /// A message longer than its line grows upwards over the content until the next key: its end is what to do next.
    private func drawLong(_ text: String, _ role: StyleRole, into frame: inout Frame, _ chrome: Chrome, width: Int) {
        let indent = 3
        let lines = Wrapping.lines(text, width: width - indent - 1).prefix(chrome.areas.content.height)
        let place = Rect(column: 0, row: chrome.areas.status.endRow - lines.count, width: size.columns, height: lines.count)
        frame.fill(place, role: .text)
        for (offset, line) in lines.enumerated() {
            frame.put(line, at: Point(column: offset == 0 ? 0 : indent, row: place.row + offset), role: role)
        }
    }

    private var undoKey: String { RootIntent.keymap.firstKey(of: .undo, words) }

    private func clock(_ at: Timestamp, _ moment: Moment) -> String {
        let local = moment.local(at)
        let second = local.second < 10 ? "0\(local.second)" : "\(local.second)"
        return "\(local.time.description):\(second)"
    }

    private func drawKeys(into frame: inout Frame, _ chrome: Chrome, _ context: ScreenContext) {
        let basis = chrome.keysBasis(context)
        drawnKeys.draw(basis, into: &frame, in: chrome.areas.keys) { frame in
            frame.fill(chrome.areas.keys, role: .bar)
            for item in chrome.keyItems(basis) {
                let used = frame.put(item.key, at: Point(column: item.column, row: chrome.areas.keys.row), role: .barKey)
                frame.put(item.label, at: Point(column: item.column + used + 1, row: chrome.areas.keys.row), role: .barLabel)
            }
        }
    }
}

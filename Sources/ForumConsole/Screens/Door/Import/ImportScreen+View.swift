import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ImportScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = ImportLayout(context.area)
        let words = context.words
        let title = file.isEmpty ? words(.imports(.title)) : "\(words(.imports(.title))) · \(fileName)"
        frame.put(title, in: layout.title, role: .title)
        switch stage {
        case .choosing: drawChoosing(into: &frame, layout, context)
        case .reading:
            guard let progress = importer?.progress else { return }
            let text = words(.imports(.readingRows), ["done": progress.done, "total": progress.total])
            Gauge(value: progress.done, of: progress.total, text: text).draw(into: &frame, in: layout.field)
            frame.put(words(.imports(.cancelHint), ["key": words.keyNames.escape]), in: layout.summary, role: .muted)
        case .recording:
            frame.put(words(.imports(.recording), ["n": reading?.people.count ?? 0]), in: layout.field, role: .emphasis)
            frame.put(words(.imports(.recordingHelp)), in: layout.summary, role: .muted)
        case .reviewing, .done: drawReading(into: &frame, layout, context)
        }
    }

    private func drawChoosing(into frame: inout Frame, _ layout: ImportLayout, _ context: ScreenContext) {
        let words = context.words
        TextFieldView(
            path, label: words(.imports(.file)), labelWidth: ImportLayout.labelWidth, isFocused: true,
            placeholder: words(.imports(.pathHint))
        ).draw(into: &frame, in: layout.field)
        Paragraph(words(.imports(.chooseHelp)), role: .muted).draw(into: &frame, in: layout.summary.inset(top: 1))
        guard let lists else { return }
        frame.put(words(.imports(.listsFound)), in: layout.tabs, role: .heading)
        ListView(count: lists.count, scroll: scroll, isFocused: path.isEmpty, emptyText: words(.imports(.noLists)))
            .draw(into: &frame, in: layout.list) { index, frame, rect in
                let found = lists[index]
                let at = context.moment.local(found.modified)
                var rest = rect
                frame.put(
                    "\(words.date(at.day)) \(at.time.description)  \(words(.imports(.kilobytes), ["n": max(1, found.bytes / 1_000)]))",
                    in: rest.takeRight(34), alignment: .trailing)
                frame.put(found.path, in: rest.inset(right: 1))
            }
    }

    private func drawReading(into frame: inout Frame, _ layout: ImportLayout, _ context: ScreenContext) {
        guard let reading else { return }
        let words = context.words
        var rest = layout.summary
        frame.put(reading.understood(words), in: layout.field, role: .text)
        if stage != .done, isNoList, let fault {
            for line in Wrapping.lines("! \(words(fault.sentence(fileName)))", width: rest.width).prefix(rest.height) {
                frame.put(line, in: rest.takeTop(1), role: .warning)
            }
            drawTabs(into: &frame, in: layout.tabs, context)
            return drawLines(into: &frame, in: layout.list, reading, context)
        }
        let isDoubted = stage != .done && isHardlyAList
        if isDoubted {
            for line in Wrapping.lines("! \(words(.imports(.hardlyAList)))", width: rest.width).prefix(2) {
                frame.put(line, in: rest.takeTop(1), role: .warning)
            }
        }
        if let balance {
            let lines = Wrapping.lines(balance.text(words), width: rest.width)
            for line in lines.prefix(isDoubted ? 1 : 2) {
                frame.put(line, in: rest.takeTop(1), role: balance.rejected > 0 ? .warning : .success)
            }
        }
        let dropped = reading.dropped.map { $0.heading.isEmpty ? String($0.index + 1) : $0.heading }
        if !dropped.isEmpty, !isDoubted {
            let hasAddresses = reading.dropped.contains { $0.meaning == .ipAddress }
            let list = words(PhraseValue.list(dropped.map { .text($0) }))
            let text = words(.imports(.droppedColumns), ["columns": list])
            frame.put(hasAddresses ? "\(words(.imports(.addressesDropped))) \(text)" : text, in: rest.takeTop(1), role: .information)
        }
        if stage == .done {
            let undo = RootIntent.keymap.firstKey(of: .undo, words)
            let done = words(.imports(.doneHint), ["key": words.keyNames.enter, "undo": undo])
            let text = keptAt.map { words(.imports(.rejectedKept), ["path": $0]) } ?? done
            frame.put("✓ \(text)", in: rest.takeTop(1), role: .success)
        } else if !hasNobody {
            let hint = words(
                .imports(.reviewHint), ["key": Self.keymap.firstKey(of: .record, words), "enter": words.keyNames.enter])
            frame.put(hint, in: rest.takeTop(1), role: .emphasis)
        }
        drawTabs(into: &frame, in: layout.tabs, context)
        drawLines(into: &frame, in: layout.list, reading, context)
    }

    private func drawTabs(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        guard let reading else { return }
        let words = context.words
        let titles = [
            words(.imports(.columns)), words(.imports(.peopleRead), ["n": reading.people.count]),
            words(.imports(.rowsToSee), ["n": lineCount(of: .rows)]),
        ]
        var rest = area
        for (place, title) in titles.enumerated() {
            let isShown = place == pane.rawValue
            let text = isShown ? "[\(title)]" : " \(title) "
            frame.put(text, in: rest.takeLeft(min(rest.width, DisplayText.width(text) + 1)), role: isShown ? .tabActive : .tab)
        }
        let keepsRejected = pane == .rows && !reading.rejected.isEmpty
        let hint = words(
            .imports(keepsRejected ? .keepRejectedHint : .nextPaneHint),
            ["key": Self.keymap.firstKey(of: keepsRejected ? .keepRejected : .nextPane, words)])
        if DisplayText.width(hint) < rest.width { frame.put(hint, in: rest, role: .muted, alignment: .trailing) }
    }

    private func lineCount(of pane: Pane) -> Int {
        var other = self
        other.pane = pane
        return other.lineCount
    }

    private func drawLines(into frame: inout Frame, in area: Rect, _ reading: ImportReading, _ context: ScreenContext) {
        ListView(count: lineCount, scroll: scroll, isFocused: true, emptyText: context.words(.imports(.nothingToSee)))
            .draw(into: &frame, in: area) { index, frame, rect in
                switch pane {
                case .columns: draw(reading.layout.columns[index], of: reading, into: &frame, in: rect, context)
                case .people: draw(reading.people[index], into: &frame, in: rect, context)
                case .rows:
                    let contested = balance?.contested ?? []
                    let text =
                        index < contested.count
                        ? contested[index].text(context.words) : reading.rowToSee(index - contested.count, context.words)
                    frame.put(text, in: rect)
                }
            }
    }

    private func draw(
        _ column: RegistrationColumn, of reading: ImportReading, into frame: inout Frame, in area: Rect, _ context: ScreenContext
    ) {
        var rest = area
        let heading = column.heading.isEmpty ? "(\(column.index + 1))" : column.heading
        frame.put(heading, in: rest.takeLeft(area.width * 2 / 5).inset(right: 1))
        let role: StyleRole = column.meaning == .ignored ? .muted : column.meaning.isDropped ? .information : .emphasis
        frame.put(context.words(column.meaning.phrase), in: rest.takeLeft(min(26, rest.width)).inset(right: 1), role: role)
        let samples = reading.samples.compactMap { $0.indices.contains(column.index) ? $0[column.index] : nil }.filter { !$0.isEmpty }
        // An address that is to be dropped has no business on the screen either.
        if !column.meaning.isDropped { frame.put(samples.joined(separator: " · "), in: rest, role: .muted) }
    }

    private func draw(_ person: ImportedPerson, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        var rest = area
        let name = [person.given, person.family].filter { !$0.isEmpty }.joined(separator: " ")
        frame.put(name, in: rest.takeLeft(area.width * 3 / 10).inset(right: 1))
        frame.put(person.email, in: rest.takeLeft(area.width * 3 / 10).inset(right: 1), role: .muted)
        frame.put(context.words(person.sector.words.name), in: rest.takeRight(15), role: .muted)
        frame.put(person.organisation, in: rest.inset(right: 1))
    }
}

import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Pages in plain words that are read on the screen, wrapped to its width.
struct Reading: Sendable {
    enum Page: Hashable, Sendable {
        /// With how many themes a vote chooses; nil where the method alone is explained.
        case method(VoteMethod, places: Int?)
        case steps(VoteID)
        case comparison(VoteID)
        case check(VoteID)
    }

    private(set) var page: Page?
    private(set) var lines: [VotePage.Line] = []
    private(set) var first = 0
    private var madeFor = Making()

    /// What the lines depend on.
    private struct Making: Hashable, Sendable {
        var eventCount = -1
        var width = 0
        var language: Language?
    }

    /// Makes the lines of `page` when something they depend on has changed.
    mutating func settle(_ page: Page, _ context: ScreenContext) {
        let making = Making(eventCount: context.state.eventCount, width: context.area.width, language: context.words.language)
        if page != self.page || making != madeFor {
            if page != self.page { first = 0 }
            (self.page, madeFor) = (page, making)
            lines = Self.wrapped(Self.contents(of: page, context), width: context.area.width - 4)
        }
        first = max(0, min(first, lines.count - rows(of: context.area.height)))
    }

    /// The rows of text in so many: where not all lines fit, the last row says how far one has read.
    private func rows(of height: Int) -> Int { lines.count > height ? max(1, height - 1) : height }

    mutating func move(_ key: KeyPress, height area: Int) {
        let height = rows(of: area)
        switch key.key {
        case .up: first -= 1
        case .down: first += 1
        case .pageUp: first -= height - 1
        case .pageDown: first += height - 1
        case .home: first = 0
        case .end: first = lines.count
        default: break
        }
        first = max(0, min(first, lines.count - height))
    }

    private static func contents(of page: Page, _ context: ScreenContext) -> VotePage {
        let words = context.words
        switch page {
        case .method(let method, let places): return VotePage(explaining: method, places: places, words)
        case .steps(let id), .comparison(let id), .check(let id):
            guard let vote = context.state.votes[id] else { return VotePage() }
            // A page may stand open while the vote is opened again: nothing of what is counted then shows on it.
            guard vote.showsResult else { return VotePage(hidden: vote, words) }
            let outcome = VoteOutcome(vote, in: context.state)
            if case .steps = page { return VotePage(stepsOf: outcome, words) }
            if case .comparison = page { return VotePage(comparing: outcome, words) }
            let number = Array(context.state.votes.values).firstIndex { $0.id == id }.map { $0 + 1 }
            return VotePage(sealOf: vote, number: number, words) + VotePage(lotOf: vote, words)
        }
    }

    private static func wrapped(_ page: VotePage, width: Int) -> [VotePage.Line] {
        page.lines.flatMap { line -> [VotePage.Line] in
            let isHead = line.kind == .heading
            let rows = line.kind == .fixed ? [line.text] : Wrapping.lines(line.text, width: width)
            return (isHead ? [VotePage.Line(.text, "")] : []) + rows.map { VotePage.Line(line.kind, $0) }
        }
    }

    func draw(into frame: inout Frame, in area: Rect) {
        let height = rows(of: area.height)
        for (row, line) in lines.dropFirst(first).prefix(height).enumerated() {
            let role: StyleRole
            switch line.kind {
            case .title: role = .title
            case .heading: role = .heading
            case .text, .fixed: role = .text
            case .emphasis: role = .emphasis
            case .warning: role = .warning
            }
            frame.put(line.text, in: area.inset(left: 2, top: row, right: 2), role: role)
        }
        guard lines.count > area.height else { return }
        let shown = "\(min(lines.count, first + height))/\(lines.count) ↓↑"
        frame.put(shown, in: area.inset(top: height, right: 1), role: .muted, alignment: .trailing)
    }
}

import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// A vote as it was counted, and what is said of it aloud: counted once for each change of the state.
struct ShownResult: Sendable {
    struct Line: Hashable, Sendable {
        var text: String
        var role: StyleRole
    }

    let outcome: VoteOutcome
    /// How many voted, as far as it is known.
    let turnout: [String]
    /// Who is chosen and by which means, every tie, what was not counted and what does not agree.
    let spoken: [Line]
    /// The seal.
    let notes: [Line]
    /// The words of the grades, the worst first; none for the other methods.
    let grades: [String]
    private let eventCount: Int
    private let language: Language

    init(_ vote: Vote, _ context: ScreenContext) {
        let words = context.words
        let outcome = VoteOutcome(vote, in: context.state)
        self.outcome = outcome
        // What does not agree has rows of its own, where nothing cuts it.
        let all = vote.phase == .closed ? vote.concerns : []
        let said = all.map { "! \(words.concern($0))" }
        turnout = outcome.turnout(words).filter { !said.contains($0) }
        // Lines that nobody counted are named by the verdict.
        let lots = vote.phase == .closed ? words.formerLots(of: vote).map { "! \($0)" } : []
        let concerns = zip(all, said).filter { if case .uncounted = $0.0 { false } else { true } }.map(\.1)
        spoken =
            outcome.verdict(words).map { Line(text: $0.text, role: $0.isWarning ? .warning : $0.isChoice ? .success : .muted) }
            + (concerns + lots).map { Line(text: $0, role: .warning) }
        grades = vote.method.gradeNames(words)
        var notes: [Line] = []
        if let seal = vote.seals.last, vote.phase == .closed {
            let digest = String(seal.digest.hexadecimal.prefix(12))
            let isIntact = vote.sealState == .intact
            notes.append(
                Line(text: words(.votes(isIntact ? .sealLine : .sealBrokenLine), ["digest": digest]), role: isIntact ? .muted : .danger))
        }
        self.notes = notes
        eventCount = context.state.eventCount
        language = words.language
    }

    /// Whether it still says how `vote` stands.
    func isTrue(of vote: Vote, _ context: ScreenContext) -> Bool {
        outcome.vote.id == vote.id && eventCount == context.state.eventCount && language == context.words.language
    }

    /// The rows that `lines` take when they are wrapped.
    static func rows(_ lines: [Line], width: Int) -> Int {
        lines.reduce(0) { $0 + Paragraph($1.text, role: $1.role).height(width: width) }
    }

    /// As much of the turnout as fits in `width` columns.
    func turnout(width: Int, after title: String = "") -> String {
        turnout.reduce(title) { line, part in
            let longer = line.isEmpty ? part : "\(line) · \(part)"
            return DisplayText.width(longer) <= width ? longer : line
        }
    }

    /// The legend of the grades.
    var legend: StackedBar { StackedBar(grades.map { .init($0, value: 1) }) }

    /// Draws lines one below the other; what does not fit any more is left out.
    static func draw(_ lines: [Line], into frame: inout Frame, in area: Rect) {
        var rest = area
        for line in lines where rest.height > 0 {
            let paragraph = Paragraph(line.text, role: line.role)
            paragraph.draw(into: &frame, in: rest.takeTop(min(rest.height, paragraph.height(width: rest.width))))
        }
    }
}

extension Rect {
    /// No place at all.
    static let zero = Rect(column: 0, row: 0, width: 0, height: 0)
}

import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// The desk of the open vote: one field that takes counts of hands or paper ballots.
struct VoteDesk: Sendable {
    /// The vote at the desk.
    private(set) var vote: VoteID?
    var field = TextBuffer()
    var scroll = ListScroll()
    /// The second counter counts, or the second volunteer writes down.
    private(set) var isSecond = false
    /// The line that Enter would record although it breaks the rules, because it was pressed once already.
    private var confirmed: String?
    /// The number written down last.
    private(set) var lastNumber: Int?
    /// What was recorded last, said again below the field.
    private(set) var last: Last?
    private var pending: Last?
    /// What the running check says; counted once for each change of the state.
    private(set) var check = BallotCheck()
    private var checkedAt = -1

    struct Last: Hashable, Sendable {
        var number: Int?
        var marks: BallotMarks
        var isSetAside: Bool
    }

    mutating func settle(_ context: ScreenContext, layout: DeskLayout) {
        guard let open = context.state.openVote else { return }
        if vote != open.id {
            self = VoteDesk()
            vote = open.id
        }
        if checkedAt != context.state.eventCount {
            check = BallotCheck(open, isSecond: isSecond)
            checkedAt = context.state.eventCount
        }
        scroll.settle(count: rowCount(open), height: layout.list.height)
        field.settle(width: layout.field.width, height: 1)
    }

    /// A show of hands has a row for each theme and one for the abstentions; other votes have a row for each theme.
    private func rowCount(_ vote: Vote) -> Int { vote.choices.count + (vote.method == .hands ? 1 : 0) }

    mutating func move(_ key: KeyPress, _ context: ScreenContext) {
        guard let open = context.state.openVote else { return }
        scroll.apply(key, count: rowCount(open), height: DeskLayout(context.area).list.height)
        if open.method == .hands { field = TextBuffer() }
    }

    /// Goes on with what was being typed when the program last stopped.
    mutating func restore(_ text: String, row: Int, isSecond: Bool) {
        self.isSecond = isSecond
        field = TextBuffer(text)
        scroll = ListScroll(selected: row)
        checkedAt = -1
    }

    mutating func switchEntry() {
        isSecond.toggle()
        confirmed = nil
        last = nil
        field = TextBuffer()
        scroll = ListScroll()
        checkedAt = -1
    }

    mutating func take(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key):
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return [] }
            field.apply(edit)
        case .paste(let text): field.apply(.paste(text))
        case .mouse(let mouse):
            guard let open = context.state.openVote else { return [] }
            scroll.apply(mouse, in: DeskLayout(context.area).list, count: rowCount(open))
        case .resize: break
        }
        return []
    }

    mutating func enter(_ context: ScreenContext) -> [Outcome] {
        guard let open = context.state.openVote else { return [] }
        return open.method == .hands ? enterCount(open, context) : enterBallot(open, context)
    }

    /// The theme of the selected row of a show of hands, or nil for the abstentions.
    func theme(_ vote: Vote) -> ThemeID? {
        vote.choices.indices.contains(scroll.selected) ? vote.choices[scroll.selected].theme : nil
    }

    private mutating func enterCount(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        let typed = field.text.filter { !$0.isWhitespace }
        guard !typed.isEmpty else {
            advance(vote, context)
            return []
        }
        guard let count = Int(typed) else {
            return [.say(Message(.warning, Sentence(.votes(.unreadable), ["what": typed, "help": Phrase.votes(.whatHands)])))]
        }
        if vote.counted(theme(vote), isRecount: isSecond) == count {
            field = TextBuffer()
            advance(vote, context)
            return []
        }
        return [.perform(CountHands(vote: vote.id, theme: theme(vote), count: count, isRecount: isSecond), ThemesScreen.counting)]
    }

    private mutating func advance(_ vote: Vote, _ context: ScreenContext) {
        scroll.apply(KeyPress(.down), count: rowCount(vote), height: DeskLayout(context.area).list.height)
    }

    private mutating func enterBallot(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        let line: BallotLine
        do throws(BallotLine.Fault) {
            line = try BallotLine(field.text, for: vote, numbered: vote.rules.areNumbered, after: lastNumber)
        } catch {
            return [.say(Message(.warning, error.sentence(vote)))]
        }
        let marks = line.marks(of: vote)
        let error = vote.error(of: marks)
        if error != nil, confirmed != field.text {
            confirmed = field.text
            return [.say(Message(.warning, Sentence(.votes(.setAsideConfirm)))), .ring]
        }
        pending = Last(number: line.number, marks: marks, isSetAside: error != nil)
        return [
            .perform(
                RecordBallot(vote: vote.id, number: line.number, marks: marks, setAside: error != nil, isSecond: isSecond),
                ThemesScreen.counting)
        ]
    }

    mutating func concluded(_ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard case .recorded = conclusion, let open = context.state.openVote else {
            pending = nil
            return []
        }
        if open.method == .hands {
            field = TextBuffer()
            let theme = theme(open)
            advance(open, context)
            guard let first = open.counted(theme), let second = open.counted(theme, isRecount: true), first != second else { return [] }
            return [
                .say(Message(.warning, Sentence(.votes(.countAgain), ["first": first, "second": second]))), .ring,
            ]
        }
        guard let recorded = pending else { return [] }
        (last, pending, confirmed) = (recorded, nil, nil)
        lastNumber = recorded.number
        field = TextBuffer()
        let number = PhraseValue.text(recorded.number.map { String($0) } ?? "")
        if recorded.isSetAside { return [.say(Message(.warning, Sentence(.votes(.setAsideRecorded), ["n": number])))] }
        if isSecond {
            let key = recorded.number.map { BallotKey.number($0) }
            if let key, open.ballots[key]?.marks != open.secondEntries[key] {
                let name = KeyPress.alt("g").label(context.words.keyNames)
                return [.say(Message(.warning, Sentence(.votes(.entriesDifferNow), ["n": number, "key": name]))), .ring]
            }
            return [.say(Message(.success, Sentence(.votes(.secondRecorded), ["n": number])))]
        }
        return []
    }
}

/// The running check of the ballots written down: what a volunteer holds against the pile of paper, and nothing of who is ahead.
struct BallotCheck: Hashable, Sendable {
    var ballots = 0
    var setAside = 0
    /// Dots, names or points on all ballots together.
    var marks = 0
    var missing: [Int] = []
    var highest = 0

    init() {}

    /// Sums up one of the two entries. O(marks).
    init(_ vote: Vote, isSecond: Bool) {
        let entries = isSecond ? vote.secondEntries : vote.ballots.mapValues(\.marks)
        ballots = entries.count
        for marks in entries.values {
            if vote.error(of: marks) != nil { setAside += 1 }
            switch vote.method.shape {
            case .dots, .scores: self.marks += marks.values.reduce(0, +)
            default: self.marks += marks.count
            }
        }
        let numbers = Set(entries.keys.compactMap(\.number))
        highest = numbers.max() ?? 0
        if highest > 0, highest <= 100_000 { missing = (1...highest).filter { !numbers.contains($0) } }
    }
}

extension BallotLine.Fault {
    /// What is wrong with the line, and how it is typed.
    func sentence(_ vote: Vote) -> Sentence {
        switch self {
        case .nothing: Sentence(.votes(vote.rules.areNumbered ? .nothingTyped : .nothingTypedUnnumbered))
        case .unknownTheme(let text): Sentence(.votes(.unknownTheme), ["what": text, "n": vote.choices.count])
        case .repeated(let number): Sentence(.votes(.repeatedTheme), ["n": number])
        case .unreadable(let text):
            Sentence(.votes(.unreadable), ["what": text, "help": vote.method.typing])
        }
    }
}

extension VoteMethod {
    /// How the themes of a ballot are typed.
    var typing: Sentence {
        switch shape {
        case .hands: Sentence(.votes(.whatHands))
        case .dots: Sentence(.votes(.whatDots))
        case .approvals: Sentence(.votes(.whatApprovals))
        case .grades: Sentence(.votes(.whatGrades), ["low": 1, "high": gradeCount])
        case .scores: Sentence(.votes(.whatScores))
        case .ranks: Sentence(.votes(.whatRanks))
        case .credits: Sentence(.votes(.whatCredits))
        }
    }
}

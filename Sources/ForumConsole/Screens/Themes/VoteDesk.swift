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
    /// What is in the field was refused: the next digit of a count begins anew.
    private var isRefused = false
    /// The number written down last, of each entry.
    private var lastNumbers: [Bool: Int] = [:]
    /// What was recorded last, said again below the field.
    private(set) var last: Last?
    private var pending: Last?
    /// The ballots without a number that were written down here, the last one last.
    private(set) var slips: [Slip] = []
    /// What the running check says; counted once for each change of the state.
    private(set) var check = BallotCheck()
    private var checkedAt = -1

    struct Last: Hashable, Sendable {
        var number: Int?
        var marks: BallotMarks
        var isSetAside: Bool
    }

    struct Slip: Hashable, Sendable {
        var key: BallotKey
        var marks: BallotMarks
    }

    private static let slipLimit = 20
    /// So many numbers are not left out by hand.
    private static let farBeyond = 20

    /// The number written down last in the entry at hand.
    var lastNumber: Int? { lastNumbers[isSecond] }

    mutating func settle(_ open: Vote, _ context: ScreenContext, layout: DeskLayout) {
        if vote != open.id {
            self = VoteDesk()
            vote = open.id
        }
        if checkedAt != context.state.eventCount {
            check = BallotCheck(open, isSecond: isSecond)
            slips.removeAll { open.ballots[$0.key] == nil }
            // What is said of the last ballot goes with it.
            if let last, !open.holds(last, isSecond: isSecond) { self.last = nil }
            checkedAt = context.state.eventCount
        }
        scroll.settle(count: rowCount(open), height: layout.list.height)
        field.settle(width: layout.field.width, height: 1)
    }

    /// A show of hands has a row for each theme and one for the abstentions; other votes have a row for each theme.
    private func rowCount(_ vote: Vote) -> Int { vote.choices.count + (vote.method == .hands ? 1 : 0) }

    mutating func move(_ key: KeyPress, _ vote: Vote, _ context: ScreenContext) {
        scroll.apply(key, count: rowCount(vote), height: DeskLayout(context.area).list.height)
        if vote.method == .hands { clear() }
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
        last = nil
        clear()
        scroll = ListScroll()
        checkedAt = -1
    }

    /// The entry at hand: which counter counts, or who writes down.
    func entry(_ vote: Vote) -> Phrase {
        vote.method == .hands
            ? .votes(isSecond ? .secondCounter : .firstCounter) : .votes(isSecond ? .secondBlind : .firstEntryShort)
    }

    /// A ballot that is taken out is none that could be taken out again.
    mutating func forget(_ key: BallotKey) { slips.removeAll { $0.key == key } }

    /// What stands in the field and is in no record.
    func unrecorded(_ vote: Vote) -> String? {
        let typed = field.text.trimmed
        return self.vote == vote.id && !typed.isEmpty ? typed : nil
    }

    mutating func clear() { (field, confirmed, isRefused) = (TextBuffer(), nil, false) }

    mutating func take(_ input: TerminalInput, _ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key):
            // In an empty field there is no cursor to move.
            if field.isEmpty, key == KeyPress(.home) || key == KeyPress(.end) {
                move(key, vote, context)
                return []
            }
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return [] }
            if isRefused, vote.method == .hands, key.typesText { clear() }
            isRefused = false
            field.apply(edit)
        case .paste(let text): field.apply(.paste(text))
        case .mouse(let mouse): scroll.apply(mouse, in: DeskLayout(context.area).list, count: rowCount(vote))
        case .resize: break
        }
        return []
    }

    mutating func enter(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        guard vote.takesBallotsIntoRecord else {
            let key = ThemesScreen.keymap.firstKey(of: .toCount, context.words)
            return [.say(Message(.warning, Sentence(.votes(.papersLater), ["key": key])))]
        }
        return vote.method == .hands ? enterCount(vote, context) : enterBallot(vote, context)
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
            isRefused = true
            return [.say(Message(.warning, Sentence(.votes(.unreadable), ["what": typed, "help": Phrase.votes(.whatHands)])))]
        }
        if vote.counted(theme(vote), isRecount: isSecond) == count, vote.rivalCounts(theme(vote), isRecount: isSecond).isEmpty {
            clear()
            advance(vote, context)
            return []
        }
        return [.perform(CountHands(vote: vote.id, theme: theme(vote), count: count, isRecount: isSecond), ThemesScreen.counting)]
    }

    private mutating func advance(_ vote: Vote, _ context: ScreenContext) {
        scroll.apply(KeyPress(.down), count: rowCount(vote), height: DeskLayout(context.area).list.height)
    }

    /// Goes to the next line that this counter has not counted, from the top again after the last; false where there is none.
    private mutating func advanceToUncounted(_ vote: Vote, _ context: ScreenContext) -> Bool {
        let lines = vote.choices.map { Optional($0.theme) } + [nil]
        let turns = Array((scroll.selected + 1)..<max(lines.count, scroll.selected + 1)) + Array(0..<min(scroll.selected, lines.count))
        guard let next = turns.first(where: { vote.counted(lines[$0], isRecount: isSecond) == nil }) else { return false }
        scroll = ListScroll(selected: next)
        scroll.settle(count: rowCount(vote), height: DeskLayout(context.area).list.height)
        return true
    }

    private mutating func enterBallot(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        let line: BallotLine
        let isConfirmed = confirmed == field.text
        do throws(BallotLine.Fault) {
            line = try BallotLine(
                field.text, for: vote, numbered: vote.rules.areNumbered, next: next(vote), keepsRepeats: isConfirmed)
        } catch {
            if case .repeated(let theme) = error, vote.method.canKeepRepeats {
                confirmed = field.text
                return [.say(Message(.warning, Sentence(.votes(.repeatedAside), ["n": theme]))), .ring]
            }
            return [.say(Message(.warning, error.sentence(vote)))]
        }
        let marks = line.marks(of: vote)
        let error = vote.error(of: marks)
        if error != nil, !isConfirmed {
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

    mutating func concluded(_ conclusion: Conclusion, _ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        guard case .recorded(let answer) = conclusion else {
            pending = nil
            isRefused = true
            return []
        }
        return vote.method == .hands
            ? concludedCount(vote, context) : concludedBallot((try? answer.string("ballot")).map { .slip($0) }, vote, context)
    }

    private mutating func concludedCount(_ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        clear()
        let theme = theme(vote)
        let isDone = !advanceToUncounted(vote, context)
        guard let first = vote.counted(theme), let second = vote.counted(theme, isRecount: true), first != second else {
            return isDone ? [.say(Message(.success, Sentence(.votes(.allCounted))))] : []
        }
        return [.say(Message(.warning, Sentence(.votes(.countAgain), ["first": first, "second": second]))), .ring]
    }

    /// How many numbers are missing right before the one that was typed, where it is the highest of the entry.
    private func gap(before typed: Int, _ vote: Vote) -> Int? {
        let numbers = numbers(vote).filter { $0 != typed }
        let highest = numbers.max() ?? 0
        return typed > highest ? typed - highest - 1 : nil
    }

    /// The numbers of the entry at hand.
    private func numbers(_ vote: Vote) -> Set<Int> {
        Set(isSecond ? vote.secondEntries.keys.compactMap(\.number) : vote.ballots.keys.compactMap(\.number))
    }

    /// What `+` stands for: the number after the one written down last here, or after the highest of the entry where this console has written
    /// down none; a number that was taken back is free again.
    func next(_ vote: Vote) -> Int {
        let numbers = numbers(vote)
        var next = (lastNumber ?? numbers.max() ?? 0) + 1
        if let last = lastNumber, !numbers.contains(last) { next = last }
        while numbers.contains(next) { next += 1 }
        return next
    }

    private mutating func concludedBallot(_ slip: BallotKey?, _ vote: Vote, _ context: ScreenContext) -> [Outcome] {
        guard let recorded = pending else { return [] }
        (last, pending) = (recorded, nil)
        lastNumbers[isSecond] = recorded.number
        clear()
        if let slip { slips = (slips + [Slip(key: slip, marks: recorded.marks)]).suffix(Self.slipLimit) }
        let number = PhraseValue.text(recorded.number.map { String($0) } ?? "")
        // A digit too many makes a number that no pile has.
        if let typed = recorded.number, let gap = gap(before: typed, vote), gap >= Self.farBeyond {
            return [.say(Message(.warning, Sentence(.votes(.numberFarBeyond), ["number": number, "n": gap]))), .ring]
        }
        if recorded.isSetAside {
            guard recorded.number != nil else { return [.say(Message(.warning, Sentence(.votes(.setAsideSlip))))] }
            return [.say(Message(.warning, Sentence(.votes(.setAsideRecorded), ["n": number])))]
        }
        guard isSecond else { return [] }
        let key = recorded.number.map { BallotKey.number($0) }
        if let key, let first = vote.ballots[key], first.marks != vote.secondEntries[key] {
            let name = ThemesScreen.keymap.firstKey(of: .differences, context.words)
            return [.say(Message(.warning, Sentence(.votes(.entriesDifferNow), ["n": number, "key": name]))), .ring]
        }
        return [.say(Message(.success, Sentence(.votes(.secondRecorded), ["n": number])))]
    }
}

extension Vote {
    /// The entry still has the ballot that was written down last, as it was written down.
    fileprivate func holds(_ last: VoteDesk.Last, isSecond: Bool) -> Bool {
        guard let number = last.number else { return true }
        let marks = isSecond ? secondEntries[.number(number)] : ballots[.number(number)]?.marks
        // Marks of 0 are not always kept.
        return marks.map { $0.filter { $0.value != 0 } == last.marks.filter { $0.value != 0 } } ?? false
    }
}

extension BallotLine.Fault {
    /// What is wrong with the line, and how it is typed.
    func sentence(_ vote: Vote) -> Sentence {
        switch self {
        case .nothing: Sentence(.votes(vote.rules.areNumbered ? .nothingTyped : .nothingTypedUnnumbered))
        case .unknownTheme(let text): Sentence(.votes(.unknownTheme), ["what": text, "n": vote.choices.count])
        case .gradeCount(let count, let expected): Sentence(.votes(.gradesExpected), ["n": count, "total": expected])
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

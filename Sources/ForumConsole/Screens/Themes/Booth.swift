import ForumCore
import TerminalUI

/// A voter's own ballot at the keyboard. It shows nothing of anybody else's, and is wiped when it is in the box or left.
struct Booth: Hashable, Sendable {
    /// Why a key changed nothing.
    enum Refused: Hashable, Sendable {
        case ballot(BallotError)
        /// There are not enough dots left.
        case dotsLeft
        /// What is wanted would cost more credits than there are.
        case credits(cost: Int, allowed: Int)
        /// There are not so many themes.
        case rank(highest: Int)
        /// A digit names no theme.
        case digit
    }

    /// How somebody of the team leaves it.
    enum WayOut: Hashable, Sendable { case stay, nextVoter, end }

    enum Stage: Hashable, Sendable {
        case voting
        /// The ballot is in the box; the screen waits for the next person.
        case done
        /// The voting was ended elsewhere, or the vote is gone.
        case over
    }

    private(set) var vote: VoteID?
    /// Who was ticked off for this ballot, where people are.
    private(set) var voter: PersonID?
    private(set) var stage = Stage.voting
    private(set) var marks: BallotMarks = [:]
    var scroll = ListScroll()
    /// Why the last key changed nothing.
    private(set) var refused: Refused?
    /// The theme whose number is being typed, so that a second digit goes on with it.
    private var typing: ThemeID?
    private var choiceCount = 0

    init(vote: VoteID? = nil, voter: PersonID? = nil) {
        self.vote = vote
        self.voter = voter
    }

    mutating func settle(_ state: ForumState, height: Int) {
        guard let vote = vote.flatMap({ state.votes[$0] }), vote.phase == .open else {
            if stage == .voting { finish(.over) }
            return
        }
        scroll.settle(count: vote.choices.count, height: height)
    }

    /// Wipes the ballot, and waits.
    mutating func finish(_ stage: Stage) {
        (marks, refused, typing, scroll) = ([:], nil, nil, ListScroll())
        self.stage = stage
    }

    /// Another ballot of the same voter, or of the next one where nobody is ticked off.
    mutating func restart() { self = Booth(vote: vote, voter: voter) }

    /// The ballot as it goes into the box: ranks without gaps.
    func ballot(_ method: VoteMethod) -> BallotMarks { method.shape == .ranks ? Self.closed(marks) : marks }

    mutating func move(_ key: KeyPress, count: Int, height: Int) {
        guard stage == .voting else { return }
        scroll.apply(key, count: count, height: height)
        (refused, typing) = (nil, nil)
    }

    /// What the last key did not do is not said any more.
    mutating func hush() { refused = nil }

    /// Takes a key for the chosen theme. What the rules don't allow is not done, and said.
    mutating func take(_ key: KeyPress, of vote: Vote) {
        guard stage == .voting, vote.choices.indices.contains(scroll.selected) else { return }
        let theme = vote.choices[scroll.selected].theme
        let method = vote.method
        choiceCount = vote.choices.count
        refused = nil
        let former = typing
        typing = nil
        switch key.key {
        case .right, .character("+"): change(by: 1, theme, method)
        case .left, .character("-"): change(by: -1, theme, method)
        case .character(" "): method.shape == .approvals ? set(marks[theme] == nil ? 1 : nil, theme, method) : change(by: 1, theme, method)
        case .backspace, .delete: set(nil, theme, method)
        case .character(let character):
            guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return }
            guard method.shape != .approvals else { return name(digit, of: vote) }
            type(digit, theme, method, goesOn: former == theme)
            typing = theme
        default: break
        }
    }

    /// A digit names the theme with this number, as on a paper; there are none for more than nine.
    private mutating func name(_ digit: Int, of vote: Vote) {
        guard vote.choices.count <= 9, (1...vote.choices.count).contains(digit) else {
            refused = .digit
            return
        }
        scroll = ListScroll(selected: digit - 1)
        let theme = vote.choices[digit - 1].theme
        set(marks[theme] == nil ? 1 : nil, theme, vote.method)
    }

    private mutating func type(_ digit: Int, _ theme: ThemeID, _ method: VoteMethod, goesOn: Bool) {
        switch method.shape {
        case .grades: set(digit == 0 ? nil : digit - 1, theme, method)
        case .approvals: set(digit == 0 ? nil : 1, theme, method)
        case .scores, .credits, .ranks, .dots, .hands:
            if goesOn, let now = marks[theme], now > 0, isAllowed(now * 10 + digit, theme, method) {
                return set(now * 10 + digit, theme, method)
            }
            set(digit == 0 && method.shape != .scores ? nil : digit, theme, method)
        }
    }

    private mutating func change(by step: Int, _ theme: ThemeID, _ method: VoteMethod) {
        switch method.shape {
        case .ranks:
            let next = (marks.values.max() ?? 0) + 1
            set(step > 0 ? (marks[theme] ?? next) : nil, theme, method)
        case .grades, .scores:
            guard let now = marks[theme] else { return set(step > 0 ? 0 : nil, theme, method) }
            set(now + step < 0 ? nil : now + step, theme, method)
        default:
            let value = (marks[theme] ?? 0) + step
            set(value == 0 ? nil : value, theme, method)
        }
    }

    private func isAllowed(_ value: Int, _ theme: ThemeID, _ method: VoteMethod) -> Bool {
        var changed = marks
        changed[theme] = value
        // A digit that would make a rank beyond the last takes the place of the one before it.
        return Self.error(of: changed, method) == nil && (method.shape != .ranks || value <= choiceCount)
    }

    private mutating func set(_ value: Int?, _ theme: ThemeID, _ method: VoteMethod) {
        var changed = marks
        changed[theme] = value
        // What stood behind moves up when a theme leaves the order.
        if value == nil, method.shape == .ranks { changed = Self.closed(changed) }
        if let value, method.shape == .ranks, value > choiceCount {
            refused = .rank(highest: choiceCount)
        } else if let error = Self.error(of: changed, method) {
            refused = Self.refused(error)
        } else {
            (marks, refused) = (changed, nil)
        }
    }

    private static func refused(_ error: BallotError) -> Refused {
        switch error {
        case .overAllowance: .dotsLeft
        case .overCredits(let cost, let allowed): .credits(cost: cost, allowed: allowed)
        default: .ballot(error)
        }
    }

    private static func error(of marks: BallotMarks, _ method: VoteMethod) -> BallotError? {
        method.error(in: marks, choices: marks.keys.map { VoteChoice(theme: $0, title: "") })
    }

    /// Ranks without gaps: 1, 2, 3.
    private static func closed(_ marks: BallotMarks) -> BallotMarks {
        let ranks = Set(marks.values).sorted()
        return marks.mapValues { rank in (ranks.firstIndex(of: rank) ?? 0) + 1 }
    }
}

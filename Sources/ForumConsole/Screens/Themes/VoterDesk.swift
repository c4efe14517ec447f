import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

/// Where people are ticked off, and then vote on paper or at the keyboard.
struct VoterDesk: Sendable {
    var field = TextBuffer()
    var scroll = ListScroll()
    /// Those who have arrived and match what is typed, by their place on the list.
    private(set) var found: [Int] = []
    private var roll = DoorRoll()
    /// Who was ticked off just now and says how they vote.
    var ticked: PersonID?

    private static let shownLimit = 30

    mutating func settle(_ context: ScreenContext, height: Int) {
        let people = context.state.people
        roll.keepUp(with: people)
        found = roll.searchArrived(field.text, limit: Self.shownLimit, in: people)
        scroll.settle(count: found.count, height: height)
        field.settle(width: 60, height: 1)
    }

    /// The person that is chosen.
    func person(_ context: ScreenContext) -> Person? {
        found.indices.contains(scroll.selected) ? context.state.people[place: found[scroll.selected]] : nil
    }

    mutating func take(_ input: TerminalInput) {
        switch input {
        case .key(let key):
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return }
            field.apply(edit)
            scroll = ListScroll()
        case .paste(let text):
            field.apply(.paste(text))
            scroll = ListScroll()
        default: break
        }
    }
}

/// A voter's own ballot at the keyboard. It shows nothing of anybody else's, and is wiped when it is in the box.
struct Booth: Hashable, Sendable {
    var marks: BallotMarks = [:]
    var scroll = ListScroll()
    /// The ballot is in the box; the screen waits for the next person.
    var isDone = false

    /// Takes a key for the chosen theme. What the rules don't allow is not done.
    mutating func take(_ key: KeyPress, of vote: Vote) {
        guard !isDone, vote.choices.indices.contains(scroll.selected) else { return }
        let theme = vote.choices[scroll.selected].theme
        let method = vote.method
        switch key.key {
        case .right, .character("+"): change(by: 1, theme, method)
        case .left, .character("-"): change(by: -1, theme, method)
        case .character(" "): method.shape == .approvals ? set(marks[theme] == nil ? 1 : nil, theme, method) : change(by: 1, theme, method)
        case .backspace, .delete: set(nil, theme, method)
        case .character(let character):
            guard let digit = character.wholeNumberValue else { return }
            set(digit == 0 && !(method.shape == .scores) ? nil : method.shape == .grades ? digit - 1 : digit, theme, method)
        default: break
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

    private mutating func set(_ value: Int?, _ theme: ThemeID, _ method: VoteMethod) {
        var changed = marks
        changed[theme] = value
        if method.shape == .ranks { changed = Self.closed(changed) }
        if method.error(in: changed, choices: [VoteChoice](changed.keys.map { VoteChoice(theme: $0, title: "") })) == nil {
            marks = changed
        }
    }

    /// Ranks without gaps: 1, 2, 3.
    private static func closed(_ marks: BallotMarks) -> BallotMarks {
        let ranks = Set(marks.values).sorted()
        return marks.mapValues { rank in (ranks.firstIndex(of: rank) ?? 0) + 1 }
    }
}

/// The ballots of voters at this console's keyboard that are not in the record yet.
///
/// They are kept in this console's draft file, written anew after each ballot and sorted by what they say: a pulled plug loses none, and
/// neither the file nor the record tells in which order they were cast.
struct BallotBox: Hashable, Sendable {
    let vote: VoteID
    let id: String
    private(set) var ballots: [BallotMarks] = []

    init(vote: VoteID, id: String, ballots: [BallotMarks] = []) {
        self.vote = vote
        self.id = id
        self.ballots = ballots.sortedByContent
    }

    mutating func put(_ marks: BallotMarks) { ballots = (ballots + [marks]).sortedByContent }

    /// One line of JSON.
    var text: String {
        let list = ballots.map { marks in
            JSONValue.object(JSONObject(marks.sorted { $0.key < $1.key }.map { .init($0.key.text, .integer(Int64($0.value))) }))
        }
        let object: JSONObject = ["vote": .string(vote.text), "box": .string(id), "ballots": .array(list)]
        return String(decoding: JSONValue.object(object).encoded(), as: UTF8.self)
    }

    /// Reads a line of JSON; nil for anything else.
    init?(text: some StringProtocol) {
        guard let object = try? JSONValue(parsing: Array(text.utf8)).object(), let vote = try? object.string("vote"),
            let id = try? object.string("box"), let list = try? object.array("ballots")
        else { return nil }
        let ballots = list.compactMap { value -> BallotMarks? in
            guard let members = try? value.object().members else { return nil }
            return BallotMarks(
                members.compactMap { member in (try? member.value.integer()).map { (ThemeID(member.name), Int($0)) } },
                uniquingKeysWith: { first, _ in first })
        }
        self.init(vote: VoteID(vote), id: id, ballots: ballots)
    }
}

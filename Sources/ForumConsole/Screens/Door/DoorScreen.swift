import ForumCore
import ForumLocalization
import TerminalUI

/// The door: one field that is always ready; typing finds people, Enter checks the chosen one in.
public struct DoorScreen: ConsoleScreen {
    public static let kind = ScreenKind.door
    public static let help = Phrase.door(.help)

    var query = TextBuffer()
    var scroll = ListScroll()
    var roll = DoorRoll()
    /// The people found, as places on the list of people, best first; never more than `shownLimit`.
    var found: [SearchHit] = []
    var foundTotal = 0
    /// The answer to the last Enter, until the next key.
    var band: DoorBand?
    /// A walk-in or correction waiting for an answer.
    var pending: DoorPending?

    /// As many lines as anybody would scroll through; typing one more letter is quicker.
    static let shownLimit = 200

    public init() {}

    public var isTyping: Bool { true }

    /// The person on the chosen line.
    func chosen(_ context: ScreenContext) -> Person? {
        guard found.indices.contains(scroll.selected) else { return nil }
        let place = found[scroll.selected].id
        return place < context.state.people.count ? context.state.people[place: place] : nil
    }

    public mutating func settle(_ context: ScreenContext) {
        roll.keepUp(with: context.state.people)
        find(context)
        scroll.settle(count: found.count, height: DoorLayout(context.area).list.height)
        query.settle(width: DoorLayout(context.area).field.width, height: 1)
    }

    /// Searches anew; cheap when nothing has changed, since the roll remembers the last query.
    private mutating func find(_ context: ScreenContext) {
        let people = context.state.people
        let results = roll.index.search(query.text, limit: Self.shownLimit) { place in
            place < people.count && people[place: place].hasArrived
        }
        found = results.hits
        foundTotal = results.total
    }
}

/// What waits until a question is answered.
enum DoorPending: Hashable, Sendable {
    case checkIn(PersonID)
    case walkIn(FormAnswer)
    case correction(PersonID)

    /// What was typed in the form of a walk-in.
    struct FormAnswer: Hashable, Sendable {
        var given: String
        var family: String
        var email: String
        var organisation: String
        var sector: Sector
        /// Somebody on the list who has the same name.
        var alike: PersonID?

        var registration: Registration {
            Registration(given: given, family: family, email: email, organisation: organisation, sector: sector)
        }
    }
}

/// The large answer to a check-in: a sign and words in a band of its own.
struct DoorBand: Hashable, Sendable {
    var tone: Message.Tone
    var lines: [Sentence]

    var role: StyleRole {
        switch tone {
        case .success, .information: .bandSuccess
        case .warning: .bandWarning
        case .danger: .bandDanger
        }
    }

    var sign: String {
        switch tone {
        case .success, .information: "✓"
        case .warning: "!"
        case .danger: "✗"
        }
    }
}

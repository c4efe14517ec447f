import ForumCore
import TerminalUI

/// Where people are ticked off, and then vote on paper or at the keyboard.
///
/// It names nobody until something is typed: the next voter may be looking on.
struct VoterDesk: Sendable {
    /// What a key changes.
    struct Typed: Sendable {
        var field = TextBuffer()
        var list = FollowedList<PersonID>()
    }

    var typed = Typed()
    /// Those who have arrived and match what is typed.
    private(set) var found: [PersonID] = []
    private var roll = DoorRoll()
    private var searched: Search?
    /// The last one to be ticked off here has put a ballot into the box since: that tick is not taken back.
    var hasCastSinceTick = false
    /// How the last one voted who was ticked off here: 0 on paper, 1 at the keyboard.
    var lastWay = 0

    /// What a search was made for.
    private struct Search: Hashable, Sendable {
        var text: String
        var eventCount: Int
    }

    private static let shownLimit = 30

    mutating func settle(_ context: ScreenContext, height: Int) {
        let search = Search(text: typed.field.text, eventCount: context.state.eventCount)
        if search != searched {
            searched = search
            let people = context.state.people
            roll.keepUp(with: people)
            let isBlank = search.text.allSatisfy(\.isWhitespace)
            found = isBlank ? [] : roll.searchArrived(search.text, limit: Self.shownLimit, in: people).map { people[place: $0].id }
        }
        typed.list.settle(found, height: height)
        typed.field.settle(width: 60, height: 1)
    }

    /// The person that is chosen.
    func person(_ context: ScreenContext) -> Person? { typed.list.chosen.flatMap { context.state.people[$0] } }

    /// Waits for the next name.
    mutating func clear() { typed = Typed() }

    mutating func take(_ input: TerminalInput) {
        switch input {
        case .key(let key):
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return }
            typed.field.apply(edit)
            typed.list = FollowedList()
        case .paste(let text):
            typed.field.apply(.paste(text))
            typed.list = FollowedList()
        default: break
        }
    }
}

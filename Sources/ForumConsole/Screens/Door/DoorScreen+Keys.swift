import ForumLocalization
import TerminalUI

extension DoorScreen {
    public enum Intent: Hashable, Sendable {
        case checkIn, walkIn, leaveOrComeBack, correct, clear
        case up, down, pageUp, pageDown
    }

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(KeyPress(.enter), does: .checkIn, named: .door(.checkIn), shows: .bar),
        Binding(.function(7), .alt("n"), does: .walkIn, named: .door(.walkIn), inBar: .door(.walkInShort), shows: .bar),
        Binding(.alt("s"), does: .leaveOrComeBack, named: .door(.leave)),
        Binding(.alt("e"), does: .correct, named: .door(.correct)),
        Binding(KeyPress(.escape), does: .clear, named: .door(.clear)),
        Binding(KeyPress(.up), does: .up, named: .door(.lineUp), shows: .hidden),
        Binding(KeyPress(.down), does: .down, named: .door(.lineDown), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
    ])

    static let checkingIn = Purpose("door.checkIn")
    static let walkingIn = Purpose("door.walkIn")
    static let walkInForm = Purpose("door.walkInForm")
    static let walkInAlike = Purpose("door.walkInAlike")
    static let correcting = Purpose("door.correct")
    static let correctionForm = Purpose("door.correctionForm")
    static let moving = Purpose("door.move")
    static let overCapacity = Purpose("door.overCapacity")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch intent {
        case .checkIn: chosen(context) == nil ? .common(.nothingFound) : nil
        case .leaveOrComeBack: chosen(context)?.hasArrived == true ? nil : .door(.notArrived)
        case .correct: chosen(context) == nil ? .common(.nothingFound) : nil
        default: nil
        }
    }
}

import ForumCore
import ForumLocalization
import TerminalUI

public struct OverviewScreen: ConsoleScreen {
    public enum Intent: Hashable, Sendable {}

    public static let kind = ScreenKind.overview
    public static let help = Phrase.overview(.help)
    public static let keymap = Keymap<Intent, Phrase>([])

    public init() {}

    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {}

    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        frame.put(context.words(Self.kind.title), at: context.area.origin, role: .title)
    }
}

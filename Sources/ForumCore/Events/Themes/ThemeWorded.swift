import StrictJSON

/// A theme was proposed, or reworded where it is there already.
public struct ThemeWorded: ForumEvent {
    public static let kind = "theme-worded"

    public var theme: ThemeID
    public var title: String
    /// Who or which table it came from, as the room says it.
    public var origin: String

    public init(theme: ThemeID, title: String, origin: String = "") {
        self.theme = theme
        self.title = title
        self.origin = origin
    }

    public init(json: JSONObject) throws {
        self.init(theme: try json.id("theme"), title: try json.string("title"), origin: try json.text("origin"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["theme": .string(theme.text), "title": .string(title)]
        object.set("origin", origin)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if state.themes[theme] == nil {
            var proposed = Theme(id: theme, title: title, proposed: Mark(context))
            proposed.origin = origin
            state.themes.insert(proposed, for: theme)
        } else {
            let isSame = state.themes[theme].map { $0.title == title && $0.origin == origin } ?? false
            guard state.claims.write("theme/\(theme)", isSame: isSame, at: context) else { return }
            _ = state.themes.update(theme) {
                $0.title = title
                $0.origin = origin
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.themes[theme] else { return [ThemeWithdrawn(theme: theme)] }
        return [ThemeWorded(theme: theme, title: old.title, origin: old.origin)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        // While it is voted on it stays as it is.
        !state.isVotedOn([theme])
            && state.themes[theme].map { $0.title == title && $0.origin == origin && $0.isStanding } ?? false
            && ["theme", "theme-withdrawn"].allSatisfy { state.claims.holds("\($0)/\(theme)", stamp.console) }
    }
}

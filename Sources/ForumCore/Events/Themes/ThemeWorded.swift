import StrictJSON

/// A theme was proposed, or reworded where it is there already.
public struct ThemeWorded: ForumEvent {
    public static let kind = "theme-worded"

    public var theme: ThemeID
    public var title: String

    public init(theme: ThemeID, title: String) {
        self.theme = theme
        self.title = title
    }

    public init(json: JSONObject) throws { self.init(theme: try json.id("theme"), title: try json.string("title")) }

    public var json: JSONObject { ["theme": .string(theme.text), "title": .string(title)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if state.themes[theme] == nil {
            state.themes.insert(Theme(id: theme, title: title, proposed: Mark(context)), for: theme)
        } else {
            _ = state.themes.update(theme) { $0.title = title }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.themes[theme] else { return [ThemeWithdrawn(theme: theme)] }
        return [ThemeWorded(theme: theme, title: old.title)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.themes[theme].map { $0.title == title && $0.isStanding } ?? false
    }
}

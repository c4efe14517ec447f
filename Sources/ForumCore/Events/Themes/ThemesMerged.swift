import StrictJSON

/// Themes were merged into another one, which keeps what it came from.
public struct ThemesMerged: ForumEvent {
    public static let kind = "themes-merged"

    public var into: ThemeID
    public var themes: [ThemeID]

    public init(into: ThemeID, themes: [ThemeID]) {
        self.into = into
        self.themes = themes
    }

    public init(json: JSONObject) throws { self.init(into: try json.id("into"), themes: try json.ids("themes")) }

    public var json: JSONObject { ["into": .string(into.text), "themes": themes.json] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        // Where two consoles merged crosswise, the target follows to where it went, and nothing is merged into itself.
        var target = into
        var steps = 0
        while let next = state.themes[target]?.mergedInto, steps <= state.themes.count {
            target = next
            steps += 1
        }
        guard state.themes[target] != nil else { return }
        for id in themes where id != target {
            guard let theme = state.themes[id], theme.mergedInto == nil || theme.mergedInto == target else { continue }
            let isSame = theme.mergedInto != nil
            guard state.claims.write("theme-merged/\(id)", isSame: isSame, isFirst: true, at: context) else { continue }
            _ = state.themes.update(id) { $0.mergedInto = target }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [ThemesSeparated(into: into, themes: themes.filter { before.themes[$0]?.mergedInto == nil })]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        !state.isVotedOn(themes + [into])
            && themes.allSatisfy { state.themes[$0]?.mergedInto == into && state.claims.holds("theme-merged/\($0)", stamp.console) }
    }
}

/// Merged themes stand on their own again.
public struct ThemesSeparated: ForumEvent {
    public static let kind = "themes-separated"

    public var into: ThemeID
    public var themes: [ThemeID]

    public init(into: ThemeID, themes: [ThemeID]) {
        self.into = into
        self.themes = themes
    }

    public init(json: JSONObject) throws { self.init(into: try json.id("into"), themes: try json.ids("themes")) }

    public var json: JSONObject { ["into": .string(into.text), "themes": themes.json] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for id in themes {
            guard let theme = state.themes[id], theme.mergedInto == nil || theme.mergedInto == into else { continue }
            let isSame = theme.mergedInto == nil
            guard state.claims.write("theme-merged/\(id)", isSame: isSame, at: context) else { continue }
            _ = state.themes.update(id) { $0.mergedInto = nil }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [ThemesMerged(into: into, themes: themes)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        !state.isVotedOn(themes + [into])
            && themes.allSatisfy { id in
                guard let theme = state.themes[id], theme.mergedInto == nil else { return false }
                return state.claims.holds("theme-merged/\(id)", stamp.console)
            }
    }
}

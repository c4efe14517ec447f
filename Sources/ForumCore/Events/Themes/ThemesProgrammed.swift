import StrictJSON

/// Themes went to the programme of the next forums.
public struct ThemesProgrammed: ForumEvent {
    public static let kind = "themes-programmed"

    public var themes: [ThemeID]
    /// The vote that chose them: where its decision is not in force any more, they don't go there.
    public var vote: VoteID?

    public init(themes: [ThemeID], vote: VoteID? = nil) {
        self.themes = themes
        self.vote = vote
    }

    public init(json: JSONObject) throws { self.init(themes: try json.ids("themes"), vote: try json.idIfPresent("vote")) }

    public var json: JSONObject {
        var object: JSONObject = ["themes": themes.json]
        object.set("vote", vote)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let decided = vote.flatMap { state.votes[$0] }.map { Set($0.decision?.chosen ?? []) }
        for theme in themes where decided?.contains(theme) != false {
            let isSame = state.programme.contains { $0.theme == theme }
            guard state.claims.write("programme/\(theme)", isSame: isSame, isFirst: true, at: context) else { continue }
            state.programme.append(ProgrammeEntry(theme: theme, vote: vote))
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let added = themes.filter { theme in !before.programme.contains { $0.theme == theme } }
        return added.isEmpty ? [] : [ThemesUnprogrammed(themes: added)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        themes.allSatisfy { theme in
            state.programme.contains { $0.theme == theme } && state.claims.holds("programme/\(theme)", stamp.console)
        }
    }
}

/// Themes left the programme of the next forums.
public struct ThemesUnprogrammed: ForumEvent {
    public static let kind = "themes-unprogrammed"

    public var themes: [ThemeID]

    public init(themes: [ThemeID]) { self.themes = themes }

    public init(json: JSONObject) throws { self.init(themes: try json.ids("themes")) }

    public var json: JSONObject { ["themes": themes.json] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for theme in themes {
            let isSame = !state.programme.contains { $0.theme == theme }
            guard state.claims.write("programme/\(theme)", isSame: isSame, at: context) else { continue }
            state.programme.removeAll { $0.theme == theme }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        themes.compactMap { theme in
            before.programme.first { $0.theme == theme }.map { ThemesProgrammed(themes: [theme], vote: $0.vote) }
        }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        themes.allSatisfy { theme in
            !state.programme.contains { $0.theme == theme } && state.claims.holds("programme/\(theme)", stamp.console)
        }
    }
}

extension ForumState {
    /// Takes off the programme what nobody chooses any more.
    mutating func unprogramme(_ isOff: (ProgrammeEntry) -> Bool) {
        for entry in programme where isOff(entry) { claims.forget("programme/\(entry.theme)") }
        programme.removeAll(where: isOff)
    }
}

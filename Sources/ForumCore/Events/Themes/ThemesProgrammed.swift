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
            let entry = ProgrammeEntry(theme: theme, vote: vote)
            let isSame = state.programme.contains(entry)
            guard state.claims.write(entry.thing, isSame: isSame, isFirst: true, at: context) else { continue }
            state.programme.append(entry)
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let added = themes.filter { theme in !before.programme.contains(ProgrammeEntry(theme: theme, vote: vote)) }
        return added.isEmpty ? [] : [ThemesUnprogrammed(themes: added, vote: vote)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        themes.allSatisfy { theme in
            let entry = ProgrammeEntry(theme: theme, vote: vote)
            return state.programme.contains(entry) && state.claims.holds(entry.thing, stamp.console)
        }
    }
}

/// Themes left the programme of the next forums. What another vote chose stays there.
public struct ThemesUnprogrammed: ForumEvent {
    public static let kind = "themes-unprogrammed"

    public var themes: [ThemeID]
    /// The vote that had chosen them. Nil, as in older journals: whichever.
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
        for theme in themes {
            var entries = entries(of: theme, in: state)
            if entries.isEmpty { entries = [ProgrammeEntry(theme: theme, vote: vote)] }
            for entry in entries {
                let isSame = !state.programme.contains(entry)
                guard state.claims.write(entry.thing, isSame: isSame, at: context) else { continue }
                state.programme.removeAll { $0 == entry }
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        themes.flatMap { theme in entries(of: theme, in: before).map { ThemesProgrammed(themes: [theme], vote: $0.vote) } }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        themes.allSatisfy { theme in
            let entry = ProgrammeEntry(theme: theme, vote: vote)
            return entries(of: theme, in: state).isEmpty && state.claims.holds(entry.thing, stamp.console)
        }
    }

    private func entries(of theme: ThemeID, in state: ForumState) -> [ProgrammeEntry] {
        state.programme.filter { $0.theme == theme && (vote == nil || $0.vote == vote) }
    }
}

extension ProgrammeEntry {
    /// What is claimed of it.
    fileprivate var thing: String { "programme/\(theme)" + (vote.map { "/\($0)" } ?? "") }
}

extension ForumState {
    /// Takes off the programme what nobody chooses any more.
    mutating func unprogramme(_ isOff: (ProgrammeEntry) -> Bool) {
        for entry in programme where isOff(entry) { claims.forget(entry.thing) }
        programme.removeAll(where: isOff)
    }
}

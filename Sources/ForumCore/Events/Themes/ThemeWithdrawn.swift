import StrictJSON

/// A theme was withdrawn, with the reason given.
public struct ThemeWithdrawn: ForumEvent {
    public static let kind = "theme-withdrawn"

    public var theme: ThemeID
    public var reason: String

    public init(theme: ThemeID, reason: String = "") {
        self.theme = theme
        self.reason = reason
    }

    public init(json: JSONObject) throws { self.init(theme: try json.id("theme"), reason: try json.text("reason")) }

    public var json: JSONObject {
        var object: JSONObject = ["theme": .string(theme.text)]
        object.set("reason", reason)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let isWithdrawn = state.themes[theme]?.isWithdrawn else { return }
        let isWritten = state.claims.write("theme-withdrawn/\(theme)", isSame: isWithdrawn, isFirst: true, at: context)
        guard isWritten || isWithdrawn && !context.isUndo else { return }
        _ = state.themes.update(theme) {
            $0.isWithdrawn = true
            $0.withdrawalReason = reason
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [ThemeRestored(theme: theme)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        !state.isVotedOn([theme]) && state.themes[theme]?.isWithdrawn == true
            && state.claims.holds("theme-withdrawn/\(theme)", stamp.console)
    }
}

/// A withdrawn theme stands again.
public struct ThemeRestored: ForumEvent {
    public static let kind = "theme-restored"

    public var theme: ThemeID

    public init(theme: ThemeID) { self.theme = theme }

    public init(json: JSONObject) throws { self.init(theme: try json.id("theme")) }

    public var json: JSONObject { ["theme": .string(theme.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let isWithdrawn = state.themes[theme]?.isWithdrawn else { return }
        guard state.claims.write("theme-withdrawn/\(theme)", isSame: !isWithdrawn, at: context) else { return }
        _ = state.themes.update(theme) {
            $0.isWithdrawn = false
            $0.withdrawalReason = ""
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [ThemeWithdrawn(theme: theme, reason: before.themes[theme]?.withdrawalReason ?? "")]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        !state.isVotedOn([theme]) && state.themes[theme]?.isWithdrawn == false
            && state.claims.holds("theme-withdrawn/\(theme)", stamp.console)
    }
}

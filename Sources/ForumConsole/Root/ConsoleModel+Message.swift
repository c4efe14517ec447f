import ForumCore

/// How long a message stands. A key takes it away, but never before it could be read; what only informs goes by itself.
extension ConsoleModel {
    /// Milliseconds during which no key takes a message away.
    static let shortestMessage: Int64 = 2_000
    /// Milliseconds after which a message that asks for nothing goes.
    static let longestMessage: Int64 = 12_000

    /// Lets go of what was said on the screen that is left: on another one it would be about something else, and hide what stands there.
    mutating func leaveMessage(for kind: ScreenKind) {
        guard let spoken, spoken.message == message, spoken.screen != kind else { return }
        if spoken.message.tone != .danger { message = nil }
    }

    /// Somebody may not have read it yet.
    func isMessageFresh(_ moment: Moment) -> Bool {
        guard message != nil, let saidAt else { return false }
        return moment.reading.milliseconds(since: saidAt) < Self.shortestMessage
    }

    /// It has stood long enough.
    func isMessageOver(_ moment: Moment) -> Bool { millisecondsToMessageEnd(moment).map { $0 <= 0 } ?? false }

    /// Milliseconds until the message goes by itself; nil where there is none, or where it waits for a key.
    func millisecondsToMessageEnd(_ moment: Moment) -> Int64? {
        guard let message, let saidAt, message.tone == .information || message.tone == .success else { return nil }
        return Self.longestMessage - moment.reading.milliseconds(since: saidAt)
    }
}

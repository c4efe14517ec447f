import ForumCore
import Testing

@testable import opendetat

@Suite struct RecentSessionsTests {
    private let session = RecentSession(
        path: "/tmp/a \u{202E}\u{1B}[31m.json", title: "Forum n° 1", openedAt: Timestamp(milliseconds: 1_520_874_000_000))

    @Test func theListIsReadAsItWasWritten() {
        let bytes = RecentSessions.bytes([session])
        #expect(RecentSessions.sessions(bytes) == [session])
        #expect(!bytes.contains(0x1B), "what would act on a terminal is escaped")
    }

    @Test(arguments: ["", "[]", "{}", #"{"sessions":[3,{"path":"x"},{"path":"x","openedAt":"yesterday"}]}"#])
    func whatMakesNoSenseIsNoSession(_ text: String) { #expect(RecentSessions.sessions(Array(text.utf8)).isEmpty) }
}

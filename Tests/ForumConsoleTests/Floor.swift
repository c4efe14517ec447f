import Testing

@testable import ForumConsole

@Suite struct ForumConsoleFloor {
    @Test func builds() {}
}

import Testing

@testable import ForumCore

@Suite struct ForumCoreFloor {
    @Test func builds() {}
}

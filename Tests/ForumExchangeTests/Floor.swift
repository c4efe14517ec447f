import Testing

@testable import ForumExchange

@Suite struct ForumExchangeFloor {
    @Test func builds() {}
}

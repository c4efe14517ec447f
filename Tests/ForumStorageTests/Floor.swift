import Testing

@testable import ForumStorage

@Suite struct ForumStorageFloor {
    @Test func builds() {}
}

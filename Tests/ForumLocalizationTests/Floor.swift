import Testing

@testable import ForumLocalization

@Suite struct ForumLocalizationFloor {
    @Test func builds() {}
}

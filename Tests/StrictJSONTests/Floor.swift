import Testing

@testable import StrictJSON

@Suite struct StrictJSONFloor {
    @Test func builds() {}
}

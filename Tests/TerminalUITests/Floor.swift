import Testing

@testable import TerminalUI

@Suite struct TerminalUIFloor {
    @Test func builds() {}
}

import Testing

@testable import NcursesTerminal

@Suite struct NcursesTerminalFloor {
    @Test func builds() {}
}

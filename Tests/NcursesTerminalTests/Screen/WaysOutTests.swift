import Glibc
import TerminalUI
import Testing

/// A real program on a real terminal: whatever ends it, the terminal is as it was.
@Suite struct WaysOutTests {
    private func started(environment: [String: String] = [:]) throws -> ProbeProcess {
        let process = try ProbeProcess(environment: environment)
        try process.waitFor("probe 60×12 é 漢")
        return process
    }

    @Test func `quitting`() throws {
        let process = try started()
        process.terminal.type("q")
        #expect(process.waitForEnd() == 0)
        #expect(process.isSane)
        #expect(process.screen.mainText.contains("closed"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `asked to end`(_ signal: Int32) throws {
        let process = try started()
        process.signal(signal)
        #expect(process.waitForEnd() == -signal)
        #expect(process.isSane)
        #expect(process.screen.mainText.contains("closed"))
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS])
    func `a signal that is a crash`(_ signal: Int32) throws {
        let process = try started()
        process.signal(signal)
        #expect(process.waitForEnd() == -signal)
        #expect(process.isSane)
    }

    @Test(arguments: [("a", -SIGABRT), ("f", -SIGSEGV), ("o", -SIGSEGV), ("x", 7)] as [(String, Int32)])
    func `abort, a fault, a stack that overflows, exit from anywhere`(_ key: String, _ end: Int32) throws {
        let process = try started()
        process.terminal.type(key)
        #expect(process.waitForEnd() == end)
        #expect(process.isSane)
    }

    @Test func `a trap, with its message`() throws {
        let process = try started()
        process.terminal.type("t")
        let end = process.waitForEnd()
        #expect(end == -SIGILL || end == -SIGTRAP)
        #expect(process.isSane)
        #expect(process.screen.mainText.split(separator: "\n").joined().contains("Index out of range"))
    }

    @Test func `standard error is shown afterwards, without what could disturb`() throws {
        let process = try started()
        process.terminal.type("l")
        try process.waitFor("key character(\"l\")")
        #expect(!process.screen.text.contains("standard"))
        process.terminal.type("q")
        #expect(process.waitForEnd() == 0)
        #expect(process.screen.mainText.contains("note?[31m on standard ?error\n"))
        #expect(process.isSane)
    }

    @Test func `the window is closed`() throws {
        let process = try started()
        process.terminal.hangUp()
        #expect(process.waitForEnd() == -SIGHUP)
    }

    @Test(arguments: [
        (["TERM": "dumb"], "noCursorAddressing(\"dumb\")"), (["TERM": "nonsense"], "unknownTerminal(\"nonsense\")"),
        (["TERM": ""], "unnamedTerminal"),
    ])
    func `no terminal to draw on`(_ environment: [String: String], _ message: String) throws {
        let process = try ProbeProcess(environment: environment)
        #expect(process.waitForEnd() == 1)
        #expect(process.isSane)
        #expect(process.screen.mainText.contains(message))
    }

    @Test(arguments: ["<", ">"])
    func `no terminal at all`(_ direction: String) throws {
        let process = try ProbeProcess(["/bin/sh", "-c", "\(ProbeProcess.probe) \(direction) /dev/null"])
        #expect(process.waitForEnd() == 1)
        #expect(process.isSane)
        #expect(process.screen.mainText.contains("notATerminal"))
    }

    @Test(arguments: ["C", "POSIX", "fr_FR.ISO-8859-1", "nonsense"])
    func `any locale shows accents`(_ locale: String) throws {
        let process = try started(environment: ["LC_ALL": locale])
        process.terminal.type("€")
        try process.waitFor("key character(\"€\")")
    }

    @Test func `a size that a shell exported is not believed`() throws {
        _ = try started(environment: ["LINES": "5", "COLUMNS": "7"])
    }
}

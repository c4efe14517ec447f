import Glibc
import TerminalUI
import Testing

/// A real program on a real terminal, while it lives.
@Suite struct LivingTerminalTests {
    private func started() throws -> ProbeProcess {
        let process = try ProbeProcess()
        try process.waitFor("probe 60×12 é 漢")
        return process
    }

    @Test func `keys, a lone Escape, the mouse and a paste`() throws {
        let process = try started()
        for (typed, shown) in [
            ("é", "key character(\"é\") 0"), ("\u{1B}", "key escape 0"), ("\u{1B}[1;5C", "key right 4"), ("\u{1B}\r", "key enter 2"),
            ("\u{13}", "key character(\"s\") 4"), ("\u{1B}[<0;3;4M", "mouse press 2 3"),
            ("\u{1B}[200~a\r\u{3}\u{1A}\u{1B}[201~", "paste 4"),
        ] {
            process.terminal.type(typed)
            try process.waitFor(shown)
        }
        process.terminal.type("q")
        #expect(process.waitForEnd() == 0)
    }

    @Test func `a paste of a megabyte arrives whole`() throws {
        let process = try started()
        process.terminal.type("\u{1B}[200~")
        // A terminal takes what fits; the program empties it meanwhile.
        let line = Array((String(repeating: "é", count: 499) + "\r").utf8)
        for _ in 0..<1100 { process.terminal.type(line) }
        process.terminal.type("\u{1B}[201~")
        try process.waitFor("paste 550000")
    }

    @Test func `a storm of sizes down to one cell and up again`() throws {
        let process = try started()
        var generator = SeededGenerator(state: 3)
        for turn in 0..<150 {
            let size =
                turn % 10 == 0
                ? Size(columns: 1, rows: 1)
                : Size(columns: Int.random(in: 1...200, using: &generator), rows: Int.random(in: 1...60, using: &generator))
            process.terminal.resize(size)
            if turn % 7 == 0 { process.terminal.type("2") }
            process.terminal.drain()
        }
        for size in [Size(columns: 3, rows: 2), Size(columns: 200, rows: 60), Size(columns: 80, rows: 24)] {
            process.terminal.resize(size)
            try process.waitFor(String("probe \(size.columns)×\(size.rows) é 漢".prefix(size.columns)))
        }
        process.terminal.type("q")
        #expect(process.waitForEnd() == 0)
        #expect(process.isSane)
    }

    @Test func `another program has the terminal for a while`() throws {
        let process = try started()
        process.terminal.type("e")
        try process.waitFor("key character(\"e\")")
        #expect(process.screen.mainText.contains("edited"))
        #expect(process.screen.modes.contains(1049))
    }

    @Test(arguments: ["key", "signal"])
    func `stopping gives the shell its terminal, and the program comes back`(_ how: String) throws {
        let shell = try ProbeProcess(["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "$ "])
        try shell.wait("prompt") { $0.mainText.contains("$") }
        shell.terminal.type("\(ProbeProcess.probe); echo $((6*7))\r")
        try shell.waitFor("probe 60×12")
        for round in 1...2 {
            let text = shell.screen.mainText
            if how == "key" {
                shell.terminal.type("\u{1A}")
            } else {
                shell.terminal.type("k")
            }
            try shell.wait("Stopped") { $0.mainText.dropFirst(text.count).contains("Stopped") && !$0.modes.contains(1049) }
            #expect(shell.screen.modes.isDisjoint(with: [1002, 1006]))
            shell.terminal.resize(Size(columns: 60, rows: 12 + round))
            shell.terminal.type("fg\r")
            try shell.waitFor("probe 60×\(12 + round) é 漢")
        }
        shell.terminal.type("q")
        try shell.wait("end") { $0.mainText.contains("closed") }
        #expect(!shell.screen.modes.contains(1049))
    }

    @Test func `stopped without being asked, it draws itself again`() throws {
        let process = try started()
        process.signal(SIGSTOP)
        process.terminal.drain(milliseconds: 20)
        process.terminal.screen.resize(Size(columns: 60, rows: 12))  // somebody has used the terminal
        process.signal(SIGCONT)
        try process.waitFor("probe 60×12 é 漢")
    }

    @Test func `while nothing happens it does nothing`() throws {
        let process = try started()
        process.terminal.drain(milliseconds: 100)
        let before = try switches(process.id)
        process.terminal.drain(milliseconds: 1000)
        #expect(try switches(process.id) == before)
    }

    /// How often the process has waited.
    private func switches(_ id: pid_t) throws -> String {
        let file = try #require(fopen("/proc/\(id)/status", "r"))
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 8192)
        let count = fread(&buffer, 1, buffer.count, file)
        let text = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return try #require(text.split(separator: "\n").first { $0.hasPrefix("voluntary") }.map(String.init))
    }
}

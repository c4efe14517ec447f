import Glibc
import TerminalUI
import Testing

/// A program that runs on a pseudo-terminal of its own, as in a terminal's window.
final class ProbeProcess {
    let terminal: PseudoTerminal
    let id: pid_t
    /// How it ended: an exit code, or minus the signal.
    private(set) var end: Int32?
    /// The terminal's modes before the program had it.
    let before: termios

    struct Failure: Error { var code: Int32 }

    /// POSIX_SPAWN_SETSID, which the Glibc module lacks.
    private static let newSession: Int16 = 0x80

    /// The probe, which is built beside the tests.
    static var probe: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/TerminalProbe"
    }

    init(_ arguments: [String] = [probe], size: Size = Size(columns: 60, rows: 12), environment: [String: String] = [:]) throws {
        terminal = try PseudoTerminal(size: size)
        before = terminal.modes
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session's leader opens becomes the session's.
        posix_spawn_file_actions_addopen(&actions, 0, terminal.name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of a test block signals, and a child would inherit that.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

        let standard = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        let variables = standard.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var argv = arguments.map { strdup($0) } + [nil]
        var envp = variables.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, arguments[0], &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw Failure(code: code) }
        self.id = id
    }

    deinit {
        if end == nil {
            kill(id, SIGKILL)
            waitpid(id, nil, 0)
        }
    }

    var screen: VirtualScreen { terminal.screen }

    /// Waits until the screen, or what stands on the main one, satisfies `condition`; fails after half a minute of silence.
    func wait(_ what: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: (VirtualScreen) -> Bool) throws {
        for _ in 0..<1500 {
            if condition(screen) { return }
            terminal.drain(milliseconds: 20)
        }
        try #require(condition(screen), "no \(what) in:\n\(screen.text)\n\(screen.mainText)", sourceLocation: sourceLocation)
    }

    /// Waits until `text` stands on the screen.
    func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try wait(text, sourceLocation: sourceLocation) { $0.text.contains(text) }
    }

    func signal(_ number: Int32) { kill(id, number) }

    /// Waits for the program to end, at most half a minute, and returns how: an exit code, or minus the signal.
    func waitForEnd() -> Int32? {
        for _ in 0..<1500 where end == nil {
            var status: Int32 = 0
            let found = waitpid(id, &status, WNOHANG)
            if found == id {
                end = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
            } else if terminal.isMasterClosed {
                usleep(20_000)
            } else {
                terminal.drain(milliseconds: 20)
            }
        }
        if !terminal.isMasterClosed { terminal.drain() }
        return end
    }

    /// Whether the terminal is as a shell wants it: main screen, cursor shown, nothing reported, its own modes.
    var isSane: Bool {
        let now = terminal.modes
        return screen.modes == [7, 25] && screen.look == .init() && now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
            && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
    }
}

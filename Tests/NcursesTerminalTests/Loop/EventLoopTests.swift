import Glibc
import NcursesTerminal
import TerminalUI
import Testing

/// Two ends of a pipe.
private final class Pipe {
    let read: Int32
    let write: Int32
    private var isOpen = true

    init() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        (read, write) = (ends[0], ends[1])
    }

    deinit {
        close()
        Glibc.close(read)
    }

    func send(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { Glibc.write(write, $0.baseAddress, $0.count) } }

    func receive() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        _ = Glibc.read(read, &buffer, buffer.count)
    }

    func close() {
        if isOpen { Glibc.close(write) }
        isOpen = false
    }
}

@Suite(.serialized) struct EventLoopTests {
    @Test func `what is typed`() throws {
        let pipe = try Pipe()
        let loop = try EventLoop(keyboard: KeyboardReader(descriptor: pipe.read))
        pipe.send("a\u{1B}[A")
        #expect(loop.wait() == [.input(keys(.character("a"), KeyPress(.up)))])
    }

    @Test func `a lone Escape after a silence`() throws {
        let pipe = try Pipe()
        let loop = try EventLoop(keyboard: KeyboardReader(descriptor: pipe.read))
        pipe.send("\u{1B}")
        #expect(loop.wait() == [.input(keys(KeyPress(.escape)))])
        pipe.send("\u{1B}")
        pipe.send("x")
        #expect(loop.wait() == [.input(keys(.alt("x")))])
    }

    @Test func `an Escape isn't forgotten while something else happens`() throws {
        let pipe = try Pipe()
        let loop = try EventLoop(keyboard: KeyboardReader(descriptor: pipe.read))
        pipe.send("\u{1B}")
        loop.waker.wake()
        #expect(loop.wait() == [.woken])
        loop.waker.wake()
        #expect(loop.wait() == [.woken])
        #expect(loop.wait() == [.input(keys(KeyPress(.escape)))])
    }

    @Test func `a deadline, once it has passed`() throws {
        let loop = try EventLoop(keyboard: nil)
        #expect(loop.wait(until: .now - .seconds(5)) == [.deadline])
        let deadline = ContinuousClock.now + .milliseconds(30)
        #expect(loop.wait(until: deadline) == [.deadline])
        #expect(ContinuousClock.now >= deadline)
        // Far away, taken back, or no deadline at all: none comes.
        loop.waker.wake()
        #expect(loop.wait(until: .now + .seconds(1 << 40)) == [.woken])
        loop.waker.wake()
        #expect(loop.wait() == [.woken])
    }

    @Test func `watched descriptors, until they aren't`() throws {
        let first = try Pipe()
        let second = try Pipe()
        let loop = try EventLoop(keyboard: nil)
        loop.watch(first.read)
        loop.watch(second.read)
        loop.watch(first.read)
        first.send("x")
        #expect(loop.wait() == [.descriptor(first.read)])
        #expect(loop.wait() == [.descriptor(first.read)], "reported as long as it isn't read")
        second.close()
        #expect(loop.wait() == [.descriptor(first.read), .descriptor(second.read)], "its end is an event as well")
    }

    @Test func `woken from another thread, once for many calls`() async throws {
        let loop = try EventLoop(keyboard: nil)
        let waker = loop.waker
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { for _ in 0..<100 { waker.wake() } } }
        }
        #expect(loop.wait() == [.woken])
        #expect(loop.wait(until: .now) == [.deadline])
        var thread = pthread_t()
        let pointer = Unmanaged.passRetained(waker).toOpaque()
        pthread_create(
            &thread, nil,
            { pointer in
                usleep(10_000)
                pointer.map { Unmanaged<Waker>.fromOpaque($0).takeRetainedValue().wake() }
                return nil
            }, pointer)
        #expect(loop.wait() == [.woken])
        pthread_join(thread, nil)
    }

    @Test func `signals, each once`() throws {
        let loop = try EventLoop(keyboard: nil)
        for _ in 0..<3 { kill(getpid(), SIGWINCH) }
        kill(getpid(), SIGCONT)
        var seen: [Wake] = []
        while seen.count < 2 { seen += loop.wait() }
        #expect(Set(seen) == [.signal(.windowChange), .signal(.continued)])
    }

    @Test func `the end of the keyboard, once`() throws {
        let pipe = try Pipe()
        let loop = try EventLoop(keyboard: KeyboardReader(descriptor: pipe.read))
        pipe.send("fin")
        pipe.close()
        #expect(loop.wait() == [.input(keys(.character("f"), .character("i"), .character("n"))), .hangup])
        #expect(loop.wait(until: .now) == [.deadline])
    }

    @Test func `everything that has happened is told at once`() throws {
        let pipe = try Pipe()
        let other = try Pipe()
        let loop = try EventLoop(keyboard: KeyboardReader(descriptor: pipe.read))
        loop.watch(other.read)
        pipe.send("a")
        other.send("b")
        loop.waker.wake()
        #expect(loop.wait(until: .now) == [.input(keys(.character("a"))), .descriptor(other.read), .woken, .deadline])
    }
}

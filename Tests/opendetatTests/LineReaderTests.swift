import Glibc
import Testing

@testable import opendetat

@Suite struct LineReaderTests {
    /// The lines of what comes through a pipe, in pieces.
    private func lines(_ pieces: [String]) throws -> [String] {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        for piece in pieces { _ = piece.withCString { write(ends[1], $0, strlen($0)) } }
        close(ends[1])
        var reader = LineReader(file: ends[0])
        var lines: [String] = []
        while let line = reader.next() {
            if case .text(let bytes) = line { lines.append(String(decoding: bytes, as: UTF8.self)) }
        }
        return lines
    }

    @Test(
        arguments: [
            ([], []), (["\n"], [""]), (["a"], ["a"]), (["a\n"], ["a"]), (["a\r\nb"], ["a", "b"]),
            (["a", "b\nc", "\n\n"], ["ab", "c", ""]),
        ] as [([String], [String])])
    func linesAreWhole(_ pieces: [String], _ expected: [String]) throws { #expect(try lines(pieces) == expected) }

    /// A pipe whose other end was made never to wait is waited for all the same.
    @Test func aPipeThatNeverWaitsIsReadToItsEnd() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        try #require(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
        defer { close(ends[0]) }
        let writer = ends[1]
        var reader = LineReader(file: ends[0], pause: 1)
        var rests = 0
        let idle = {
            rests += 1
            _ = "un\n".withCString { write(writer, $0, 3) }
            close(writer)
        }
        #expect(reader.next(idle: idle).map { if case .text(let bytes) = $0 { bytes == Array("un".utf8) } else { false } } == true)
        #expect(reader.next() == nil && reader.failure == nil && rests == 1)
    }

    @Test func manyLinesInOnePieceComeOneByOne() throws {
        let many = (0..<5_000).map(String.init)
        #expect(try lines([many.joined(separator: "\n")]) == many)
    }
}

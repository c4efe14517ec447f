import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

@Suite struct RoundTripTests {
    /// Whatever happened, the session file read back is the same state, and every event survives its JSON.
    @Test func sessionFilesAndEventsSurviveTheirText() throws {
        for seed in UInt64(0)..<200 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole()
            for step in 0..<60 {
                if step % 7 == 6 { console.undo() }
                console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 60_000)
            }
            let bytes = canonical(console.state)
            #expect(canonical(try SessionFile(bytes: bytes).state) == bytes, "seed \(seed)")
            for record in console.journal {
                let event = EventCatalogue.event(of: record)
                #expect(!(event is UnknownEvent), "\(record.kind)")
                #expect(event.json == record.data, "\(record.kind)")
                let line = JSONValue.object(record.lineMembers).encoded()
                var object = try JSONValue(parsing: line).object()
                object["sum"] = .string(record.stamp.sum.hexadecimal)
                let read = try EventRecord(line: object)
                #expect(read.stamp == record.stamp && read.data == record.data && read.at == record.at)
            }
        }
    }

    @Test func whatIsNoSessionIsSaidToBeNone() {
        func refusal(_ text: String) -> SessionFileError? {
            do throws(SessionFileError) {
                _ = try SessionFile(bytes: Array(text.utf8))
                return nil
            } catch { return error }
        }
        #expect(refusal("[]") == .notASession)
        #expect(refusal("{}") == .notASession)
        #expect(refusal("{\"a\":1}") == .notASession)
        #expect(refusal("{\"format\":\"opendetat-session\",\"version\":2}") == .newerVersion(2))
        #expect(refusal("{\"format\":\"opendetat-session\",\"version\":1,\"people\":[{}]}") == .invalid(pointer: "/people/0/id"))
        if case .notJSON = refusal("garbage") {} else { Issue.record("garbage is not JSON") }
        if case .notJSON = refusal("{\"format\":\"opendetat-session\",\"version\":1,\"x\":" + String(repeating: "[", count: 100_000)) {
        } else {
            Issue.record("depth is limited")
        }
    }

    /// Whoever is to mend a file by hand is told the whole way to what is wrong.
    @Test(arguments: [
        (#""people":[{"id":"a"},{"id":"b","given":5}]"#, "/people/1/given"),
        (#""people":[{"id":"a","attendance":{}}]"#, "/people/0/attendance/event"),
        (#""people":5"#, "/people"), (#""notes":[5]"#, "/notes/0"), (#""themes":[{"id":"t"},{}]"#, "/themes/0/proposed"),
        (#""votes":[{\#(Self.vote),"method":"dots","cap":2}]"#, "/votes/0/allowance"),
        (#""votes":[{\#(Self.vote),"method":"approval","ballots":[{"number":1,"marks":{"t":1.5}}]}]"#, "/votes/0/ballots/0/marks/t"),
    ]) func whatIsWrongIsNamedWithTheWayToIt(_ members: String, _ pointer: String) {
        #expect(throws: SessionFileError.invalid(pointer: pointer)) {
            try SessionFile(bytes: Array(#"{"format":"opendetat-session","version":1,\#(members)}"#.utf8))
        }
    }

    private static let vote = #""id":"v","choices":[],"opened":{"at":"2018-03-12T17:04:11.123Z","console":"k"}"#

    @Test func aFileThatWasChangedSinceItWasWrittenIsFound() throws {
        var state = ForumState()
        state.session.title = "Le soir"
        let bytes = SessionFile(state: state).encoded()
        #expect(try SessionFile(bytes: bytes).isAsWritten(in: bytes))
        for place in stride(from: bytes.count / 2, to: bytes.count, by: 7) where bytes[place] != UInt8(ascii: "\n") {
            var changed = bytes
            changed[place] ^= 1
            guard let file = try? SessionFile(bytes: changed) else { continue }
            // In the member's own name the sum can't be found any more, and is none.
            #expect(!file.isAsWritten(in: changed) || !String(decoding: changed, as: UTF8.self).contains("\"check\""))
        }
        let bare = String(decoding: bytes, as: UTF8.self).replacing(/,\n  "check": "[0-9a-f]*"/, with: "")
        #expect(try SessionFile(bytes: Array(bare.utf8)).isAsWritten(in: Array(bare.utf8)))
    }
}

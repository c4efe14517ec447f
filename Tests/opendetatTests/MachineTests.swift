import ForumCore
import ForumStorage
import Glibc
import Testing

@testable import opendetat

/// Consoles that nobody named have names of their own on each computer.
@Suite struct MachineTests {
    @Test func aComputerHasOneSignThatTellsNothingOfIt() {
        let sign = Machine.sign(of: "portable 0123456789abcdef0123456789abcdef")
        #expect(sign.utf8.count == 3)
        #expect(sign == Machine.sign(of: "portable 0123456789abcdef0123456789abcdef"))
        #expect(sign != Machine.sign(of: "portable 1123456789abcdef0123456789abcdef"))
        #expect(Machine.sign(of: "").isEmpty)
        #expect(FileName.isSafe("porte-\(sign)"))
    }

    @Test func theComputerThatMadeTheSessionKeepsThePlainNames() {
        #expect(Machine.consoleName("porte", madeOn: "k7f", here: "k7f") == "porte")
        #expect(Machine.consoleName("porte", madeOn: "k7f", here: "b2c") == "porte-b2c")
        // A session of an earlier version does not say where it was made.
        #expect(Machine.consoleName("porte", madeOn: nil, here: "b2c") == "porte")
        #expect(Machine.consoleName("porte", madeOn: "k7f", here: "") == "porte")
    }

    @Test func aSessionSaysWhereItWasMade() throws {
        var state = try #require(SessionTemplate.all(in: .french).first).state(
            freshID: SystemInputs.freshID, today: try #require(CivilDate("2018-03-12")))
        state.session.madeOn = "k7f"
        let path = "/tmp/opendetat-made-on-\(SystemInputs.freshID()).json"
        defer { unlink(path) }
        let file = try #require(fopen(path, "w"))
        let bytes = SessionFile(state: state).encoded()
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        #expect(SessionStore.madeOn(path) == "k7f")
        #expect(try SessionFile(bytes: bytes).state.session.madeOn == "k7f")
    }
}

import ForumTestSupport
import Testing

@testable import ForumCore

/// Of whom a list does not expect any more, the ticket and what was said of it are kept, and nothing else.
@Suite struct TicketsVoidedTests {
    private static let cancelled = VoidTicket(codes: ["OE1-33W4F"], name: "Ida Roy", reason: .cancelled)
    private static let refunded = VoidTicket(codes: ["oe133w4f"], name: "Ida Roy", reason: .refunded)

    @Test func theLastWordCountsAndIsTakenBack() throws {
        var desk = SimulatedConsole("a")
        let list = ImportRegistrations(people: [Registration(given: "Li", family: "Wu")], void: [Self.cancelled], source: "l")
        desk.perform(list)
        #expect(desk.state.voidTickets["oe1-33w4f"] == Self.cancelled && desk.state.voidTickets["33w4f"] == nil)
        #expect(desk.state.people.count == 1)
        #expect(desk.perform(list)?.reason == .nothingChanged)
        desk.perform(ImportRegistrations(people: [], void: [Self.refunded], source: "m"))
        #expect(desk.state.voidTickets["OE133W4F"] == Self.refunded)
        #expect(canonical(try SessionFile(bytes: canonical(desk.state)).state) == canonical(desk.state))
        #expect(desk.undo() == nil)
        #expect(desk.state.voidTickets["OE133W4F"] == Self.cancelled)
        #expect(desk.redo() == nil)
        #expect(desk.state.voidTickets["OE133W4F"] == Self.refunded)
        while desk.undo() == nil {}
        #expect(desk.state.voidTickets.isEmpty && desk.state.people.counts.awaited == 0)
    }

    /// Two consoles took in the same list: it stands until both took it back.
    @Test func whatAnotherConsoleTookInStands() {
        var desk = SimulatedConsole("a")
        var other = SimulatedConsole("b")
        desk.perform(ImportRegistrations(people: [], void: [Self.cancelled], source: "l"))
        other.perform(ImportRegistrations(people: [], void: [Self.cancelled], source: "l"))
        desk.replica.receive(other.journal)
        #expect(desk.undo() == nil)
        #expect(desk.state.voidTickets["OE1-33W4F"] == Self.cancelled)
        other.replica.receive(desk.journal)
        #expect(other.undo() == nil)
        #expect(other.state.voidTickets.isEmpty)
    }

    /// Whoever shows a text makes such characters visible; the file keeps what was given. A code is what a scanner reads.
    @Test func textsAreKeptAsTheyWereGivenAndCodesAsTheyAreRead() throws {
        var desk = SimulatedConsole("a")
        let remarks = "ligne un\rligne deux\u{2066}"
        desk.perform(
            WalkIn(
                registration: Registration(
                    given: "Marie\n", family: "Dupont\tTest\u{1B}[31m\u{202E}abc\u{9B}", codes: ["T1\u{1D}\u{202E}\n"], remarks: remarks)))
        let registration = desk.state.people[place: 0].registration
        #expect(registration.given == "Marie" && registration.family == "Dupont\tTest\u{1B}[31m\u{202E}abc\u{9B}")
        #expect(registration.remarks == remarks && registration.codes == ["T1"])
        desk.perform(CorrectPerson(person: desk.state.people[place: 0].id, changes: ["family": "Dup\u{202E}ont\u{7}"]))
        #expect(desk.state.people[place: 0].registration.family == "Dup\u{202E}ont\u{7}")
    }
}

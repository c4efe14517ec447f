import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// A ticket read while a form waits is the ticket's own business.
@Suite struct ScanAndFormStories {
    private func scan(_ story: Story, _ code: String) {
        for character in code {
            story.evening.pass(milliseconds: 8)
            story.feed(.key(.character(character)))
        }
        story.evening.pass(milliseconds: 8)
        story.press(.enter)
        story.evening.pass(milliseconds: 300)
    }

    @Test(arguments: [false, true]) func aFormThatWaitsForItsQuestionHearsNothingOfATicket(isThere: Bool) throws {
        let evening = try ArrivalStories.evening(ScannerStories.tickets)
        let door = try evening.console("porte-1", showing: .door)
        if isThere { scan(door, "HA-4471903") }
        door.press(.function(7)).type("Anne-Cécile").press(.tab).type("Le Goff").press(KeyPress(.enter, .alt))
        #expect(door.screen.contains("peut-être déjà sur la liste"), "\(door.screen)")
        scan(door, "HA-4471903")
        #expect(door.state.people.counts.arrived == 1)
        door.press(.escape)
        #expect(door.model.dialogs.count == 1 && door.screen.contains("Le Goff"), "\(door.screen)")
        #expect(!door.screen.contains("déjà enregistré"), "\(door.screen)")
    }
}

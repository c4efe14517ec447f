import ForumCore
import ForumLocalization
import StrictJSON
import Testing

@testable import opendetat

@Suite struct CommandSchemaTests {
    @Test func everyCommandIsInItWithWords() throws {
        let document = try CommandSchema.document(Phrasebook(language: .french)).object()
        let titles = try document.array("oneOf") { value throws(JSONShapeError) in try value.object().string("title") }
        #expect(titles == CommandCatalogue.types.map { $0.name } + [CommandCatalogue.undo, CommandCatalogue.redo])
        for name in titles { #expect(CommandSchema.about(name) != nil, "say in cli.txt what \(name) does") }
    }
}

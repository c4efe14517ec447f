import Testing

@testable import TerminalUI

@Suite struct TextEditKeyTests {
    @Test func noKeyMeansTwoThings() {
        let keys = TextEditKey.table.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test func everyLineHolds() {
        for line in TextEditKey.table {
            for key in line.keys {
                #expect(TextEditKey.edit(for: key, multiline: true) == line.edit)
                #expect(TextEditKey.edit(for: key, multiline: false) == (line.needsLines ? nil : line.edit))
            }
        }
    }

    @Test(arguments: [
        KeyPress(.enter), KeyPress(.tab), KeyPress(.backTab), KeyPress(.escape), .function(1), .control("p"), .control("q"), .alt("1"),
        KeyPress(.pageUp), KeyPress(.character("x"), [.control, .alt]), KeyPress(.tab, .shift),
    ])
    func leavesTheRestToTheApplication(press: KeyPress) {
        #expect(TextEditKey.edit(for: press, multiline: true) == nil)
    }

    @Test func typesAndSelects() {
        #expect(TextEditKey.edit(for: .character("é"), multiline: false) == .insert("é"))
        #expect(TextEditKey.edit(for: KeyPress(.character("A"), .shift), multiline: false) == .insert("A"))
        #expect(TextEditKey.edit(for: KeyPress(.right, [.shift, .control]), multiline: false) == .select(.wordRight))
        #expect(TextEditKey.edit(for: KeyPress(.up, .shift), multiline: false) == nil)
    }
}

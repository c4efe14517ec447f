import Testing

@testable import ForumCore

@Suite struct TableTests {
    /// More than one shard's worth, so that the index is split on the way.
    @Test(arguments: [1, 1_024, 1_025, 5_000])
    func keysAreFoundInTheOrderOfTheirArrival(_ count: Int) {
        var table = Table<NoteID, Int>()
        for number in 0..<count {
            let isNew = table.insert(number * 2, for: NoteID("note-\(number)"))
            #expect(isNew)
        }
        let isNewAgain = table.insert(7, for: NoteID("note-0"))
        #expect(!isNewAgain)
        #expect(table.count == count)
        #expect(table[NoteID("none")] == nil)
        for number in 0..<count {
            #expect(table.place(of: NoteID("note-\(number)")) == number)
            #expect(table.key(at: number) == NoteID("note-\(number)"))
        }
        #expect(Array(table.values) == (0..<count).map { $0 * 2 })
    }

    @Test func aCopyStaysAsItWas() {
        var table = Table<NoteID, Int>()
        table.reserveCapacity(3_000)
        for number in 0..<3_000 { table.insert(number, for: NoteID("note-\(number)")) }
        let before = table
        table.insert(-1, for: NoteID("new"))
        _ = table.update(NoteID("note-5")) { $0 = 50 }
        #expect(before.count == 3_000 && before[NoteID("new")] == nil && before[NoteID("note-5")] == 5)
        #expect(table.count == 3_001 && table[NoteID("new")] == -1 && table[NoteID("note-5")] == 50)
    }
}

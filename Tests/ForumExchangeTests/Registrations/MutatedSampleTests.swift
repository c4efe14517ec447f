import ForumTestSupport
import Testing

@testable import ForumExchange

@Suite struct MutatedSampleTests {
    @Test(arguments: [
        // One half of the name has a heading, the family name first.
        "nom;mail\nDupont;a@b.fr\nDurand;c@d.fr;r\n",
        // The given name first, and an unquoted comma in a row.
        "email,first name\na@b.fr,Anne\nc@d.fr,Paul,Durand\n",
        // No heading names anybody.
        "organisation,email\nEtalab,a@b.fr\nDINSIC,c@d.fr,r\n",
        // Only the payer is named.
        "Nom payeur;Prénom payeur;Email payeur\nDupont;Anne;a@b.fr\nDurand;Paul;c@d.fr;r;s\n",
    ])
    func cellsBeyondTheHeadingsAreRead(_ list: String) {
        let reading = RegistrationImport.read(Array(list.utf8))
        #expect(reading.rows == 2)
        #expect(isBalanced(reading))
    }

    /// Bytes and cells of the samples changed at random: nothing stops the program, and each row goes somewhere.
    @Test(arguments: RegistrationFixtures.names)
    func noChangeOfASampleLosesARow(_ name: String) throws {
        let bytes = try RegistrationFixtures.bytes(name)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(8).map { Array($0) }
        var random = SeededGenerator(seed: UInt64(name.utf8.reduce(0) { $0 + Int($1) }))
        for turn in 0..<24 {
            var changed = lines
            for _ in 0...Int.random(in: 0..<3, using: &random) { change(&changed, using: &random) }
            let bytes = Array(changed.joined(separator: [0x0A]))
            let reading = RegistrationImport.read(bytes)
            #expect(isBalanced(reading), "\(name), turn \(turn): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private func isBalanced(_ reading: ImportReading) -> Bool {
        reading.people.count + reading.duplicates.count + reading.rejected.count + reading.notExpected.count == reading.rows
    }

    /// Takes cells away, adds or empties some, blanks a heading, drops a line or puts in a byte.
    private func change(_ lines: inout [[UInt8]], using random: inout SeededGenerator) {
        guard let line = lines.indices.randomElement(using: &random) else { return }
        let separators: [UInt8] = [0x2C, 0x3B, 0x09]
        let most = separators.max { first, second in lines[line].count { $0 == first } < lines[line].count { $0 == second } } ?? 0x2C
        var cells = lines[line].split(separator: most, omittingEmptySubsequences: false).map { Array($0) }
        let place = cells.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<8, using: &random) {
        case 0: cells.append(Array("note".utf8))
        case 1: cells += [Array("Zoé".utf8), [], Array("x@y.fr".utf8)]
        case 2: cells.removeSubrange(place...)
        case 3: cells[place] = []
        case 4: cells.insert(Array("Anne".utf8), at: place)
        case 5: cells[place] = [UInt8.random(in: 0...255, using: &random)] + cells[place]
        case 6 where lines.count > 2:
            lines.remove(at: line)
            return
        default: cells.swapAt(place, cells.count - 1)
        }
        lines[line] = Array(cells.joined(separator: [most]))
    }
}

import ForumConsole
import ForumCore
import ForumLocalization
import TerminalUI
import Testing

/// A paper count of 120 ballots, typed in twice by two volunteers who each make mistakes.
@Suite struct PaperCountTests {
    /// What stands on paper `number`: three dots on some of the eight themes, by their number on the board.
    private static func paper(_ number: Int) -> [Int] {
        let first = number * 7 % 8 + 1
        let second = number * 5 % 8 + 1
        return number % 11 == 0 ? [first] : number % 3 == 0 ? [first, first, second] : [first, second, number % 8 + 1]
    }

    /// Mistakes of the first volunteer: a wrong theme, a dot forgotten, a dot too many where there was room, a theme read as its neighbour.
    private static let firstMistakes: [Int: [Int]] = [
        9: [1, 2, 3], 23: [Int](paper(23).dropLast()), 44: paper(44) + [1], 71: paper(71).dropLast() + [paper(71)[2] % 8 + 1],
    ]
    /// Mistakes of the second one.
    private static let secondMistakes: [Int: [Int]] = [
        17: [8, 8, 8], 52: [Int](paper(52).dropFirst()), 88: paper(88) + paper(88), 103: [paper(103)[0] % 8 + 1] + paper(103).dropFirst(),
    ]

    private func enter(_ desk: Story, _ mistakes: [Int: [Int]]) {
        for number in 1...120 {
            let themes = mistakes[number] ?? Self.paper(number)
            desk.type("\(number) " + themes.map(String.init).joined(separator: " ")).press(.init(.enter))
        }
    }

    @Test func everyTypingErrorIsFoundByTheSecondEntry() throws {
        let evening = try Evening.inFullSwing()
        let desk = try evening.console("depouillement", showing: .themes)
        desk.type("o").press(KeyPress(.enter), KeyPress(.enter, .alt))
        let vote = try #require(desk.state.openVote)
        #expect(vote.method == .dots(allowance: 3, cap: 3) && vote.choices.count == 8)
        enter(desk, Self.firstMistakes)
        #expect(desk.state.openVote?.ballots.count == 120)
        #expect(desk.screen.contains("120 bulletins") && desk.screen.contains("aucun numéro manquant de 1 à 120"))
        #expect(desk.screen.contains("! 120 bulletins pour 51 présents"))
        #expect(!desk.screen.contains("█"), "nothing shows who is ahead")

        // The second volunteer sees none of the first entry.
        desk.press(.alt("s"))
        #expect(desk.screen.contains("0 bulletin"))
        enter(desk, Self.secondMistakes)
        desk.press(.alt("e")).type("1")
        #expect(desk.state.openVote != nil, "the close is refused while entries differ")

        desk.press(.alt("g"))
        let planted = (Array(Self.firstMistakes.keys) + Self.secondMistakes.keys).sorted()
        #expect(planted.count == 8)
        let found = try #require(desk.state.openVote).differences(isComplete: true).compactMap(\.key.number)
        #expect(found == planted)
        #expect(desk.screen.contains("8 différences") && desk.screen.contains("Bulletin 9"))
        #expect(!desk.screen.contains("Bulletin 10"))

        // For each, somebody looks at the paper: the first volunteer's mistakes are settled by the second entry, and the other way round.
        for number in planted {
            #expect(desk.screen.contains("Bulletin \(number)"))
            desk.press(KeyPress(.home), KeyPress(.enter)).type(Self.firstMistakes[number] == nil ? "1" : "2")
        }
        #expect(desk.screen.contains("Les deux saisies s’accordent"))
        desk.press(KeyPress(.escape), .alt("e")).type("1")
        let closed = try #require(desk.state.votes[vote.id])
        #expect(closed.phase == .closed && closed.sealState == .intact && closed.seals.last?.ballots == 120)
        for number in 1...120 {
            var expected: BallotMarks = [:]
            for theme in Self.paper(number) { expected[vote.choices[theme - 1].theme, default: 0] += 1 }
            #expect(closed.ballots[.number(number)]?.marks == expected, "paper \(number)")
        }
    }
}

extension KeyPress {
    fileprivate init(_ key: Key) { self.init(key, []) }
}

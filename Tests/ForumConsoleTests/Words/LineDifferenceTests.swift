import Testing

@testable import ForumConsole

@Suite struct LineDifferenceTests {
    @Test(arguments: [
        (String?.none, "un\ndeux", " un| deux"), ("un\ndeux", "un\ndeux", " un| deux"), ("un\ndeux", "un\ntrois\ndeux", " un|+trois| deux"),
        ("un\ndeux\ntrois", "un\ntrois", " un|-deux| trois"), ("un", "deux", "-un|+deux"), ("", "un", "-|+un"),
        ("Oui. Non ! Si ?", "Oui. Peut-être… Si ?", " Oui.|-Non !|+Peut-être…| Si ?"), ("Le 3.5 vaut", "Le 3.5 vaut", " Le 3.5 vaut"),
    ])
    func showsWhatChanged(_ former: String?, _ text: String, _ expected: String) {
        let lines = LineDifference.lines(from: former, to: text).map { line in
            (line.change == .kept ? " " : line.change == .added ? "+" : "-") + line.text
        }
        #expect(lines.joined(separator: "|") == expected)
    }
}

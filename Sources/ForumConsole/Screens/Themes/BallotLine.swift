import ForumCore

/// A paper ballot as it is typed: its number, then the themes by their number on the board.
///
/// Dots `12 2 2 5` or `12 2x2 5`; themes named `12 1 4 6`; a grade for each theme in order `12 7654-12`, or some of them `12 3:5 4:2`; scores
/// `12 3:8 5:2`; an order `12 4 1=2 6`; credits `12 2:3 5:-1`. `0` alone says that the ballot is blank.
/// `+` in the number's place stands for the next one.
struct BallotLine: Hashable {
    enum Fault: Error, Hashable {
        /// Nothing but perhaps a number.
        case nothing
        case unknownTheme(String)
        case unreadable(String)
        /// A theme twice where that makes no sense, by its number on the board.
        case repeated(Int)
        /// As many grades in a row, and another number of themes.
        case gradeCount(Int, expected: Int)
    }

    /// Nil where ballots have no number.
    var number: Int?
    /// By place on the board, from 0.
    var values: [Int: Int] = [:]

    private static let numbers = -10_000...10_000

    /// A theme that stands twice gets a value that no ballot has, so that the ballot can be kept and set aside.
    private let keepsRepeats: Bool
    private let choiceCount: Int
    private let method: VoteMethod

    init(_ text: String, for vote: Vote, numbered: Bool, next: Int = 1, keepsRepeats: Bool = false) throws(Fault) {
        self.keepsRepeats = keepsRepeats
        choiceCount = vote.choices.count
        method = vote.method
        // An order may be typed as it is shown: 3=4 > 1.
        let isOrder = method.shape == .ranks
        if isOrder, text.split(separator: ">", omittingEmptySubsequences: false).contains(where: { $0.allSatisfy(\.isWhitespace) }),
            text.contains(">")
        {
            throw .unreadable(">")
        }
        var words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || isOrder && $0 == ">" }.map { String($0) }
        if numbered {
            guard !words.isEmpty else { throw .nothing }
            let first = words.removeFirst()
            let typed = first == "+" ? next : Int(first.trimmingSuffix(while: { $0 == ":" || $0 == "." }))
            guard let read = typed, (1...1_000_000).contains(read) else { throw .unreadable(first) }
            number = read
        }
        guard !words.isEmpty else { throw .nothing }
        if words == ["0"], method.shape != .grades { return }
        switch method.shape {
        case .dots, .hands: try readDots(words)
        case .approvals: try readApprovals(words)
        case .grades: try readGrades(words)
        case .scores: if words.contains(where: { $0.contains(":") }) { try readPairs(words) } else { try readScores(words) }
        case .ranks: try readRanks(words)
        case .credits: try readPairs(words)
        }
    }

    /// The marks by theme.
    func marks(of vote: Vote) -> BallotMarks {
        var marks: BallotMarks = [:]
        for (place, value) in values { marks[vote.choices[place].theme] = value }
        return marks
    }

    private func place(_ text: some StringProtocol) throws(Fault) -> Int {
        guard let number = Int(text) else { throw .unreadable(String(text)) }
        guard (1...choiceCount).contains(number) else { throw .unknownTheme(String(text)) }
        return number - 1
    }

    /// A number that sums of ballots can take.
    private func number(_ text: some StringProtocol, of word: String) throws(Fault) -> Int {
        guard let number = Int(text), Self.numbers.contains(number) else { throw .unreadable(word) }
        return number
    }

    private mutating func put(_ value: Int, at place: Int) throws(Fault) {
        guard values[place] == nil else {
            guard keepsRepeats, method.canKeepRepeats else { throw .repeated(place + 1) }
            values[place] = method.shape == .ranks ? -1 : 2
            return
        }
        values[place] = value
    }

    private mutating func readDots(_ words: [String]) throws(Fault) {
        for word in words {
            let parts = word.split(maxSplits: 1, omittingEmptySubsequences: false) { "x*×:".contains($0) }
            guard let named = parts.first, !named.isEmpty else { throw .unreadable(word) }
            let place = try place(named)
            let count = try parts.count == 1 ? 1 : number(parts[1], of: word)
            values[place, default: 0] += count
        }
    }

    private mutating func readApprovals(_ words: [String]) throws(Fault) {
        for word in words { try put(1, at: try place(word)) }
    }

    private mutating func readPairs(_ words: [String]) throws(Fault) {
        for word in words {
            let parts = word.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { throw .unreadable(word) }
            try put(try number(parts[1], of: word), at: try place(parts[0]))
        }
    }

    private mutating func readScores(_ words: [String]) throws(Fault) {
        guard words.count == choiceCount else { throw .unreadable(words.joined(separator: " ")) }
        for (place, word) in words.enumerated() where word != "-" {
            values[place] = try number(word, of: word)
        }
    }

    /// Grades are typed from 1 for the worst and kept from 0.
    private mutating func readGrades(_ words: [String]) throws(Fault) {
        if words.contains(where: { $0.contains(":") }) {
            try readPairs(words)
            for (place, value) in values { values[place] = value - 1 }
            return
        }
        let signs = method.gradeCount <= 9 ? words.flatMap { word in word.map { String($0) } } : words
        if signs == ["0"] { return }
        for sign in signs where sign != "-" { _ = try number(sign, of: words.joined(separator: " ")) }
        guard signs.count == choiceCount else { throw .gradeCount(signs.count, expected: choiceCount) }
        for (place, sign) in signs.enumerated() where sign != "-" && sign != "0" {
            values[place] = try number(sign, of: sign) - 1
        }
    }

    private mutating func readRanks(_ words: [String]) throws(Fault) {
        for (turn, word) in words.enumerated() {
            for part in word.split(separator: "=", omittingEmptySubsequences: false) {
                guard !part.isEmpty else { throw .unreadable(word) }
                try put(turn + 1, at: try place(part))
            }
        }
    }
}

extension VoteMethod {
    /// A paper on which a theme stands twice can be kept and set aside.
    var canKeepRepeats: Bool { shape == .ranks || shape == .approvals }
}

extension StringProtocol {
    func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var end = endIndex
        while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
        return String(self[startIndex..<end])
    }

    func trimmingPrefix(while predicate: (Character) -> Bool) -> String {
        String(drop(while: predicate)).trimmingSuffix(while: predicate)
    }
}

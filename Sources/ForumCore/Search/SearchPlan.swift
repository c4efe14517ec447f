/// A query ready to be held against entries: its words and groups of words, each with its matches.
struct SearchPlan {
    /// Words from here on may match at a start that another word has taken; this bounds the work on absurd queries.
    static let distinctWords = 5

    let wordCount: Int
    let matches: [TokenMatches]
    /// By first word, then by the number of words less one: the place of a group in `matches`.
    let groups: [[Int]]

    init(_ query: SearchQuery, in columns: [SearchColumn], memory: inout SearchMemory) {
        var tokens: [SearchToken] = []
        var groups: [[Int]] = []
        for first in query.words.indices {
            var places: [Int] = []
            for count in 1...SearchQuery.widestGroup {
                guard let token = query.group(at: first, of: count) else { break }
                places.append(tokens.count)
                tokens.append(token)
            }
            groups.append(places)
        }
        wordCount = query.words.count
        self.groups = groups
        matches = memory.matches(tokens, in: columns)
    }

    /// The groups that contain the word through which the fewest entries are reached, and how many those are at most.
    func driver(_ columns: [SearchColumn]) -> (groups: [Int], estimate: Int) {
        let estimates = matches.map { $0.estimate(columns) }
        var best: (groups: [Int], estimate: Int) = ([], .max)
        for word in 0..<wordCount {
            var covering: [Int] = []
            for first in max(0, word - SearchQuery.widestGroup + 1)...word where groups[first].count > word - first {
                covering.append(contentsOf: groups[first][(word - first)...])
            }
            let estimate = covering.reduce(0) { $0 + estimates[$1] }
            if estimate < best.estimate {
                best = (covering, estimate)
            }
        }
        return best
    }
}

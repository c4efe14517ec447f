/// What an index keeps of its last query: the matches of each word, and room for the next ones.
struct SearchMemory: Sendable {
    private var known: [SearchToken: TokenMatches] = [:]
    private var spare: [TokenMatches] = []
    /// By entry: the number of the query that last looked at it.
    private var visited: [UInt32] = []
    private var query: UInt32 = 0

    mutating func forget() {
        guard !known.isEmpty || !spare.isEmpty else { return }
        known = [:]
        spare = []
    }

    /// Returns the matches of all tokens, reusing those of the last query and narrowing where a token begins with one of them.
    mutating func matches(_ tokens: [SearchToken], in columns: [SearchColumn]) -> [TokenMatches] {
        var matches: [TokenMatches] = []
        for token in tokens where known[token] == nil {
            var found = spare.popLast() ?? TokenMatches(token)
            found.find(token, in: columns, from: base(for: token))
            known[token] = found
        }
        for token in tokens {
            if let found = known[token] {
                matches.append(found)
            }
        }
        let kept = Set(tokens)
        for (token, former) in known where !kept.contains(token) {
            known[token] = nil
            if spare.count < 8 {
                spare.append(former)
            }
        }
        return matches
    }

    /// The longest known token that another begins with.
    private func base(for token: SearchToken) -> TokenMatches? {
        known.values
            .filter { $0.token.count < token.count && token.letters.starts(with: $0.token.letters) }
            .max { $0.token.count < $1.token.count }
    }

    /// Starts looking at entries anew.
    mutating func beginVisits(_ entryCount: Int) {
        if visited.count < entryCount {
            visited.append(contentsOf: repeatElement(0, count: entryCount - visited.count))
        }
        query &+= 1
        if query == 0 {
            visited = [UInt32](repeating: 0, count: entryCount)
            query = 1
        }
    }

    /// Whether this is the first look at an entry.
    @inline(__always)
    mutating func visit(_ entry: Int) -> Bool {
        guard visited[entry] != query else { return false }
        visited[entry] = query
        return true
    }
}

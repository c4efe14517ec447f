@testable import ForumCore

/// The search as it is described, written without any thought of speed: what the index is held against.
struct PlainSearch {
    var entries: [SearchableEntry?]

    struct Found: Equatable {
        let id: Int
        let quality: MatchQuality
    }

    func search(_ text: String, hasArrived: (Int) -> Bool = { _ in false }) -> [Found] {
        let query = SearchQuery(text)
        var found: [(id: Int, arrived: Bool, cost: Int, family: [UInt8], given: [UInt8])] = []
        for (id, entry) in entries.enumerated() {
            guard let entry else { continue }
            let isCode = !query.code.isEmpty && entry.codes.contains { SearchQuery.code($0) == query.code }
            let cost: Int?
            if isCode {
                cost = 0
            } else if query.words.isEmpty {
                cost = query.code.isEmpty ? 0 : nil
            } else {
                cost = PlainEntry(entry).cost(query)
            }
            guard let cost else { continue }
            let given = Array(Folding.joined(entry.given).utf8)
            let family = Array(Folding.joined(entry.family).utf8)
            found.append((id, hasArrived(id), cost, family.isEmpty ? given : family, given))
        }
        found.sort { left, right in
            let classes = (left: Self.rankClass(left.cost, left.arrived), right: Self.rankClass(right.cost, right.arrived))
            if classes.left != classes.right { return classes.left < classes.right }
            if left.arrived != right.arrived { return right.arrived }
            if left.cost != right.cost { return left.cost < right.cost }
            if left.family != right.family { return left.family.lexicographicallyPrecedes(right.family) }
            if left.given != right.given { return left.given.lexicographicallyPrecedes(right.given) }
            return left.id < right.id
        }
        return found.map { Found(id: $0.id, quality: MatchQuality(rawValue: $0.cost / 256)!) }
    }
}

extension PlainSearch {
    /// Not arrived and named; arrived and named whole; not arrived and suggested otherwise; the others who arrived; guesses.
    private static func rankClass(_ cost: Int, _ hasArrived: Bool) -> Int {
        guard let quality = MatchQuality(rawValue: cost / 256), !quality.isGuess else { return 4 }
        switch (hasArrived, quality) {
        case (false, ...MatchQuality.nameBeginning): return 0
        case (true, ...MatchQuality.wholeName): return 1
        case (false, _): return 2
        case (true, _): return 3
        }
    }
}

struct PlainEntry {
    /// Words of given name, family name, organisation, address; the domain is the last word of an address.
    let fields: [[[UInt8]]]

    init(_ entry: SearchableEntry) {
        func words(_ text: some StringProtocol) -> [[UInt8]] { Folding.words(text).map { Array($0.utf8) } }
        var address = words(entry.email)
        if let at = entry.email.lastIndex(of: "@") {
            address = words(entry.email[..<at]) + [Array("@".utf8) + words(entry.email[at...].dropFirst()).joined()]
        }
        fields = [words(entry.given), words(entry.family), words(entry.organisation), address]
    }

    func cost(_ query: SearchQuery) -> Int? {
        cost(query, from: 0, used: [])
    }

    private func cost(_ query: SearchQuery, from word: Int, used: Set<Int>) -> Int? {
        if word == query.words.count { return 0 }
        var best: Int?
        for count in 1...3 {
            guard let token = query.group(at: word, of: count) else { break }
            for (place, own) in places(token) where place == nil || !used.contains(place!) {
                var now = used
                if let place, word < 5 { now.insert(place) }
                guard let rest = cost(query, from: word + count, used: now) else { continue }
                let whole = max(own / 256, rest / 256) * 256 + min(255, own % 256 + rest % 256)
                best = min(best ?? .max, whole)
            }
        }
        return best
    }

    /// Where a word can stand, at what cost.
    private func places(_ token: SearchToken) -> [(place: Int?, cost: Int)] {
        let typed = token.letters
        var places: [(Int?, Int)] = []
        for (column, words) in fields.enumerated() {
            for spot in words.indices {
                let rest = Array(words[spot...].joined())
                let isName = column < 2
                let place = column * 6 + min(spot, 5)
                let isFirst = spot == 0
                if rest.starts(with: typed) {
                    let ends = (spot..<words.count).map { words[spot...$0].joined().count }
                    if isName {
                        let isWhole = ends.contains(typed.count)
                        if isWhole, isFirst, rest.count == typed.count {
                            places.append((place, cost(.wholeName, 0)))
                        } else {
                            places.append((place, isWhole ? cost(.wholeName, isFirst ? 1 : 2) : cost(.nameBeginning, isFirst ? 3 : 4)))
                        }
                    } else {
                        places.append((place, cost(.organisationOrEmail, column == 3 ? 10 : ends.contains(typed.count) ? 8 : 9)))
                    }
                }
                guard token.isForgiving, typed.count >= (isName ? 4 : 6), column != 3 else { continue }
                let ends = (spot..<words.count).map { words[spot...$0].joined().count }
                if let isAtEnd = Self.typo(typed, rest),
                    !isAtEnd || (isName && (typed.count > 4 || ends.contains(typed.count) || ends.contains(typed.count - 1)))
                {
                    let isWhole = isName && isFirst && abs(rest.count - typed.count) <= 1
                    places.append((place, cost(.typo, isWhole ? 18 : isAtEnd ? 24 : isName ? 20 : 22)))
                }
                if isName, Self.soundsAlike(typed, words[spot], rest) {
                    places.append((place, cost(.sound, 30)))
                }
            }
        }
        if token.isPlain, !token.isGroup, (2...6).contains(typed.count), matchesInitials(typed) {
            places.append((nil, cost(.initials, 14)))
        }
        if !token.isAddress, !token.isGroup, typed.count >= 3, matchesJoined(typed) {
            places.append((nil, cost(.nameBeginning, 5)))
        }
        return places
    }

    private func cost(_ quality: MatchQuality, _ fine: Int) -> Int { quality.rawValue * 256 + fine }

    /// Whether the error is in the last letter typed; nil when some beginning isn't exactly one edit away, or when none is needed.
    static func typo(_ typed: [UInt8], _ rest: [UInt8]) -> Bool? {
        guard !rest.starts(with: typed) else { return nil }
        let lengths = (typed.count - 1...typed.count + 1).filter { $0 <= rest.count }
        guard lengths.contains(where: { distance(typed, Array(rest.prefix($0))) == 1 }) else { return nil }
        let same = zip(typed, rest).prefix { $0 == $1 }.count
        let isMissing = rest.count > same + 1 && Array(rest[(same + 1)...]).starts(with: typed[same...])
        return same == typed.count - 1 && !isMissing
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                if row == 0 || column == 0 {
                    table[row][column] = max(row, column)
                    continue
                }
                let change = left[row - 1] == right[column - 1] ? 0 : 1
                table[row][column] = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }

    static func soundsAlike(_ typed: [UInt8], _ word: [UInt8], _ rest: [UInt8]) -> Bool {
        let sound = FrenchSound.description(FrenchSound.whole(typed))
        guard sound.count >= 2 else { return false }
        if sound == FrenchSound.description(FrenchSound.whole(word)) || sound == FrenchSound.description(FrenchSound.whole(rest)) {
            return true
        }
        let beginning = FrenchSound.description(FrenchSound.beginning(typed))
        return beginning.count >= 3 && FrenchSound.description(FrenchSound.beginning(rest)).hasPrefix(beginning)
    }

    /// The ways to abbreviate a name.
    static func abbreviations(_ words: [[UInt8]], isFamily: Bool) -> Set<[UInt8]> {
        let letters = words.map { $0[0] }
        guard !letters.isEmpty, letters.allSatisfy({ $0 < 0x80 }) else { return [] }
        let words = words.prefix(8)
        let all = Array(letters.prefix(8))
        var ways: Set<[UInt8]> = [all]
        guard words.count > 1 else { return ways }
        let isParticle = words.map { isFamily && SearchColumn.particles.contains(String(decoding: $0, as: UTF8.self)) }
        var leading = 0
        while leading + 1 < words.count, isParticle[leading] {
            leading += 1
            ways.insert(Array(all[leading...]))
        }
        ways.insert(zip(all, isParticle).filter { !$0.1 }.map(\.0))
        ways.insert([all[leading]])
        return ways.filter { !$0.isEmpty }
    }

    private func matchesInitials(_ typed: [UInt8]) -> Bool {
        let given = Self.abbreviations(fields[0], isFamily: false)
        let family = Self.abbreviations(fields[1], isFamily: true)
        if given.union(family).contains(where: { $0.starts(with: typed) }) { return true }
        func meet(_ first: Set<[UInt8]>, _ second: Set<[UInt8]>) -> Bool {
            first.contains { whole in
                whole.count < typed.count && typed.starts(with: whole)
                    && second.contains { $0.starts(with: typed.dropFirst(whole.count)) }
            }
        }
        return meet(given, family) || meet(family, given)
    }

    private func matchesJoined(_ typed: [UInt8]) -> Bool {
        func meet(_ first: [[UInt8]], _ second: [[UInt8]]) -> Bool {
            first.indices.contains { spot in
                let whole = Array(first[spot...].joined())
                return whole.count >= 2 && whole.count <= 30 && whole.count < typed.count && typed.starts(with: whole)
                    && second.indices.contains { Array(second[$0...].joined()).starts(with: typed.dropFirst(whole.count)) }
            }
        }
        return meet(fields[0], fields[1]) || meet(fields[1], fields[0])
    }
}

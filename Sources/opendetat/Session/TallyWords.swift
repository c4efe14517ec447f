import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

/// The answer of `tally` for people: per vote its ranking, or its winners by each rule.
struct TallyWords {
    let words: Phrasebook

    /// The lines of an answer `{"cases":[{"id":…,"names":{…},"result":…},…]}`. O(answer).
    ///
    /// - Parameter cases: the cases of the file that was counted, for the names they give their themes; may be fewer.
    func lines(_ answer: JSONValue, cases: [JSONValue] = []) -> [String] {
        let answers = (try? answer.object().array("cases")) ?? []
        if answers.isEmpty { return [words(.cli(.tallyNothing))] }
        var lines: [String] = []
        for (place, value) in answers.enumerated() {
            guard let entry = try? value.object(), let result = entry["result"] else { continue }
            let source = cases.indices.contains(place) ? try? cases[place].object() : nil
            let names = (try? entry.objectIfPresent("names")) ?? (try? source?.objectIfPresent("names")) ?? nil
            let number = (try? source?.integerIfPresent("number")) ?? nil
            let title = number.map { String($0) } ?? (try? entry.string("id")) ?? String(place + 1)
            lines.append(words(.cli(.tallyVote), ["name": title]))
            lines += self.lines(of: result, names ?? JSONObject()).map { "  " + $0 }
        }
        return lines
    }

    /// The votes of a session, each as the room was told it once it was closed; orders by the other rules too. O(ballots).
    func lines(_ state: ForumState) -> [String] {
        let votes = SessionTally.told(state, words)
        if votes.isEmpty { return [words(.cli(.tallyNothing))] }
        let titles = state.themes.values.map { JSONObject.Member($0.id.text, .string($0.title)) }
        let names = JSONObject(titles)
        let isAnyClosed = state.votes.values.contains { $0.phase == .closed }
        return (isAnyClosed ? [] : [words(.cli(.tallyNothing))])
            + votes.flatMap { vote in
                vote.lines.prefix(1) + vote.lines.dropFirst().map { "  " + $0 }
                    + (vote.byRules.map { lines(of: $0, names).map { "  " + $0 } } ?? [])
            }
    }

    private func lines(of result: JSONValue, _ names: JSONObject) -> [String] {
        func name(_ theme: String) -> String { (try? names.string(theme)) ?? theme }
        func list(_ object: JSONObject, _ member: String) -> [String] {
            ((try? object.array(member)) ?? []).compactMap { try? $0.string() }.map(name)
        }
        guard case .object(let object) = result else { return graded(result, name) }
        if let ranks = try? object.array("ranks"), let totals = try? object.object("totals") { return ranked(ranks, totals, name) }
        if let ranks = try? object.array("ranks_by_sum"), let sums = try? object.object("sum") { return ranked(ranks, sums, name) }
        if object["pairwise"] != nil { return byRules(object, list, name) }
        if object["equal_shares"] != nil { return proportional(object, list) }
        return list(object, "order").enumerated().map { words(.report(.orderLine), ["rank": words.ordinal($0 + 1), "title": $1]) }
    }

    /// The themes from the first to the last, each with its points; equals are said to be equal.
    private func ranked(_ ranks: [JSONValue], _ points: JSONObject, _ name: (String) -> String) -> [String] {
        let entries = zip(ranks, points.members).compactMap { rank, member in (try? rank.integer()).map { (Int($0), member) } }
        let uncounted = zip(ranks, points.members).filter { $0.0 == .null }.map { _, member in
            "\(name(member.name)) (\(words(.report(.notCounted))))"
        }
        let shared = Dictionary(grouping: entries, by: \.0).filter { $0.value.count > 1 }
        return entries.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map { _, entry in
            line(entry.0, isTied: shared[entry.0] != nil, name(entry.1.name), text(entry.1.value))
        } + uncounted
    }

    /// Majority judgment: an array of themes from the best to the worst.
    private func graded(_ result: JSONValue, _ name: (String) -> String) -> [String] {
        let entries = ((try? result.array()) ?? []).compactMap { try? $0.object() }
        let ranks = entries.map { Int((try? $0.integer("rank")) ?? 0) }
        return zip(ranks, entries).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map { _, element in
            let (rank, entry) = element
            let grade = ((try? entry.stringIfPresent("majority_grade_name")) ?? nil) ?? text(entry["majority_grade"] ?? .null)
            return line(rank, isTied: ranks.count { $0 == rank } > 1, name((try? entry.string("proposal")) ?? ""), grade)
        }
    }

    /// The line in pieces of so many columns, broken between words, each under the first word of the one before.
    static func wrapped(_ line: String, to columns: Int) -> [String] {
        guard DisplayText.width(line) > columns else { return [line] }
        return CommandOutput.filled(line, to: columns, hanging: String(line.prefix { $0 == " " }) + "  ")
    }

    private func line(_ rank: Int, isTied: Bool, _ title: String, _ points: String) -> String {
        let place = isTied ? "\(words.ordinal(rank)) \(words(.votes(.tied)))" : words.ordinal(rank)
        return words(.report(.resultLine), ["rank": place, "title": title, "points": points])
    }

    private func byRules(
        _ object: JSONObject, _ list: (JSONObject, String) -> [String], _ name: (String) -> String
    ) -> [String] {
        let condorcet = (try? object.string("condorcet_winner")).map(name)
        var lines = [rule(.tallyCondorcet, condorcet.map { [$0] } ?? [])]
        if let schulze = try? object.object("schulze") { lines.append(rule(.tallySchulze, list(schulze, "winners"))) }
        lines.append(rule(.tallyBorda, list(object, "borda_winners")))
        if let irv = try? object.object("irv") {
            lines.append(rule(.tallyRunoff, (try? irv.string("winner")).map { [name($0)] } ?? []))
            let possible = list(irv, "possible_winners")
            if possible.count > 1 { lines.append("  " + rule(.tallyPossible, possible)) }
        }
        return lines
    }

    private func proportional(_ object: JSONObject, _ list: (JSONObject, String) -> [String]) -> [String] {
        var lines: [String] = []
        if let approval = try? object.object("av") {
            lines.append(rule(.tallyApproval, list(approval, "elected")))
            let tied = list(approval, "tied_for_last_seats")
            let seats = Int((try? approval.integer("seats_left")) ?? 0)
            if seats > 0 { lines.append("  " + words(.cli(.tallyTied), ["n": seats, "names": words.list(tied)])) }
        }
        if let shares = try? object.object("equal_shares") { lines.append(rule(.tallyEqualShares, list(shares, "order"))) }
        if let phragmen = try? object.object("seqphragmen") { lines.append(rule(.tallyPhragmen, list(phragmen, "order"))) }
        return lines
    }

    private func rule(_ phrase: Phrase.CLI, _ names: [String]) -> String {
        words(.cli(phrase), ["names": names.isEmpty ? "–" : words.list(names)])
    }

    private func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text), .number(let text): text
        case .integer(let number): words.number(Int(number))
        default: ""
        }
    }
}

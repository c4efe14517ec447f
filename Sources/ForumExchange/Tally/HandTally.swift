import ForumCore
import StrictJSON

/// Cases of a show of hands: `candidates`, and `hands` with the number counted for each; null, or absent, where nobody counted.
enum HandTally {
    static func result(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        var counts = [Int?](repeating: nil, count: board.count)
        let hands = try object.tallyMember("hands")
        do throws(TallyFault) {
            for member in try hands.tallyObject().members {
                do throws(TallyFault) {
                    let place = try board.candidate(named: member.name).place
                    guard member.value != .null else { continue }
                    let count = try member.value.tallyExactInteger()
                    guard count >= 0 else { throw TallyFault(.negative) }
                    counts[place] = count
                } catch {
                    throw error.under(.member(member.name))
                }
            }
        } catch {
            throw error.under(.member("hands"))
        }
        // What nobody counted comes after what nobody raised a hand for, and has no rank.
        let ranks = StandardRanking.ranks(of: counts.map { $0 ?? -1 })
        return [
            "totals": board.each(counts.map { $0.map { JSONValue($0) } ?? .null }),
            "ranks": .array(zip(counts, ranks).map { $0 == nil ? .null : JSONValue($1) }),
        ]
    }
}

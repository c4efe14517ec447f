import ForumCore
import StrictJSON

/// Lots: `seed` and `ids`.
enum LotTally {
    static func result(_ object: JSONObject, digest: ([UInt8]) -> [UInt8]) throws(TallyFault) -> JSONValue {
        let seedValue = try object.tallyMember("seed")
        let seed: String
        do { seed = try seedValue.tallyString() } catch { throw error.under("seed") }
        let ids = try object.tallyArray("ids") { value throws(TallyFault) in try value.tallyString() }
        return ["order": .array(Lot(seed: seed, ids: ids, digest: digest).order.map(JSONValue.string))]
    }
}

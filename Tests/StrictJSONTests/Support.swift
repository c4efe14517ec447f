import StrictJSON

/// A small generator with a seed (SplitMix64), so that a failing case comes again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

func parse(_ text: String) throws(JSONError) -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

func encoded(_ value: JSONValue, _ layout: JSONLayout = .compact) -> String { String(decoding: value.encoded(layout), as: UTF8.self) }

/// The refusal of a text, or nil if it is accepted; skipping must judge it as reading does.
func refusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONError? {
    do throws(JSONError) { _ = try JSONValue(parsing: bytes, limits: limits) } catch { return error }
    return nil
}

func refusal(_ text: String) -> JSONError? { refusal(Array(text.utf8)) }

func refusalOfSkipping(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONError? {
    do { try JSONReader.read(bytes, limits: limits) { try $0.skipValue() } } catch { return error as? JSONError }
    return nil
}

extension JSONValue {
    /// A value of every kind, names and strings from all over Unicode.
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &generator) >> Int64.random(in: 0..<63, using: &generator))
        case 3: return .number(randomNumber(using: &generator))
        case 4, 5: return .string(randomString(using: &generator))
        case 6: return .array((0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            var names: Set<[UInt8]> = []
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...(depth > 3 ? 40 : 6), using: &generator) {
                let name = randomString(using: &generator)
                if names.insert(Array(name.utf8)).inserted { object.append(name, random(depth: depth - 1, using: &generator)) }
            }
            return .object(object)
        }
    }

    private static func randomNumber(using generator: inout SeededGenerator) -> String {
        let digits = { (generator: inout SeededGenerator) in String(Int.random(in: 0...99_999, using: &generator)) }
        let sign = Bool.random(using: &generator) ? "-" : ""
        let exponent = ["", "e", "E+", "e-"].randomElement(using: &generator) ?? ""
        return sign + digits(&generator) + "." + digits(&generator) + exponent + (exponent.isEmpty ? "" : digits(&generator))
    }

    private static func randomString(using generator: inout SeededGenerator) -> String {
        var string = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &generator) {
            let bound: UInt32 = [0x80, 0x80, 0x80, 0x100, 0x2100, 0x10FFFF].randomElement(using: &generator) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...bound, using: &generator)) { string.append(scalar) }
        }
        return String(string)
    }
}

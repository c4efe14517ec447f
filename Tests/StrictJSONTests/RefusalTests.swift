import StrictJSON
import Testing

@Suite struct Refusals {
    @Test func eachHasItsReasonAndItsPlace() {
        let cases: [(String, JSONError.Reason, Int)] = [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3), ("\"ab", .unexpectedEnd, 3),
            ("tru", .unexpectedEnd, 3),
            ("-", .unexpectedEnd, 1), ("[1,]", .unexpectedByte(0x5D), 3), ("{\"a\":1,}", .unexpectedByte(0x7D), 7),
            ("[1 2]", .unexpectedByte(0x32), 3), ("NaN", .unexpectedByte(0x4E), 0), ("[+1]", .unexpectedByte(0x2B), 1),
            ("{a:1}", .unexpectedByte(0x61), 1), ("'a'", .unexpectedByte(0x27), 0), ("[01]", .invalidNumber, 1),
            ("[1.]", .invalidNumber, 3),
            ("[1e+]", .invalidNumber, 4), ("[-x]", .invalidNumber, 2), ("\u{FEFF}1", .byteOrderMark, 0),
            ("\"\u{1}\"", .controlCharacter(1), 1),
            ("\"a\nb\"", .controlCharacter(10), 2), ("\"\\x\"", .invalidEscape, 1), ("\"\\u12G4\"", .invalidEscape, 1),
            ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1), ("\"\\ud800\\ud800\"", .loneSurrogate, 1),
            ("1 x", .trailingContent, 2), ("{}{}", .trailingContent, 2), ("[1]]", .trailingContent, 3),
            ("\u{A0}1", .unexpectedByte(0xC2), 0),
            ("\u{C}1", .unexpectedByte(0xC), 0), ("truex", .trailingContent, 4), ("[1/**/]", .unexpectedByte(0x2F), 2),
        ]
        for (text, reason, offset) in cases {
            let error = refusal(text)
            #expect(error?.reason == reason, "\(text)")
            #expect(error?.position.offset == offset, "\(text)")
            #expect(refusalOfSkipping(Array(text.utf8)) == error, "\(text)")
        }
    }

    @Test func illFormedUTF8IsRefusedWhereverItStands() {
        let sequences: [[UInt8]] = [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
            [0xE2, 0x28, 0xA1],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        ]
        for sequence in sequences {
            for before in 0...17 {
                let lead = [UInt8](repeating: 0x61, count: before)
                for name in [false, true] {
                    let string = [0x22] + lead + sequence + [0x22]
                    let error = refusal(name ? [0x7B] + string + Array(":1}".utf8) : string)
                    #expect(error?.reason == .invalidUTF8 || error?.reason == .unexpectedEnd)
                    if error?.reason == .invalidUTF8 { #expect(error?.position.offset == before + (name ? 2 : 1)) }
                }
            }
        }
    }

    @Test func everyScalarIsAccepted() throws {
        for value in stride(from: UInt32(0x20), through: 0x10FFFF, by: 1) {
            guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
            if value > 0x3000, value % 61 != 0, value & 0xFFFE != 0xFFFE { continue }
            let text = "\"\(Character(scalar))\""
            #expect(try parse(text) == .string(String(Character(scalar))))
        }
    }

    @Test func nestingIsLimited() throws {
        func nested(_ depth: Int) -> [UInt8] { Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8) }
        #expect(refusal(nested(128)) == nil)
        #expect(refusal(nested(129)) == JSONError(.tooDeep(limit: 128), at: JSONPosition(offset: 128, line: 1, column: 129)))
        #expect(refusalOfSkipping(nested(129))?.reason == .tooDeep(limit: 128))
        let greatest = JSONLimits(depth: .max)
        #expect(refusal(nested(512), limits: greatest) == nil)
        #expect(refusal(nested(100_000), limits: greatest)?.reason == .tooDeep(limit: 512))
        #expect(refusalOfSkipping(nested(100_000), limits: greatest)?.reason == .tooDeep(limit: 512))
        let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
        #expect(refusal(objects)?.reason == .tooDeep(limit: 128))
        #expect(refusalOfSkipping(objects)?.reason == .tooDeep(limit: 128))
        #expect(refusal(nested(1), limits: JSONLimits(depth: 0)) == nil)
        #expect(refusal(nested(2), limits: JSONLimits(depth: 1))?.reason == .tooDeep(limit: 1))
        let siblings = Array(("[" + String(repeating: "[{}],", count: 300) + "[]]").utf8)
        #expect(refusal(siblings, limits: JSONLimits(depth: 3)) == nil)
        #expect(refusalOfSkipping(siblings, limits: JSONLimits(depth: 3)) == nil)
    }

    @Test func lengthIsLimited() {
        #expect(refusal(Array("[1]".utf8), limits: JSONLimits(bytes: 3)) == nil)
        #expect(refusal(Array("[1] ".utf8), limits: JSONLimits(bytes: 3))?.reason == .tooLarge(limit: 3))
    }
}

import Foundation
import StrictJSON
import Testing

/// JSONTestSuite by Nicolas Seriot (MIT License, see Fixtures/JSONTestSuite/LICENSE).
@Suite struct Conformance {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/JSONTestSuite")

    static func names(_ prefix: String, in part: String = "test_parsing") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path).filter { $0.hasPrefix(prefix) }.sorted()
    }

    static func bytes(_ name: String, in part: String = "test_parsing") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: part).appending(path: name)))
    }

    /// Texts that the grammar allows and that name a member twice: RFC 8259 says names should be unique, we say must.
    static let duplicates: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

    /// What the standard leaves open, and how we decide. Numbers are kept as written, so none is too large; text that is not Unicode is refused.
    static let openQuestions: [String: JSONError.Reason?] = [
        "i_number_double_huge_neg_exp.json": nil,
        "i_number_huge_exp.json": nil,
        "i_number_neg_int_huge_exp.json": nil,
        "i_number_pos_double_huge_exp.json": nil,
        "i_number_real_neg_overflow.json": nil,
        "i_number_real_pos_overflow.json": nil,
        "i_number_real_underflow.json": nil,
        "i_number_too_big_neg_int.json": nil,
        "i_number_too_big_pos_int.json": nil,
        "i_number_very_big_negative_int.json": nil,
        "i_object_key_lone_2nd_surrogate.json": .loneSurrogate,
        "i_string_1st_surrogate_but_2nd_missing.json": .loneSurrogate,
        "i_string_1st_valid_surrogate_2nd_invalid.json": .loneSurrogate,
        "i_string_UTF-16LE_with_BOM.json": .unexpectedByte(0xFF),
        "i_string_UTF-8_invalid_sequence.json": .invalidUTF8,
        "i_string_UTF8_surrogate_U+D800.json": .invalidUTF8,
        "i_string_incomplete_surrogate_and_escape_valid.json": .loneSurrogate,
        "i_string_incomplete_surrogate_pair.json": .loneSurrogate,
        "i_string_incomplete_surrogates_escape_valid.json": .loneSurrogate,
        "i_string_invalid_lonely_surrogate.json": .loneSurrogate,
        "i_string_invalid_surrogate.json": .loneSurrogate,
        "i_string_invalid_utf-8.json": .invalidUTF8,
        "i_string_inverted_surrogates_U+1D11E.json": .loneSurrogate,
        "i_string_iso_latin_1.json": .invalidUTF8,
        "i_string_lone_second_surrogate.json": .loneSurrogate,
        "i_string_lone_utf8_continuation_byte.json": .invalidUTF8,
        "i_string_not_in_unicode_range.json": .invalidUTF8,
        "i_string_overlong_sequence_2_bytes.json": .invalidUTF8,
        "i_string_overlong_sequence_6_bytes.json": .invalidUTF8,
        "i_string_overlong_sequence_6_bytes_null.json": .invalidUTF8,
        "i_string_truncated-utf-8.json": .invalidUTF8,
        "i_string_utf16BE_no_BOM.json": .unexpectedByte(0),
        "i_string_utf16LE_no_BOM.json": .unexpectedByte(0),
        "i_structure_500_nested_arrays.json": .tooDeep(limit: 128),
        "i_structure_UTF-8_BOM_empty_object.json": .byteOrderMark,
    ]

    @Test func acceptsWhatIsJSON() throws {
        let names = try Conformance.names("y_")
        #expect(names.count == 95)
        for name in names {
            let bytes = try Conformance.bytes(name)
            let refusal = refusal(bytes)
            if Conformance.duplicates.contains(name) {
                #expect(refusal?.reason == .duplicateName("a"), "\(name)")
            } else {
                #expect(refusal == nil, "\(name)")
                let value = try JSONValue(parsing: bytes)
                #expect(try JSONValue(parsing: value.encoded(.pretty)) == value, "\(name)")
            }
            #expect(refusalOfSkipping(bytes) == refusal, "\(name)")
        }
    }

    @Test func refusesWhatIsNot() throws {
        let names = try Conformance.names("n_")
        #expect(names.count == 188)
        for name in names {
            let bytes = try Conformance.bytes(name)
            let refusal = refusal(bytes)
            #expect(refusal != nil, "\(name)")
            #expect(refusalOfSkipping(bytes) == refusal, "\(name)")
        }
    }

    @Test func decidesWhatIsLeftOpen() throws {
        #expect(try Set(Conformance.names("i_")) == Set(Conformance.openQuestions.keys))
        for (name, decision) in Conformance.openQuestions {
            let bytes = try Conformance.bytes(name)
            #expect(refusal(bytes)?.reason == decision, "\(name)")
            #expect(refusalOfSkipping(bytes)?.reason == decision, "\(name)")
        }
    }

    /// What parsers are known to change in silence: the text comes back as it was, or is refused.
    @Test func transformsNothing() throws {
        let refused: [String: JSONError.Reason] = [
            "object_same_key_different_values.json": .duplicateName("a"),
            "object_same_key_same_value.json": .duplicateName("a"),
            "object_same_key_unclear_values.json": .duplicateName("a"),
            "string_1_escaped_invalid_codepoint.json": .loneSurrogate,
            "string_1_invalid_codepoint.json": .invalidUTF8,
            "string_2_escaped_invalid_codepoints.json": .loneSurrogate,
            "string_2_invalid_codepoints.json": .invalidUTF8,
            "string_3_escaped_invalid_codepoints.json": .loneSurrogate,
            "string_3_invalid_codepoints.json": .invalidUTF8,
        ]
        let names = try Conformance.names("", in: "test_transform")
        #expect(names.count == 22)
        for name in names {
            let bytes = try Conformance.bytes(name, in: "test_transform")
            #expect(refusal(bytes)?.reason == refused[name], "\(name)")
            guard refused[name] == nil else { continue }
            let written = String(decoding: try JSONValue(parsing: bytes).encoded(), as: UTF8.self)
            let expected = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
            #expect(Array(written.utf8) == Array(expected.utf8), "\(name)")
        }
    }
}

import Crypto
import Foundation
import StrictJSON

@testable import ForumExchange

/// The published and computed votes the counting is held against.
enum VoteVectors {
    static func bytes(_ file: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try [UInt8](Data(contentsOf: folder.appendingPathComponent("Fixtures/votes/\(file).json")))
    }

    static func cases(_ bytes: [UInt8]) throws -> [JSONObject] {
        try JSONValue(parsing: bytes).object().array("cases").map { try $0.object() }
    }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// The answer to a file written out in a test.
    static func answer(_ text: String) throws(TallyFileError) -> String {
        String(decoding: try TallyFile.answer(bytes: Array(text.utf8), digest: sha256), as: UTF8.self)
    }

    /// The refusal of such a file; nil if it is counted.
    static func refusal(_ text: String) -> TallyFileError? {
        do throws(TallyFileError) { _ = try answer(text) } catch { return error }
        return nil
    }

    /// A file of one case.
    static func file(_ method: String, _ body: String) -> String {
        #"{"format":"theme-vote-vectors/1","method":"\#(method)","cases":[{"id":"x",\#(body)}]}"#
    }

    /// The fault of a file's only case.
    static func fault(_ method: String, _ body: String) -> TallyFault? {
        guard case .malformed(case: 0, id: "x", let fault)? = refusal(file(method, body)) else { return nil }
        return fault
    }
}

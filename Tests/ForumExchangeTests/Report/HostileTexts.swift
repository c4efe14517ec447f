import Foundation
import StrictJSON

/// Texts made to harm whoever shows or exports them; `cases.jsonl` says of each what it tries.
enum HostileTexts {
    static let all: [(id: String, class: String, payload: String)] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/hostile/cases.jsonl")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            guard let json = try? JSONValue(parsing: Array(line.utf8)).object(), let id = try? json.string("id"),
                let kind = try? json.string("class"), let payload = try? json.string("payload")
            else { return nil }
            return (id, kind, payload)
        }
    }()
}

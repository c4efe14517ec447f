import Foundation
import StrictJSON

/// Checks values against the JSON Schemas of `Resources/schemas`, as far as these use the language: a quick look at every change.
///
/// The independent validator's word counts; it is asked in `Tests/Program`.
public struct SchemaChecker {
    private let documents: [String: JSONObject]

    /// Reads the schemas from the folder above this file's.
    public init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Resources/schemas").standardizedFileURL
        var documents: [String: JSONObject] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            documents[url.lastPathComponent] = try JSONValue(parsing: Array(try Data(contentsOf: url))).object()
        }
        self.documents = documents
    }

    /// The kinds of events that the schema of journal lines documents.
    public func documentedKinds() throws -> Set<String> {
        let conditions = try document("journal-line.schema.json").array("allOf")
        return Set(
            try conditions.map { try $0.object().object("if").object("properties").object("kind").string("const") })
    }

    /// What is wrong with `value`, each with its place; empty when nothing is.
    public func faults(in value: JSONValue, _ name: String) throws -> [String] {
        try faults(value, .object(try document(name)), name, "")
    }

    private func document(_ name: String) throws -> JSONObject {
        guard let document = documents[name] else { throw JSONShapeError.missing([.member(name)]) }
        return document
    }

    private func faults(_ value: JSONValue, _ schema: JSONValue, _ name: String, _ place: String) throws -> [String] {
        if case .bool(let allowed) = schema { return allowed ? [] : ["\(place) is not documented"] }
        let schema = try schema.object()
        var found: [String] = []
        if let reference = try schema.stringIfPresent("$ref") {
            let (target, targetName) = try resolve(reference, name)
            found += try faults(value, target, targetName, place)
        }
        if let expected = schema["const"], expected != value { found.append("\(place) is not \(expected)") }
        if let words = try schema.arrayIfPresent("enum"), !words.contains(value) { found.append("\(place) is none of \(words)") }
        if let type = try schema.stringIfPresent("type"), type != Self.type(of: value) { found.append("\(place) is no \(type)") }
        for part in try schema.arrayIfPresent("allOf") ?? [] { found += try faults(value, part, name, place) }
        if let condition = schema["if"], let then = schema["then"], try faults(value, condition, name, place).isEmpty {
            found += try faults(value, then, name, place)
        }
        if case .object(let object) = value { found += try faults(of: object, schema, name, place) }
        if case .array(let array) = value {
            if let least = try schema.integerIfPresent("minItems"), array.count < least { found.append("\(place) is too short") }
            if let items = schema["items"] {
                for (index, element) in array.enumerated() { found += try faults(element, items, name, "\(place)/\(index)") }
            }
        }
        if case .string(let text) = value, let least = try schema.integerIfPresent("minLength"), text.unicodeScalars.count < least {
            found.append("\(place) is too short")
        }
        if case .integer(let number) = value {
            if let least = try schema.integerIfPresent("minimum"), number < least { found.append("\(place) is below \(least)") }
            if let most = try schema.integerIfPresent("maximum"), number > most { found.append("\(place) is above \(most)") }
        }
        return found
    }

    private func faults(of object: JSONObject, _ schema: JSONObject, _ name: String, _ place: String) throws -> [String] {
        var found: [String] = []
        for required in try schema.arrayIfPresent("required") ?? [] {
            let member = try required.string()
            if object[member] == nil { found.append("\(place)/\(member) is missing") }
        }
        let properties = try schema.objectIfPresent("properties") ?? JSONObject()
        for member in object.members {
            guard let known = properties[member.name] ?? schema["additionalProperties"] else { continue }
            found += try faults(member.value, known, name, "\(place)/\(member.name)")
        }
        return found
    }

    private func resolve(_ reference: String, _ name: String) throws -> (JSONValue, String) {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? name : parts[0]
        var value = JSONValue.object(try document(target))
        for step in (parts.count > 1 ? parts[1] : "").split(separator: "/") { value = try value.object().value(String(step)) }
        return (value, target)
    }

    private static func type(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

import ForumCore
import ForumLocalization
import StrictJSON

/// The JSON Schema (draft 2020-12) of the commands that `opendetat do` reads and of its answers, made from the catalogue of commands.
enum CommandSchema {
    static func document(_ words: Phrasebook) -> JSONValue {
        var commands = CommandCatalogue.types.map { command($0.name, $0.fields, words) }
        commands += [CommandCatalogue.undo, CommandCatalogue.redo].map { command($0, [], words) }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "opendetat do",
            "description": .string(words(.cli(.doAbout)) + " " + words(.cli(.doPerson))),
            "oneOf": .array(commands.map { .object($0) }),
            "$defs": ["registration": .object(registration), "voidTicket": .object(voidTicket), "answer": answer],
        ]
    }

    private static func command(_ name: String, _ fields: [CommandField], _ words: Phrasebook) -> JSONObject {
        var properties: JSONObject = [CommandCatalogue.nameMember: ["const": .string(name)]]
        for field in fields {
            var property = schema(field.shape)
            if field.shape == .counts || field.shape == .ballots { property.append("description", .string(words(.cli(.marksMean)))) }
            properties.append(field.name, .object(property))
        }
        let required = [CommandCatalogue.nameMember] + fields.filter(\.isRequired).map(\.name)
        var schema: JSONObject = ["title": .string(name)]
        if let about = about(name) { schema.append("description", .string(words(.cli(about)))) }
        for member in object(properties, required: required).members { schema.append(member.name, member.value) }
        return schema
    }

    /// What the command does, in words: `doCheckIn` for `check-in`.
    static func about(_ name: String) -> Phrase.CLI? {
        Phrase.CLI(rawValue: name.split(separator: "-").reduce("do") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() })
    }

    private static func schema(_ shape: CommandField.Shape) -> JSONObject {
        switch shape {
        case .string: ["type": "string"]
        case .integer: ["type": "integer"]
        case .boolean: ["type": "boolean"]
        case .strings: ["type": "array", "items": ["type": "string"]]
        case .choice(let words): ["enum": .array(words.map { .string($0) })]
        case .choices(let words): ["type": "array", "items": ["enum": .array(words.map { .string($0) })]]
        case .counts: ["type": "object", "additionalProperties": ["type": "integer"]]
        case .ballots: ["type": "array", "items": ["type": "object", "additionalProperties": ["type": "integer"]]]
        case .changes: ["type": "object", "additionalProperties": ["type": "integer"]]
        case .registrations: ["type": "array", "items": ["$ref": "#/$defs/registration"]]
        case .voidTickets: ["type": "array", "items": ["$ref": "#/$defs/voidTicket"]]
        }
    }

    /// A registration has the members that can be corrected of a person.
    private static var registration: JSONObject {
        var properties = JSONObject()
        for field in CorrectPerson.fields where !field.isRequired { properties.append(field.name, .object(schema(field.shape))) }
        return object(properties, required: [])
    }

    private static var voidTicket: JSONObject {
        let reasons = VoidTicket.Reason.allCases.map(\.rawValue)
        let properties: JSONObject = [
            "codes": .object(schema(.strings)), "name": .object(schema(.string)), "reason": .object(schema(.choice(reasons))),
        ]
        return object(properties, required: ["codes"])
    }

    private static func object(_ properties: JSONObject, required: [String]) -> JSONObject {
        [
            "type": "object", "properties": .object(properties), "required": .array(required.map { .string($0) }),
            "additionalProperties": false,
        ]
    }

    /// What is answered: saved, with what was made, or refused.
    private static var answer: JSONValue {
        let line: JSONValue = ["type": "integer", "minimum": 1]
        let reasons = RefusalReason.allCases.map { JSONValue.string($0.rawValue) }
        return [
            "oneOf": [
                [
                    "type": "object", "required": ["line", "saved"],
                    "properties": ["line": line, "saved": ["type": "string", "pattern": "^.+:[1-9][0-9]*$"]],
                ],
                [
                    "type": "object", "required": ["line", "refused", "reason"], "additionalProperties": false,
                    "properties": [
                        "line": line, "refused": ["type": "string"],
                        "reason": ["type": "string", "examples": .array(reasons)],
                    ],
                ],
            ]
        ]
    }
}

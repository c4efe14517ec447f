import ForumCore
import StrictJSON

extension JSONObject {
    /// Appends what is there; an empty text, list or nil is left out.
    mutating func append(_ name: String, ifAny text: String) { if !text.isEmpty { append(name, .string(text)) } }
    mutating func append(_ name: String, ifAny list: [JSONValue]) { if !list.isEmpty { append(name, .array(list)) } }
    mutating func append(_ name: String, ifAny number: Int?) { if let number { append(name, .integer(Int64(number))) } }
    mutating func append(_ name: String, ifTrue flag: Bool) { if flag { append(name, .bool(true)) } }

    mutating func append(_ name: String, _ number: Int) { append(name, .integer(Int64(number))) }
    mutating func append(_ name: String, _ text: String) { append(name, .string(text)) }
    mutating func append(_ name: String, _ mark: Mark?) {
        guard let mark else { return }
        append(name, ["at": .string(mark.at.text), "console": .string(mark.console.text)])
    }
}

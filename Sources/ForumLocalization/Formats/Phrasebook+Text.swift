extension Phrasebook {
    /// "A", "A et B", "A, B et C"; "A, B and C".
    public func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return self(.common(.listEnd), ["items": items.dropLast().joined(separator: ", "), "last": last])
    }

    /// "Table 3"; a name that says itself that it is a table's stays as it is.
    public func table(_ name: String) -> String {
        let start = name.prefix(5).lowercased()
        let isNamed = start == "table" && !(name.dropFirst(5).first?.isLetter ?? false)
        return isNamed ? name : self(.notes(.table), ["name": name])
    }

    /// « text » with no-break spaces; “text”.
    public func quoted(_ text: String) -> String {
        language == .french ? "«\(Typography.narrowSpace)\(text)\(Typography.narrowSpace)»" : "“\(text)”"
    }
}

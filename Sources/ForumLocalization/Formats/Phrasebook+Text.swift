extension Phrasebook {
    /// "A", "A et B", "A, B et C"; "A, B and C".
    public func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return self(.common(.listEnd), ["items": items.dropLast().joined(separator: ", "), "last": last])
    }

    /// « text » with no-break spaces; “text”.
    public func quoted(_ text: String) -> String {
        language == .french ? "«\(Typography.narrowSpace)\(text)\(Typography.narrowSpace)»" : "“\(text)”"
    }
}

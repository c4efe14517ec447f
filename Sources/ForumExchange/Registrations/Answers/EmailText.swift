/// Finds e-mail addresses in what people write.
enum EmailText {
    /// Whether a text looks like one e-mail address.
    static func isAddress(_ text: String) -> Bool {
        var (at, dot, count) = (-1, -1, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "@"):
                guard at < 0, count > 0 else { return false }
                at = count
            case UInt8(ascii: "."): dot = count
            case _ where isSeparator(byte): return false
            default: break
            }
            count += 1
        }
        return at > 0 && dot > at + 1 && dot < count - 1 && count <= 254
    }

    /// The first address in a cell and whether the cell held nothing else.
    ///
    /// Takes « mailto: », « Jean Dupont <jean@exemple.fr> », final dots and several addresses in one cell.
    static func address(in text: String) -> (address: String, isAlone: Bool)? {
        if isAddress(text) { return cleaned(text).map { ($0, true) } }
        let parts = text.utf8.split { isSeparator($0) }
        let found = parts.compactMap { part -> String? in
            let word = String(decoding: part, as: UTF8.self)
            return isAddress(word) ? cleaned(word) : nil
        }
        return found.first.map { ($0, parts.count == 1) }
    }

    /// The text without the address in it, without the signs that stood around it.
    static func text(without address: String, in text: String) -> String {
        let signs = "<>()[],;"
        let words = text.split(separator: " ").filter { !$0.contains(address) }
        return words.joined(separator: " ").filter { !signs.contains($0) }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    private static func cleaned(_ text: String) -> String? {
        var address = text[...]
        if address.lowercased().hasPrefix("mailto:") { address = address.dropFirst(7) }
        while let last = address.last, ".:'’".contains(last) { address = address.dropLast() }
        while let first = address.first, "'’:".contains(first) { address = address.dropFirst() }
        return isAddress(String(address)) ? String(address) : nil
    }
}

import ForumCore

/// Where an e-mail address cuts a name in two: « thiminh.nguyen@… » says that « Thị Minh » is the given name of « Thị Minh Nguyễn ».
struct EmailNameMatch: Hashable {
    /// How many words the first part of the name has.
    let boundary: Int
    /// Which part comes first in the name, if the address is written given name first, as most are.
    let order: NameOrder

    /// Compares the words of a name with the part of the address before the @; nil where they do not agree to the letter.
    init?(words: [String], email: String) {
        guard words.count > 1, let at = email.firstIndex(of: "@") else { return nil }
        var local = email[..<at]
        if let plus = local.firstIndex(of: "+") { local = local[..<plus] }
        while let last = local.last, last.isASCIIDigit || last == "." || last == "_" || last == "-" { local = local.dropLast() }
        let pieces = local.split { $0 == "." || $0 == "_" }.map { Folding.joined($0) }
        let folded = words.map { Folding.joined($0) }
        for boundary in 1..<words.count {
            let first = folded[..<boundary].joined()
            let second = folded[boundary...].joined()
            guard !first.isEmpty, !second.isEmpty else { continue }
            if let order = Self.order(first: first, second: second, pieces: pieces) {
                self.boundary = boundary
                self.order = order
                return
            }
        }
        return nil
    }

    private static func order(first: String, second: String, pieces: [String]) -> NameOrder? {
        if pieces.count == 2 {
            if agree(first, pieces[0]), second == pieces[1] { return .givenFirst }
            if agree(second, pieces[0]), first == pieces[1] { return .familyFirst }
        }
        if pieces.count == 1, let firstInitial = first.first, let secondInitial = second.first {
            if pieces[0] == first + second || pieces[0] == String(firstInitial) + second { return .givenFirst }
            if pieces[0] == second + first || pieces[0] == String(secondInitial) + first { return .familyFirst }
        }
        return nil
    }

    /// Whether the piece is the given name or its initial.
    private static func agree(_ name: String, _ piece: String) -> Bool {
        name == piece || piece.utf8.count == 1 && name.utf8.first == piece.utf8.first
    }
}

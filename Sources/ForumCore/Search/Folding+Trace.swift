extension Folding {
    /// Returns for each byte of the joined folded form the position of the character it comes from.
    ///
    /// A range of folded letters thereby becomes a range of characters to highlight. With `keepsAt`, the last @ counts as a letter, as it does
    /// in folded addresses.
    static func characters(of text: String, keepsAt: Bool = false) -> [Int] {
        let at = keepsAt ? text.lastIndex(of: "@") : nil
        var positions: [Int] = []
        for (position, index) in text.indices.enumerated() {
            if index == at {
                positions.append(position)
                continue
            }
            for scalar in text[index].unicodeScalars {
                let folded = foldScalar(scalar.value)
                guard folded != wordBreak, folded != dropped else { continue }
                for _ in 0..<(4 - folded.leadingZeroBitCount / 8) {
                    positions.append(position)
                }
            }
        }
        return positions
    }
}

extension StringProtocol {
    /// The text with a capital at its beginning.
    var firstLetterCapital: String { prefix(1).uppercased() + dropFirst() }
}

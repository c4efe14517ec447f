/// Remembers how answers were understood, for columns in which few texts come again and again.
struct AnswerMemo<Answer: Sendable>: Sendable {
    private let understand: @Sendable (String) -> Answer
    private var known: [String: Answer] = [:]
    /// In a column of other texts nothing is gained by remembering more.
    private static var limit: Int { 2_000 }

    init(_ understand: @escaping @Sendable (String) -> Answer) {
        self.understand = understand
    }

    mutating func callAsFunction(_ text: String) -> Answer {
        if let answer = known[text] { return answer }
        let answer = understand(text)
        if known.count < Self.limit { known[text] = answer }
        return answer
    }
}

import StrictJSON

/// A question was added to the programme, or reworded where it is there already.
public struct QuestionWorded: ForumEvent {
    public static let kind = "question-worded"

    public var question: QuestionID
    public var label: String
    public var text: String
    /// Where it is taken back that the question was withdrawn.
    public var isRestored: Bool

    public init(question: QuestionID, label: String, text: String, isRestored: Bool = false) {
        self.question = question
        self.label = label
        self.text = text
        self.isRestored = isRestored
    }

    public init(json: JSONObject) throws {
        self.init(
            question: try json.id("question"), label: try json.text("label"), text: try json.text("text"),
            isRestored: try json.flag("restored"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["question": .string(question.text)]
        object.set("label", label)
        object.set("text", text)
        object.set("restored", isRestored)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if let place = state.questions.firstIndex(where: { $0.id == question }) {
            let known = state.questions[place]
            let isSame = known.label == label && known.text == text
            // To take back another wording leaves the question on the programme or off it.
            if known.isWithdrawn, isRestored || !context.isUndo {
                guard state.claims.write("question-withdrawn/\(question)", isSame: false, at: context) else { return }
                state.questions[place].isWithdrawn = false
            }
            guard state.claims.write("question/\(question)", isSame: isSame, at: context) else { return }
            state.questions[place].label = label
            state.questions[place].text = text
        } else {
            state.questions.append(Question(id: question, label: label, text: text))
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.questions.first(where: { $0.id == question }), !old.isWithdrawn else {
            return [QuestionWithdrawn(question: question)]
        }
        return [QuestionWorded(question: question, label: old.label, text: old.text)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.questions.contains { $0.id == question && $0.label == label && $0.text == text && !$0.isWithdrawn }
            && ["question", "question-withdrawn"].allSatisfy { state.claims.holds("\($0)/\(question)", stamp.console) }
    }
}

/// A question was taken off the programme; its notes stay.
public struct QuestionWithdrawn: ForumEvent {
    public static let kind = "question-withdrawn"

    public var question: QuestionID

    public init(question: QuestionID) { self.question = question }

    public init(json: JSONObject) throws { self.init(question: try json.id("question")) }

    public var json: JSONObject { ["question": .string(question.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let place = state.questions.firstIndex(where: { $0.id == question }) else { return }
        let isWithdrawn = state.questions[place].isWithdrawn
        guard state.claims.write("question-withdrawn/\(question)", isSame: isWithdrawn, isFirst: true, at: context) else { return }
        state.questions[place].isWithdrawn = true
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.questions.first(where: { $0.id == question }) else { return nil }
        return [QuestionWorded(question: question, label: old.label, text: old.text, isRestored: true)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.questions.contains { $0.id == question && $0.isWithdrawn }
            && state.claims.holds("question-withdrawn/\(question)", stamp.console)
    }
}

/// The questions were put in another order.
public struct QuestionsOrdered: ForumEvent {
    public static let kind = "questions-ordered"

    public var order: [QuestionID]

    public init(order: [QuestionID]) { self.order = order }

    public init(json: JSONObject) throws { self.init(order: try json.ids("order")) }

    public var json: JSONObject { ["order": order.json] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let isSame = Array(state.questions.map(\.id).prefix(order.count)) == order
        guard state.claims.write("question-order", isSame: isSame, at: context) else { return }
        let known = order.compactMap { id in state.questions.first { $0.id == id } }
        state.questions = known + state.questions.filter { question in !order.contains(question.id) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [QuestionsOrdered(order: before.questions.map(\.id))]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        Array(state.questions.map(\.id).prefix(order.count)) == order && state.claims.holds("question-order", stamp.console)
    }
}

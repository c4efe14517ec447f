import StrictJSON

/// A question was added to the programme, or reworded where it is there already.
public struct QuestionWorded: ForumEvent {
    public static let kind = "question-worded"

    public var question: QuestionID
    public var label: String
    public var text: String

    public init(question: QuestionID, label: String, text: String) {
        self.question = question
        self.label = label
        self.text = text
    }

    public init(json: JSONObject) throws {
        self.init(question: try json.id("question"), label: try json.text("label"), text: try json.text("text"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["question": .string(question.text)]
        object.set("label", label)
        object.set("text", text)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if let place = state.questions.firstIndex(where: { $0.id == question }) {
            state.questions[place].label = label
            state.questions[place].text = text
            state.questions[place].isWithdrawn = false
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
        state.questions[place].isWithdrawn = true
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.questions.first(where: { $0.id == question }) else { return nil }
        return [QuestionWorded(question: question, label: old.label, text: old.text)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.questions.contains { $0.id == question && $0.isWithdrawn }
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
        let known = order.compactMap { id in state.questions.first { $0.id == id } }
        state.questions = known + state.questions.filter { question in !order.contains(question.id) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [QuestionsOrdered(order: before.questions.map(\.id))]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        Array(state.questions.map(\.id).prefix(order.count)) == order
    }
}

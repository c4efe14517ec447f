import StrictJSON

/// Adds a question to the programme, rewords one, or puts one back that was taken off.
public struct WordQuestion: ForumCommand {
    public static let name = "word-question"
    public static let fields: [CommandField] = [.optional("question"), .required("label"), .required("text")]

    public var question: QuestionID?
    public var label: String
    public var text: String

    public init(question: QuestionID? = nil, label: String, text: String) {
        self.question = question
        self.label = label
        self.text = text
    }

    public init(json: JSONObject) throws {
        self.init(question: try json.idIfPresent("question"), label: try json.string("label"), text: try json.string("text"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        if let question, !state.questions.contains(where: { $0.id == question }) {
            throw Refusal(.questionUnknown, ["name": question.text])
        }
        let id = question ?? QuestionID(inputs.freshID())
        let event = QuestionWorded(
            question: id, label: try label.checked(limit: 60, member: "label"), text: try text.checked(member: "text"))
        if state.questions.contains(where: { $0.id == id && $0.label == event.label && $0.text == event.text && !$0.isWithdrawn }) {
            throw Refusal(.nothingChanged)
        }
        return Decision([event], step: Self.name, subject: event.label, answer: ["question": .string(id.text)])
    }
}

/// Takes a question off the programme; its notes stay.
public struct WithdrawQuestion: ForumCommand {
    public static let name = "withdraw-question"
    public static let fields: [CommandField] = [.required("question")]

    public var question: QuestionID

    public init(question: QuestionID) { self.question = question }

    public init(json: JSONObject) throws { question = try json.id("question") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkQuestion(question)
        let label = state.questions.first { $0.id == question }?.label ?? ""
        return Decision([QuestionWithdrawn(question: question)], step: Self.name, subject: label)
    }
}

/// Puts the questions in another order; those not named keep theirs, after the named ones.
public struct OrderQuestions: ForumCommand {
    public static let name = "order-questions"
    public static let fields: [CommandField] = [.required("order", .strings)]

    public var order: [QuestionID]

    public init(order: [QuestionID]) { self.order = order }

    public init(json: JSONObject) throws { order = try json.ids("order") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        for question in order { try state.checkQuestion(question) }
        guard Set(order).count == order.count else { throw Refusal(.memberInvalid, ["member": "order"]) }
        guard Array(state.questions.map(\.id).prefix(order.count)) != order else { throw Refusal(.nothingChanged) }
        return Decision([QuestionsOrdered(order: order)], step: Self.name)
    }
}

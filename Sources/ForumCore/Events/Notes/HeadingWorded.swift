import StrictJSON

/// A heading was put up under a question, or reworded where it is there already.
public struct HeadingWorded: ForumEvent {
    public static let kind = "heading-worded"

    public var heading: HeadingID
    public var question: QuestionID?
    public var title: String

    public init(heading: HeadingID, question: QuestionID?, title: String) {
        self.heading = heading
        self.question = question
        self.title = title
    }

    public init(json: JSONObject) throws {
        self.init(heading: try json.id("heading"), question: try json.idIfPresent("question"), title: try json.string("title"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["heading": .string(heading.text)]
        object.set("question", question)
        object.append("title", .string(title))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if state.headings[heading] == nil {
            state.headings.insert(Heading(id: heading, question: question, title: title), for: heading)
        } else {
            let isSame = state.headings[heading].map { $0.title == title && $0.question == question } ?? false
            guard state.claims.write("heading/\(heading)", isSame: isSame, at: context) else { return }
            _ = state.headings.update(heading) {
                $0.title = title
                $0.question = question
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let old = before.headings[heading] else { return [HeadingWithdrawn(heading: heading)] }
        return [HeadingWorded(heading: heading, question: old.question, title: old.title)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.headings[heading].map { $0.title == title && $0.question == question && !$0.isWithdrawn } ?? false
            && ["heading", "heading-withdrawn"].allSatisfy { state.claims.holds("\($0)/\(heading)", stamp.console) }
    }
}

/// A heading was taken away; its notes stay under the question.
public struct HeadingWithdrawn: ForumEvent {
    public static let kind = "heading-withdrawn"

    public var heading: HeadingID
    /// It stands again.
    public var isRestored: Bool

    public init(heading: HeadingID, isRestored: Bool = false) {
        self.heading = heading
        self.isRestored = isRestored
    }

    public init(json: JSONObject) throws { self.init(heading: try json.id("heading"), isRestored: try json.flag("restored")) }

    public var json: JSONObject {
        var object: JSONObject = ["heading": .string(heading.text)]
        object.set("restored", isRestored)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.headings[heading] else { return }
        let isSame = known.isWithdrawn != isRestored
        guard state.claims.write("heading-withdrawn/\(heading)", isSame: isSame, isFirst: !isRestored, at: context) else { return }
        _ = state.headings.update(heading) { $0.isWithdrawn = !isRestored }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [HeadingWithdrawn(heading: heading, isRestored: !isRestored)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.headings[heading].map { $0.isWithdrawn != isRestored } ?? false
            && state.claims.holds("heading-withdrawn/\(heading)", stamp.console)
    }
}

/// The headings were put in another order.
public struct HeadingsOrdered: ForumEvent {
    public static let kind = "headings-ordered"

    public var order: [HeadingID]

    public init(order: [HeadingID]) { self.order = order }

    public init(json: JSONObject) throws { self.init(order: try json.ids("order")) }

    public var json: JSONObject { ["order": order.json] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard state.claims.write("heading-order", isSame: state.headingOrder == order, at: context) else { return }
        state.headingOrder = order
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [HeadingsOrdered(order: before.headingOrder)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.headingOrder == order && state.claims.holds("heading-order", stamp.console)
    }
}

/// A heading became a theme, or is none any more.
public struct HeadingLinked: ForumEvent {
    public static let kind = "heading-linked"

    public var heading: HeadingID
    public var theme: ThemeID?

    public init(heading: HeadingID, theme: ThemeID?) {
        self.heading = heading
        self.theme = theme
    }

    public init(json: JSONObject) throws { self.init(heading: try json.id("heading"), theme: try json.idIfPresent("theme")) }

    public var json: JSONObject {
        var object: JSONObject = ["heading": .string(heading.text)]
        object.set("theme", theme)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.headings[heading] else { return }
        let isFirst = known.theme == nil
        guard state.claims.write("heading-theme/\(heading)", isSame: known.theme == theme, isFirst: isFirst, at: context) else { return }
        _ = state.headings.update(heading) { $0.theme = theme }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [HeadingLinked(heading: heading, theme: before.headings[heading]?.theme)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.headings[heading]?.theme == theme && state.claims.holds("heading-theme/\(heading)", stamp.console)
    }
}

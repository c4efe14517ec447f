import StrictJSON

/// A table's notes under a question were read to the table, and it said yes.
public struct ReadBackAgreed: ForumEvent {
    public static let kind = "read-back-agreed"

    public var readBack: ReadBackID
    public var question: QuestionID?
    public var table: String
    public var agreedBy: String
    public var readings: [ReadBack.Reading]

    public init(readBack: ReadBackID, question: QuestionID?, table: String, agreedBy: String, readings: [ReadBack.Reading]) {
        self.readBack = readBack
        self.question = question
        self.table = table
        self.agreedBy = agreedBy
        self.readings = readings
    }

    public init(json: JSONObject) throws {
        self.init(
            readBack: try json.id("readBack"), question: try json.idIfPresent("question"), table: try json.text("table"),
            agreedBy: try json.text("agreedBy"), readings: try ReadBack.readings(json))
    }

    public var json: JSONObject {
        var object: JSONObject = ["readBack": .string(readBack.text)]
        object.set("question", question)
        object.set("table", table)
        object.set("agreedBy", agreedBy)
        object.append("readings", .array(readings.map { .object($0.json) }))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.readBacks.insert(
            ReadBack(
                id: readBack, question: question, table: table, agreedBy: agreedBy, agreed: Mark(context), readings: readings),
            for: readBack)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [ReadBackWithdrawn(readBack: readBack)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.readBacks[readBack].map { !$0.isWithdrawn } ?? false
            && state.claims.holds("read-back-withdrawn/\(readBack)", stamp.console)
    }
}

/// A table's yes was taken back, or stands again.
public struct ReadBackWithdrawn: ForumEvent {
    public static let kind = "read-back-withdrawn"

    public var readBack: ReadBackID
    public var isRestored: Bool

    public init(readBack: ReadBackID, isRestored: Bool = false) {
        self.readBack = readBack
        self.isRestored = isRestored
    }

    public init(json: JSONObject) throws { self.init(readBack: try json.id("readBack"), isRestored: try json.flag("restored")) }

    public var json: JSONObject {
        var object: JSONObject = ["readBack": .string(readBack.text)]
        object.set("restored", isRestored)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.readBacks[readBack] else { return }
        let isSame = known.isWithdrawn != isRestored
        guard state.claims.write("read-back-withdrawn/\(readBack)", isSame: isSame, isFirst: !isRestored, at: context) else { return }
        _ = state.readBacks.update(readBack) { $0.isWithdrawn = !isRestored }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [ReadBackWithdrawn(readBack: readBack, isRestored: !isRestored)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.readBacks[readBack].map { $0.isWithdrawn != isRestored } ?? false
            && state.claims.holds("read-back-withdrawn/\(readBack)", stamp.console)
    }
}

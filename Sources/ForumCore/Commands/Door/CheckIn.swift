import StrictJSON

/// Checks people in at the door: one, or several who arrive together.
public struct CheckIn: ForumCommand {
    public static let name = "check-in"
    public static let fields = PersonReference.fields + [.optional("people", .strings), .optional("overCapacity", .boolean)]

    public var people: [PersonReference]
    /// The volunteer knows that the room is full.
    public var overCapacity: Bool

    public init(people: [PersonReference], overCapacity: Bool = false) {
        self.people = people
        self.overCapacity = overCapacity
    }

    public init(json: JSONObject) throws {
        let several: [PersonID] = try json.ids("people")
        people = several.isEmpty ? [try PersonReference(json: json)] : several.map { .id($0) }
        overCapacity = try json.flag("overCapacity")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        var found: [Person] = []
        for reference in people {
            let person = try reference.find(in: state)
            if !found.contains(where: { $0.id == person.id }) { found.append(person) }
        }
        let arriving = found.filter { !$0.hasArrived }
        guard !arriving.isEmpty else {
            guard let first = found.first, let attendance = first.attendance else { throw Refusal(.personUnknown, ["name": ""]) }
            throw Refusal(
                .alreadyCheckedIn,
                ["name": first.name, "at": attendance.arrived.at.text, "console": attendance.arrived.console.text])
        }
        let full = try state.checkCapacity(adding: arriving.count, knowingly: overCapacity)
        return Decision(
            [PeopleCheckedIn(people: arriving.map(\.id), overCapacity: full)], step: Self.step(Self.name, of: arriving.count),
            subject: Self.subject(arriving.map(\.name)),
            answer: ["people": arriving.map(\.id).json])
    }
}

extension CheckIn {
    /// So many are named in what a step did; of more, only how many they are.
    private static let namedLimit = 3

    static func step(_ name: String, of count: Int) -> String { count > namedLimit ? "\(name)-several" : name }

    static func subject(_ names: [String]) -> String {
        names.count > namedLimit ? String(names.count) : names.joined(separator: ", ")
    }
}

/// Takes check-ins back: the person has not come after all, or all of those who were let in together.
public struct UndoCheckIn: ForumCommand {
    public static let name = "undo-check-in"
    public static let fields = PersonReference.fields + [.optional("people", .strings), .optional("madeAt")]

    public var people: [PersonReference]
    /// The console whose check-in is meant, where two recorded one at the same time; nil for the one that counts.
    public var madeAt: ConsoleName?

    public init(person: PersonReference) { people = [person] }

    public init(people: [PersonReference], madeAt: ConsoleName? = nil) {
        self.people = people
        self.madeAt = madeAt
    }

    public init(json: JSONObject) throws {
        let several: [PersonID] = try json.ids("people")
        people = several.isEmpty ? [try PersonReference(json: json)] : several.map { .id($0) }
        madeAt = try json.idIfPresent("madeAt")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        var events: [any ForumEvent] = []
        var names: [String] = []
        var byConsole: [ConsoleName: [PersonID]] = [:]
        for reference in people {
            let person = try reference.find(in: state)
            guard let attendance = person.attendance, madeAt.map({ attendance.isRecorded(at: $0) }) ?? true else {
                if people.count == 1 { throw Refusal(.notCheckedIn, ["name": person.name]) }
                continue
            }
            names.append(person.name)
            let console = madeAt ?? attendance.arrival.console
            if person.isWalkIn && person.waiting == nil {
                events.append(WalkInRemoved(person: person.id, madeAt: console))
            } else {
                byConsole[console, default: []].append(person.id)
            }
        }
        guard !names.isEmpty else { throw Refusal(.nothingChanged) }
        events += byConsole.sorted { $0.key < $1.key }.map { CheckInsUndone(people: $0.value, madeAt: $0.key) }
        return Decision(events, step: CheckIn.step(Self.name, of: names.count), subject: CheckIn.subject(names))
    }
}

/// Records that people who had come left, or came back.
public struct Move: ForumCommand {
    public static let name = "move"
    public static let fields = PersonReference.fields + [.required("inside", .boolean)]

    public var person: PersonReference
    public var inside: Bool

    public init(person: PersonReference, inside: Bool) {
        self.person = person
        self.inside = inside
    }

    public init(json: JSONObject) throws {
        person = try PersonReference(json: json)
        inside = try json.bool("inside")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let person = try person.find(in: state)
        guard person.hasArrived else { throw Refusal(.notCheckedIn, ["name": person.name]) }
        guard person.isInside != inside else { throw Refusal(inside ? .alreadyInside : .alreadyOutside, ["name": person.name]) }
        return Decision(
            [PeopleMoved(people: [person.id], inside: inside)], step: inside ? "come-back" : "leave", subject: person.name)
    }
}

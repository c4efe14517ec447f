import StrictJSON

/// A list that was taken in is taken back as one step, or stands again.
///
/// Who has come since, waits, agreed to something or was named by another list stays on the list, and what was corrected since stays
/// corrected.
public struct ListReversed: ForumEvent {
    public static let kind = "list-reversed"

    /// Somebody whom the list had brought up to date.
    public struct Update: Sendable {
        public var person: PersonID
        /// What their registration says, and what it is to say again.
        public var registration: Exchange
        /// The same of what the lists said of them.
        public var listed: Exchange
        /// No list had named them before this one.
        public var isFirst: Bool
        /// Their place on the waiting list, which another list had given them and this one ended.
        public var waiting: Waiting?

        var reversed: Update {
            Update(person: person, registration: registration.reversed, listed: listed.reversed, isFirst: isFirst, waiting: waiting)
        }
    }

    /// Values, and those that take their place where nobody changed them since.
    public struct Exchange: Sendable {
        public var from: RegistrationChanges
        public var to: RegistrationChanges

        /// What makes `new` of `old`, and the way back.
        init(of new: Registration, for old: Registration) {
            from = RegistrationChanges(from: old, to: new)
            to = RegistrationChanges(from: new, to: old)
        }

        init(json: JSONObject) throws(JSONShapeError) {
            from = try RegistrationChanges(json: try json.object("from"))
            to = try RegistrationChanges(json: try json.object("to"))
        }

        var json: JSONObject { ["from": .object(from.json), "to": .object(to.json)] }

        var reversed: Exchange {
            var other = self
            (other.from, other.to) = (to, from)
            return other
        }

        func applied(to registration: Registration) -> Registration { to.replacing(from, in: registration) }
    }

    /// True where the list stands again.
    public var again: Bool
    /// Those whom the list had put on the list of people.
    public var added: [PersonID]
    public var updated: [Update]

    public init(again: Bool = false, added: [PersonID], updated: [Update]) {
        self.again = again
        self.added = added
        self.updated = updated
    }

    public init(json: JSONObject) throws {
        again = try json.flag("again")
        added = try json.ids("added")
        updated = []
        for value in try json.arrayIfPresent("updated") ?? [] {
            let object = try value.object()
            let registration = try Exchange(json: object.object("registration"))
            updated.append(
                Update(
                    person: try object.id("person"), registration: registration,
                    listed: try object["listed"].map { try Exchange(json: $0.object()) } ?? registration,
                    isFirst: try object.flag("first"), waiting: try object["waiting"].map { try Waiting(json: $0.object()) }))
        }
    }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("again", again)
        if !added.isEmpty { object.append("added", added.json) }
        let list: [JSONValue] = updated.map { update in
            let registration = update.registration.json
            let listed = update.listed.json
            var entry: JSONObject = ["person": .string(update.person.text), "registration": .object(registration)]
            if listed != registration { entry.append("listed", .object(listed)) }
            entry.set("first", update.isFirst)
            if let waiting = update.waiting { entry.append("waiting", .object(waiting.json)) }
            return .object(entry)
        }
        if !list.isEmpty { object.append("updated", .array(list)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let step = again ? 1 : -1
        for id in added {
            state.people.update(id) { person in
                person.lists = max(0, person.lists + step)
                if again { person.isRemoved = false } else if person.lists == 0, person.isUntouched { person.isRemoved = true }
            }
        }
        for update in updated {
            let changesPlace = update.waiting != nil && changesPlace(of: update.person, in: &state, at: context)
            state.people.update(update.person) { person in
                if changesPlace { person.waiting = again ? nil : update.waiting }
                person.lists = max(0, person.lists + step)
                person.registration = update.registration.applied(to: person.registration)
                let listed = update.listed.applied(to: person.listed ?? Registration())
                person.listed = update.isFirst && !again ? nil : listed == person.registration ? person.registration : listed
            }
        }
    }

    /// Whether somebody who had a place by this list alone waits again, or no longer: not who came or asked for a place since.
    private func changesPlace(of id: PersonID, in state: inout ForumState, at context: EventContext) -> Bool {
        guard let known = state.people[id], !known.hasArrived, again ? known.waiting?.isFromList == true : known.waiting == nil else {
            return false
        }
        return state.claims.write("place/\(known.id)", isSame: false, at: context)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [ListReversed(again: !again, added: added, updated: updated.map(\.reversed))]
    }

    /// A list stands again only where nobody of it came to be on the list otherwise meanwhile.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard !again, !added.isEmpty else { return true }
        let index = IdentityIndex(state.people)
        return !added.contains { id in
            guard let person = state.people[id], person.isRemoved else { return false }
            return index.person(for: person.registration, nth: 1) != nil
        }
    }
}

extension Person {
    /// Nothing that happened to them at the door stands.
    fileprivate var isUntouched: Bool {
        attendance == nil && !(isWaiting && waiting?.isFromList != true) && replacedBy == nil && !consents.values.contains(where: \.isGiven)
            && (listed == nil || listed == registration)
    }

    /// Somebody does something with a person whom a list had put on the list of people and that list was taken back: they are on it.
    mutating func standsAgain() { if !isWalkIn { isRemoved = false } }
}

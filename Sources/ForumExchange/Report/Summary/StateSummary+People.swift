import ForumCore
import ForumLocalization
import StrictJSON

extension ReportContext {
    var sessionJSON: JSONObject {
        let session = state.session
        var json = JSONObject()
        json.append("id", ifAny: session.id?.text ?? "")
        json.append("title", session.title)
        json.append("venue", ifAny: session.venue)
        json.append("date", ifAny: session.date?.text ?? "")
        json.append("start", ClockTime(minutesOfDay: session.startMinutes).description)
        json.append("capacity", ifAny: session.capacity)
        json.append("template", ifAny: session.template)
        json.append("demo", ifTrue: session.isDemo)
        return json
    }

    var countsJSON: JSONObject {
        let counts = state.people.counts
        let notes = state.standingNotes
        var json = JSONObject()
        json.append("registered", counts.registered)
        json.append("walkIns", counts.walkIns)
        json.append("arrived", counts.arrived)
        json.append("inside", counts.inside)
        json.append("awaited", counts.awaited)
        json.append("waiting", counts.waiting)
        json.append("declined", counts.declined)
        json.append("notes", notes.count)
        json.append("conflictedNotes", notes.count { $0.isConflicted })
        json.append("themes", state.standingThemes.count)
        json.append("votes", state.votes.count)
        return json
    }

    func json(of person: Person) -> JSONObject {
        var json: JSONObject = ["id": .string(person.id.text), "name": .string(person.name)]
        json.append("organisation", ifAny: person.registration.organisation)
        json.append("sector", person.registration.sector.rawValue)
        json.append("codes", ifAny: person.registration.codes.map { .string($0) })
        json.append("table", ifAny: person.registration.table)
        json.append("walkIn", ifTrue: person.isWalkIn)
        json.append("inside", .bool(person.isInside))
        if let attendance = person.attendance {
            json.append("arrived", attendance.arrived)
            json.append("moved", attendance.lastMove)
            json.append("overCapacity", ifTrue: attendance.overCapacity)
        }
        json.append("declined", ifTrue: person.registration.isDeclined)
        if person.isWaiting { json.append("waiting", person.waiting?.since) }
        json.append("inPlaceOf", ifAny: person.inPlaceOf?.text ?? "")
        json.append("replacedBy", ifAny: person.replacedBy?.text ?? "")
        let consents = consentsJSON(of: person)
        if !consents.members.isEmpty { json.append("consents", .object(consents)) }
        return json
    }

    /// What somebody agrees to or has withdrawn; a purpose that nobody asked about is not there.
    private func consentsJSON(of person: Person) -> JSONObject {
        var json = JSONObject()
        for purpose in ConsentPurpose.allCases where person.consents[purpose] != nil || person.agrees(to: purpose) {
            json.append(purpose.rawValue, .bool(person.agrees(to: purpose)))
        }
        return json
    }

    var recordJSON: JSONObject {
        var json = JSONObject()
        json.append("events", state.eventCount)
        json.append("clock", .integer(state.clock))
        if let last = state.lastStamp {
            json.append("last", ["event": .string(last.name), "sum": .string(last.sum.hexadecimal)])
        }
        if !state.unknownEvents.isEmpty { json.append("notUnderstood", state.unknownEvents.count) }
        return json
    }
}

extension SectorRow {
    var json: JSONObject {
        [
            "sector": .string(sector.rawValue), "registered": .integer(Int64(registered)), "arrived": .integer(Int64(arrived)),
            "percent": .integer(Int64(percent)),
        ]
    }
}

extension ConsoleRecord {
    var summaryJSON: JSONObject {
        [
            "name": .string(name.text), "events": .integer(Int64(events)), "firstAt": .string(firstAt.text),
            "lastAt": .string(lastAt.text),
        ]
    }
}

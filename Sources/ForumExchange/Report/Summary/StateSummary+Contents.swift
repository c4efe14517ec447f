import ForumCore
import StrictJSON

extension ReportContext {
    /// Appends the questions with their notes, and the notes outside of all questions.
    func appendNotes(to summary: inout JSONObject) {
        var questions: [JSONValue] = []
        var outside: [JSONValue] = []
        for group in state.noteGroups {
            let notes = group.notes.map { JSONValue.object(json(of: $0)) }
            guard let question = group.question else {
                outside = notes
                continue
            }
            var object: JSONObject = ["id": .string(question.id.text), "label": .string(question.label), "text": .string(question.text)]
            object.append("withdrawn", ifTrue: question.isWithdrawn)
            object.append("headings", ifAny: headingsJSON(under: question.id))
            object.append("readBacks", ifAny: readBacksJSON(under: question.id))
            object.append("notes", .array(notes))
            questions.append(.object(object))
        }
        summary.append("questions", .array(questions))
        summary.append("headingsOutside", ifAny: headingsJSON(under: nil))
        summary.append("readBacksOutside", ifAny: readBacksJSON(under: nil))
        summary.append("notesOutside", .array(outside))
    }

    private func headingsJSON(under question: QuestionID?) -> [JSONValue] {
        state.headings(under: question).map { heading in
            var json: JSONObject = ["id": .string(heading.id.text), "title": .string(heading.title)]
            json.append("theme", ifAny: heading.theme?.text ?? "")
            json.append("notes", ifAny: state.notes(under: heading).map { .string($0.id.text) })
            return .object(json)
        }
    }

    /// What tables agreed to, oldest first, each with the number of notes that are not as they were read.
    private func readBacksJSON(under question: QuestionID?) -> [JSONValue] {
        state.readBacks.values.filter { !$0.isWithdrawn && $0.question == question }.map { readBack in
            var json: JSONObject = ["id": .string(readBack.id.text)]
            json.append("table", ifAny: readBack.table)
            json.append("agreedBy", ifAny: readBack.agreedBy)
            json.append("agreed", readBack.agreed)
            json.append("notes", .array(readBack.readings.map { .string($0.note.text) }))
            let changed = state.changes(since: readBack).count
            json.append("changedSince", ifAny: changed == 0 ? nil : changed)
            return .object(json)
        }
    }

    private func json(of note: Note) -> JSONObject {
        var json: JSONObject = ["id": .string(note.id.text), "text": .string(note.text)]
        json.append("kind", ifAny: note.kind?.rawValue ?? "")
        json.append("tags", ifAny: note.tags.map { .string($0) })
        json.append("table", ifAny: note.table)
        json.append("round", ifAny: note.round)
        json.append("sector", ifAny: note.sector?.rawValue ?? "")
        json.append("themes", ifAny: note.themes.map { .string($0.text) })
        json.append("star", ifTrue: note.isStarred)
        json.append("minority", ifTrue: note.isMinority)
        json.append("heading", ifAny: state.heading(of: note)?.title ?? "")
        json.append("splitFrom", ifAny: note.splitFrom?.text ?? "")
        json.append("written", note.written)
        json.append("heads", .array(note.heads.map { .string($0.text) }))
        json.append("conflicted", ifTrue: note.isConflicted)
        if note.isConflicted { json.append("wordings", .array(note.standing.map { .object(Self.json(of: $0)) })) }
        return json
    }

    private static func json(of wording: Revision) -> JSONObject {
        var json: JSONObject = ["revision": .string(wording.id.text), "text": .string(wording.text)]
        json.append("at", wording.mark.at.text)
        json.append("console", wording.mark.console.text)
        return json
    }

    var agendaJSON: JSONObject {
        var json = JSONObject()
        json.append("current", ifAny: state.agenda.current?.text ?? "")
        json.append("paused", ifTrue: state.agenda.isPaused)
        json.append("finished", ifTrue: state.agenda.isFinished)
        json.append("items", .array(agendaRows.map { .object($0.json) }))
        return json
    }
}

extension AgendaRow {
    var json: JSONObject {
        var json: JSONObject = [
            "id": .string(item.id.text), "title": .string(item.title), "kind": .string(item.kind.rawValue),
            "state": .string(progress.rawValue), "plannedStart": .string(plannedStart.description),
            "minutes": .integer(Int64(item.minutes)),
        ]
        if item.extensionMinutes != 0 { json.append("extensionMinutes", item.extensionMinutes) }
        json.append("startedAt", ifAny: item.started?.wall.text ?? "")
        if ended != nil { json.append("endedAt", ifAny: item.ended?.wall.text ?? "") }
        json.append("seconds", ifAny: seconds)
        return json
    }
}

extension ThemeEntry {
    var json: JSONObject {
        var json: JSONObject = ["id": .string(theme.id.text), "title": .string(theme.title), "standing": .bool(theme.isStanding)]
        json.append("withdrawn", ifTrue: theme.isWithdrawn)
        json.append("reason", ifAny: theme.withdrawalReason)
        json.append("merged", ifAny: merged.map { ["id": .string($0.id.text), "title": .string($0.title)] })
        return json
    }
}

extension ProgrammeRow {
    /// The theme, with the votes that chose it by their identifiers.
    func json(in state: ForumState) -> JSONObject {
        var json: JSONObject = ["theme": .string(theme.id.text), "title": .string(theme.title)]
        json.append("withdrawn", ifTrue: theme.isWithdrawn)
        json.append("chosenAs", ifAny: chosen.map { ["id": .string($0.id.text), "title": .string($0.title)] })
        json.append("votes", ifAny: votes.map { .string(state.votes[place: $0 - 1].id.text) })
        return json
    }
}

extension VoteReport {
    var json: JSONObject {
        var json: JSONObject = ["id": .string(vote.id.text), "method": .string(vote.method.name)]
        if case .dots(let allowance, let cap) = vote.method {
            json.append("allowance", allowance)
            json.append("cap", cap)
        }
        if vote.rules.places > 1 { json.append("places", vote.rules.places) }
        json.append("phase", vote.phase.rawValue)
        json.append("opened", vote.opened)
        json.append("closed", vote.closed)
        json.append("present", ifAny: vote.present)
        if vote.showsResult { json.append("abstentions", ifAny: vote.abstentions) }
        if !isByHands {
            json.append("ballots", vote.ballots.count)
            json.append("disputed", ifAny: vote.unsettled.isEmpty ? nil : vote.unsettled.count)
        }
        if vote.showsResult { json.append("standings", .array(standings.map { .object($0.json) })) }
        if let seal = vote.seals.last, vote.phase == .closed {
            json.append(
                "seal",
                .object([
                    "ballots": .integer(Int64(seal.ballots)), "digest": .string(seal.digest.hexadecimal),
                    "intact": .bool(vote.sealState == .intact),
                ]))
        }
        if isTold, vote.decision == nil {
            json.append("ahead", ifAny: outcome.chosen.map { .string($0.text) })
            json.append("tiedForPlaces", ifAny: outcome.tied.map { .string($0.text) })
        }
        if let decision = vote.decision, vote.showsResult {
            json.append("chosen", .array(decision.chosen.map { .string($0.text) }))
            json.append("means", decision.means.rawValue)
            if let seed = decision.seed { json.append("seed", .string(seed)) }
        }
        json.append(
            "uncounted", ifAny: !vote.showsResult ? [] : uncounted.map { ["theme": .string($0.theme.text), "title": .string($0.title)] })
        return json
    }
}

extension VoteReport.Standing {
    var json: JSONObject {
        [
            "theme": .string(choice.theme.text), "title": .string(choice.title), "points": .integer(Int64(points)),
            "voters": .integer(Int64(voters)), "rank": .integer(Int64(rank)), "tied": .bool(isTied),
        ]
    }
}

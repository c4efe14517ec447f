import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON
import TerminalUI

extension DoorScreen {
    /// Checks people in, one or several at once. What is typed from a sheet has happened already: nothing is asked about it.
    mutating func arrive(_ people: [Person], isScan: Bool = false, isOnPaper: Bool = false, _ context: ScreenContext) -> [Outcome] {
        guard !people.isEmpty else { return [] }
        if people.count == 1, people[0].hasArrived, !people[0].isInside {
            // Whoever went out and gives their name again is back.
            if isFull(context), !isOnPaper { return askReturn(people[0], isScan: isScan, context) }
            return [comeBack(people[0].id, isScan: isScan)]
        }
        let ids = people.map(\.id)
        let subject = DoorPending.checkIn(ids, isScan: isScan)
        if !isOnPaper, let question = othersWait(ids.compactMap { context.state.people[$0] }, context) {
            if isScan, context.shown != .door { return asideElsewhere(people[0], othersWait: true, context) }
            return ask(question, about: subject) + [.ring]
        }
        let command = CheckIn(people: ids.map { .id($0) }, overCapacity: isOnPaper)
        return [request(command, isScan ? Self.scanning : Self.checkingIn, subject)]
    }

    mutating func comeBack(_ id: PersonID, isScan: Bool) -> Outcome {
        request(Move(person: .id(id), inside: true), isScan ? Self.scanning : Self.moving, .comingBack(id, isScan: isScan))
    }

    /// Asks who is meant where the first two on the list have one name and nobody was chosen; nil where it is clear.
    mutating func homonyms(_ context: ScreenContext) -> [Outcome]? {
        guard marked.isEmpty, !typing.hasMoved, mode == .search, !typing.query.isEmpty, found.count > 1 else { return nil }
        let people = context.state.people
        let names = found.prefix(8).map { people[place: $0.place] }
        let same = names.prefix { Folding.joined($0.name) == Folding.joined(names[0].name) && !$0.hasArrived }
        guard same.count > 1, found[0].hit?.quality == found[1].hit?.quality else { return nil }
        let lines = same.prefix(3).map { Sentence(.door(.names), ["names": Self.identity($0, context.words)]) }
        let answer = DoorBand(
            tone: .warning, word: .door(.wordSeveral), title: "\(same.count) × \(names[0].name)",
            lines: [Sentence(.door(.chooseHomonym))] + lines)
        band = answer
        typing.isOpen = true
        return answer.rings
    }

    /// What tells somebody from their namesakes.
    static func identity(_ person: Person, _ words: Phrasebook) -> String {
        let known = person.registration
        let sector = known.sector == .unknown ? "" : "\(known.sector.badge.sign) \(words(known.sector.words.name))"
        return [known.organisation, sector, known.email].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        guard purpose != ConsoleModel.history, !pending.isEmpty else {
            // Undo and redo are asked for by the root: what the band says may be gone, unless it is about arrivals that stand.
            if let band, !band.people.isEmpty, band.stands(in: context.state.people) { return [] }
            band = nil
            if let again = inAgain(context) {
                band = again
                return []
            }
            return whoIsStillIn(context)
        }
        let subject = pending.removeFirst()
        if case .recorded = conclusion { lastTakenBack = [] }
        switch conclusion {
        case .failed: return []
        case .refused(let refusal): return refused(refusal, subject, context)
        case .recorded(let answer):
            switch subject {
            case .checkIn(let ids, let isScan):
                return welcome(answer.people, of: ids.count, isScan: isScan, context)
            case .walkIn: return welcome([PersonID((try? answer.string("person")) ?? "")], of: 1, isScan: false, context)
            case .takingBack(let name, let people):
                lastTakenBack = people
                band = DoorBand(tone: .warning, word: .door(.wordTakenBack), title: name)
                return whoIsStillIn(context)
            case .consent(let id, let purpose, let isGiven):
                let name = context.state.people[id]?.name ?? ""
                return [
                    .say(
                        Message(
                            .success,
                            Sentence(.door(isGiven ? .consentGiven : .consentWithdrawn), ["name": name, "purpose": purpose.name])))
                ]
            case .comingBack(let id, let isScan):
                guard let person = context.state.people[id] else { return [] }
                if !isScan { goOn() }
                var answer = DoorBand(
                    tone: .success, word: .door(.wordBack), title: person.name, lines: whoAndWhatToMind(person, context),
                    shownAt: context.moment.reading)
                answer.about = id
                answer.table = person.registration.table
                answer.isScan = isScan
                band = answer
                return isScan ? said(answer, context) : []
            case .moving(let id, let inside):
                let name = context.state.people[id]?.name ?? ""
                if !inside, let freed = placeFreed(context) {
                    return [.say(Message(.success, Sentence(.door(.leftAndWaited), ["name": name, "next": freed.name, "key": freed.key])))]
                }
                return [.say(Message(.success, Sentence(.door(inside ? .cameBack : .left), ["name": name])))]
            case .waiting(let name):
                goOn()
                band = DoorBand(
                    tone: .warning, word: .door(.wordWaiting), title: name,
                    lines: [Sentence(.door(.waitingPlace), ["n": context.state.people.waiting.count])])
            case .stoppedWaiting(let name):
                return [.say(Message(.success, Sentence(.door(.stoppedWaiting), ["name": name])))]
            case .correction, .returning: break
            }
        }
        return []
    }

    /// The band of those whose arrival was taken back, where they are in again.
    private mutating func inAgain(_ context: ScreenContext) -> DoorBand? {
        let people = lastTakenBack.compactMap { context.state.people[$0] }
        guard !people.isEmpty, people.count == lastTakenBack.count else { return nil }
        guard people.allSatisfy({ !$0.isRemoved && $0.attendance?.isRecorded(at: context.console) == true }) else { return nil }
        lastTakenBack = []
        return welcomeBand(people, context)
    }

    /// Whom a place that has just become free is for: the first of those who wait.
    private func placeFreed(_ context: ScreenContext) -> (name: String, key: String)? {
        let people = context.state.people
        guard !isFull(context), let first = people.waiting.first.flatMap({ people[$0] }) else { return nil }
        return (first.name, Self.key(.showWaiting, context.words))
    }

    /// Where this console took back arrivals that another door has recorded too, those people are in all the same, and that is said.
    private mutating func whoIsStillIn(_ context: ScreenContext) -> [Outcome] {
        let people = lastArrivals.compactMap { context.state.people[$0] }
        guard !people.isEmpty, people.allSatisfy({ $0.attendance?.isRecorded(at: context.console) != true }) else { return [] }
        lastTakenBack = lastArrivals
        lastArrivals = []
        guard let person = people.first(where: \.hasArrived), let arrived = person.attendance?.arrived else { return [] }
        let time = context.moment.local(arrived.at).time
        let said = Sentence(.door(.stillIn), ["name": person.name, "time": time, "console": arrived.console.text])
        band = DoorBand(tone: .warning, word: .door(.wordAlready), title: person.name, lines: [said])
        return [.say(Message(.warning, said)), .ring, .ring]
    }

    /// Says who has come in, what to hand out and what to tell them.
    private mutating func welcome(_ ids: [PersonID], of asked: Int, isScan: Bool, _ context: ScreenContext) -> [Outcome] {
        let welcomed = ids.compactMap { context.state.people[$0] }
        guard !welcomed.isEmpty else { return [] }
        if !isScan { goOn() }
        var answer = welcomeBand(welcomed, context)
        if asked > welcomed.count { answer.lines.append(Sentence(.door(.othersThere), ["n": asked - welcomed.count])) }
        answer.isScan = isScan
        band = answer
        return isScan ? said(answer, context) : []
    }

    /// The band for those who have come in, one or several.
    private mutating func welcomeBand(_ welcomed: [Person], _ context: ScreenContext) -> DoorBand {
        var answer: DoorBand
        if welcomed.count == 1, let first = welcomed.first {
            answer = DoorBand(tone: .success, word: .door(.wordIn), title: first.name, lines: advice(first, context))
            answer.table = first.registration.table
            answer.subject = first.name
        } else {
            answer = DoorBand(
                tone: .success, word: .door(.wordIn), title: context.words(.door(.checkedInCount), ["n": welcomed.count]),
                lines: groupAdvice(welcomed, context))
            answer.subject = context.words(.door(.groupOf), ["n": welcomed.count])
        }
        answer.people = welcomed.map(\.id)
        lastArrivals = answer.people
        for person in welcomed { answer.arrivals[person.id] = person.attendance?.arrival }
        answer.shownAt = context.moment.reading
        return answer
    }

    /// A scan's answer on the message line too, for whoever looks there; where the list is hidden from the queue, no name outlasts the band.
    func said(_ answer: DoorBand, _ context: ScreenContext) -> [Outcome] {
        (context.hidesDoorList && context.focused == .door ? [] : [.say(answer.message)]) + answer.rings
    }

    /// What matters about one person who comes in, the most important first.
    func advice(_ person: Person, _ context: ScreenContext) -> [Sentence] {
        let known = person.registration
        var lines = whoAndWhatToMind(person, context)
        if known.sector == .press { lines.append(Sentence(.door(.pressIsHere))) }
        if let replacing = person.replacedBy.flatMap({ context.state.people[$0] }) {
            lines.append(Sentence(.door(.wasReplaced), ["name": replacing.name]))
        }
        if let replaced = person.inPlaceOf.flatMap({ context.state.people[$0] }) {
            lines.append(Sentence(.door(.comesFor), ["name": replaced.name]))
        }
        if person.attendance?.overCapacity == true { lines.append(Sentence(.door(.overCapacityNoted))) }
        if known.isNewcomer { lines.append(Sentence(.door(.firstTime))) }
        let badge = known.sector.badge
        lines.append(Sentence(.door(.handOut), ["sign": badge.sign, "colour": badge.colour]))
        return lines
    }

    /// What tells them from others, and what to mind.
    private func whoAndWhatToMind(_ person: Person, _ context: ScreenContext) -> [Sentence] {
        let known = person.registration
        var lines: [Sentence] = []
        let identity = Self.identity(person, context.words)
        if !identity.isEmpty { lines.append(Sentence(.door(.names), ["names": identity])) }
        if known.needsAttention || !known.remarks.isEmpty {
            let remark: PhraseValue = known.remarks.isEmpty ? .phrase(.door(.attention)) : .text(known.remarks)
            lines.append(Sentence(.door(.mind), ["remark": remark]))
        }
        return lines
    }

    private func groupAdvice(_ people: [Person], _ context: ScreenContext) -> [Sentence] {
        var lines = [Sentence(.door(.names), ["names": PhraseValue.list(people.prefix(6).map { .text($0.name) })])]
        for person in people where person.registration.needsAttention || !person.registration.remarks.isEmpty {
            let remark = person.registration.remarks
            lines.append(
                Sentence(
                    .door(.mindNamed),
                    ["name": person.name, "remark": remark.isEmpty ? PhraseValue.phrase(.door(.attention)) : .text(remark)]))
        }
        let badges = Sector.allCases.compactMap { sector -> String? in
            let count = people.count { $0.registration.sector == sector }
            let badge = sector.badge
            return count == 0 ? nil : "\(count) \(badge.sign) \(context.words(badge.colour))"
        }
        lines.append(Sentence(.door(.handOutGroup), ["badges": PhraseValue.list(badges.map { .text($0) })]))
        return lines
    }

    private mutating func refused(_ refusal: Refusal, _ subject: DoorPending, _ context: ScreenContext) -> [Outcome] {
        switch (refusal.reason, subject) {
        case (.roomFull, .checkIn(let ids, let isScan)):
            let people = ids.compactMap { context.state.people[$0] }
            guard let first = people.first else { return [] }
            if isScan, context.shown != .door { return asideElsewhere(first, othersWait: false, context) }
            let name = people.count == 1 ? first.name : context.words(.door(.groupOf), ["n": people.count])
            return ask(fullRoom(name, of: people.count, waits: people.allSatisfy(\.isWaiting), context), about: subject) + [.ring]
        case (.roomFull, .walkIn(let form)):
            return ask(fullRoom(form.registration.name, of: 1, waits: false, context), about: .walkIn(form)) + [.ring]
        case (.alreadyCheckedIn, .checkIn(let ids, let isScan)):
            guard let person = ids.first.flatMap({ context.state.people[$0] }) else { return [] }
            return alreadyIn(person, isScan: isScan, context)
        case (_, .checkIn(_, true)):
            let answer = DoorBand(
                tone: .danger, word: .door(.wordRefused), title: "", lines: [Sentence(refusal, zone: context.moment.zone)],
                shownAt: context.moment.reading, isScan: true)
            band = answer
            return answer.rings
        default: return []
        }
    }

    /// Says since when and at which console somebody is in, and does nothing.
    mutating func alreadyIn(_ person: Person, isScan: Bool, _ context: ScreenContext) -> [Outcome] {
        var answer = DoorBand(tone: .warning, word: .door(.wordAlready), title: person.name)
        answer.about = person.id
        answer.isIn = person.id
        if let attendance = person.attendance {
            let since = context.moment.local(attendance.arrived.at).time
            let console = attendance.arrived.console
            answer.lines.append(
                Sentence(
                    .door(console == context.console ? .alreadySinceHere : .alreadySince), ["time": since, "console": console.text]))
            let key = Self.key(.leaveOrComeBack, context.words)
            if !attendance.isInside { answer.lines.append(Sentence(.door(.wentOutSince), ["key": key])) }
        }
        answer.table = person.registration.table
        answer.isScan = isScan
        answer.shownAt = context.moment.reading
        band = answer
        // The next name takes the place of this one.
        if !isScan { typing.query.apply(.selectAll) }
        // The band says it all: below it stands what undoing would take back, which is none of this.
        return isScan ? said(answer, context) : [.leaveUnsaid, .ring]
    }

    /// Somebody's ticket was read on another screen and there is no room, or others wait for what there is: that is for whoever goes to the
    /// door, where they stand ready.
    mutating func asideElsewhere(_ person: Person, othersWait: Bool, _ context: ScreenContext) -> [Outcome] {
        mode = .search
        typing = Typing(query: TextBuffer(person.registration.codes.first ?? person.name))
        marked = []
        let key = ScreenKind.door.functionKey.label(context.words.keyNames)
        var answer = DoorBand(
            tone: .warning, word: .door(othersWait ? .wordOthersWait : .wordFull), title: person.name,
            lines: [Sentence(.door(.scanFullElsewhere), ["key": key])], shownAt: context.moment.reading, isScan: true)
        let waiting = context.state.people.waiting
        if othersWait, let first = waiting.first.flatMap({ context.state.people[$0] }) {
            answer.lines.insert(Sentence(.door(.scanOthersWait), ["n": waiting.count, "next": first.name]), at: 0)
        }
        band = answer
        return [.say(answer.message)] + answer.rings
    }
}

extension JSONObject {
    /// The people that the answer to a check-in names.
    fileprivate var people: [PersonID] { ((try? array("people")) ?? []).compactMap { try? PersonID($0.string()) } }
}

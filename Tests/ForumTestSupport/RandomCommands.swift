import ForumCore

/// Draws a command that people might give, sensible or not, for the state of a console.
public func randomCommand(in state: ForumState, using generator: inout SeededGenerator) -> any ForumCommand {
    let people = state.people.all.map(\.id)
    let notes = Array(state.notes.values)
    let themes = Array(state.themes.values)
    let person = people.randomElement(using: &generator) ?? PersonID("nobody")
    let note = notes.randomElement(using: &generator)
    let theme = themes.randomElement(using: &generator)?.id ?? ThemeID("none")
    let other = themes.randomElement(using: &generator)?.id ?? ThemeID("none")
    let item = state.agenda.items.randomElement(using: &generator)?.id
    let question = state.questions.randomElement(using: &generator)?.id
    let number = Int.random(in: 0...9, using: &generator)
    // While a vote is open, much is about it: otherwise few ballots would come together.
    let isVoting = state.openVote != nil && Int.random(in: 0..<5, using: &generator) < 2
    // The results of closed votes are taken note of now and then.
    let undecided = state.votes.values.first { $0.phase == .closed && $0.decision == nil && !VoteOutcome($0).isEmpty }
    if let undecided, number < 6 {
        let means: [VoteDecision.Means] = VoteOutcome(undecided).tied.isEmpty ? [.count] : [.all, .lot]
        return DecideVote(vote: undecided.id, means: means[number % means.count], seed: "12 mars")
    }
    let isAboutThemes = Int.random(in: 0..<8, using: &generator) == 0
    let range = isVoting ? 17..<21 : isAboutThemes ? 13..<17 : 0..<52
    switch Int.random(in: range, using: &generator) {
    case 0, 1: return CheckIn(people: [.id(person)], overCapacity: Bool.random(using: &generator))
    case 2: return UndoCheckIn(person: .id(person))
    case 3: return WalkIn(registration: Registration(given: "Li \(number)"), overCapacity: true)
    case 4: return Move(person: .id(person), inside: Bool.random(using: &generator))
    case 5: return CorrectPerson(person: person, registration: Registration(given: "Anne \(number)", family: "Le Goff"))
    case 6:
        return ImportRegistrations(
            people: [Registration(given: "Jean \(number)", family: "Roy", email: "j\(number)@example.fr", codes: ["T\(number)"])],
            source: "b")
    case 7, 8: return WriteNote(question: question, text: "Idée \(number) #ouvert", table: "T\(number)")
    case 9, 10: return ReviseNote(note: note?.id ?? NoteID("none"), text: "Reprise \(number)", replacing: note?.heads ?? [])
    case 11: return WithdrawNote(note: note?.id ?? NoteID("none"))
    case 12: return FileNote(note: note?.id ?? NoteID("none"), question: question, tags: ["t\(number)"])
    case 13: return WordTheme(theme: number > 6 ? theme : nil, title: "Thème \(number)")
    case 14: return WithdrawTheme(theme: theme, reason: "doublon", knowingly: number > 3)
    case 15:
        switch number {
        case 0: return OrderThemes(seed: "\(number)")
        case 1, 2: return RestoreTheme(theme: themes.first(where: \.isWithdrawn)?.id ?? theme)
        case 3, 4: return SeparateThemes(from: themes.compactMap(\.mergedInto).first ?? theme)
        default: return MergeThemes(into: theme, themes: [other], knowingly: number > 3)
        }
    case 16: return randomVoteOpening(using: &generator)
    case 17, 18, 19: return randomVoteCommand(in: state, theme: theme, person: person, using: &generator)
    case 20: return number > 4 ? EndVote(cancelled: number > 7, withoutBoxes: true, withUncounted: true) : randomVoteEnd(number)
    case 21: return StartItem(item: number > 4 ? item : nil)
    case 22: return PauseAgenda(paused: number > 1 ? !state.agenda.isPaused : state.agenda.isPaused)
    case 23: return FinishAgenda()
    case 24: return PlanItem(item: number > 5 ? item : nil, title: "Étape \(number)", minutes: number * 10, after: number > 2 ? item : nil)
    case 25: return DropItem(item: item ?? AgendaItemID("none"))
    case 26: return WordQuestion(question: number > 4 ? question : nil, label: "Q \(number)", text: "Question \(number) ?")
    case 27: return WithdrawQuestion(question: question ?? QuestionID("none"))
    case 28: return OrderQuestions(order: state.standingQuestions.map(\.id).shuffled(using: &generator))
    case 29: return ChangeSession(randomChange(number))
    case 30: return CountHands(theme: nil, count: number)
    case 31: return AdjustAgenda(minutes: Dictionary(state.agenda.items.map { ($0.id, number - 5) }) { first, _ in first })
    case 32:
        guard let moved = state.agenda.items.randomElement(using: &generator) else { return StartItem() }
        return PlanItem(item: moved.id, title: moved.title, minutes: max(1, moved.minutes), after: AgendaItemID(""))
    case 33, 34: return ExtendItem(item: item, minutes: number - 4)
    case 35..<41: return randomDoorCommand(in: state, using: &generator)
    default: return randomNoteCommand(in: state, using: &generator)
    }
}

private func randomChange(_ number: Int) -> SessionChanged {
    switch number {
    case 0, 1: SessionChanged(title: "Forum \(number)")
    case 2, 3: SessionChanged(venue: number == 2 ? "" : "Superpublic")
    case 4: SessionChanged(date: CivilDate(year: 2018, month: 3, day: 12), startMinutes: 1_080)
    case 5, 6: SessionChanged(groundRules: number == 5 ? [] : ["Une personne parle à la fois", "On tient l’heure"])
    case 7: SessionChanged(chathamHouse: true)
    case 8: SessionChanged(chathamHouse: false)
    default: SessionChanged(capacity: number * 3 % 7)
    }
}

/// A vote by any method, for one place or two.
private func randomVoteOpening(using generator: inout SeededGenerator) -> any ForumCommand {
    var rules = VoteRules(VoteMethod.all.randomElement(using: &generator) ?? .hands)
    rules.places = Int.random(in: 1...2, using: &generator)
    rules.areNumbered = Int.random(in: 0...4, using: &generator) > 0
    rules.eligibility = Bool.random(using: &generator) ? .room : .arrivals
    return OpenVote(rules)
}

private func randomVoteCommand(
    in state: ForumState, theme: ThemeID, person: PersonID, using generator: inout SeededGenerator
) -> any ForumCommand {
    let number = Int.random(in: 1...5, using: &generator)
    let choices = state.openVote?.choices.map(\.theme) ?? [theme]
    let chosen = choices.randomElement(using: &generator) ?? theme
    let other = choices.randomElement(using: &generator) ?? theme
    var marks: BallotMarks = [chosen: number % 3]
    marks[other] = Int.random(in: -1...4, using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0:
        let isCorrection = Bool.random(using: &generator)
        return isCorrection ? SetPresent(present: number == 5 ? nil : number * 3) : CountHands(theme: other, count: number)
    case 1: return CountHands(theme: chosen, count: number, isRecount: Bool.random(using: &generator))
    case 2, 3:
        let isNumbered = state.openVote?.rules.areNumbered ?? true
        return RecordBallot(number: isNumbered ? number : nil, marks: [chosen: 1], setAside: Bool.random(using: &generator))
    case 4: return RecordBallot(number: number, marks: marks, setAside: true, isSecond: true)
    case 5:
        let ballots = state.openVote?.ballots.keys.min()
        let second = state.openVote?.secondEntries.keys.min()
        return RemoveBallot(key: second ?? ballots ?? .number(number), isSecond: second != nil)
    case 6:
        let known = state.openVote?.ballots.keys.compactMap(\.number).min() ?? number
        return SettleBallot(number: known, marks: number > 3 ? nil : marks, setAside: true)
    case 7, 8:
        if let voter = state.openVote?.voters.min(), number > 2 { return UntickVoter(person: .id(voter)) }
        return TickVoter(person: .id(state.people.all.first { $0.hasArrived }?.id ?? person))
    default: return number > 2 ? OpenBox() : EmptyBox(box: state.openVote?.boxes.keys.min(), ballots: [marks], knowingly: number == 1)
    }
}

private func randomVoteEnd(_ number: Int) -> any ForumCommand {
    switch number {
    case 0, 1: CountVote()
    case 2: EndVote(reopened: true)
    case 3: DecideVote(means: .all)
    case 4, 5: DecideVote(means: .lot, seed: "\(number)")
    default: DecideVote(means: .count)
    }
}

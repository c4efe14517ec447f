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
    let isVoting = state.openVote != nil && Bool.random(using: &generator)
    switch isVoting ? Int.random(in: 17..<20, using: &generator) : Int.random(in: 0..<52, using: &generator) {
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
    case 14: return WithdrawTheme(theme: theme, reason: "doublon")
    case 15: return MergeThemes(into: theme, themes: [other])
    case 16: return OpenVote(method: number > 4 ? .hands : .dots(allowance: 3, cap: 2))
    case 17: return CountHands(theme: state.openVote?.choices.randomElement(using: &generator)?.theme ?? theme, count: number)
    case 18:
        return RecordBallot(number: number, dots: [state.openVote?.choices.randomElement(using: &generator)?.theme ?? theme: number % 3])
    case 19: return RemoveBallot(number: state.openVote?.ballots.keys.sorted().randomElement(using: &generator) ?? number)
    case 20: return EndVote(cancelled: number > 6)
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

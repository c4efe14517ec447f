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
    switch Int.random(in: 0..<24, using: &generator) {
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
    case 19: return RemoveBallot(number: number)
    case 20: return EndVote(cancelled: number > 6)
    case 21: return StartItem(item: number > 4 ? item : nil)
    case 22: return PauseAgenda(paused: Bool.random(using: &generator))
    default: return ExtendItem(item: item, minutes: number - 4)
    }
}

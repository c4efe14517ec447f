import ForumCore

/// Draws a command about notes, headings and agreements.
func randomNoteCommand(in state: ForumState, using generator: inout SeededGenerator) -> any ForumCommand {
    func anyNote() -> Note? { state.notes.isEmpty ? nil : state.notes[place: Int.random(in: 0..<state.notes.count, using: &generator)] }
    let note = anyNote()
    let id = note?.id ?? NoteID("none")
    let others = [anyNote()?.id ?? id, anyNote()?.id ?? id]
    let headings = Array(state.headings.values)
    let heading = headings.randomElement(using: &generator)
    let theme = Array(state.themes.values).randomElement(using: &generator)?.id ?? ThemeID("none")
    let question = state.questions.randomElement(using: &generator)?.id
    let number = Int.random(in: 0...9, using: &generator)
    if number == 0, let last = Array(state.readBacks.values).last { return WithdrawReadBack(readBack: last.id) }
    switch Int.random(in: 0..<17, using: &generator) {
    case 0: return MarkNote(note: id, others: number > 6 ? others : [], star: number > 4, minority: number % 3 == 0 ? nil : number % 2 == 0)
    case 1: return LinkNote(note: id, others: number > 6 ? others : [], theme: theme, isLinked: number > 3)
    case 2: return ThemeFromNote(note: id, title: number > 4 ? "Thème \(number)" : "")
    case 3: return MergeNotes(into: id, notes: others)
    case 4: return SplitNote(note: id, texts: ["Début \(number)", "Fin \(number) @transparence"], kinds: [nil, number > 4 ? .idea : nil])
    case 5: return WordHeading(heading: number > 7 ? heading?.id : nil, question: note?.question, title: "Intertitre \(number)")
    case 6: return WithdrawHeading(heading: heading?.id ?? HeadingID("none"))
    case 7: return OrderHeadings(order: headings.map(\.id).shuffled(using: &generator))
    case 8, 9:
        let fitting = headings.filter { !$0.isWithdrawn && !state.notes(under: $0.question).isEmpty }
        guard let target = fitting.randomElement(using: &generator) else {
            return WordHeading(question: note?.question, title: "Intertitre \(number)")
        }
        return PlaceNotes(
            notes: state.notes(under: target.question).shuffled(using: &generator).prefix(3).map(\.id),
            heading: number > 7 ? nil : target.id, after: target.notes.randomElement(using: &generator), isFirst: number == 5)
    case 10: return ThemeFromHeading(heading: heading?.id ?? HeadingID("none"))
    case 11, 14: return AgreeReadBack(question: note?.question, table: note?.table ?? "", agreedBy: "la table")
    case 12:
        return FileNote(
            note: id, others: number > 6 ? others : [], isOfNoKind: number == 3, round: number, sector: number > 4 ? .citizen : .unknown)
    case 13: return ReviseNote(note: id, text: "Reprise \(number % 3)", noteKind: number > 4 ? .decision : .verbatim)
    case 15: return WithdrawNote(note: id, others: number > 7 ? others : [])
    default:
        return WriteNotes(
            question: question, notes: [("Ligne \(number)", .verbatim), ("Autre ligne", nil)],
            context: NoteContext(table: "T\(number)", round: 2, sector: .press))
    }
}

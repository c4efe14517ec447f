import ForumCore
import ForumLocalization
import ForumTestSupport
import StrictJSON

/// A short evening with one of everything that a report has to tell, made by two consoles.
struct SampleEvening {
    static let paris = TimeZoneRules(offset: 3_600)

    var door = SimulatedConsole("porte-anne")
    var desk = SimulatedConsole("facilitateur")

    var state: ForumState { desk.state }
    var now: ClockReading { ClockReading(wall: Timestamp(milliseconds: Self.at(21, 15))) }

    /// Milliseconds of a time of that evening in Paris.
    static func at(_ hour: Int, _ minute: Int) -> Int64 {
        let start = Timestamp("2018-03-12T17:00:00Z")?.milliseconds ?? 0
        return start + Int64((hour - 18) * 60 + minute) * 60_000
    }

    init() {
        create()
        receivePeople()
        takeNotes()
        chooseThemes()
        runAgenda()
    }

    private mutating func create() {
        var info = SessionInfo()
        info.id = SessionID("s1")
        info.title = "L’Open d’État n° 1"
        info.venue = "Superpublic, 4 rue La Vacquerie, Paris 11e"
        info.date = CivilDate(year: 2018, month: 3, day: 12)
        info.capacity = 120
        let questions = [("Attirer", "Comment attirer les acteurs ?"), ("Cadre", "Quel cadre ?"), ("Outils", "Quels outils ?")]
            .enumerated().map { Question(id: QuestionID("q\($0 + 1)"), label: $1.0, text: $1.1) }
        let items = [("Accueil", AgendaKind.welcome, 15), ("Ateliers", .table, 30), ("Choix des thèmes", .vote, 15), ("Pot", .social, 25)]
            .enumerated().map { AgendaItem(id: AgendaItemID("a\($0 + 1)"), title: $1.0, kind: $1.1, minutes: $1.2) }
        desk.record(Decision([SessionCreated(info: info, questions: questions, agenda: items)], step: "new"), at: Self.at(17, 0))
    }

    private mutating func receivePeople() {
        let people = [
            Registration(
                given: "Zoé", family: "Lefèvre", email: "zoe@example.fr", organisation: "Etalab", sector: .publicServant, codes: ["T1"]),
            Registration(
                given: "Anne", family: "Le Goff", email: "anne@example.fr", sector: .association, remarks: "accès PMR", needsAttention: true
            ),
            Registration(given: "Ngô", family: "Đức", email: "duc@example.fr", organisation: "=1+1", sector: .association, table: "T2"),
            Registration(given: "Omar", family: "Sy", email: "omar@example.fr", sector: .company, wishesNews: true),
        ]
        desk.perform(ImportRegistrations(people: people, source: "liste.csv"), at: Self.at(17, 1))
        share()
        let ids = door.state.people.all.map(\.id)
        door.perform(CheckIn(people: [.id(ids[0])]), at: Self.at(17, 58))
        door.perform(CheckIn(people: [.id(ids[1]), .id(ids[2])]), at: Self.at(18, 4))
        door.perform(WalkIn(registration: Registration(given: "Lise", family: "Aubert", sector: .press)), at: Self.at(18, 40))
        door.perform(WalkIn(registration: Registration(given: "Erreur", sector: .press)), at: Self.at(18, 41))
        door.undo(at: Self.at(18, 42))
        door.perform(Move(person: .id(ids[1]), inside: false), at: Self.at(19, 30))
        share()
    }

    private mutating func takeNotes() {
        func question(_ number: Int) -> QuestionID { QuestionID("q\(number)") }
        desk.perform(
            WriteNote(question: question(1), text: "Aller dans les mairies #terrain", noteKind: .proposal, table: "3"), at: Self.at(18, 20))
        desk.perform(
            WriteNote(question: question(1), text: "On ne vient pas deux fois pour rien.", noteKind: .verbatim), at: Self.at(18, 21))
        desk.perform(WriteNote(question: question(1), text: "À supprimer"), at: Self.at(18, 22))
        desk.undo(at: Self.at(18, 23))
        desk.perform(
            WriteNote(question: question(2), text: "Un calendrier\nconnu d’avance\n\net tenu", noteKind: .idea), at: Self.at(18, 24))
        desk.perform(WriteNote(question: nil, text: "Penser au café", noteKind: .question), at: Self.at(18, 25))
        share()
        guard let note = desk.state.notes.values.first(where: { $0.question == question(2) }) else { return }
        desk.perform(ReviseNote(note: note.id, text: "Un calendrier publié"), at: Self.at(18, 26))
        door.perform(ReviseNote(note: note.id, text: "Un calendrier tenu"), at: Self.at(18, 26))
        share()
    }

    private mutating func chooseThemes() {
        for title in ["Données ouvertes", "Budget participatif", "Open data", "Logement", "Transport"] {
            desk.perform(WordTheme(title: title), at: Self.at(19, 0))
        }
        let themes = desk.state.standingThemes.map(\.id)
        desk.perform(MergeThemes(into: themes[0], themes: [themes[2]]), at: Self.at(19, 1))
        desk.perform(WithdrawTheme(theme: themes[4], reason: "déjà traité"), at: Self.at(19, 2))
        desk.perform(OpenVote(method: .hands, present: 4), at: Self.at(19, 5))
        desk.perform(CountHands(theme: themes[0], count: 3), at: Self.at(19, 6))
        desk.perform(CountHands(theme: themes[1], count: 3), at: Self.at(19, 6))
        desk.perform(CountHands(theme: nil, count: 1), at: Self.at(19, 7))
        desk.perform(EndVote(withUncounted: true), at: Self.at(19, 8))
        desk.perform(OpenVote(method: .dots(allowance: 3, cap: 2)), at: Self.at(19, 10))
        share()
        desk.perform(RecordBallot(number: 1, dots: [themes[0]: 2, themes[3]: 1]), at: Self.at(19, 11))
        door.perform(RecordBallot(number: 1, dots: [themes[1]: 2]), at: Self.at(19, 11))
        door.perform(RecordBallot(number: 2, dots: [themes[1]: 2]), at: Self.at(19, 12))
        share()
        desk.perform(SettleBallot(number: 1, marks: [themes[0]: 2, themes[3]: 1]), at: Self.at(19, 13))
        desk.perform(EndVote(), at: Self.at(19, 15))
        desk.perform(OpenVote(method: .hands), at: Self.at(19, 16))
        desk.perform(EndVote(cancelled: true), at: Self.at(19, 17))
        desk.perform(OpenVote(method: .dots(allowance: 1, cap: 1)), at: Self.at(19, 18))
        share()
    }

    private mutating func runAgenda() {
        desk.perform(StartItem(), at: Self.at(18, 2))
        desk.perform(StartItem(), at: Self.at(18, 20))
        desk.perform(ExtendItem(minutes: 10), at: Self.at(18, 40))
        desk.perform(PauseAgenda(paused: true), at: Self.at(18, 45))
        desk.perform(PauseAgenda(paused: false), at: Self.at(18, 50))
        desk.perform(StartItem(), at: Self.at(19, 5))
        share()
    }

    /// Each console hears of all that the other has recorded.
    private mutating func share() {
        desk.replica.receive(door.journal)
        door.replica.receive(desk.journal)
    }
}

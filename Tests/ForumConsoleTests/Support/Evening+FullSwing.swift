import ForumCore
import ForumLocalization
import StrictJSON

extension Evening {
    /// The rehearsal in full swing at 18:46: 52 people in, three steps done and the fourth under way, six minutes late, notes taken,
    /// themes proposed and one vote by dots closed.
    static func inFullSwing(_ language: Language = .french) throws -> Evening {
        let evening = try Evening(SampleSession.rehearsal(language))
        let door = try evening.console("porte-1")
        for place in 0..<50 {
            try door.carryOut(CheckIn(people: [.id(PersonID("person-\(place + 1)"))]))
            evening.pass(seconds: 20)
        }
        try door.carryOut(WalkIn(registration: Registration(given: "Lise", family: "Aubert", sector: .press)))
        try door.carryOut(
            WalkIn(registration: Registration(given: "Ali", family: "Ben Salah", organisation: "Wikimédia", sector: .association)))
        try door.carryOut(Move(person: .id(PersonID("person-4")), inside: false))
        door.leave()
        let desk = try evening.console("animation")
        for minutes in [19, 12, 9] {
            try desk.carryOut(StartItem())
            evening.pass(minutes: minutes)
        }
        try desk.carryOut(StartItem())
        try takeNotes(desk, language)
        try vote(desk, language)
        desk.leave()
        return evening
    }

    private static func takeNotes(_ desk: Story, _ language: Language) throws {
        guard let resource = EmbeddedResource(named: "demo/notes.json") else { return }
        for note in try JSONValue(parsing: Array(resource.bytes)).object().array("notes").map({ try $0.object() }) {
            let number = try? note.integer("question")
            try desk.carryOut(
                WriteNote(
                    question: number.map { QuestionID("question-\($0)") }, text: note.object("text").string(language.rawValue),
                    noteKind: (try? note.string("kind")).flatMap { NoteKind(rawValue: $0) }))
        }
    }

    private static func vote(_ desk: Story, _ language: Language) throws {
        guard let resource = EmbeddedResource(named: "demo/themes.json") else { return }
        for theme in try JSONValue(parsing: Array(resource.bytes)).object().array("themes").map({ try $0.object() }) {
            try desk.carryOut(WordTheme(title: theme.object("title").string(language.rawValue)))
        }
        let themes = desk.session.state.standingThemes.map(\.id)
        try desk.carryOut(OpenVote(method: .dots(allowance: 3, cap: 2)))
        for number in 1...9 {
            let first = themes[number % 3]
            let second = themes[(number * 2 + 1) % themes.count]
            try desk.carryOut(RecordBallot(number: number, dots: first == second ? [first: 2] : [first: 2, second: 1]))
        }
        try desk.carryOut(EndVote())
    }
}

extension Story {
    /// Has a command decided and recorded at this console without a key.
    func carryOut(_ command: any ForumCommand) throws {
        _ = try session.perform(command)
        driver.feed(.changed(session.state, connected: session.connectedConsoles))
        evening.othersHear(except: self)
    }
}

extension Evening {
    /// An evening in full swing with a console for voters at its keyboard, and three people who may vote.
    static func withUrn() throws -> (Evening, urn: Story, people: [Person]) {
        let evening = try inFullSwing()
        let urn = try evening.console("urne", showing: .themes)
        return (evening, urn, Array(urn.state.people.all.filter(\.hasArrived).prefix(3)))
    }
}

import ForumCore
import StrictJSON

/// A console without a disk: it decides commands, records their events and folds what others recorded.
public struct SimulatedConsole {
    public let name: ConsoleName
    public var replica = Replica()
    public var history = History()
    public private(set) var journal: [EventRecord] = []
    private var freshIDs = 0

    public init(_ name: String) { self.name = ConsoleName(name) }

    public var state: ForumState { replica.state }

    /// Decides `command` and records what it comes to; returns the refusal, or nil.
    @discardableResult
    public mutating func perform(_ command: some ForumCommand, at milliseconds: Int64 = 0) -> Refusal? {
        let prefix = name.text
        var fresh = freshIDs
        let inputs = DecisionInputs(reading: reading(milliseconds)) {
            fresh += 1
            return "\(prefix)-\(fresh)"
        }
        defer { freshIDs = fresh }
        do throws(Refusal) {
            record(try command.decide(in: state, with: inputs), at: milliseconds)
            return nil
        } catch {
            return error
        }
    }

    @discardableResult
    public mutating func undo(at milliseconds: Int64 = 0) -> Refusal? {
        do throws(Refusal) {
            record(try history.undo(in: state), at: milliseconds, origin: .undo)
            return nil
        } catch {
            return error
        }
    }

    @discardableResult
    public mutating func redo(at milliseconds: Int64 = 0) -> Refusal? {
        do throws(Refusal) {
            record(try history.redo(in: state), at: milliseconds, origin: .redo)
            return nil
        } catch {
            return error
        }
    }

    public mutating func record(_ decision: Decision, at milliseconds: Int64, origin: History.Origin = .command) {
        let before = state
        var records: [EventRecord] = []
        for event in decision.events {
            records.append(append(event, isUndo: origin == .undo, at: milliseconds, offset: records.count))
        }
        replica.receive(records)
        history.note(decision, recorded: records.map(\.stamp), before: before, at: Timestamp(milliseconds: milliseconds), origin: origin)
    }

    /// Gives each of two consoles what the other has recorded.
    public static func exchange(_ first: inout SimulatedConsole, _ second: inout SimulatedConsole) {
        let (one, two) = (first.journal, second.journal)
        first.replica.receive(two)
        second.replica.receive(one)
    }

    private mutating func append(_ event: any ForumEvent, isUndo: Bool, at milliseconds: Int64, offset: Int) -> EventRecord {
        let sequence = journal.count + 1
        var bytes = Array("\(name.text):\(sequence):".utf8)
        bytes += Array(repeating: 0, count: max(0, 32 - bytes.count))
        let sum = Digest(bytes: bytes.prefix(32)) ?? .zero
        let stamp = EventStamp(clock: replica.state.clock + 1 + Int64(offset), console: name, sequence: sequence, sum: sum)
        let record = EventRecord(
            stamp: stamp, at: Timestamp(milliseconds: milliseconds), isUndo: isUndo, kind: type(of: event).kind, data: event.json)
        journal.append(record)
        return record
    }

    private func reading(_ milliseconds: Int64) -> ClockReading {
        ClockReading(
            wall: Timestamp(milliseconds: milliseconds), steady: ClockReading.Steady(boot: name.text, milliseconds: milliseconds))
    }
}

/// The session file's bytes: two states are the same exactly when these are.
public func canonical(_ state: ForumState) -> [UInt8] { SessionFile(state: state).encoded() }

/// A session with four questions, three agenda items, six people and four themes, made by one console.
public func sampleConsole(_ name: String = "facilitateur") -> SimulatedConsole {
    var console = SimulatedConsole(name)
    var info = SessionInfo()
    info.id = SessionID("s1")
    info.title = "L’Open d’État n° 1"
    info.capacity = 5
    let questions = (1...4).map { Question(id: QuestionID("q\($0)"), label: "Q\($0)", text: "Question \($0) ?") }
    let items = (1...3).map { AgendaItem(id: AgendaItemID("a\($0)"), title: "Étape \($0)", kind: .talk, minutes: 10 * $0) }
    console.record(Decision([SessionCreated(info: info, questions: questions, agenda: items)], step: "new"), at: 0)
    let people = (1...6).map {
        Registration(given: "Zoé \($0)", family: "Lefèvre", email: "zoe\($0)@example.fr", sector: .citizen, codes: ["T\($0)"])
    }
    console.perform(ImportRegistrations(people: people, source: "liste.csv"))
    for title in ["Données ouvertes", "Budget participatif", "Transparence", "Concertation"] { console.perform(WordTheme(title: title)) }
    return console
}

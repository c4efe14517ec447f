import ForumCore
import ForumLocalization
import TerminalUI

/// The large answer to an Enter or a scan: a sign, a word and a name in a band of its own, across the whole screen.
struct DoorBand: Hashable, Sendable {
    enum Tone: Hashable, Sendable { case success, warning, danger }

    var tone: Tone
    /// One word that says it all: "ENTRÉE".
    var word: Phrase
    /// Who, or what was read.
    var title: String
    /// What the same people are called once their arrival is taken back.
    var subject = ""
    var lines: [Sentence] = []
    /// The table to go to, shown in large figures.
    var table = ""
    /// Those who have just come in; Escape takes that back, and the consent keys are about the one of them.
    var people: [PersonID] = []
    /// The events by which they came in: the band is about these arrivals and no others.
    var arrivals: [PersonID: EventStamp] = [:]
    /// Where and when another door let one of them in at the same time, for as long as that stands.
    var also: Mark?
    /// When it was first shown.
    var shownAt: ClockReading?
    /// Who it says is in already: it is true for as long as that stands.
    var isIn: PersonID?
    /// Who it names without having let them in now: keys may be about them too.
    var about: PersonID?
    /// A scanner asked.
    var isScan = false

    /// Milliseconds after an arrival during which the band says that Escape takes it back.
    static let takingBack: Int64 = 8_000
    /// The band is drawn anew every second: Escape keeps its promise for as long as it may still be read.
    private static let grace: Int64 = 1_000
    /// Milliseconds for which the answer to a scan is seen on another screen than the door's.
    static let seenElsewhere: Int64 = 8_000

    func showsTakingBack(_ moment: Moment) -> Bool { age(moment).map { $0 <= Self.takingBack } ?? false }

    func canBeTakenBack(_ moment: Moment) -> Bool { age(moment).map { $0 <= Self.takingBack + Self.grace } ?? false }

    /// Milliseconds since the arrival.
    private func age(_ moment: Moment) -> Int64? {
        guard !people.isEmpty, let shownAt else { return nil }
        return moment.reading.milliseconds(since: shownAt)
    }

    /// Milliseconds for which another screen still shows the answer to a scan; nil where it does not.
    func millisecondsElsewhere(_ moment: Moment) -> Int64? {
        guard isScan, let shownAt else { return nil }
        let left = Self.seenElsewhere - moment.reading.milliseconds(since: shownAt)
        return left > 0 ? left : nil
    }

    /// Whether what it says stands: nobody took the arrivals back, and no other door let the people in before.
    func stands(in people: People) -> Bool {
        if let isIn, people[isIn]?.hasArrived != true { return false }
        return arrivals.allSatisfy { id, stamp in
            guard let attendance = people[id]?.attendance else { return false }
            return attendance.arrival == stamp || attendance.others.contains { $0.arrival == stamp }
        }
    }

    /// The first of its arrivals that another door recorded at the same time, with where and when.
    func alsoRecorded(in people: People) -> Mark? {
        for (id, stamp) in arrivals {
            guard let attendance = people[id]?.attendance else { continue }
            if attendance.arrival != stamp { return attendance.arrived }
            if let other = attendance.others.first { return other.arrived }
        }
        return nil
    }

    /// The tone that it is drawn in: two doors that let in one person are to look.
    private var shownTone: Tone { also == nil ? tone : .warning }

    var role: StyleRole {
        switch shownTone {
        case .success: .bandSuccess
        case .warning: .bandWarning
        case .danger: .bandDanger
        }
    }

    var sign: String {
        switch shownTone {
        case .success: "✓"
        case .warning: "!"
        case .danger: "✗"
        }
    }

    /// The bell: once for in, twice for look at the screen, three times for stop.
    var rings: [Outcome] {
        switch tone {
        case .success: [.ring]
        case .warning: [.ring, .ring]
        case .danger: [.ring, .ring, .ring]
        }
    }

    /// What the message line says, where a dialog stands before the band.
    var message: Message {
        let tone: Message.Tone
        switch self.tone {
        case .success: tone = .success
        case .warning: tone = .warning
        case .danger: tone = .danger
        }
        return Message(tone, Sentence(.door(.bandMessage), ["word": word, "title": title]))
    }
}

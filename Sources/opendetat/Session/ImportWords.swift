import ForumConsole
import ForumExchange
import ForumLocalization

/// What an import came to, in words.
enum ImportWords {
    private static let shownRows = 20
    private static let shownPeople = 5

    /// What was understood of a list, before anything is recorded.
    static func understood(_ reading: ImportReading) -> [Sentence] {
        let layout = reading.layout
        var sentences = [
            Sentence(
                .imports(.understood),
                [
                    "platform": layout.platform.phrase, "encoding": layout.encoding.phrase, "delimiter": delimiter(layout.delimiter),
                ]),
            Sentence(.imports(.columnsAre), ["columns": PhraseValue.list(layout.columns.map { column($0) })]),
            Sentence(.imports(.rowsRead), ["n": reading.rows]),
            Sentence(.imports(.people), ["n": reading.people.count]),
        ]
        for person in reading.people.prefix(shownPeople) {
            let details = [person.registration.name, person.organisation, person.email].filter { !$0.isEmpty }
            sentences.append(Sentence(.imports(.exampleRow), ["row": person.row, "person": details.joined(separator: ", ")]))
        }
        return sentences + more(reading.people.count - shownPeople) + leftOut(reading)
    }

    /// What recording a list would come to in a session.
    static func foreseen(_ recorded: ImportBalance) -> [Sentence] {
        contested(recorded) + [
            Sentence(
                .imports(.wouldAdd),
                [
                    "added": Sentence(.imports(.accepted), ["n": recorded.added]),
                    "updated": Sentence(.imports(.updated), ["n": recorded.updated]),
                    "unchanged": Sentence(.imports(.unchanged), ["n": recorded.unchanged]),
                ])
        ]
    }

    /// The rows with the ticket code of somebody else in the session.
    private static func contested(_ recorded: ImportBalance) -> [Sentence] {
        recorded.contested.prefix(shownRows).map(\.sentence) + more(recorded.contested.count - shownRows)
    }

    /// What was recorded of a list.
    static func recorded(_ reading: ImportReading, _ recorded: ImportBalance) -> [Sentence] {
        var sentences = [Sentence(.imports(.rowsRead), ["n": reading.rows]), Sentence(.imports(.accepted), ["n": recorded.added])]
        if recorded.updated > 0 { sentences.append(Sentence(.imports(.updated), ["n": recorded.updated])) }
        if recorded.unchanged > 0 { sentences.append(Sentence(.imports(.unchanged), ["n": recorded.unchanged])) }
        return sentences + contested(recorded) + leftOut(reading, recorded)
    }

    /// The rows that added nobody, each with its reason, and what was not kept.
    private static func leftOut(_ reading: ImportReading, _ recorded: ImportBalance? = nil) -> [Sentence] {
        var sentences: [Sentence] = []
        if !reading.duplicates.isEmpty {
            sentences.append(Sentence(.imports(.duplicates), ["n": reading.duplicates.count]))
            for row in reading.duplicates.prefix(shownRows) {
                sentences.append(Sentence(.imports(.duplicateRow), ["row": row.row, "other": row.of]))
            }
            sentences += more(reading.duplicates.count - shownRows)
        }
        if !reading.notExpected.isEmpty { sentences.append(Sentence(.imports(.notExpected), ["n": reading.notExpected.count])) }
        if let kept = recorded?.keptForNews, kept > 0 { sentences.append(Sentence(.imports(.keptForNews), ["n": kept])) }
        if let kept = recorded?.keptWaiting, kept > 0 { sentences.append(Sentence(.imports(.keptWaiting), ["n": kept])) }
        if !reading.rejected.isEmpty {
            sentences.append(Sentence(.imports(.rejected), ["n": reading.rejected.count]))
            for row in reading.rejected.prefix(shownRows) {
                sentences.append(Sentence(.imports(.rejectedRow), ["row": row.row, "reason": row.reason.phrase]))
            }
            sentences += more(reading.rejected.count - shownRows)
        }
        if !reading.doubtful.isEmpty {
            sentences.append(Sentence(.imports(.doubtful), ["n": reading.doubtful.count]))
            for row in reading.doubtful.prefix(shownRows) {
                let reasons = PhraseValue.list(row.doubts.map { .phrase($0.phrase) })
                let name = reading.people.first { $0.row == row.row }?.registration.name ?? ""
                sentences.append(Sentence(.imports(.doubtfulRow), ["row": row.row, "name": name, "reasons": reasons]))
            }
            sentences += more(reading.doubtful.count - shownRows)
        }
        if !reading.dropped.isEmpty {
            sentences.append(
                Sentence(.imports(.columnsDropped), ["columns": PhraseValue.list(reading.dropped.map { .text($0.heading) })]))
        }
        return sentences
    }

    /// That there are more than were shown.
    private static func more(_ count: Int) -> [Sentence] { count > 0 ? [Sentence(.imports(.andMore), ["n": count])] : [] }
}

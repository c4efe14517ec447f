import ForumCore
import ForumLocalization

/// The form in which the session itself is changed: title, place, day, hour, capacity, ground rules, and whether it is written down who spoke.
enum SessionForm {
    /// What is wrong with one field.
    struct Fault: Error, Hashable {
        var sentence: Sentence
        var field: Int
    }

    private enum Place: Int { case title, venue, date, start, capacity, rules, attribution }

    static func dialog(for context: ScreenContext, purpose: Purpose) -> Dialog {
        let session = context.state.session
        return .form(
            FormDialog(
                title: .phrase(.overview(.changeSession)),
                fields: [
                    .text(.phrase(.start(.chooseTitle)), session.title, member: "title"),
                    .text(.phrase(.start(.chooseVenue)), session.venue, hint: .phrase(.overview(.venueHint)), member: "venue"),
                    .text(
                        .phrase(.start(.chooseDate)), session.date.map { TypedDate.text($0, context.words.language) } ?? "",
                        hint: .phrase(.overview(.dateHint)), member: "date"),
                    .text(
                        .phrase(.start(.chooseStart)), ClockTime(minutesOfDay: session.startMinutes).description,
                        hint: .phrase(.overview(.timeHint)), member: "startMinutes"),
                    .text(
                        .phrase(.start(.chooseCapacity)), session.capacity.map { String($0) } ?? "",
                        hint: .phrase(.overview(.capacityHint)), member: "capacity"),
                    .lines(
                        .phrase(.run(.groundRules)), session.groundRules.joined(separator: "\n"), hint: .phrase(.overview(.rulesHint)),
                        rows: 5, member: "groundRules"),
                    .choice(
                        .phrase(.overview(.attribution)),
                        [.phrase(.overview(.attributionKept)), .phrase(.overview(.attributionWithheld))],
                        selected: session.isChathamHouse ? 1 : 0),
                ], purpose: purpose, isKept: true))
    }

    /// What the form says that the session does not, or the first thing in it that can't be understood.
    static func change(_ values: [FormValue], of session: SessionInfo) -> Result<SessionChanged, Fault> {
        let texts = values.map { String($0.text.trimmingSpaces()) }
        var change = SessionChanged()
        func fault(_ phrase: Phrase.Overview, _ place: Place) -> Result<SessionChanged, Fault> {
            .failure(Fault(sentence: Sentence(.overview(phrase), ["text": texts[place.rawValue]]), field: place.rawValue))
        }
        guard texts.count > Place.rules.rawValue else { return .success(change) }
        let title = texts[Place.title.rawValue]
        guard !title.isEmpty else { return fault(.titleMissing, .title) }
        if title != session.title { change.title = title }
        if texts[Place.venue.rawValue] != session.venue { change.venue = texts[Place.venue.rawValue] }
        let day = texts[Place.date.rawValue]
        if !day.isEmpty || session.date != nil {
            guard let date = TypedDate.read(day) else { return fault(.dateInvalid, .date) }
            if date != session.date { change.date = date }
        }
        guard let start = time(texts[Place.start.rawValue]) else { return fault(.timeInvalid, .start) }
        if start != session.startMinutes { change.startMinutes = start }
        guard let capacity = capacity(texts[Place.capacity.rawValue]) else { return fault(.capacityInvalid, .capacity) }
        if capacity != session.capacity ?? 0 { change.capacity = capacity }
        let rules = values[Place.rules.rawValue].text.split(separator: "\n")
            .map { String(String($0).trimmingSpaces()) }.filter { !$0.isEmpty }
        if rules != session.groundRules { change.groundRules = rules }
        // A form kept by an older version has no such field.
        if values.indices.contains(Place.attribution.rawValue) {
            let isWithheld = values[Place.attribution.rawValue].choice == 1
            if isWithheld != session.isChathamHouse { change.chathamHouse = isWithheld }
        }
        return .success(change)
    }

    /// Reads 18:30, 18h30, 18 h and 18. Nil for what is no time of day.
    static func time(_ text: String) -> Int? {
        if let time = ClockTime(text) { return time.minutesOfDay }
        return Int(text).flatMap { (0...23).contains($0) ? $0 * 60 : nil }
    }

    /// Reads a number of places; nothing at all is no limit. Nil for what is no number, and for none.
    static func capacity(_ text: String) -> Int? {
        let kept = text.filter { !$0.isWhitespace }
        if kept.isEmpty { return 0 }
        guard kept.utf8.count <= 7, kept.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(kept),
            (1...1_000_000).contains(number)
        else { return nil }
        return number
    }
}

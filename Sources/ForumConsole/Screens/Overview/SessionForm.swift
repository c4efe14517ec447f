import ForumCore
import ForumLocalization

/// The form in which the session itself is changed: title, place, day, hour, capacity, ground rules, and whether it is written down who spoke.
enum SessionForm {
    /// What is wrong with one field.
    struct Fault: Error, Hashable {
        var sentence: Sentence
        var member: String
    }

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
                        selected: session.isChathamHouse ? 1 : 0, member: "chathamHouse"),
                ], purpose: purpose))
    }

    /// What was changed in the form and is otherwise in the session, or the first thing in it that can't be understood.
    static func change(_ form: FormAnswer, of session: SessionInfo) throws(Fault) -> SessionChanged {
        var change = SessionChanged()
        func changed(_ member: String) -> String? { form.changedText(member).map { $0.trimmed } }
        func fault(_ phrase: Phrase.Overview, _ member: String) -> Fault {
            Fault(sentence: Sentence(.overview(phrase), ["text": form.text(member).trimmed]), member: member)
        }
        if let title = changed("title") {
            guard !title.isEmpty else { throw Fault(sentence: Sentence(.start(.titleMissing)), member: "title") }
            if title != session.title { change.title = title }
        }
        if let venue = changed("venue"), venue != session.venue { change.venue = venue }
        if let day = changed("date"), !day.isEmpty || session.date != nil {
            guard let date = TypedDate.read(day) else { throw fault(.dateInvalid, "date") }
            if date != session.date { change.date = date }
        }
        if let hour = changed("startMinutes") {
            guard let start = time(hour) else { throw fault(.timeInvalid, "startMinutes") }
            if start != session.startMinutes { change.startMinutes = start }
        }
        if let places = changed("capacity") {
            guard let capacity = capacity(places) else { throw fault(.capacityInvalid, "capacity") }
            if capacity != session.capacity ?? 0 { change.capacity = capacity }
        }
        if let text = form.changedText("groundRules") {
            let rules = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
            if rules != session.groundRules { change.groundRules = rules }
        }
        if let isWithheld = form.changedChoice("chathamHouse", of: [false, true]), isWithheld != session.isChathamHouse {
            change.chathamHouse = isWithheld
        }
        return change
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

import ForumCore
import ForumLocalization

extension Sentence {
    /// Why a command was refused; times of day are those of `zone`.
    public init(_ refusal: Refusal, zone: TimeZoneRules) {
        let values = refusal.values
        let what = Sentence(step: values["step"] ?? "", subject: values["subject"] ?? "")
        self.init(
            .refusals(refusal.reason.phrase),
            [
                "name": values["name"] ?? "", "console": values["console"] ?? "", "member": Self.member(refusal),
                "number": values["number"] ?? "", "at": Self.time(values["at"], zone), "limit": Self.number(values["limit"]),
                "total": Self.number(values["total"]), "n": Self.number(values["n"]), "least": Self.number(values["least"]),
                "inside": Self.number(values["inside"]), "what": what,
                "substitute": values["substitute"] ?? "",
            ])
    }

    /// What a step did, as a noun: "arrivée de Zoé Lefèvre".
    public init(step: String, subject: String) {
        // Abstentions are counted by the same command as hands, for no theme.
        let isAbstentions = step == CountHands.name && subject.isEmpty
        let known = isAbstentions ? .countAbstentions : Phrase.Steps(rawValue: step)
        self.init(.steps(known ?? .other), ["subject": subject])
    }

    /// The number that is out of range, as forms call it; what has no such name as commands do.
    private static func member(_ refusal: Refusal) -> PhraseValue {
        let member = refusal.values["member"] ?? ""
        guard refusal.reason == .numberOutOfRange else { return .text(member) }
        switch member {
        case "count": return .phrase(.votes(.handsRaised))
        case "present": return .phrase(.votes(.present))
        case "places": return .phrase(.votes(.places))
        case "allowance": return .phrase(.votes(.allowance))
        case "cap": return .phrase(.votes(.cap))
        case "maximum": return .phrase(.votes(.maximum))
        case "credits": return .phrase(.votes(.credits))
        case "number": return .phrase(.votes(.ballotNumber))
        default: return .text(member)
        }
    }

    private static func number(_ text: String?) -> PhraseValue {
        text.flatMap { Int($0) }.map { .number($0) } ?? .text(text ?? "")
    }

    private static func time(_ text: String?, _ zone: TimeZoneRules) -> PhraseValue {
        guard let moment = text.flatMap({ Timestamp($0) }) else { return .text(text ?? "") }
        return .time(moment.local(in: zone).time)
    }
}

extension Timestamp {
    /// The wall clock and the calendar at this moment, seen under `zone`.
    public func local(in zone: TimeZoneRules) -> LocalMoment {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
        return LocalMoment(secondsSince1970: Int(rest < 0 ? seconds - 1 : seconds), in: zone)
    }
}

extension CivilDate {
    /// The day as the phrasebook writes it.
    public var calendarDay: CalendarDay { CalendarDay(daysSince1970: daysSince1970) }
}

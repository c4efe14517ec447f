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
                "name": values["name"] ?? "", "console": values["console"] ?? "",
                "member": Self.member(values["member"] ?? "", refusal.reason),
                "number": values["number"] ?? "", "at": Self.time(values["at"], zone), "limit": Self.number(values["limit"]),
                "total": Self.number(values["total"]), "n": Self.number(values["n"]), "least": Self.number(values["least"]),
                "inside": Self.number(values["inside"]), "what": what,
                "substitute": values["substitute"] ?? "",
            ])
    }

    /// What a step did, as a noun: "arrivée de Zoé Lefèvre".
    public init(step: String, subject: String) {
        // Abstentions are counted by the same command as hands, for no theme.
        // Ballots without a number are written down by the same command as those with one.
        let unnamed: [String: Phrase.Steps] = [
            CountHands.name: .countAbstentions, RecordBallot.name: .recordSlip, RemoveBallot.name: .removeSlip,
            AgreeReadBack.name: .agreeNoTable, WithdrawReadBack.name: .withdrawNoTable,
        ]
        let known = subject.isEmpty ? unnamed[step] ?? Phrase.Steps(rawValue: step) : Phrase.Steps(rawValue: step)
        self.init(.steps(known ?? .other), ["subject": subject])
    }

    /// A member as the forms label it where a person may have typed it; commands from scripts are told its own name.
    private static func member(_ name: String, _ reason: RefusalReason) -> PhraseValue {
        guard reason == .numberOutOfRange || reason == .tooManyAtOnce, let label = labels[name] else { return .text(name) }
        return .phrase(label)
    }

    private static let labels: [String: Phrase] = [
        "minutes": .run(.stepMinutes), "minutesMore": .run(.minutesMore), "startMinutes": .start(.chooseStart),
        "capacity": .start(.chooseCapacity),
        "groundRules": .run(.groundRules), "round": .notes(.contextRound), "number": .votes(.ballotNumber), "places": .votes(.places),
        "present": .votes(.present), "allowance": .votes(.allowance), "cap": .votes(.cap), "maximum": .votes(.maximum),
        "credits": .votes(.credits), "grades": .votes(.grades), "count": .votes(.handsRaised),
    ]

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

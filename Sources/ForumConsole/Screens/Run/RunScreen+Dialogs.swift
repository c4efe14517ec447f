import ForumCore
import ForumLocalization

extension RunScreen {
    /// The form of an item: a new one after `item`, or `item` itself.
    ///
    /// Once the forum has begun, the length of an item is the one it has now: what is changed about it counts as given or taken off, and what
    /// was planned stays.
    func form(adding isNew: Bool, after item: AgendaItem?, _ agenda: Agenda) -> Dialog {
        let known = isNew ? nil : item
        let minutes = known.map { agenda.hasBegun ? $0.allottedMinutes : $0.minutes } ?? 15
        let said: Wording? = isNew ? item.map { .said(Sentence(.run(.comesAfter), ["title": $0.title])) } : nil
        return .form(
            FormDialog(
                title: .phrase(.run(isNew ? .addStep : .editStep)),
                text: said.map { [$0] } ?? (agenda.hasBegun ? [.phrase(.run(.planStays))] : []),
                fields: [
                    .text(.phrase(.run(.stepTitle)), known?.title ?? "", member: "title"),
                    .text(.phrase(.run(.stepMinutes)), String(minutes), member: "minutes"),
                    .choice(
                        .phrase(.run(.stepKind)), AgendaKind.allCases.map { .phrase($0.phrase) },
                        selected: AgendaKind.allCases.firstIndex(of: known?.kind ?? .talk) ?? 0, member: "itemKind"),
                    .hidden(item?.id.text ?? "", member: isNew ? "after" : "item"),
                ], purpose: isNew ? Self.adding : Self.changing))
    }

    /// Plans what the form says, or says in it what can't be understood. What was not changed in it stays as it is now.
    func plan(_ form: FormAnswer, _ agenda: Agenda) -> [Outcome] {
        let id = form.subject("item").map { AgendaItemID($0) }
        let known = id.flatMap { id in agenda.items.first { $0.id == id } }
        let title = form.isChanged("title") ? form.text("title") : known?.title ?? form.text("title")
        guard !title.trimmingIsEmpty else { return [.refuse(Sentence(.run(.titleMissing)), member: "title")] }
        let said = form.text("minutes").trimmed
        let former = known.map { agenda.hasBegun ? $0.allottedMinutes : $0.minutes }
        // A length that was not touched needs no checking: a step cut to nothing keeps that.
        let typed = form.isChanged("minutes") ? Self.minutes(said) : former ?? Self.minutes(said)
        guard let typed, (1...1_440).contains(typed) || typed == former else {
            return [.refuse(Sentence(.run(said.isEmpty ? .minutesMissing : .minutesInvalid), ["text": said]), member: "minutes")]
        }
        let kind = form.changedChoice("itemKind", of: AgendaKind.allCases)
        if let known, agenda.hasBegun {
            var outcomes: [Outcome] = []
            if title != known.title || kind.map({ $0 != known.kind }) ?? false {
                outcomes.append(.perform(PlanItem(item: known.id, title: title, minutes: known.minutes, itemKind: kind), Self.planning))
            }
            if typed != known.allottedMinutes {
                outcomes.append(.perform(ExtendItem(item: known.id, minutes: typed - known.allottedMinutes), Self.extending))
            }
            return outcomes
        }
        return [
            .perform(
                PlanItem(
                    item: id, title: title, minutes: form.isChanged("minutes") ? typed : known?.minutes ?? typed,
                    itemKind: known == nil ? form.choice("itemKind", of: AgendaKind.allCases) : kind,
                    after: form.subject("after").map { AgendaItemID($0) }), Self.planning)
        ]
    }

    /// Reads 15, "15 min", 1:30 and 1h30. Nil for what is no length of time.
    static func minutes(_ text: String) -> Int? {
        let kept = text.lowercased().filter { !$0.isWhitespace }
        let bare = kept.hasSuffix("min") ? String(kept.dropLast(3)) : kept.hasSuffix("mn") ? String(kept.dropLast(2)) : kept
        if let time = ClockTime(bare) { return time.minutesOfDay }
        guard !bare.isEmpty, bare.utf8.count <= 4, bare.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(bare)
    }

    /// What could be shortened: everything a little, or one item.
    mutating func catchUpQuestion(_ context: ScreenContext) -> Dialog {
        let words = context.words
        let forecast = AgendaForecast(context.state, at: context.moment)
        let savings = AgendaSavings(context.state.agenda, forecast)
        func cut(_ saving: AgendaSavings.Saving) -> Sentence {
            Sentence(
                .run(.cutOf),
                [
                    "title": saving.item.title, "old": words.duration(minutes: saving.item.allottedMinutes),
                    "new": words.duration(minutes: saving.left),
                ])
        }
        offered = [Dictionary(uniqueKeysWithValues: savings.shared.map { ($0.item.id, $0.minutes) })]
        var choices = [
            ChoiceDialog.Choice(
                .said(Sentence(.run(.cutAll), ["time": words.duration(minutes: savings.sharedMinutes)])))
        ]
        for saving in savings.single {
            offered.append([saving.item.id: saving.minutes])
            choices.append(ChoiceDialog.Choice(.said(cut(saving))))
        }
        choices.append(ChoiceDialog.Choice(.phrase(.run(.cutNothing))))
        let late = words.duration(minutes: forecast.delay)
        return .choice(
            ChoiceDialog(
                title: .said(Sentence(.run(.catchUpQuestion), ["time": late])), text: savings.shared.map { .said(cut($0)) },
                choices: choices, purpose: Self.catchingUp))
    }

    /// Whether the forum is over, and what it has not decided yet; a no is chosen already where there is anything.
    func finishQuestion(_ state: ForumState) -> Dialog {
        var undecided: [Phrase.Run: [PhraseValue]] = [:]
        for (place, vote) in state.votes.values.enumerated() {
            guard let left = Self.left(of: vote, in: state) else { continue }
            undecided[left, default: []].append(.text(String(place + 1)))
        }
        let text = [Phrase.Run.finishOpen, .finishTied, .finishUnnoted].compactMap { phrase in
            undecided[phrase].map { Wording.said(Sentence(.run(phrase), ["n": $0.count, "numbers": PhraseValue.list($0)])) }
        }
        return ChoiceDialog.confirm(
            .phrase(.run(.finishQuestion)), text: text, purpose: Self.finishing, tone: text.isEmpty ? .warning : .danger)
    }

    /// What is left to do of a vote, if anything: to close it, to settle its tie, or to take note of its result.
    private static func left(of vote: Vote, in state: ForumState) -> Phrase.Run? {
        guard !vote.phase.takesBallots else { return .finishOpen }
        guard vote.phase == .closed, vote.decision == nil else { return nil }
        let outcome = VoteOutcome(vote, in: state)
        guard !outcome.isEmpty else { return nil }
        guard !outcome.tied.isEmpty, outcome.rerun == nil else { return outcome.chosen.isEmpty ? nil : .finishUnnoted }
        return .finishTied
    }

    /// The ground rules to read out.
    func rules(_ context: ScreenContext) -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.run(.groundRules)), text: context.state.session.groundRules.map { .text("• \($0)") },
                choices: [ChoiceDialog.Choice(.phrase(.common(.close)))], purpose: Self.reading))
    }
}

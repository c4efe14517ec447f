import ForumCore
import ForumLocalization

extension VotePage {
    /// Would another method have chosen otherwise, and by how many ballots does the result stand?
    public init(comparing outcome: VoteOutcome, _ words: Phrasebook) {
        self.init()
        let vote = outcome.vote
        add(.title, words(.methods(.otherwise)))
        add(margin: VoteMargin(outcome), isByHands: vote.method == .hands, words)
        add(.text, words(.methods(.marginRule)))
        let comparison = VoteComparison(outcome)
        add(.heading, words(.methods(.otherMethods)))
        if comparison.others.isEmpty { add(.text, words(.methods(.ballotsSayTooLittle))) }
        for other in comparison.others {
            let name = words(other.method.phrase)
            if other.agrees {
                add(.text, "= \(words(.methods(.sameChoice), ["method": name]))")
            } else {
                add(.warning, "≠ \(Self.choice(of: other, name, vote, words))")
            }
        }
        if !comparison.others.isEmpty {
            if let reading = vote.method.comparison { add(.text, words(.methods(reading))) }
            add(.text, words(.methods(.comparisonCaution)))
        }
    }

    private mutating func add(margin: VoteMargin, isByHands: Bool, _ words: Phrasebook) {
        let said: String
        switch margin.size {
        case .unknown: return add(.text, words(.methods(.marginUnknown)))
        case .uncounted: return add(.text, words(.methods(.marginUncounted)))
        case .tooMany: return add(.text, words(.methods(.marginSkipped)))
        case .exactly(let count): said = words(.methods(isByHands ? .marginHands : .marginExactly), ["n": count])
        case .atMost(let count): said = words(.methods(.marginAtMost), ["n": count])
        case .between(let least, let most): said = words(.methods(.marginBetween), ["least": least, "most": most])
        }
        switch margin.strength {
        case .solid: add(.emphasis, "\(words(.methods(.solid))) \(said)")
        case .fragile: add(.emphasis, "\(words(.methods(.fragile))) \(said)")
        case .undecided: add(.text, said)
        }
    }

    /// What another method would have chosen, and whom it would have left tied.
    private static func choice(of other: VoteComparison.Other, _ name: String, _ vote: Vote, _ words: Phrasebook) -> String {
        let chosen = words.list(vote.titles(other.chosen).map { words.quoted($0) })
        let tied = words.list(vote.titles(other.tied).map { words.quoted($0) })
        if other.tied.isEmpty {
            guard !other.chosen.isEmpty else { return words(.methods(.otherNone), ["method": name]) }
            return words(.methods(.otherChoice), ["method": name, "titles": chosen])
        }
        guard !other.chosen.isEmpty else { return words(.methods(.otherTied), ["method": name, "n": other.placesLeft, "titles": tied]) }
        return words(.methods(.otherChoiceAndTied), ["method": name, "chosen": chosen, "n": other.placesLeft, "titles": tied])
    }

    /// The lot that settled a tie, and how anybody can draw it again.
    public init(lotOf vote: Vote, _ words: Phrasebook) {
        self.init()
        guard let decision = vote.decision, let seed = decision.seed else { return }
        add(.heading, words(.methods(.lotTitle)))
        add(.text, words(.methods(.lotHelp), ["seed": seed]))
        if vote.lotOfCount != nil { add(.emphasis, words(.votes(.lotAlong))) }
        for theme in decision.drawn {
            let digest = SHA256.digest("\(seed)\n\(theme.text)".utf8).hexadecimal
            add(.fixed, "\(digest.prefix(16))…  \(vote.titles([theme]).first ?? theme.text)")
        }
        add(.text, words(.methods(.lotCheck)))
        for theme in decision.drawn {
            add(.fixed, "printf '%s\\n%s' \(ShellWord.inQuotes(seed)) \(ShellWord.inQuotes(theme.text)) | sha256sum")
        }
    }

    /// What the close sealed, and whether the ballots are still those.
    ///
    /// - Parameter number: Which vote of the session it is, from 1, by which an export names its files; nil where no export is at hand.
    public init(sealOf vote: Vote, number: Int? = nil, _ words: Phrasebook) {
        self.init()
        guard let seal = vote.seals.last else { return }
        add(.heading, words(.methods(.sealTitle)))
        add(.text, words(.methods(vote.method == .hands ? .sealOfHands : .sealOf), ["n": seal.ballots]))
        add(.fixed, seal.digest.hexadecimal)
        switch vote.sealState {
        case .intact: add(.text, "✓ " + words(.methods(.sealIntact)))
        case .broken: add(.warning, "‼ " + words(.methods(.sealBroken)))
        case .unsealed: add(.warning, words(.methods(.sealOpen)))
        }
        if let number {
            let file = "\(words(.report(.fileSealed)))-\(number).txt"
            add(.text, words(.methods(.sealCheck), ["file": file]))
            add(.fixed, "sha256sum \(file)")
        }
        let former = vote.seals.dropLast().filter { $0.digest != seal.digest }
        if !former.isEmpty { add(.warning, words(.methods(.sealFormer), ["n": former.count])) }
        for seal in former {
            add(.text, words(.methods(vote.method == .hands ? .sealOfHands : .sealOf), ["n": seal.ballots]))
            add(.fixed, seal.digest.hexadecimal)
        }
        if let changed = vote.changedSinceSeal { add(.warning, "‼ " + words.concern(changed)) }
        for lot in words.formerLots(of: vote) { add(.warning, lot) }
        if !vote.late.isEmpty { add(.warning, "\(words.concern(.late(vote.late.count)))".firstLetterCapital + ".") }
    }

    /// The whole of a closed vote in words: how it was taken, its result with every tie, the count step by step, and how to check it.
    public init(wholeOf outcome: VoteOutcome, title: String, number: Int? = nil, _ words: Phrasebook) {
        self.init()
        let vote = outcome.vote
        add(.title, title)
        add(.text, outcome.turnout(words).joined(separator: " · "))
        add(.heading, words(.votes(.result)))
        for standing in outcome.standings {
            add(
                outcome.decided.contains(standing.choice.theme) ? .emphasis : .text,
                "\(outcome.rank(of: standing, words)) · \(standing.choice.title) · \(vote.method.value(of: standing, words))")
        }
        for said in outcome.verdict(words, everyTie: true) { add(said.isWarning ? .warning : .text, said.text) }
        if let decision = words.decision(on: vote) {
            add(.heading, words(.methods(.decision)))
            add(.emphasis, decision)
        }
        self =
            self + VotePage(lotOf: vote, words) + VotePage(stepsOf: outcome, words) + VotePage(comparing: outcome, words)
            + VotePage(explaining: vote.method, words) + VotePage(sealOf: vote, number: number, words)
    }
}

extension Vote {
    /// The titles of some of its themes.
    public func titles(_ themes: [ThemeID]) -> [String] { themes.compactMap { theme in choices.first { $0.theme == theme }?.title } }
}

/// A sentence that a result says aloud.
public struct SaidOfResult: Hashable, Sendable {
    /// What marks it on a screen, so that no meaning lies in colour alone; empty for none.
    public var sign = ""
    public var sentence: String
    public var isWarning = false
    public var isChoice = false

    /// The sentence with its sign.
    public var text: String { sign.isEmpty ? sentence : "\(sign) \(sentence)" }
}

extension VoteOutcome {
    /// How many voted, as far as it is known.
    public func turnout(_ words: Phrasebook) -> [String] {
        var parts: [String] = []
        if let present = vote.present { parts.append(words(.votes(.presentCount), ["n": present])) }
        if vote.method == .hands {
            if let abstentions = vote.abstentions { parts.append(words(.votes(.abstentionsCount), ["n": abstentions])) }
        } else {
            parts.append(words(.votes(.ballots), ["n": vote.ballots.count]))
            if !setAside.isEmpty { parts.append("! " + words(.votes(.setAsideCount), ["n": setAside.count])) }
            if !vote.voters.isEmpty { parts.append(words(.votes(.tickedCount), ["n": vote.voters.count])) }
            if blank > 0 { parts.append(words(.votes(.blankCount), ["n": blank])) }
        }
        parts.append(words(.votes(.placesChosen), ["n": vote.rules.places]))
        if vote.phase == .closed { parts += vote.concerns.map { "! " + words.concern($0) } }
        return parts
    }

    /// What the result says aloud: who is chosen, who is tied for the last places and how many of those there are; once the room has settled
    /// a tie, how it did.
    ///
    /// - Parameter everyTie: The ties that decide nothing are said as well, and not only in the list of the themes.
    public func verdict(_ words: Phrasebook, everyTie: Bool = false) -> [SaidOfResult] {
        if isEmpty { return [SaidOfResult(sentence: words(.votes(.nobodyVoted)), isWarning: true)] }
        func titles(_ themes: [ThemeID]) -> String { words.list(vote.titles(themes).map { words.quoted($0) }) }
        var said: [SaidOfResult] = []
        let decided = decided
        if !decided.isEmpty {
            let phrase: Phrase.Votes = vote.phase.takesBallots ? .aheadSoFar : decided.count == 1 ? .chosenIs : .chosenAre
            said.append(
                SaidOfResult(sign: "★", sentence: words(.votes(phrase), ["titles": titles(decided)]), isChoice: true))
        }
        if let decision = vote.decision, decision.means != .count {
            let phrase: Phrase.Votes = decision.means == .all ? .tieTaken : vote.lotOfCount == nil ? .tieByLot : .tieByLotAlong
            said.append(SaidOfResult(sign: "=", sentence: words(.votes(phrase), ["titles": titles(tied), "seed": decision.seed ?? ""])))
        } else if let rerun {
            let phrase: Phrase.Votes = rerun.isOpen ? .rerunOpen : rerun.chosen.isEmpty ? .rerunTied : .rerunChose
            let sentence = words(
                .votes(phrase), ["n": String(rerun.number), "titles": titles(tied), "chosen": titles(rerun.chosen)])
            said.append(SaidOfResult(sign: "=", sentence: sentence, isWarning: rerun.chosen.isEmpty))
        } else if !tied.isEmpty, vote.method == .instantRunoff {
            said.append(SaidOfResult(sign: "‼", sentence: words(.votes(.runoffTied), ["titles": titles(tied)]), isWarning: true))
        } else if !tied.isEmpty {
            said.append(
                SaidOfResult(
                    sign: "‼", sentence: words(.votes(.tiedForPlaces), ["n": placesLeft, "titles": titles(tied)]), isWarning: true))
        } else if placesLeft > 0 {
            said.append(SaidOfResult(sentence: words(.votes(.emptyPlaces), ["n": placesLeft]), isWarning: true))
        }
        if !count.followsEveryCase, vote.decision == nil, rerun == nil {
            let phrase: Phrase.Votes = vote.method == .instantRunoff ? .casesTooManyToEliminate : .casesTooMany
            said.append(SaidOfResult(sign: "!", sentence: words(.votes(phrase)), isWarning: true))
        }
        if !uncounted.isEmpty {
            said.append(
                SaidOfResult(
                    sign: "‼", sentence: words(.votes(.uncountedAre), ["n": uncounted.count, "titles": titles(uncounted)]), isWarning: true)
            )
        }
        return everyTie && !vote.method.fillsSeats ? said + tiesAloud(words) : said
    }

    /// "1er", "2e ex æquo"; a dash for what nobody counted or voted on. Where seats are filled there are no ranks, only those who have one, those
    /// tied for one, and the others.
    public func rank(of standing: VoteStanding, _ words: Phrasebook) -> String {
        guard standing.isCounted, !isEmpty else { return "–" }
        let theme = standing.choice.theme
        guard !vote.method.fillsSeats else {
            return decided.contains(theme)
                ? words(.votes(.chosen)) : vote.decision == nil && tied.contains(theme) ? words(.votes(.tied)) : "–"
        }
        return standing.isTied ? "\(words.ordinal(standing.rank)) \(words(.votes(.tied)))" : words.ordinal(standing.rank)
    }

    /// The ties that are not about the last places.
    private func tiesAloud(_ words: Phrasebook) -> [SaidOfResult] {
        let isTied = Set(tied)
        var groups: [[VoteStanding]] = []
        for standing in standings where standing.isTied && !isTied.contains(standing.choice.theme) {
            if groups.last?.first?.rank == standing.rank { groups[groups.count - 1].append(standing) } else { groups.append([standing]) }
        }
        // Where nobody said anything for any of them, there is no tie to be told of.
        return groups.filter { group in group.contains { $0.voters > 0 } }.map { group in
            let list = words.list(group.map { words.quoted($0.choice.title) })
            return SaidOfResult(sentence: words(.votes(.tieAloud), ["rank": words.ordinal(group[0].rank), "titles": list]))
        }
    }
}

extension VoteMethod {
    /// How its ballots are read for other methods, and for which they say too little.
    fileprivate var comparison: Phrase.Methods? {
        switch shape {
        case .hands: nil
        case .dots, .credits: .comparesAmounts
        case .approvals: .comparesApprovals
        case .grades: .comparesGrades
        case .scores: .comparesScores
        case .ranks: .comparesRanks
        }
    }
}

extension VotePage {
    /// What stands in the place of a count that must not be seen: the vote is open again.
    public init(hidden vote: Vote, _ words: Phrasebook) {
        self.init()
        add(.title, words(vote.method.phrase))
        add(.warning, words(.votes(.reopenedNow)))
    }
}

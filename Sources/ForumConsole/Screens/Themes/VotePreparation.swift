import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// What is agreed before a vote opens, as the form that asks for it.
struct VotePreparation: Sendable {
    var rules = VoteRules(.dots(allowance: 3, cap: 3))
    var present: Int?
    /// What the room said for the order of the themes; empty keeps the board's.
    var seed = ""
    /// The tie that is voted on again, and its themes.
    private(set) var rerunOf: VoteID?
    private(set) var themes: [ThemeID] = []
    private var titles: [String] = []

    /// The fields of the form, in order.
    private enum Entry: Hashable {
        case allowance, cap, maximum, credits, grades
        case places, voters, numbering, partial, present, seed
    }

    private var entries: [Entry] {
        var entries: [Entry] = []
        switch rules.method {
        case .dots: entries = [.allowance, .cap]
        case .score: entries = [.maximum]
        case .quadratic: entries = [.credits]
        case .majorityJudgment: entries = [.grades]
        default: break
        }
        if !rules.method.choosesOne { entries.append(.places) }
        if rules.method != .hands { entries += [.voters, .numbering] }
        return entries + [.partial, .present, .seed]
    }

    func methodDialog(purpose: Purpose) -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.votes(.chooseMethod)),
                choices: VoteMethod.all.enumerated().map { .init(.phrase($0.element.phrase), key: Self.key($0.offset)) },
                selected: VoteMethod.all.firstIndex { $0.name == rules.method.name } ?? 0, purpose: purpose))
    }

    /// The key of the method at `place`: the digits, then letters.
    private static func key(_ place: Int) -> Character? {
        let keys = Array("123456789ab")
        return keys.indices.contains(place) ? keys[place] : nil
    }

    /// Takes the method with this place in the dialog; what was agreed before stays where it fits.
    mutating func choose(_ choice: Int, _ context: ScreenContext) {
        guard VoteMethod.all.indices.contains(choice) else { return }
        (rerunOf, themes) = (nil, [])
        // What a room decided for another vote it did not decide for this one.
        (rules.showsPartial, rules.eligibility, rules.areNumbered) = (false, .room, true)
        if VoteMethod.all[choice].name != rules.method.name { rules.method = VoteMethod.all[choice] }
        if rules.method.choosesOne { rules.places = 1 }
        if rules.method.fillsSeats, rules.places == 1 { rules.places = min(3, max(1, context.state.standingThemes.count - 1)) }
        let inside = context.state.people.counts.inside
        present = inside > 0 ? inside : nil
        seed = ""
    }

    /// Prepares another vote by the same rules among the themes that `outcome` leaves tied.
    mutating func again(among outcome: VoteOutcome) {
        rules = outcome.vote.rules
        rules.places = outcome.placesLeft
        (rerunOf, themes, seed) = (outcome.vote.id, outcome.tied, "")
        titles = outcome.vote.titles(outcome.tied)
        rules.showsPartial = false
        present = outcome.vote.present
    }

    /// The form, with what was agreed so far in it.
    func again(_ purpose: Purpose) -> [Outcome] {
        let fields =
            entries.map { entry in field(entry) } + [
                .hidden(rules.method.name, member: "method"), .hidden(rerunOf?.text ?? "", member: "rerunOf"),
                .hidden(themes.map(\.text).joined(separator: "\n"), member: "themes"),
            ]
        return [
            .open(
                .form(
                    FormDialog(
                        title: .said(Sentence(.votes(.prepare), ["method": rules.method.phrase])),
                        text: rerunOf == nil ? [] : [.said(Sentence(.votes(.rerunAmong), ["titles": among]))], fields: fields,
                        purpose: purpose)))
        ]
    }

    private func field(_ entry: Entry) -> FormDialog.Field {
        func choice(_ label: Phrase.Votes, _ choices: [Phrase.Votes], _ selected: Bool, _ member: String) -> FormDialog.Field {
            .choice(.phrase(.votes(label)), choices.map { .phrase(.votes($0)) }, selected: selected ? 1 : 0, member: member)
        }
        switch entry {
        case .allowance:
            return .text(
                .phrase(.votes(.allowance)), number { if case .dots(let allowance, _) = $0 { allowance } else { nil } }, member: "allowance"
            )
        case .cap: return .text(.phrase(.votes(.cap)), number { if case .dots(_, let cap) = $0 { cap } else { nil } }, member: "cap")
        case .maximum:
            return .text(.phrase(.votes(.maximum)), number { if case .score(let maximum) = $0 { maximum } else { nil } }, member: "maximum")
        case .credits:
            return .text(
                .phrase(.votes(.credits)), number { if case .quadratic(let credits) = $0 { credits } else { nil } }, member: "credits")
        case .grades:
            var text = ""
            if case .majorityJudgment(let grades) = rules.method { text = grades.joined(separator: ", ") }
            return .text(.phrase(.votes(.grades)), text, hint: .phrase(.votes(.gradesHint)), member: "grades")
        case .places: return .text(.phrase(.votes(.places)), String(rules.places), member: "places")
        case .voters: return choice(.whoVotes, [.whoRoom, .whoArrivals], rules.eligibility == .arrivals, "voters")
        case .numbering: return choice(.numbering, [.numberedYes, .numberedNo], !rules.areNumbered, "numbered")
        case .partial: return choice(.partial, [.partialHidden, .partialShown], rules.showsPartial, "partial")
        case .present: return .text(.phrase(.votes(.present)), present.map { String($0) } ?? "", member: "present")
        case .seed: return .text(.phrase(.votes(.lotSeed)), seed, hint: .phrase(.votes(.lotSeedHint)), member: "seed")
        }
    }

    private var among: PhraseValue { .list(titles.map { .text($0) }) }

    /// What the form says that is no number of people, or no list of grades, refused under its field: the vote would open without it.
    static func unreadable(_ form: FormAnswer) -> Outcome? {
        let grades = grades(form)
        guard grades.isEmpty || (2...10).contains(grades.count) else {
            return .refuse(Sentence(.votes(.gradesCount), ["n": grades.count]), member: "grades")
        }
        let typed = form.text("present").filter { !$0.isWhitespace }
        guard !typed.isEmpty, Int(typed) == nil else { return nil }
        return .refuse(Sentence(.votes(.presentUnreadable), ["what": typed]), member: "present")
    }

    /// The grades typed where a vote has not been prepared with them yet: where one ends and the next begins is read off what separates them.
    func unseenGrades(_ form: FormAnswer) -> [String]? {
        let grades = Self.grades(form)
        if case .majorityJudgment(let known) = rules.method, known == grades { return nil }
        return grades.isEmpty ? nil : grades
    }

    /// The grades as they were read, each with its number.
    static func read(_ grades: [String]) -> Sentence {
        let named = grades.enumerated().map { PhraseValue.text("\($0.offset + 1)\u{A0}\($0.element)") }
        return Sentence(.votes(.gradesRead), ["grades": PhraseValue.list(named), "n": grades.count])
    }

    /// The grades typed, with what separates them: semicolons, or else commas, or else strokes.
    private static func grades(_ form: FormAnswer) -> [String] {
        let text = form.text("grades")
        let separator = ([";", ",", "/"] as [Character]).first { text.contains($0) } ?? ","
        return text.split { $0 == separator }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private func number(_ read: (VoteMethod) -> Int?) -> String { read(rules.method).map { String($0) } ?? "" }

    /// Takes what the form came to. A number that can't be read becomes one that the decision refuses in words.
    mutating func take(_ form: FormAnswer) {
        // The form may be from before a crash, of another method than is prepared here.
        if let method = VoteMethod.all.first(where: { $0.name == form.text("method") }), method.name != rules.method.name {
            rules.method = method
            if method.choosesOne { rules.places = 1 }
        }
        rerunOf = form.subject("rerunOf").map { VoteID($0) }
        themes = form.text("themes").split(separator: "\n").map { ThemeID(String($0)) }
        func number(_ member: String) -> Int? { Int(form.text(member).filter { !$0.isWhitespace }) }
        for entry in entries {
            switch entry {
            case .allowance, .cap: rules.method = .dots(allowance: number("allowance") ?? 0, cap: number("cap") ?? 0)
            case .maximum: rules.method = .score(maximum: number("maximum") ?? 0)
            case .credits: rules.method = .quadratic(credits: number("credits") ?? 0)
            case .grades:
                rules.method = .majorityJudgment(grades: Self.grades(form))
            case .places: rules.places = number("places") ?? 0
            case .voters: rules.eligibility = form.choice("voters", of: [.room, .arrivals]) ?? .room
            case .numbering: rules.areNumbered = form.choice("numbered", of: [true, false]) ?? true
            case .partial: rules.showsPartial = form.choice("partial", of: [false, true]) ?? false
            case .present: present = number("present")
            case .seed: seed = form.text("seed")
            }
        }
    }

    var command: OpenVote { OpenVote(rules, themes: themes, present: present, rerunOf: rerunOf, seed: seed) }
}

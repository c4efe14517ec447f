import ForumCore
import ForumLocalization
import TerminalUI

extension DoorScreen {
    public enum Intent: Hashable, Sendable {
        case checkIn, mark, markGroup
        case walkIn, substitute
        case leaveOrComeBack, correct
        case consent(ConsentPurpose)
        case wait, showWaiting
        case hideList, typeSheet, importList
        case clear
        case up, down, pageUp, pageDown
    }

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(KeyPress(.enter), does: .checkIn, named: .door(.checkIn), shows: .bar),
        Binding(.function(7), .alt("n"), does: .walkIn, named: .door(.walkIn), inBar: .door(.walkInShort), shows: .bar),
        Binding(KeyPress(.tab), does: .mark, named: .door(.mark), inBar: .door(.markShort), shows: .bar),
        Binding(.alt("g"), does: .markGroup, named: .door(.markGroup)),
        Binding(.alt("o"), does: .substitute, named: .door(.substitute)),
        Binding(.alt("s"), does: .leaveOrComeBack, named: .door(.leave)),
        Binding(.alt("e"), does: .correct, named: .door(.correct)),
        Binding(.alt("i"), does: .consent(.news), named: .door(.consentNews)),
        Binding(.alt("p"), does: .consent(.photo), named: .door(.consentPhoto)),
        Binding(.alt("m"), does: .consent(.naming), named: .door(.consentNaming)),
        Binding(.alt("t"), does: .wait, named: .door(.waitOrNot)),
        Binding(.alt("v"), does: .showWaiting, named: .door(.showWaiting)),
        Binding(.alt("h"), does: .hideList, named: .door(.hideList)),
        Binding(.alt("x"), does: .typeSheet, named: .door(.typeSheet)),
        Binding(.control("o"), does: .importList, named: .door(.importList)),
        Binding(KeyPress(.escape), does: .clear, named: .door(.clear)),
        Binding(KeyPress(.up), does: .up, named: .door(.lineUp), shows: .hidden),
        Binding(KeyPress(.down), does: .down, named: .door(.lineDown), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
    ])

    static let checkingIn = Purpose("door.checkIn")
    static let scanning = Purpose("door.scan")
    static let walkingIn = Purpose("door.walkIn")
    static let walkInForm = Purpose("door.walkInForm")
    static let walkInAlike = Purpose("door.walkInAlike")
    static let correcting = Purpose("door.correct")
    static let correctionForm = Purpose("door.correctionForm")
    static let moving = Purpose("door.move")
    static let overCapacity = Purpose("door.overCapacity")
    static let othersWait = Purpose("door.othersWait")
    static let returning = Purpose("door.return")
    static let consenting = Purpose("door.consent")
    static let waitingForPlace = Purpose("door.wait")
    static let takingBack = Purpose("door.takeBack")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch intent {
        case .checkIn: mode == .sheet || findsNobody || !entering(context).isEmpty ? nil : .door(nobodyMeant)
        case .mark, .markGroup, .substitute, .wait:
            subject(context).map { $0.hasArrived ? .door(.alreadyThere) : nil } ?? .door(nobodyMeant)
        case .leaveOrComeBack: subject(context).map { $0.hasArrived ? nil : .door(.notArrived) } ?? .door(nobodyMeant)
        case .correct, .consent: subject(context) == nil ? .door(nobodyMeant) : nil
        default: nil
        }
    }

    /// Enter notes that somebody is back who had gone out.
    public func barName(of intent: Intent, _ context: ScreenContext) -> Phrase? {
        guard intent == .checkIn, mode != .sheet, let person = onlyOneEntering(context), person.hasArrived else { return nil }
        return person.isInside ? nil : .door(.noteReturn)
    }

    public func isInBar(_ intent: Intent, _ context: ScreenContext) -> Bool {
        guard intent == .checkIn, mode != .sheet else { return true }
        if findsNobody { return false }
        return onlyOneEntering(context).map { !$0.isInside } ?? true
    }

    /// How many Enter lets in at once.
    public func barSentence(of intent: Intent, _ context: ScreenContext) -> Sentence? {
        guard intent == .checkIn, mode != .sheet, marked.count > 1 else { return nil }
        return Sentence(.door(.checkInCount), ["n": marked.count])
    }

    private func onlyOneEntering(_ context: ScreenContext) -> Person? {
        marked.isEmpty && hasChoice ? chosen(context) : nil
    }

    public func refusal(of intent: Intent, _ context: ScreenContext) -> Sentence? {
        guard let obstacle = obstacle(to: intent, context) else { return nil }
        let person = subject(context)
        switch obstacle {
        case .door(.alreadyThere): return person.map { Sentence(.door(.namedAlreadyThere), ["name": $0.name]) }
        case .door(.notArrived): return person.map { Sentence(.door(.namedNotArrived), ["name": $0.name]) }
        case .door(.nobodyMeant): return nobodyFound(context.words)
        default: return Sentence(.common(.notNowSentence), ["why": obstacle])
        }
    }

    /// Something was typed, and nobody corresponds to it.
    var findsNobody: Bool { mode == .search && marked.isEmpty && found.isEmpty && !typing.query.isEmpty }

    func nobodyFound(_ words: Phrasebook) -> Sentence {
        Sentence(
            .door(.nobodyMeantSentence),
            ["text": DisplayText.truncated(typing.query.text, to: 30), "key": Self.key(.walkIn, words)])
    }

    /// Why no key knows whom it is about.
    private var nobodyMeant: Phrase.Door {
        guard found.isEmpty else { return .chooseFirst }
        return typing.query.isEmpty ? .typeFirst : .nobodyMeant
    }

    /// The person whom keys are about: the one who has just come in, else the one on the chosen line; never one whom nobody chose.
    func subject(_ context: ScreenContext) -> Person? {
        if let band, let id = band.about ?? (band.people.count == 1 ? band.people[0] : nil) { return context.state.people[id] }
        guard hasChoice else { return nil }
        return chosen(context)
    }

    /// The first key of an action, as it is printed on keyboards.
    static func key(_ intent: Intent, _ words: Phrasebook) -> String {
        keymap.bindings.first { $0.intent == intent }?.keys.first?.label(words.keyNames) ?? ""
    }
}

extension ConsentPurpose {
    /// What is agreed to, in a word or two: "photo".
    var name: Phrase {
        switch self {
        case .news: .door(.purposeNews)
        case .photo: .door(.purposePhoto)
        case .naming: .door(.purposeNaming)
        }
    }
}

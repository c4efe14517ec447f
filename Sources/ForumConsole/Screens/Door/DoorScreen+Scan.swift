import ForumCore
import ForumLocalization
import TerminalUI

extension DoorScreen {
    public mutating func beginScan() { beforeScan = typing }

    public mutating func takeBackScan() {
        if let beforeScan { typing = beforeScan }
        beforeScan = nil
    }

    /// Whether somebody's ticket carries the code.
    public func isTicket(_ text: String) -> Bool {
        Self.codes(in: text).contains { !roll.places(code: $0).isEmpty || voidTickets[$0] != nil }
    }

    /// Looks at the first tickets of the list only.
    public func isLikeTickets(_ text: String, _ context: ScreenContext) -> Bool {
        let form = Self.form(of: text)
        return context.state.people.all.lazy.flatMap(\.registration.codes).prefix(Self.comparedCodes).contains { Self.form(of: $0) == form }
    }

    private static let comparedCodes = 200

    /// What tells one platform's codes from another's: how long they are, and whether letters, digits or others stand in them.
    private static func form(of code: String) -> [Int] {
        [code.count, code.contains(where: \.isLetter) ? 1 : 0, code.contains(where: \.isNumber) ? 1 : 0]
    }

    /// Answers a code that a scanner typed, wherever the cursor was, and puts back what its keys have disturbed.
    ///
    /// Nil when the keys were those of quick hands: no ticket has the code and it doesn't look like one.
    public mutating func scanned(_ text: String, _ context: ScreenContext) -> [Outcome]? {
        // Where sheets are typed in, quick digits are a number of the sheet.
        if mode == .sheet, context.focused == .door, isOnSheet(text, context) || !isTicket(text) { return nil }
        let places = Self.codes(in: text).map { roll.places(code: $0) }.first { !$0.isEmpty } ?? []
        let people = places.filter { $0 < context.state.people.count }.map { context.state.people[place: $0] }
        let void = Self.codes(in: text).compactMap { voidTickets[$0] }.first
        guard !people.isEmpty || void != nil || Self.looksLikeCode(text) else { return nil }
        takeBackScan()
        if let void, isVoid(void, for: people) { return refused(void, isKnown: !people.isEmpty, context) }
        guard let first = people.first else {
            let answer = DoorBand(
                tone: .danger, word: .door(.wordUnknown), title: text,
                lines: [Sentence(.door(.scanUnknown), ["key": Self.key(.walkIn, context.words)])], shownAt: context.moment.reading,
                isScan: true)
            band = answer
            return [.say(answer.message)] + answer.rings
        }
        guard people.count > 1 else { return arrive([first], isScan: true, context) }
        return scannedOrder(people, text, context)
    }

    /// Whether a ticket that a list called off is nobody's by now. Who only said that they can't come may have changed their mind.
    private func isVoid(_ ticket: VoidTicket, for people: [Person]) -> Bool {
        people.isEmpty || ticket.reason != .notAttending && people.allSatisfy { $0.registration.isDeclined && !$0.hasArrived }
    }

    /// Says what the list said of a ticket; whether its bearer may come in is for a person to decide.
    private mutating func refused(_ ticket: VoidTicket, isKnown: Bool, _ context: ScreenContext) -> [Outcome] {
        let word: Phrase =
            switch ticket.reason {
            case .cancelled: .door(.wordCancelled)
            case .refunded: .door(.wordRefunded)
            case .notAttending: .door(.wordNotComing)
            }
        let next = Sentence(.door(isKnown ? .scanVoidKnown : .scanVoid), ["key": Self.key(.walkIn, context.words)])
        let answer = DoorBand(
            tone: .warning, word: word, title: ticket.name.isEmpty ? ticket.codes.first ?? "" : ticket.name,
            lines: [Sentence(.door(.scanNotExpected)), next], shownAt: context.moment.reading, isScan: true)
        band = answer
        return said(answer, context)
    }

    /// Whether somebody has the number that a text would be on a ticked sheet.
    private func isOnSheet(_ text: String, _ context: ScreenContext) -> Bool {
        guard case .number(let sheet) = SheetNumber.read(text) else { return false }
        return !sheet.meaning(in: context.state.people).people.isEmpty
    }

    /// One code for several people. Those of one order are marked, and Enter lets them in together; where two lists gave one code to
    /// different people, the one who stands here has to be chosen.
    private mutating func scannedOrder(_ people: [Person], _ text: String, _ context: ScreenContext) -> [Outcome] {
        let awaited = people.filter { !$0.hasArrived }
        guard !awaited.isEmpty else { return alreadyIn(people[0], isScan: true, context) }
        let order = people[0].registration.order
        let isOrder = !order.isEmpty && people.allSatisfy { $0.registration.order == order }
        mode = .search
        typing = Typing(query: TextBuffer(text), isOpen: !isOrder)
        marked = isOrder ? awaited.map(\.id) : []
        let said: Sentence =
            if context.focused != .door {
                Sentence(.door(.scanSeveralElsewhere), ["key": ScreenKind.door.functionKey.label(context.words.keyNames)])
            } else {
                Sentence(.door(isOrder ? .scanSeveral : .scanContested))
            }
        let named = isOrder ? awaited : people
        let answer = DoorBand(
            tone: .warning, word: .door(.wordSeveral), title: context.words(.door(.groupOf), ["n": named.count]),
            lines: [Sentence(.door(.names), ["names": PhraseValue.list(named.prefix(6).map { .text($0.name) })]), said],
            shownAt: context.moment.reading, isScan: true)
        band = answer
        return [.say(answer.message)] + answer.rings
    }

    /// The code as it was read, and the last part of it where a ticket carries an address ("https://…/tickets/ABC123").
    private static func codes(in text: String) -> [String] {
        guard let last = text.split(whereSeparator: { "/=?&#".contains($0) }).last, last.count < text.count else { return [text] }
        return [text, String(last)]
    }

    /// A name has no digits, and nobody types six letters, one of them a digit, within a blink.
    static func looksLikeCode(_ text: String) -> Bool {
        text.count >= 6 && text.contains { $0.isNumber } && !text.contains { $0.isWhitespace }
    }

    // MARK: - Ticked sheets

    /// Checks in the person whose number was typed from a ticked sheet.
    mutating func enterSheetNumber(_ context: ScreenContext) -> [Outcome] {
        let text = typing.query.text
        let people = context.state.people
        let problem: Phrase
        switch SheetNumber.read(text) {
        case .number(let sheet) where !sheet.isChecked:
            // A mistyped digit would be somebody else's number: the letters say so.
            band = DoorBand(tone: .warning, word: .door(.wordLetters), title: text, lines: [Sentence(.door(.sheetLetters))])
            typing.isOpen = true
            return [.ring]
        case .number(let sheet):
            switch sheet.meaning(in: people) {
            case .person(let person):
                typing = Typing()
                return arrive([person], isOnPaper: true, context)
            case .several(let meant):
                if typing.hasMoved, let person = chosen(context), meant.contains(where: { $0.id == person.id }) {
                    typing = Typing()
                    return arrive([person], isOnPaper: true, context)
                }
                problem = .door(.sheetSeveral)
            case .another: problem = .door(.sheetAnother)
            case .nobody: problem = .door(.sheetNobody)
            }
        case .wrongLetter: problem = .door(text.filter(\.isLetter).count > 1 ? .sheetWrongLetters : .sheetWrongLetter)
        case .unreadable: problem = .door(.sheetUnreadable)
        }
        guard !text.isEmpty else { return [] }
        let answer = DoorBand(tone: .danger, word: .door(.wordRefused), title: text, lines: [Sentence(problem)])
        band = answer
        // The next number is typed at once; only where one of several is to be chosen, they stay on the list.
        if problem != .door(.sheetSeveral) { typing = Typing() }
        return [.say(answer.message)] + answer.rings
    }
}

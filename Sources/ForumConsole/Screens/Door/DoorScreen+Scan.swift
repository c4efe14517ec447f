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
    func isTicket(_ text: String) -> Bool { Self.codes(in: text).contains { !roll.places(code: $0).isEmpty } }

    /// Answers a code that a scanner typed, wherever the cursor was, and puts back what its keys have disturbed.
    ///
    /// Nil when the keys were those of quick hands: no ticket has the code and it doesn't look like one.
    public mutating func scanned(_ text: String, _ context: ScreenContext) -> [Outcome]? {
        guard mode != .sheet else { return nil }
        let places = Self.codes(in: text).map { roll.places(code: $0) }.first { !$0.isEmpty } ?? []
        let people = places.filter { $0 < context.state.people.count }.map { context.state.people[place: $0] }
        guard !people.isEmpty || Self.looksLikeCode(text) else { return nil }
        takeBackScan()
        guard let first = people.first else {
            let answer = DoorBand(
                tone: .danger, word: .door(.wordUnknown), title: text,
                lines: [Sentence(.door(.scanUnknown), ["key": Self.key(.walkIn, context.words)])], isScan: true)
            band = answer
            return [.say(answer.message)] + answer.rings
        }
        guard people.count > 1 else { return arrive([first], isScan: true, context) }
        return scannedOrder(people, text, context)
    }

    /// One code for several people: they are marked, and Enter lets them in together.
    private mutating func scannedOrder(_ people: [Person], _ text: String, _ context: ScreenContext) -> [Outcome] {
        let awaited = people.filter { !$0.hasArrived }
        guard !awaited.isEmpty else { return alreadyIn(people[0], isScan: true, context) }
        mode = .search
        typing = Typing(query: TextBuffer(text))
        marked = awaited.map(\.id)
        let answer = DoorBand(
            tone: .warning, word: .door(.wordSeveral), title: context.words(.door(.groupOf), ["n": awaited.count]),
            lines: [
                Sentence(.door(.names), ["names": PhraseValue.list(awaited.prefix(6).map { .text($0.name) })]),
                Sentence(.door(.scanSeveral)),
            ], isScan: true)
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
        case .number(let sheet) where sheet.place < people.count && !people[place: sheet.place].isRemoved:
            typing = Typing()
            return arrive([people[place: sheet.place]], context)
        case .number: problem = .door(.sheetNobody)
        case .wrongLetter: problem = .door(.sheetWrongLetter)
        case .unreadable: problem = .door(.sheetUnreadable)
        }
        guard !text.isEmpty else { return [] }
        let answer = DoorBand(tone: .danger, word: .door(.wordRefused), title: text, lines: [Sentence(problem)])
        band = answer
        return answer.rings
    }
}

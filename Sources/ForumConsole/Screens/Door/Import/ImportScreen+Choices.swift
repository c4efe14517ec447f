import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// What a user corrects in what was recognised.
extension ImportScreen {
    /// The meanings that a person may give a column, the likeliest first.
    static let meanings: [ColumnMeaning] = [
        .ignored, .givenName, .familyName, .fullName, .fullNameFamilyFirst, .email, .organisation, .sector, .ticketCode, .orderCode,
        .status, .attendance, .stayInformed, .attention, .remarks, .group, .firstTime, .cameBefore, .registrationDate, .paid, .draft,
        .middleName, .sectorChoice, .payerGivenName, .payerFamilyName, .payerName, .payerEmail, .ipAddress, .phone, .address, .personalData,
    ]
    private static let encodings: [TextEncoding] = [.utf8, .windows1252, .latin9, .macRoman, .utf16LittleEndian, .utf16BigEndian]

    /// The question for the chosen column.
    func meaningDialog(_ context: ScreenContext) -> Dialog? {
        guard let column = reading?.layout.columns.first(where: { $0.index == scroll.selected }), pane == .columns else { return nil }
        let heading = column.heading.isEmpty ? String(column.index + 1) : column.heading
        return .choice(
            ChoiceDialog(
                title: .said(Sentence(.imports(.meaningQuestion), ["heading": heading])),
                choices: Self.meanings.map { ChoiceDialog.Choice(.phrase($0.phrase)) },
                selected: Self.meanings.firstIndex(of: column.meaning) ?? 0, purpose: Self.choosingMeaning))
    }

    func delimiterDialog() -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.imports(.delimiterQuestion)),
                choices: Delimiter.allCases.map { ChoiceDialog.Choice(.phrase($0.phrase)) },
                selected: reading?.layout.delimiter.flatMap { Delimiter.allCases.firstIndex(of: $0) } ?? 0,
                purpose: Self.choosingDelimiter))
    }

    func encodingDialog() -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.imports(.encodingQuestion)), text: [.phrase(.imports(.encodingHelp))],
                choices: Self.encodings.map { ChoiceDialog.Choice(.phrase($0.phrase)) },
                selected: reading.flatMap { Self.encodings.firstIndex(of: $0.layout.encoding) } ?? 0, purpose: Self.choosingEncoding))
    }

    func headingsDialog(_ context: ScreenContext) -> Dialog {
        .choice(
            ChoiceDialog(
                title: .phrase(.imports(.headingsQuestion)),
                choices: (0...5).map { ChoiceDialog.Choice(.said(Sentence(.imports(.headingRows), ["n": $0]))) },
                selected: min(5, reading?.layout.headerRecords ?? 0), purpose: Self.choosingHeadings))
    }

    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard purpose.name.hasPrefix("import.") else { return door.answered(purpose, answer, context) }
        guard case .chosen(let choice) = answer, stage == .reviewing else { return [] }
        let selected = scroll
        switch purpose {
        case Self.confirming: return choice == 0 ? record() : []
        case Self.choosingMeaning:
            guard let column = reading?.layout.columns.first(where: { $0.index == scroll.selected }) else { return [] }
            choices.meanings[column.index] = Self.meanings[choice]
        case Self.choosingDelimiter:
            choices.delimiter = Delimiter.allCases[choice]
            choices.meanings = [:]
        case Self.choosingEncoding: choices.encoding = Self.encodings[choice]
        case Self.choosingHeadings:
            choices.headerRecords = choice
            choices.meanings = [:]
        default: return []
        }
        let outcomes = read()
        scroll = selected
        return outcomes
    }
}

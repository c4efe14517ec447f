import ForumExchange
import ForumLocalization
import TerminalUI

extension ImportScreen {
    public enum Intent: Hashable, Sendable {
        case enter, record, keepRejected
        case nextPane
        case delimiter, encoding, headings
        case back
        case up, down, pageUp, pageDown
    }

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(.function(7), .alt("n"), does: .record, named: .imports(.record), inBar: .imports(.recordShort), shows: .bar),
        Binding(KeyPress(.enter), does: .enter, named: .imports(.enter), inBar: .imports(.enterShort), shows: .bar),
        Binding(KeyPress(.tab), does: .nextPane, named: .imports(.nextPane), inBar: .imports(.nextPaneShort), shows: .bar),
        Binding(.alt("d"), does: .delimiter, named: .imports(.changeDelimiter)),
        Binding(.alt("e"), does: .encoding, named: .imports(.changeEncoding)),
        Binding(.alt("t"), does: .headings, named: .imports(.changeHeadings)),
        Binding(.alt("s"), does: .keepRejected, named: .imports(.keepRejected)),
        Binding(KeyPress(.escape), does: .back, named: .imports(.back), inBar: .imports(.backShort), shows: .bar),
        Binding(KeyPress(.up), does: .up, named: .imports(.lineUp), shows: .hidden),
        Binding(KeyPress(.down), does: .down, named: .imports(.lineDown), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
    ])

    public func barName(of intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch (intent, stage) {
        case (.enter, .reviewing): .imports(.meaningShort)
        case (.enter, .done): .imports(.doneShort)
        case (.nextPane, .choosing): .imports(.completeShort)
        default: nil
        }
    }

    public func refusal(of intent: Intent, _ context: ScreenContext) -> Sentence? {
        if intent == .record, let fault, isNoList { return fault.sentence(fileName) }
        return obstacle(to: intent, context).map { Sentence(.common(.notNowSentence), ["why": $0]) }
    }

    static let confirming = Purpose("import.confirm")
    static let recording = Purpose("import.record")
    static let choosingMeaning = Purpose("import.meaning")
    static let choosingDelimiter = Purpose("import.delimiter")
    static let choosingEncoding = Purpose("import.encoding")
    static let choosingHeadings = Purpose("import.headings")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch intent {
        case .enter: stage == .reviewing && pane != .columns ? .imports(.reviewFirst) : nil
        case .record:
            switch stage {
            case .reviewing: isNoList || hasNobody ? .imports(.nobodyRead) : nil
            case .done: .imports(.alreadyRecorded)
            default: .imports(.nothingRead)
            }
        case .nextPane: stage == .reading || stage == .recording ? .imports(.nothingRead) : nil
        case .delimiter, .encoding, .headings: stage == .reviewing ? nil : .imports(.nothingRead)
        case .keepRejected:
            (stage == .reviewing || stage == .done) && reading?.rejected.isEmpty == false ? nil : .imports(.nothingRejected)
        default: nil
        }
    }

    /// Recording the file would record nobody.
    var hasNobody: Bool { reading.map { $0.registrations.isEmpty && $0.waiting.isEmpty && $0.void.isEmpty } ?? true }
}

import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// The import of a list of registrations: choose a file, see what was understood, correct it, and only then record it.
///
/// It stands in the door's place and puts the door back when it is done.
public struct ImportScreen: ConsoleScreen {
    public static let kind = ScreenKind.door
    public static let help = Phrase.imports(.help)
    public static let helpTitle = Phrase.imports(.title)

    enum Stage: Hashable, Sendable {
        /// A file is chosen: typed, dropped on the window, or from the list.
        case choosing
        /// The rows are read, some at a time.
        case reading
        /// What was understood is shown; nothing is recorded yet.
        case reviewing
        case recording
        case done
    }

    /// What the list shows while one reviews.
    enum Pane: Int, CaseIterable, Hashable, Sendable { case columns, people, rows }

    var door: DoorScreen
    var stage = Stage.choosing
    /// What recording the list did; nil before.
    var recordedBalance: ImportBalance?
    var path = TextBuffer()
    /// The path before a scanner typed into it.
    private var pathBeforeScan: TextBuffer?
    /// The lists found where downloads go; nil until they are looked for.
    var lists: [FoundFile]?
    var scroll = ListScroll()
    var pane = Pane.columns

    /// The file that was read.
    var file = ""
    var bytes: [UInt8] = []
    var choices = ImportChoices()
    var importer: RegistrationImporter?
    var reading: ImportReading?
    var balance: ImportBalance?
    /// Why the file that was read is no list of registrations.
    var fault: NotAList?
    /// Where the rejected rows were written.
    var keptAt: String?
    /// The screen says that it records; the work itself comes after that was seen.
    var isAnnounced = false
    /// When everything was recorded: keys typed until then were meant for what was seen before.
    var doneAt: ClockReading?

    /// Rows read between two looks at the keyboard: a few hundredths of a second.
    static let slice = 2_500

    public init(returningTo door: DoorScreen) { self.door = door }

    public var isTyping: Bool { stage == .choosing }

    /// The file's name without its folder.
    var fileName: String { file.split(separator: "/").last.map { String($0) } ?? file }

    public mutating func settle(_ context: ScreenContext) {
        let layout = ImportLayout(context.area)
        scroll.settle(count: lineCount, height: layout.list.height)
        path.settle(width: layout.field.width - ImportLayout.labelWidth, height: 1)
        if stage != .reading, stage != .recording { door.settle(context) }
    }

    // MARK: - A ticket that is read meanwhile is the door's

    public func isTicket(_ text: String) -> Bool { door.isTicket(text) }

    public func isLikeTickets(_ text: String, _ context: ScreenContext) -> Bool { door.isLikeTickets(text, context) }

    public mutating func beginScan() {
        pathBeforeScan = path
        door.beginScan()
    }

    public mutating func takeBackScan() {
        if let pathBeforeScan { path = pathBeforeScan }
        pathBeforeScan = nil
    }

    public mutating func scanned(_ text: String, _ context: ScreenContext) -> [Outcome]? {
        var elsewhere = context
        elsewhere.focused = nil
        elsewhere.shown = nil
        return door.scanned(text, elsewhere)
    }

    /// The file was probably taken for another: no headings were recognised, and more than a third of its rows have nobody in them.
    var isHardlyAList: Bool { fault == .unrecognised && reading?.people.isEmpty == false }

    /// Nothing of the file can be recorded.
    var isNoList: Bool { fault != nil && !isHardlyAList }

    /// How many lines the list has.
    var lineCount: Int {
        switch stage {
        case .choosing: lists?.count ?? 0
        case .reading, .recording: 0
        case .reviewing, .done:
            switch pane {
            case .columns: reading?.layout.columns.count ?? 0
            case .people: reading?.people.count ?? 0
            case .rows:
                reading.map {
                    (balance?.contested.count ?? 0) + $0.rejected.count + $0.doubtful.count + $0.duplicates.count + $0.notExpected.count
                } ?? 0
            }
        }
    }
}

/// Where things stand on the import's screen.
struct ImportLayout {
    static let labelWidth = 10

    let title: Rect
    let field: Rect
    let summary: Rect
    let tabs: Rect
    let list: Rect

    init(_ area: Rect) {
        var rest = area.inset(left: 1, right: 1)
        title = rest.takeTop(1)
        field = rest.takeTop(1)
        summary = rest.takeTop(4)
        tabs = rest.takeTop(1)
        list = rest
    }
}

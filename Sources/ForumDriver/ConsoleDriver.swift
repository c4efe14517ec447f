import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import TerminalUI

/// A console on an open session: takes in what happens, carries out the effects, and knows what is due when nothing happens.
///
/// It has no terminal and no clock of its own, so that the program and the tests run the same one. Belongs to one thread.
public final class ConsoleDriver {
    public internal(set) var model: ConsoleModel
    public internal(set) var isRunning = true
    /// Where what the session can't answer is carried out.
    public weak var host: (any ConsoleHost)?

    let session: LiveSession
    private let clock: () -> Moment
    /// Consoles no longer at work whose drafts this one shows; their files go once its own holds them.
    var takenOver: [ConsoleName] = []
    /// Consoles of which what an editor had left is shown; its file goes once the draft holds it.
    var edited: [ConsoleName] = []
    /// What a console had left and was asked for just now, until it is known what the screens took of it.
    var foundLater: DraftFile.Found?
    /// When what is being typed has to be on disk, in milliseconds of `uptime`.
    var draftsDue: Int64?
    /// When the first input came after which nobody has looked whether what is being typed has changed. That is looked at once the frame is
    /// shown: no key waits for it.
    var unnoticedSince: Int64?
    /// When the session file is to be written: a moment after work pauses.
    var sessionFileDue: Int64?
    /// When the session file first came due, where it waits since for a pause in the typing.
    var sessionFileOverdue: Int64?
    /// When somebody last typed something.
    var lastTyped: Int64?
    /// When to look once more who is connected: a lock is let go a moment after the notice of it.
    var othersDue: Int64?
    /// Damage of journals that was not there at the opening, as it was last said.
    var saidDamage: [JournalDamage] = []
    /// Screens with long work to go on with once what was typed is taken in.
    var waitingWork: [ScreenKind] = []
    /// Bells still to be rung, and when the next one may be: at once they would sound as one.
    private var bells = 0
    private var bellDue: Int64?

    static let draftDelay: Int64 = 400
    static let sessionFileDelay: Int64 = 2_000
    static let othersDelay: Int64 = 300
    /// How long until a journal that could not be read is tried again.
    static let retryDelay: Int64 = 2_000
    static let bellInterval: Int64 = 150
    /// Writing the session file of 100,000 people takes a tenth of a second or two: nobody who types is to wait for it.
    static let typingPause: Int64 = 1_500
    /// So long at most the session file waits for a pause. The journals hold everything all the while.
    static let longestWait: Int64 = 30_000

    /// - Parameters:
    ///   - screen: The one that was asked for, where one was.
    ///   - notices: What the opening has to tell, the most important first.
    ///   - clock: Reads the clocks of this computer.
    ///   - readOnly: Why nothing is recorded, where that is so.
    public init(
        session: LiveSession, path: String, screen: ScreenKind?, preferences: Preferences, size: Size, notices: [Message] = [],
        readOnly: Sentence? = nil, clock: @escaping () -> Moment
    ) {
        self.session = session
        self.clock = clock
        model = ConsoleModel(
            state: session.state, console: session.console ?? ConsoleName(""), sessionPath: path, preferences: preferences, size: size,
            screen: screen, readOnly: readOnly)
        feed(.changed(session.state, connected: session.connectedConsoles))
        for notice in notices { feed(.notice(notice)) }
        let found = DraftFile.found(in: session, asked: screen)
        for path in found.noText { feed(.notice(Message(.warning, Sentence(.errors(.editorLeftNoText), ["path": path])))) }
        if !found.drafts.isEmpty || !found.waiting.isEmpty {
            feed(.draftsFound(found.drafts, waiting: found.waiting))
            // They are on disk, which has to hear of it even where they are used up before the first frame, or were recorded after all.
            noticeDrafts()
            if draftsDue == nil { draftsDue = uptime + Self.draftDelay }
        }
        noteTaken(found)
        if session.isSessionFileBehind { sessionFileDue = uptime + Self.sessionFileDelay }
    }

    public var moment: Moment { clock() }

    /// The frame that shows the program as it is now.
    public var frame: Frame { model.view(moment) }

    /// Milliseconds of the clock that never jumps.
    var uptime: Int64 {
        let reading = clock().reading
        return reading.steady?.milliseconds ?? reading.wall.milliseconds
    }

    /// Milliseconds until something has to be done or shown without anybody doing anything.
    public var millisecondsToDeadline: Int64 {
        noticeDrafts()
        guard waitingWork.isEmpty else { return 0 }
        let now = uptime
        let due = [draftsDue, sessionFileDue, othersDue, bellDue].compactMap { $0 }.map { max(0, $0 - now) }
        return min(model.millisecondsToNextTick(moment), due.min() ?? .max)
    }

    /// Does what has come due.
    public func takeDue() {
        let now = uptime
        if !waitingWork.isEmpty { feed(.resumed(waitingWork.removeFirst())) }
        if let due = bellDue, due <= now { ringNext(now) }
        if let since = unnoticedSince, since + Self.draftDelay <= now { noticeDrafts() }
        if let due = draftsDue, due <= now { keepDrafts() }
        if let due = othersDue, due <= now {
            othersDue = nil
            hearOthers(again: false)
        }
        if let due = sessionFileDue, due <= now { writeSessionFile(due: due, now) }
    }

    /// Looks whether what is being typed has changed, and if so when it has to be on disk.
    func noticeDrafts() {
        guard let since = unnoticedSince else { return }
        unnoticedSince = nil
        if model.hasNewDrafts() { draftsDue = draftsDue ?? since + Self.draftDelay }
    }

    /// Rings the bell, a moment after the last time.
    func ring() {
        bells += 1
        if bellDue == nil { ringNext(uptime) }
    }

    private func ringNext(_ now: Int64) {
        bellDue = nil
        guard bells > 0 else { return }
        bells -= 1
        host?.ring()
        bellDue = now + Self.bellInterval
    }

    /// Writes the session file, unless somebody is typing: then it comes due again after a pause.
    private func writeSessionFile(due: Int64, _ now: Int64) {
        let overdue = sessionFileOverdue ?? due
        if let lastTyped, now - lastTyped < Self.typingPause, now - overdue < Self.longestWait {
            sessionFileOverdue = overdue
            sessionFileDue = lastTyped + Self.typingPause
        } else {
            sessionFileOverdue = nil
            sessionFileDue = nil
            writeSessionFile()
        }
    }

    /// Puts everything on disk and lets go of the session. Returns what kept the session file from being written; the journals hold
    /// everything all the same.
    public func close() -> LiveFailure? {
        keepDrafts()
        var failure: LiveFailure?
        do throws(LiveFailure) { try session.saveEverything() } catch { failure = error }
        session.close()
        return failure
    }
}

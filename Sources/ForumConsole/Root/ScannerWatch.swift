import ForumCore
import TerminalUI

/// Tells the keys of a barcode scanner from those of hands: a code and Enter (or a line feed or Tab) within a few milliseconds of each other.
///
/// Whether such a burst is a ticket is for the screen to say: a slow line delivers quick typing in bursts too.
struct ScannerWatch: Sendable {
    /// The longest pause between two keys of a scanner, in milliseconds. The quickest typists need 60 and more.
    private static let longestPause: Int64 = 50
    /// A shorter burst is a code only where a ticket carries exactly that.
    static let shortestCode = 4
    /// A burst of fewer keys is never one: a slow line delivers so few together.
    private static let shortestBurst = 2

    enum Event: Hashable, Sendable {
        /// The first key of what may become a code.
        case began
        case none
        /// The end came as quickly as all the keys before it.
        case ended(String)
    }

    private var text = ""
    private var last: ClockReading?

    /// Milliseconds until a key can't belong to the burst any more.
    func millisecondsToSilence(at now: ClockReading) -> Int64 {
        last.map { max(0, Self.longestPause + 1 - now.milliseconds(since: $0)) } ?? 0
    }

    /// Takes a key at the moment at which it was read.
    mutating func take(_ key: KeyPress, at now: ClockReading) -> Event {
        let isQuick = last.map { now.milliseconds(since: $0) <= Self.longestPause } ?? false
        last = now
        switch key.key {
        case _ where Self.ends(key):
            defer { text = "" }
            return isQuick && text.count >= Self.shortestBurst ? .ended(text) : .none
        case .character(let character) where key.typesText:
            if !isQuick { text = "" }
            text.append(character)
            return text.count == 1 ? .began : .none
        default:
            text = ""
            return .none
        }
    }

    /// What scanners are set up to type behind a code: Enter, a line feed or Tab.
    private static func ends(_ key: KeyPress) -> Bool {
        switch key.key {
        case .enter, .tab: key.modifiers.isEmpty
        case .character("j"): key.modifiers == .control
        default: false
        }
    }
}

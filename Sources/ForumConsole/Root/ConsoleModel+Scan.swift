import ForumCore
import ForumLocalization
import TerminalUI

/// Tickets are recognised wherever one is.
///
/// Where keys are text, what a scanner has typed is taken out again. Where letters and digits are keys, they are held back for the few
/// hundredths of a second that tell a scanner from a hand, so that no ticket carries out commands.
extension ConsoleModel {
    /// Keys are held back until it is known whose they are.
    public var holdsKeys: Bool { !heldKeys.isEmpty }

    /// Milliseconds until keys held back are those of a hand; nil when there are none.
    func millisecondsToRelease(_ moment: Moment) -> Int64? {
        heldKeys.isEmpty ? nil : scanner.millisecondsToSilence(at: moment.reading)
    }

    /// Takes a key that a scanner may have typed.
    mutating func takeKey(_ key: KeyPress, _ moment: Moment) -> [ConsoleEffect] {
        switch scanner.take(key, at: moment.reading) {
        case .began:
            let effects = releaseKeys(moment)
            dialogsBeforeScan = dialogs
            screens[screen]?.beginScan()
            if screen != .door { screens[.door]?.beginScan() }
            return effects + holdOrRoute(key, moment)
        case .none:
            return holdOrRoute(key, moment)
        case .ended(let code):
            if let effects = takeCode(code, moment) { return effects }
            return releaseKeys(moment) + route(.key(key), moment)
        }
    }

    /// Carries out what was held back, in its order: a hand typed it.
    mutating func releaseKeys(_ moment: Moment) -> [ConsoleEffect] {
        guard !heldKeys.isEmpty else { return [] }
        let keys = heldKeys
        heldKeys = []
        guard !isTooSmall else { return [] }
        var effects: [ConsoleEffect] = []
        for key in keys {
            effects += route(.key(key), moment)
            settle(moment)
        }
        return effects
    }

    private mutating func holdOrRoute(_ key: KeyPress, _ moment: Moment) -> [ConsoleEffect] {
        guard isHeld(key) else { return releaseKeys(moment) + route(.key(key), moment) }
        heldKeys.append(key)
        return []
    }

    /// Whether a key would be a command here and may be part of a code.
    private func isHeld(_ key: KeyPress) -> Bool {
        guard screen != .door, key.typesText, case .character(let character) = key.key else { return false }
        guard character.isLetter || character.isNumber || holdsKeys else { return false }
        guard let place = frontDialog else { return !(screens[screen]?.isTyping ?? true) }
        switch dialogs[place].dialog {
        case .choice, .help: return true
        case .form, .palette: return false
        }
    }

    /// Gives a code to the door, after putting back what its keys were typed into. Nil when hands were quick.
    private mutating func takeCode(_ code: String, _ moment: Moment) -> [ConsoleEffect]? {
        let context = context(moment)
        guard audience != .voter else { return keepOutOfBooth(code, context) }
        guard screen != .door else {
            guard let outcomes = screens[.door]?.scanned(code, context) else { return nil }
            dialogs = dialogsBeforeScan
            return carryOut(outcomes, for: .door, moment)
        }
        screens[.door]?.settle(context)
        // What reads like a word in a text is one, unless a ticket carries it.
        guard holdsKeys || (screens[.door] as? DoorScreen)?.isTicket(code) == true else { return nil }
        if let outcomes = screens[.door]?.scanned(code, context) {
            if !holdsKeys {
                screens[screen]?.takeBackScan()
                dialogs = dialogsBeforeScan
            }
            heldKeys = []
            return carryOut(outcomes, for: .door, moment)
        }
        guard !(screens[.door] is DoorScreen), DoorScreen.looksLikeCode(code) else { return nil }
        heldKeys = []
        let key = ScreenKind.door.functionKey.label(words.keyNames)
        message = Message(.warning, Sentence(.door(.scanElsewhere), ["code": code, "key": key]))
        return [.ring, .ring]
    }

    /// Nobody is checked in by a voter's keyboard, and what a scanner types there is no vote. Nil when it was a hand.
    private mutating func keepOutOfBooth(_ code: String, _ context: ScreenContext) -> [ConsoleEffect]? {
        screens[.door]?.settle(context)
        guard (screens[.door] as? DoorScreen)?.isTicket(code) == true else { return nil }
        if !holdsKeys { screens[screen]?.takeBackScan() }
        dialogs = dialogsBeforeScan
        heldKeys = []
        message = Message(.warning, Sentence(.votes(.boothScan)))
        return [.ring]
    }
}

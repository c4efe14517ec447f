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
            if let effects = takeCodeBehindText(code, moment) ?? takeCode(code, moment) { return effects }
            if holdsKeys, let place = frontDialog, dialogs[place].dialog.holdsCodes {
                // No hand answers a question with four letters and Enter in a blink: whatever was read, it answers nothing.
                heldKeys = []
                message = Message(.warning, Sentence(.door(.bandMessage), ["word": Phrase.door(.wordUnknown), "title": code]))
                return [.ring, .ring]
            }
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
        guard key.typesText, case .character(let character) = key.key else { return false }
        guard character.isLetter || character.isNumber || holdsKeys else { return false }
        guard let place = frontDialog else { return !(screens[screen]?.isTyping ?? true) }
        return dialogs[place].dialog.holdsCodes
    }

    /// Gives a ticket's code to the door that came right behind the last letter or two of a hand: those are typed again.
    private mutating func takeCodeBehindText(_ burst: String, _ moment: Moment) -> [ConsoleEffect]? {
        let characters = Array(burst)
        guard let door = screens[.door], !door.isTicket(burst) else { return nil }
        // More would not be a hand's any more, and digits may be those of another code.
        let place = (1...2).first { place in
            characters.count - place >= ScannerWatch.shortestCode && characters[..<place].allSatisfy(\.isLetter)
                && door.isTicket(String(characters[place...]))
        }
        guard let place, let effects = takeCode(String(characters[place...]), moment) else { return nil }
        return effects
            + characters[..<place].flatMap { character in
                settle(moment)
                return route(.key(.character(character)), moment)
            }
    }

    /// Gives a code to the door, after putting back what its keys were typed into. Nil when hands were quick.
    private mutating func takeCode(_ code: String, _ moment: Moment) -> [ConsoleEffect]? {
        let context = context(moment)
        guard audience != .voter else { return keepOutOfBooth(code, context) }
        let isAtDoor = screen == .door && screens[.door] is DoorScreen
        if !isAtDoor {
            screens[.door]?.settle(context)
            // What reads like a word in a text is one, unless a ticket carries it.
            guard holdsKeys || screens[.door]?.isTicket(code) == true else { return nil }
        }
        if let outcomes = screens[.door]?.scanned(code, context) {
            if !holdsKeys {
                if !isAtDoor { screens[screen]?.takeBackScan() }
                dialogs = dialogsBeforeScan
            }
            heldKeys = []
            return carryOut(outcomes, for: .door, moment)
        }
        return nil
    }

    /// Nobody is checked in by a voter's keyboard, and what a scanner types there is no vote. Nil when it was a hand.
    private mutating func keepOutOfBooth(_ code: String, _ context: ScreenContext) -> [ConsoleEffect]? {
        screens[.door]?.settle(context)
        guard screens[.door]?.isTicket(code) == true else { return nil }
        if !holdsKeys { screens[screen]?.takeBackScan() }
        dialogs = dialogsBeforeScan
        heldKeys = []
        message = Message(.warning, Sentence(.votes(.boothScan)))
        return [.ring]
    }

    // MARK: - What was read while another screen is shown

    /// The door's answer to a scan, for as long as another screen shows it; never to a voter or to the room, for it bears a name.
    func scanBand(_ moment: Moment) -> DoorBand? {
        guard screen != .door || !(screens[.door] is DoorScreen), audience == .team, let band = door?.band,
            band.millisecondsElsewhere(moment) != nil,
            band.stands(in: state.people)
        else { return nil }
        return band
    }

    /// The door, also while a list is being imported in its place.
    private var door: DoorScreen? { (screens[.door] as? DoorScreen) ?? (screens[.door] as? ImportScreen)?.door }

    /// Milliseconds until another screen stops showing the answer to a scan; nil where none does.
    func millisecondsToBandEnd(_ moment: Moment) -> Int64? { scanBand(moment)?.millisecondsElsewhere(moment) }

    /// Draws the door's answer over the top of whatever screen is shown.
    func drawScan(into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        guard let band = scanBand(moment), let door else { return }
        var area = chrome.content
        door.draw(band, into: &frame, in: area.takeTop(4), context(moment), hasKeys: false)
    }
}

extension Dialog {
    /// Letters and digits would be answers here: a code that is read must not give one.
    fileprivate var holdsCodes: Bool {
        switch self {
        case .choice, .help: true
        case .form, .palette: false
        }
    }
}

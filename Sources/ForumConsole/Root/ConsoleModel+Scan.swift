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
            noteBeginning()
            return effects + holdOrRoute(key, moment)
        case .none:
            return holdOrRoute(key, moment)
        case .ended(let code):
            if let effects = takeBurst(code, moment) { return effects }
            if code.count >= ScannerWatch.shortestCode, holdsKeys, let place = frontDialog, dialogs[place].dialog.holdsCodes {
                // No hand answers a question with four letters and Enter in a blink: whatever was read, it answers nothing.
                heldKeys = []
                message = Message(.warning, Sentence(.door(.bandMessage), ["word": Phrase.door(.wordUnknown), "title": code]))
                return [.ring, .ring]
            }
            return releaseKeys(moment) + route(.key(key), moment)
        }
    }

    /// Takes a key on a terminal too small to show anything, where only a ticket says something. Nil where it ended none.
    mutating func takeKeyUnseen(_ key: KeyPress, _ moment: Moment) -> [ConsoleEffect]? {
        switch scanner.take(key, at: moment.reading) {
        case .began:
            noteBeginning()
            return nil
        case .none: return nil
        case .ended(let code): return takeBurst(code, moment)
        }
    }

    /// Remembers what a scanner may be about to type into.
    private mutating func noteBeginning() {
        dialogsBeforeScan = dialogs
        screens[screen]?.beginScan()
        if screen != .door { screens[.door]?.beginScan() }
    }

    /// Takes keys that came as quickly as a scanner's for a code. Nil where they are none.
    private mutating func takeBurst(_ burst: String, _ moment: Moment) -> [ConsoleEffect]? {
        guard burst.count >= ScannerWatch.shortestCode else { return takeShortCode(burst, moment) }
        return takeCodeBehindText(burst, moment) ?? takeCode(burst, moment)
    }

    /// A code of two or three signs counts where a ticket carries it; of two at the door only, where nothing else but names is typed.
    private mutating func takeShortCode(_ code: String, _ moment: Moment) -> [ConsoleEffect]? {
        let isAtDoor = screen == .door && frontDialog == nil && screens[.door] is DoorScreen
        guard code.count > 2 || isAtDoor, audience != .voter, screens[.door]?.isTicket(code) == true else { return nil }
        return takeCode(code, moment)
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

    /// Gives a code to the door that came right behind the letters of a hand: those are typed again.
    private mutating func takeCodeBehindText(_ burst: String, _ moment: Moment) -> [ConsoleEffect]? {
        let characters = Array(burst)
        guard let door = screens[.door], !door.isTicket(burst) else { return nil }
        // Digits may be those of another code: nothing but letters is a hand's.
        let letters = characters.prefix(while: \.isLetter).count
        let longest = min(letters, characters.count - 1)
        guard longest > 0 else { return nil }
        let known = (1...longest).first { place in
            let rest = characters[place...]
            return rest.count >= ScannerWatch.shortestCode - (rest.contains(where: \.isNumber) ? 1 : 0) && door.isTicket(String(rest))
        }
        guard let place = known ?? (door.isLikeTickets(burst, context(moment)) ? nil : likeTicket(characters, behind: letters, moment)),
            let effects = takeCode(String(characters[place...]), moment)
        else { return nil }
        let band = self.door?.band
        let typed = characters[..<place].flatMap { character in
            settle(moment)
            return route(.key(.character(character)), moment)
        }
        // The letters are older than the answer.
        if screen == .door, var door = screens[.door] as? DoorScreen, band != nil {
            door.band = band
            screens[.door] = door
        }
        return effects + typed
    }

    /// Where the digits behind the letters look as the tickets of the lists do, and so are a code that no list has.
    private func likeTicket(_ characters: [Character], behind letters: Int, _ moment: Moment) -> Int? {
        let rest = String(characters[letters...])
        guard rest.count >= ScannerWatch.shortestCode, rest.allSatisfy(\.isNumber) else { return nil }
        return screens[.door]?.isLikeTickets(rest, context(moment)) == true ? letters : nil
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
        var area = chrome.areas.content
        // In front of a dialog it leaves the question to be read.
        door.draw(band, into: &frame, in: area.takeTop(dialogs.isEmpty ? 4 : 2), context(moment), hasKeys: false)
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

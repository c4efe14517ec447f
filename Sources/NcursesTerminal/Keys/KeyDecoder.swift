import TerminalUI

/// Turns the bytes a terminal sends into inputs.
///
/// It reads no descriptor and no clock: bytes go in as they arrive, however they are cut, and what is incomplete waits
/// for the rest. Understood are UTF-8; the cursor and function keys of xterm, VTE, the Linux console, rxvt, screen,
/// tmux and PuTTY with their modifiers; Alt as a prefix; bracketed paste; mouse reports (SGR, urxvt, X10); kitty's
/// `CSI u` and xterm's modifyOtherKeys. An unknown sequence is swallowed whole. Invalid bytes become U+FFFD.
///
/// Sources: ECMA-48, xterm's ctlseqs.txt, kitty's keyboard protocol, terminfo(5).
public struct KeyDecoder: Sendable {
    /// The byte of the Backspace key: 0x7F nearly everywhere, 0x08 on a few terminals.
    /// The other of the two is Control and Backspace.
    public var eraseByte: UInt8 = 0x7F

    /// What has been read of something unfinished.
    enum State: Equatable, Sendable {
        case ground
        /// Inside a character; `alt` if it followed an escape.
        case character(PartialCharacter, alt: Bool)
        /// After an escape, or after two.
        case escape(twice: Bool)
        /// After `ESC [`: parameters and intermediates so far.
        case control(alt: Bool)
        /// After `ESC O`.
        case single(alt: Bool)
        /// After `ESC [ [`, of the Linux console.
        case linux
        /// After `ESC [ M`: the three bytes of an X10 mouse report.
        case mouse
        /// After a letter that may begin a control string (`ESC ]`, `ESC P` and so on) or be Alt with that letter.
        case stringStart(UInt8)
        /// Inside a control string, up to BEL or `ESC \`.
        case string(escape: Bool)
        case paste
    }

    var state = State.ground
    /// The bytes of the sequence being read, after its introducer.
    var sequence: [UInt8] = []
    var pasted: [UInt8] = []
    /// A longer paste is reported in parts of this many bytes, so that no sender fills the memory.
    var pasteLimit = 16 << 20
    /// How far the end marker of a paste has been matched.
    var markerMatched = 0
    /// Plain text of this call that isn't reported yet, so that a mark joins its base.
    var text = String.UnicodeScalarView()
    var inputs: [TerminalInput] = []

    public init() {}

    /// Returns what `bytes` complete, in order. Characters that combine are one, if they arrive together.
    public mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
        var rest = Array(bytes)[...]
        while let byte = rest.first {
            if state == .paste {
                takePaste(&rest)
            } else {
                rest.removeFirst()
                step(byte)
            }
        }
        return take()
    }

    /// How long to wait in silence for more before `flush()`; nil if nothing is held back that time could settle.
    ///
    /// An escape that nothing follows is the Escape key. The 25 ms are a compromise between a key that feels slow and
    /// a sequence that a network tears apart.
    public var patience: Duration? {
        switch state {
        case .ground, .character: nil
        case .escape, .stringStart: .milliseconds(25)
        case .control, .single, .linux: sequence.isEmpty ? .milliseconds(25) : .milliseconds(500)
        case .mouse, .string: .milliseconds(500)
        case .paste: .seconds(1)
        }
    }

    /// Settles what is held back, after `patience` has passed without a byte.
    ///
    /// An escape becomes the Escape key, `ESC [` and `ESC O` become Alt with that character, a torn sequence is
    /// dropped. Inside a paste whose end doesn't come, what has arrived is reported and the paste goes on; an escape
    /// that stands alone ends it.
    public mutating func flush() -> [TerminalInput] {
        switch state {
        case .ground, .character: return []
        case .escape(let twice):
            if twice { emit(.escape) }
            emit(.escape)
            state = .ground
        case .control, .single, .stringStart, .linux, .mouse, .string: abandon()
        case .paste: flushPaste()
        }
        return take()
    }

    /// Gives up a sequence that will not be completed: one that has only begun was Alt with a character.
    mutating func abandon() {
        let begun: (character: Character, alt: Bool)? =
            switch state {
            case .control(let alt): ("[", alt)
            case .single(let alt): ("O", alt)
            case .stringStart(let letter): (Character(Unicode.Scalar(letter)), false)
            default: nil
            }
        if sequence.isEmpty, let begun {
            if begun.alt { emit(.escape) }
            emit(.character(begun.character), .alt)
        }
        sequence = []
        state = .ground
    }

    // MARK: - One byte

    mutating func step(_ byte: UInt8) {
        switch state {
        case .ground: ground(byte, alt: false)
        case .character(let partial, let alt): continueCharacter(partial, byte, alt: alt)
        case .escape(let twice): afterEscape(byte, twice: twice)
        case .control(let alt): control(byte, alt: alt)
        case .single(let alt): single(byte, alt: alt)
        case .linux: linux(byte)
        case .mouse: mouse(byte)
        case .stringStart(let letter): stringStart(letter, byte)
        case .string(let escape): string(byte, escape: escape)
        case .paste: break  // `decode` hands paste whole stretches.
        }
    }

    mutating func ground(_ byte: UInt8, alt: Bool) {
        state = .ground
        switch byte {
        case 0x1B: state = .escape(twice: false)
        case 0x20...0x7E: report(Unicode.Scalar(byte), alt: alt)
        case 0x80...: startCharacter(byte, alt: alt)
        default: emit(controlKey(byte), alt: alt)
        }
    }

    private mutating func afterEscape(_ byte: UInt8, twice: Bool) {
        switch byte {
        case UInt8(ascii: "["): start(.control(alt: twice))
        case UInt8(ascii: "O"): start(.single(alt: twice))
        case 0x1B:
            // A row of escapes: all but the last two are keys.
            if twice { emit(.escape) }
            state = .escape(twice: true)
        default:
            if twice { emit(.escape) }
            if Self.stringLetters.contains(byte) {
                state = .stringStart(byte)
            } else {
                ground(byte, alt: true)
            }
        }
    }

    private mutating func start(_ next: State) {
        sequence = []
        state = next
    }

    // MARK: - Reporting

    mutating func emit(_ key: Key, _ modifiers: KeyPress.Modifiers = []) {
        emit(KeyPress(key, modifiers), alt: false)
    }

    mutating func emit(_ press: KeyPress, alt: Bool) {
        var press = press
        if alt { press.modifiers.insert(.alt) }
        report(.key(press))
    }

    mutating func report(_ input: TerminalInput) {
        closeText()
        inputs.append(input)
    }

    mutating func report(_ scalar: Unicode.Scalar, alt: Bool) {
        if alt {
            emit(.character(Character(scalar)), .alt)
        } else {
            text.append(scalar)
        }
    }

    private mutating func closeText() {
        guard !text.isEmpty else { return }
        inputs += String(text).map { .key(.character($0)) }
        text = String.UnicodeScalarView()
    }

    private mutating func take() -> [TerminalInput] {
        closeText()
        defer { inputs = [] }
        return inputs
    }
}

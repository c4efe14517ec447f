import TerminalUI

extension KeyDecoder {
    /// A sequence longer than this is no key; its bytes aren't kept.
    private static let longestSequence = 64

    // MARK: - CSI

    mutating func control(_ byte: UInt8, alt: Bool) {
        switch byte {
        case 0x5B where sequence.isEmpty:
            state = .linux
        case 0x4D where sequence.isEmpty:
            state = .mouse
        case 0x24 where isPlainNumber:
            // rxvt ends a shifted key with "$", which ECMA-48 has as an intermediate.
            finishControl(byte, alt: alt)
        case 0x20...0x3F:
            if sequence.count < Self.longestSequence { sequence.append(byte) }
        case 0x40...0x7E:
            finishControl(byte, alt: alt)
        default:
            abandon(byte)
        }
    }

    /// Gives up the sequence that `byte` can't belong to, and reads `byte` anew.
    private mutating func abandon(_ byte: UInt8) {
        abandon()
        ground(byte, alt: false)
    }

    private var isPlainNumber: Bool {
        !sequence.isEmpty && sequence.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func finishControl(_ final: UInt8, alt: Bool) {
        defer { sequence = [] }
        state = .ground
        // No key has intermediates (but rxvt's "$").
        guard sequence.count < Self.longestSequence, !sequence.contains(where: { $0 < 0x30 }) else { return }
        let parameters = SequenceParameters(sequence)
        switch (parameters.prefix, final) {
        case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
            reportMouse(parameters, released: final == UInt8(ascii: "m"))
        case (nil, UInt8(ascii: "M")) where parameters.count == 3:
            reportMouse(parameters, offset: 32)
        case (nil, UInt8(ascii: "~")) where parameters[0] == 200:
            startPaste()
        case (nil, UInt8(ascii: "~")) where parameters[0] == 27:
            emitAny(KeyPress(code: parameters[2], parameters), alt: alt)
        case (nil, UInt8(ascii: "u")):
            emitAny(KeyPress(code: parameters[0], parameters), alt: alt)
        case (nil, _):
            emitAny(KeyPress(final: final, parameters), alt: alt)
        default:
            break
        }
    }

    private mutating func emitAny(_ press: KeyPress?, alt: Bool) {
        guard let press else { return }
        emit(press, alt: alt)
    }

    // MARK: - SS3 and the Linux console

    mutating func single(_ byte: UInt8, alt: Bool) {
        switch byte {
        case 0x30...0x3B where sequence.count < Self.longestSequence:
            sequence.append(byte)
        case 0x40...0x7E:
            let parameters = SequenceParameters(sequence)
            sequence = []
            state = .ground
            emitAny(KeyPress(single: byte, parameters), alt: alt)
        default:
            abandon(byte)
        }
    }

    mutating func linux(_ byte: UInt8) {
        state = .ground
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "E"): emit(.function(Int(byte) - 0x40))
        case 0x20...0x7E: break
        default: abandon(byte)
        }
    }

    // MARK: - Control strings

    /// The letters after an escape that begin a control string: DCS, SOS, OSC, PM, APC.
    static let stringLetters = Set("PX]^_".utf8)

    /// Tells a terminal's belated answer from Alt with a letter by how the answers begin
    /// (`ESC ] 11;rgb:`, `ESC P > | xterm`, `ESC P 1 $ r`, `ESC _ G`).
    mutating func stringStart(_ letter: UInt8, _ byte: UInt8) {
        let isDigit = (0x30...0x39).contains(byte)
        let isAnswer =
            switch letter {
            case UInt8(ascii: "]"): isDigit
            case UInt8(ascii: "P"): isDigit || [UInt8(ascii: ">"), UInt8(ascii: "!")].contains(byte)
            case UInt8(ascii: "_"): byte == UInt8(ascii: "G")
            default: false
            }
        if isAnswer {
            state = .string(escape: false)
        } else {
            abandon(byte)
        }
    }

    mutating func string(_ byte: UInt8, escape: Bool) {
        switch byte {
        case 0x07: state = .ground
        case 0x5C where escape: state = .ground
        case 0x1B: state = .string(escape: true)
        case 0x20... where !escape: break
        default:
            // No answer holds controls; an escape that doesn't end the string begins something else.
            if escape {
                state = .escape(twice: false)
                step(byte)
            } else {
                abandon(byte)
            }
        }
    }
}

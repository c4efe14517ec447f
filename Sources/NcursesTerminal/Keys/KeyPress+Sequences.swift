import TerminalUI

extension KeyPress.Modifiers {
    /// Reads xterm's modifier parameter: 1 plus Shift 1, Alt 2, Control 4, Meta 8.
    init(parameter: Int?) {
        let bits = max(0, (parameter ?? 1) - 1)
        self = []
        if bits & 1 != 0 { insert(.shift) }
        if bits & (2 | 8) != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}

extension KeyPress {
    /// The key of `CSI … final`, or nil if that is none.
    init?(final: UInt8, _ parameters: SequenceParameters) {
        guard parameters.eventKind != 3 else { return nil }
        let modifiers = Modifiers(parameter: parameters[1])
        switch final {
        case UInt8(ascii: "~"): self.init(number: parameters[0], modifiers)
        // rxvt names the modifier by the final byte.
        case UInt8(ascii: "^"): self.init(number: parameters[0], .control)
        case UInt8(ascii: "$"): self.init(number: parameters[0], .shift)
        case UInt8(ascii: "@"): self.init(number: parameters[0], [.control, .shift])
        case UInt8(ascii: "Z"): self.init(.backTab, modifiers.subtracting(.shift))
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            guard let key = Self.letterKeys[final - 0x20] else { return nil }
            self.init(key, .shift)
        default:
            // The first number is 1, or an old xterm's modifier; others are a cursor's place (`CSI row ; column R`).
            let old = parameters.count == 1 ? parameters[0] : nil
            guard let key = Self.letterKeys[final], (1...16).contains(old ?? parameters[0] ?? 1) else { return nil }
            guard old != nil || (parameters[0] ?? 1) == 1 else { return nil }
            self.init(key, old.map { Modifiers(parameter: $0) } ?? modifiers)
        }
    }

    /// The key of `SS3 … final`, or nil if that is none.
    init?(single final: UInt8, _ parameters: SequenceParameters) {
        // Konsole and old xterms put the modifier here, alone or after a 1.
        let modifiers = Modifiers(parameter: parameters[1] ?? parameters[0])
        switch final {
        case UInt8(ascii: "M"): self.init(.enter, modifiers)
        case UInt8(ascii: "I"): self.init(.tab, modifiers)
        case UInt8(ascii: "X"): self.init(.character("="), modifiers)
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            // rxvt's Control and a cursor key.
            guard let key = Self.letterKeys[final - 0x20] else { return nil }
            self.init(key, .control)
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            // The number pad: * + , - . / and the digits.
            self.init(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
        default:
            guard let key = Self.letterKeys[final] else { return nil }
            self.init(key, modifiers)
        }
    }

    private static let letterKeys: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
        UInt8(ascii: "S"): .function(4),
    ]

    /// The key of `CSI number ~`: those of the VT220, of rxvt (7, 8) and of xterm.
    private init?(number: Int?, _ modifiers: Modifiers) {
        switch number {
        case 1, 7: self.init(.home, modifiers)
        case 2: self.init(.insert, modifiers)
        case 3: self.init(.delete, modifiers)
        case 4, 8: self.init(.end, modifiers)
        case 5: self.init(.pageUp, modifiers)
        case 6: self.init(.pageDown, modifiers)
        case .some(let number):
            guard let index = Self.functionNumbers.firstIndex(of: number) else { return nil }
            self.init(.function(index + 1), modifiers)
        case nil: return nil
        }
    }

    /// F1 to F20; the numbers leave gaps.
    private static let functionNumbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]

    /// The key of a Unicode code point with modifiers, as kitty's `CSI u` and xterm's modifyOtherKeys send it.
    init?(code: Int?, _ parameters: SequenceParameters) {
        guard let code, parameters.eventKind != 3 else { return nil }
        var modifiers = Modifiers(parameter: parameters[1])
        if let key = Self.codeKeys[code] {
            if key == .tab, modifiers.contains(.shift) {
                self.init(.backTab, modifiers.subtracting(.shift))
            } else {
                self.init(key, modifiers)
            }
            return
        }
        if let character = Self.numberPad[code] {
            self.init(.character(character), modifiers.subtracting(.shift))
            return
        }
        if (57376...57398).contains(code) {
            self.init(.function(code - 57376 + 13), modifiers)
            return
        }
        // kitty's other keys stand in the private use area; none of them is text.
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), scalar.value >= 0x20,
            !(0x7F...0x9F).contains(scalar.value), !(0xE000...0xF8FF).contains(scalar.value)
        else { return nil }
        var character = Character(scalar)
        if modifiers.contains(.shift), !modifiers.contains(.control) {
            let shifted = parameters[0, 1].flatMap { UInt32(exactly: $0) }.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
            let upper = shifted ?? character.uppercased()
            if upper.count == 1, let only = upper.first { character = only }
            modifiers.remove(.shift)
        } else if modifiers.contains(.control) {
            let lower = character.lowercased()
            if lower.count == 1, let only = lower.first { character = only }
        }
        self.init(.character(character), modifiers)
    }

    private static let codeKeys: [Int: Key] = [
        9: .tab, 13: .enter, 27: .escape, 8: .backspace, 127: .backspace,
        57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
        57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]

    private static let numberPad: [Int: Character] = [
        57399: "0", 57400: "1", 57401: "2", 57402: "3", 57403: "4", 57404: "5", 57405: "6", 57406: "7", 57407: "8", 57408: "9",
        57409: ".", 57410: "/", 57411: "*", 57412: "-", 57413: "+", 57415: "=", 57416: ",",
    ]
}

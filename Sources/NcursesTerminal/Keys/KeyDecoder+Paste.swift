import TerminalUI

extension KeyDecoder {
    private static let endMarker = Array("\u{1B}[201~".utf8)

    mutating func startPaste() {
        state = .paste
        pasted = []
        markerMatched = 0
    }

    /// Takes the bytes of a paste off the front of `rest`, up to its end marker.
    mutating func takePaste(_ rest: inout ArraySlice<UInt8>) {
        while let byte = rest.first {
            if byte == Self.endMarker[markerMatched] {
                rest.removeFirst()
                markerMatched += 1
                guard markerMatched == Self.endMarker.count else { continue }
                markerMatched = 0
                state = .ground
                return reportPaste(part: false)
            }
            if markerMatched > 0 {
                // The escape was text; only its first byte can begin the marker again.
                append(Self.endMarker[..<markerMatched])
                markerMatched = 0
            } else {
                let plain = rest.prefix { $0 != 0x1B }.prefix(pasteLimit - pasted.count)
                append(plain)
                rest.removeFirst(plain.count)
            }
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        pasted += bytes
        if pasted.count >= pasteLimit { reportPaste(part: true) }
    }

    /// After a second without a byte: shows what there is, and lets a lone escape end a paste whose end was lost.
    mutating func flushPaste() {
        if markerMatched == 1 {
            markerMatched = 0
            state = .ground
        }
        reportPaste(part: state == .paste)
    }

    /// Reports what has arrived; as a `part`, without a character or line end at its end that may be incomplete.
    private mutating func reportPaste(part: Bool) {
        let rest = part ? Array(pasted.suffix(incompleteEnd)) : []
        pasted.removeLast(rest.count)
        if !pasted.isEmpty { report(.paste(Self.text(ofPaste: pasted))) }
        pasted = rest
    }

    /// How many bytes at the end are the start of a character, or a CR that may be half of a line end.
    private var incompleteEnd: Int {
        if pasted.last == 0x0D { return 1 }
        guard let back = pasted.suffix(3).reversed().enumerated().first(where: { $0.element >= 0xC0 }) else { return 0 }
        let isIncomplete = PartialCharacter(lead: back.element).map { $0.missing > back.offset } ?? false
        return isIncomplete ? back.offset + 1 : 0
    }

    /// Line ends arrive as CR, whatever they were.
    private static func text(ofPaste bytes: [UInt8]) -> String {
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        var wasReturn = false
        for byte in bytes {
            if byte == 0x0D {
                lines.append(0x0A)
            } else if byte != 0x0A || !wasReturn {
                lines.append(byte)
            }
            wasReturn = byte == 0x0D
        }
        return String(decoding: lines, as: UTF8.self)
    }
}

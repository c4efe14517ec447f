import ForumExchange

/// What an editor has left, as text.
public enum EditorText {
    /// The text of `bytes`: UTF-8, or what an editor set to an older encoding writes; nil where it is no text.
    public static func decoded(_ bytes: [UInt8]) -> String? {
        for (encoding, mark) in [(TextEncoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]), (.utf16BigEndian, [0xFE, 0xFF])]
        where bytes.starts(with: mark) {
            return String(decoding: encoding.decode(bytes), as: UTF8.self)
        }
        guard !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }) else { return nil }
        let encoding: TextEncoding = String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
        return String(decoding: encoding.decode(bytes), as: UTF8.self)
    }
}

import StrictJSON

/// Why a file is no list of registrations at all, so that nothing of it is to be recorded.
public enum NotAList: String, Error, Hashable, Sendable {
    /// It is JSON, such as a session.
    case json
    /// It holds bytes that no text has: a spreadsheet's own format, a picture, a program.
    case binary
    /// No headings were recognised, and what stands in it is too seldom somebody.
    case unrecognised
    /// Not one row of it yields anybody.
    case nobody
}

extension ImportReading {
    /// Why `bytes`, of which this is the reading, are no list of registrations; nil where they may be one. O(bytes).
    public func notAList(_ bytes: [UInt8]) -> NotAList? {
        if Self.isJSON(bytes) { return .json }
        switch layout.encoding {
        case .utf16LittleEndian, .utf16BigEndian: break
        default: if bytes.contains(0) { return .binary }
        }
        if layout.headerRecords == 0, rejected.count * 3 > rows { return .unrecognised }
        let isUnderstood = people.count + duplicates.count + notExpected.count > 0 || rows == 0 && layout.headerRecords > 0
        return isUnderstood ? nil : .nobody
    }

    /// Whether the whole is JSON, or its first line, as in a journal.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let start = bytes.drop { $0 <= 0x20 }
        guard let first = start.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        let line = Array(start.prefix { $0 != 0x0A && $0 != 0x0D })
        return (try? JSONValue(parsing: line)) != nil || (try? JSONValue(parsing: bytes)) != nil
    }
}

import ForumCore
import ForumStorage
import Glibc

/// This computer among those on which copies of one session are used.
enum Machine {
    /// Three letters that two computers seldom share, and that tell nothing of either; "" where a computer has no identifier.
    static let sign = sign(of: identifier())

    /// The digest of what names a computer (machine-id(5), which must not be told as it is), as three letters and digits.
    static func sign(of identifier: String) -> String {
        guard !identifier.isEmpty else { return "" }
        // Without letters that make words, and without those that are taken for others.
        let alphabet = Array("bcdfghjkmnpqrstvwxz23456789".utf8)
        let letters = SHA256.bytes(Array("opendetat \(identifier)".utf8)).prefix(3).map { alphabet[Int($0) % alphabet.count] }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The name of a console that nobody named: two computers that work on copies of one session must not both have a “door”, or what the one
    /// takes back would be the other's. The computer that made the session keeps the plain names.
    static func consoleName(_ name: String, madeOn origin: String?, here sign: String = Machine.sign) -> String {
        guard let origin, origin != sign, !sign.isEmpty else { return name }
        return "\(name)-\(sign)"
    }

    /// The same for the session at a path.
    static func consoleName(_ name: String, for path: String, in files: any FileSystem) -> String {
        consoleName(name, madeOn: SessionStore.madeOn(path, in: files))
    }

    private static func identifier() -> String {
        var name = [CChar](repeating: 0, count: 256)
        let host =
            gethostname(&name, name.count - 1) == 0
            ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
        let files = POSIXFileSystem()
        for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
            if let bytes = try? files.contents(of: path, limit: 4_096), bytes.count >= 32 {
                return host + " " + String(decoding: bytes.prefix(32), as: UTF8.self)
            }
        }
        return host
    }
}

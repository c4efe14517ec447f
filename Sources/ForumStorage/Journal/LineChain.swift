import ForumCore

import struct Crypto.SHA256

/// The chain of digests through a journal.
///
/// A line ends in `,"sum":"…"}` and a line feed. The sum is the SHA-256, in 64 lowercase hexadecimal digits, of: the former line's sum
/// (nothing for the first line), a line feed, the line's bytes before `,"sum":`, and `}`. With standard tools, for line N of a file:
///
///     former=$(sed -n "$((N-1))p" F | sed 's/.*,"sum":"\(.*\)"}$/\1/')
///     content=$(sed -n "${N}p" F | sed 's/,"sum":"[0-9a-f]*"}$/}/')
///     printf '%s\n%s' "$former" "$content" | sha256sum
enum LineChain {
    static let digitCount = 64
    /// `,"sum":"`
    static let opening: [UInt8] = Array(#","sum":""#.utf8)
    /// `"}`
    static let closing: [UInt8] = Array(#""}"#.utf8)
    /// How many bytes of a line the sum takes, without the line feed.
    static let tailLength = opening.count + digitCount + closing.count

    /// Computes the sum of a line from its content up to, without, the closing brace or the sum.
    static func sum(of content: UnsafeRawBufferPointer, after former: [UInt8], scratch: inout [UInt8]) -> SHA256.Digest {
        scratch.removeAll(keepingCapacity: true)
        scratch += former
        scratch.append(0x0A)
        scratch.append(contentsOf: content)
        scratch.append(UInt8(ascii: "}"))
        var hasher = SHA256()
        scratch.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize()
    }

    /// The 64 digits of a digest, in ASCII.
    static func digits(_ digest: SHA256.Digest) -> [UInt8] {
        digest.withUnsafeBytes { bytes in
            [UInt8](unsafeUninitializedCapacity: digitCount) { buffer, filled in
                for byte in bytes {
                    buffer[filled] = digit(byte >> 4)
                    buffer[filled + 1] = digit(byte & 15)
                    filled += 2
                }
            }
        }
    }

    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

    /// The sum of a baseline or any other file.
    static func digest(of bytes: [UInt8]) -> Digest? {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize().withUnsafeBytes { Digest(bytes: $0) }
    }
}

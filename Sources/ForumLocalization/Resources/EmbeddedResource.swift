import CResources

/// A file of `Resources`, compiled into the program so that an installed binary runs from any folder.
public struct EmbeddedResource: Hashable, Sendable {
    private let index: Int

    /// Finds the file at `name`, its path below `Resources` ("templates/blank.json"). O(files).
    public init?(named name: String) {
        let found = cr_find(name)
        guard found < cr_count() else { return nil }
        index = found
    }

    private init(index: Int) { self.index = index }

    /// Every embedded file, ordered by name.
    public static var all: [EmbeddedResource] { (0..<cr_count()).map(EmbeddedResource.init(index:)) }

    /// The files under `folder` ("templates"), ordered by name.
    public static func inFolder(_ folder: String) -> [EmbeddedResource] {
        all.filter { $0.name.hasPrefix(folder + "/") }
    }

    /// The path below `Resources`.
    public var name: String { String(cString: cr_at(index).name) }

    /// The content in place: it lives as long as the program, and reading it copies nothing.
    public var bytes: UnsafeBufferPointer<UInt8> {
        let file = cr_at(index)
        return UnsafeBufferPointer(start: file.bytes, count: file.count)
    }

    /// The content as text; bytes that are not UTF-8 show as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
